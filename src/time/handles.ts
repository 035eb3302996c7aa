import { yearOf } from '../model/partialDate'
import { clampExtent, type TimeExtent, type YearRange } from '../model/timeExtent'

/** The extent as its handles show it: first and last year, both inclusive. */
export type HandleYears = readonly [from: number, to: number]
export type Handle = 'from' | 'to'

/** Years that Page Up and Page Down move a handle. */
const PAGE_YEARS = 5

/** Where the handles stand; the whole range for `null`. */
export function extentToHandles(extent: TimeExtent | null, years: YearRange): HandleYears {
  return extent ? [yearOf(extent.from), yearOf(extent.to)] : [years[0], years[1]]
}

/** The extent between two handles; `null` when they stand at the ends. */
export function handlesToExtent(handles: HandleYears, years: YearRange): TimeExtent | null {
  return clampExtent({ from: String(handles[0]), to: String(handles[1]) }, years)
}

/** One handle at another year; it stops at the other handle and at the end of the axis. */
export function moveHandle(
  handles: HandleYears,
  handle: Handle,
  year: number,
  years: YearRange,
): HandleYears {
  const [from, to] = handles
  return handle === 'from'
    ? [Math.max(years[0], Math.min(year, to)), to]
    : [from, Math.min(years[1], Math.max(year, from))]
}

/** Both handles moved by whole years; the extent keeps its length and stops at the ends. */
export function shiftHandles(handles: HandleYears, by: number, years: YearRange): HandleYears {
  const [from, to] = handles
  const step = Math.max(years[0] - from, Math.min(by, years[1] - to))
  return [from + step, to + step]
}

/** The year that a key moves a handle to; `undefined` for keys that do not move it. */
export function yearAfterKey(
  key: string,
  handles: HandleYears,
  handle: Handle,
  years: YearRange,
): number | undefined {
  const year = handles[handle === 'from' ? 0 : 1]
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return year - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return year + 1
    case 'PageDown':
      return year - PAGE_YEARS
    case 'PageUp':
      return year + PAGE_YEARS
    case 'Home':
      return handle === 'from' ? years[0] : handles[0]
    case 'End':
      return handle === 'from' ? handles[1] : years[1]
    default:
      return undefined
  }
}

/** What a click on a year means: as of it, or the whole range again if it was chosen already. */
export function toggleYear(
  extent: TimeExtent | null,
  year: number,
  years: YearRange,
): TimeExtent | null {
  const [from, to] = extentToHandles(extent, years)
  return from === year && to === year ? null : handlesToExtent([year, year], years)
}
