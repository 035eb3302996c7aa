import { scaleUtc, type ScaleTime } from 'd3'
import type { Interval } from '../model/partialDate'
import type { YearRange } from '../model/timeExtent'

/** A stretch of the axis, pixels. */
export interface PixelSpan {
  readonly start: number
  readonly end: number
}

/** D3's scale of instants (dates or UTC milliseconds) to pixels, with two ends. */
export type TimeScale = {
  domain(): [start: Date, end: Date]
  range(): [left: number, right: number]
} & ScaleTime<number, number>

/** From the first day of the first year to the last day of the last. */
export function yearsInterval([first, last]: YearRange): Interval {
  return { start: Date.UTC(first), end: Date.UTC(last + 1) }
}

/**
 * An axis of time: D3's `scaleUtc`. What lies beside it, even without an end, stands at its edge.
 * @param domain what it shows, from its first pixel to its last
 * @param range first and last pixel
 */
export function timeScale(domain: Interval, range: readonly [number, number]): TimeScale {
  return scaleUtc([domain.start, domain.end], range).clamp(true) as TimeScale
}

/** The interval cut to the axis; an interval outside it becomes a point at the edge. */
export function pixelSpan({ start, end }: Interval, scale: TimeScale): PixelSpan {
  return { start: scale(start), end: scale(end) }
}
