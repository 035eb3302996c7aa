import { addYears, toInterval, yearOf, type Interval, type PartialDate } from './partialDate'

/** The chosen interval; both ends inclusive. One date (`from === to`) reads "as of". */
export interface TimeExtent {
  readonly from: PartialDate
  readonly to: PartialDate
}

/** First and last year of the timeline, inclusive. */
export type YearRange = readonly [first: number, last: number]

/** Whether the extent leaves nothing of the timeline out. `null` is the whole range. */
export function isWholeRange(extent: TimeExtent | null, years: YearRange): boolean {
  if (!extent) return true
  const chosen = toInterval(extent.from).start
  return (
    chosen <= toInterval(String(years[0])).start &&
    toInterval(extent.to).end >= toInterval(String(years[1])).end
  )
}

/**
 * The extent as an interval. The whole range has no ends, so that earlier roots and announced
 * beginnings are never dropped by the default view.
 */
export function extentInterval(extent: TimeExtent | null, years: YearRange): Interval {
  if (!extent || isWholeRange(extent, years)) return { start: -Infinity, end: Infinity }
  return { start: toInterval(extent.from).start, end: toInterval(extent.to).end }
}

/**
 * The part of the extent that "as of" speaks about: its last year, or all of it if it is shorter.
 * Who is a member *now* is judged by it.
 */
export function asOfInterval(extent: TimeExtent | null, years: YearRange): Interval {
  const whole = isWholeRange(extent, years)
  const end = toInterval(whole || !extent ? String(years[1]) : extent.to).end
  const start = whole || !extent ? -Infinity : toInterval(extent.from).start
  return { start: Math.max(start, addYears(end, -1)), end }
}

/** The extent cut to the timeline, its ends in order; `null` when nothing is left out. */
export function clampExtent(extent: TimeExtent | null, years: YearRange): TimeExtent | null {
  if (!extent || isWholeRange(extent, years)) return null
  const clamp = (date: PartialDate): PartialDate =>
    yearOf(date) < years[0] ? String(years[0]) : yearOf(date) > years[1] ? String(years[1]) : date
  const [from, to] = [clamp(extent.from), clamp(extent.to)]
  const ordered =
    toInterval(from).start <= toInterval(to).start ? { from, to } : { from: to, to: from }
  return isWholeRange(ordered, years) ? null : ordered
}
