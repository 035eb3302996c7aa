import { momentOf, type Moment } from './activity'
import { intervalsMeet, toInterval, yearOf, type PartialDate } from './partialDate'
import type { TimeExtent, YearRange } from './timeExtent'

/** Two dates to compare, ready for asking many entities. */
export interface Moments {
  readonly earlier: Moment
  readonly later: Moment
  /** What lies between the two. */
  readonly between: Moment
}

/**
 * Two dates to compare, cut to the timeline and in order; `null` where they are one date, or one
 * lies within the other, so that nothing could be compared.
 */
export function mendComparison(extent: TimeExtent | null, years: YearRange): TimeExtent | null {
  if (!extent) return null
  const clamp = (date: PartialDate): PartialDate =>
    yearOf(date) < years[0] ? String(years[0]) : yearOf(date) > years[1] ? String(years[1]) : date
  const [a, b] = [clamp(extent.from), clamp(extent.to)]
  if (intervalsMeet(toInterval(a), toInterval(b))) return null
  const isInOrder = toInterval(a).start < toInterval(b).start
  return isInOrder ? { from: a, to: b } : { from: b, to: a }
}

/** The two dates as moments. */
export function momentsOf(
  { from, to }: TimeExtent,
  years: YearRange,
  staleAfterYears: number,
): Moments {
  const asOf = (date: PartialDate) => momentOf({ from: date, to: date }, years, staleAfterYears)
  const middle = { start: toInterval(from).end, end: toInterval(to).start }
  return {
    earlier: asOf(from),
    later: asOf(to),
    between: { extent: middle, asOf: middle, staleAfterYears },
  }
}
