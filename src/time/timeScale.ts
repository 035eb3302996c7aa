import { toInterval, type Interval } from '../model/partialDate'
import type { YearRange } from '../model/timeExtent'

/** A stretch of the axis, pixels. */
export interface PixelSpan {
  readonly start: number
  readonly end: number
}

/**
 * Instants (UTC milliseconds) to pixels and back; the last year is inside as a whole. Linear, so that
 * `scaleUtc` with its formats and colors (8 kB of the first view) is not needed.
 */
export interface TimeScale {
  /** What the axis shows. */
  readonly domain: Interval
  readonly left: number
  readonly right: number
  readonly toX: (instant: number) => number
  readonly toInstant: (x: number) => number
  /** The interval cut to the axis; an interval outside it becomes a point at the edge. */
  readonly toSpan: (interval: Interval) => PixelSpan
  /** First pixel of a year, also outside the axis. */
  readonly yearX: (year: number) => number
}

/** First instant of a year, UTC. */
function startOf(year: number): number {
  return toInterval(String(year)).start
}

/** From the first day of the first year to the last day of the last. */
export function yearsInterval(years: YearRange): Interval {
  return { start: startOf(years[0]), end: startOf(years[1] + 1) }
}

/**
 * An axis of time.
 * @param domain what it shows, from its first pixel to its last
 * @param left first pixel
 * @param right last pixel
 */
export function createTimeScale(domain: Interval, left: number, right: number): TimeScale {
  const span = domain.end - domain.start
  const cut = (x: number) => Math.min(right, Math.max(left, x))
  const linear = (instant: number) => left + ((instant - domain.start) / span) * (right - left)
  const toX = (instant: number) =>
    Number.isFinite(instant) ? linear(instant) : instant < 0 ? left : right
  const toInstant = (x: number) => domain.start + ((x - left) / (right - left)) * span
  return {
    domain,
    left,
    right,
    toX,
    toInstant,
    toSpan: ({ start, end }) => ({ start: cut(toX(start)), end: cut(toX(end)) }),
    yearX: (year) => linear(startOf(year)),
  }
}
