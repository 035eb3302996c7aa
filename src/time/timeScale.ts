import { scaleUtc } from 'd3'
import { toInterval, type Interval } from '../model/partialDate'
import type { YearRange } from '../model/timeExtent'

/** A stretch of the axis, pixels. */
export interface PixelSpan {
  readonly start: number
  readonly end: number
}

/** Instants (UTC milliseconds) to pixels and back; the last year is inside as a whole. */
export interface TimeScale {
  readonly years: YearRange
  readonly left: number
  readonly right: number
  readonly toX: (instant: number) => number
  readonly toInstant: (x: number) => number
  /** The interval cut to the axis; an interval outside it becomes a point at the edge. */
  readonly toSpan: (interval: Interval) => PixelSpan
  /** First pixel of a year; the year after the last gives the right edge. */
  readonly yearX: (year: number) => number
  /** The year under a pixel, cut to the axis. */
  readonly yearAt: (x: number) => number
}

/** First instant of a year, UTC. */
function startOf(year: number): number {
  return toInterval(String(year)).start
}

/**
 * The axis from the first day of the first year to the last day of the last.
 * @param left first pixel
 * @param right last pixel
 */
export function createTimeScale(years: YearRange, left: number, right: number): TimeScale {
  const scale = scaleUtc()
    .domain([startOf(years[0]), startOf(years[1] + 1)])
    .range([left, right])
  const cut = (x: number) => Math.min(right, Math.max(left, x))
  const toX = (instant: number) =>
    Number.isFinite(instant) ? scale(instant) : instant < 0 ? left : right
  const toInstant = (x: number) => scale.invert(x).getTime()
  return {
    years,
    left,
    right,
    toX,
    toInstant,
    toSpan: ({ start, end }) => ({ start: cut(toX(start)), end: cut(toX(end)) }),
    yearX: (year) => scale(startOf(year)),
    yearAt: (x) => {
      const year = new Date(toInstant(cut(x))).getUTCFullYear()
      return Math.min(years[1], Math.max(years[0], year))
    },
  }
}
