/**
 * A date exactly as precise as its source: `2006`, `2006-05` or `2006-05-17` (EDTF level 0).
 * A year is an interval, not 1 January. All arithmetic is UTC.
 */
export type PartialDate = string

/** Half-open interval of UTC milliseconds: `start` is inside, `end` is not. */
export interface Interval {
  readonly start: number
  readonly end: number
}

export type Precision = 'year' | 'month' | 'day'

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Splits a well-formed partial date; `undefined` for anything else, such as `17.05.2006` or `2006-02-30`. */
function parts(
  text: string,
): { readonly year: number; readonly month?: number; readonly day?: number } | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  if (day < 1 || new Date(utc(year, month - 1, day)).getUTCMonth() !== month - 1) return undefined
  return { year, month, day }
}

/** `Date.UTC` without its surprise: there the years 0 to 99 mean 1900 to 1999. */
function utc(year: number, monthIndex: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, monthIndex, day)
  return date.getTime()
}

/** Whether `text` is a partial date that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  return parts(text) !== undefined
}

function readInterval(date: PartialDate): Interval {
  const p = parts(date)
  if (!p) throw new Error(`"${date}" is not a date such as 2006, 2006-05 or 2006-05-17`)
  if (p.month === undefined) return { start: utc(p.year, 0, 1), end: utc(p.year + 1, 0, 1) }
  if (p.day === undefined)
    return { start: utc(p.year, p.month - 1, 1), end: utc(p.year, p.month, 1) }
  return { start: utc(p.year, p.month - 1, p.day), end: utc(p.year, p.month - 1, p.day + 1) }
}

/** Every view asks for the same few hundred dates with every change of the time. */
const intervals = new Map<PartialDate, Interval>()

/**
 * The whole interval that a partial date covers: `2023` is all of 2023.
 * @throws when `date` is not a partial date: data is checked at build and links are checked when parsed.
 */
export function toInterval(date: PartialDate): Interval {
  const known = intervals.get(date)
  if (known) return known
  const interval = readInterval(date)
  intervals.set(date, interval)
  return interval
}

/** How exactly `date` is known. */
export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The calendar year of a partial date. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}

/** Orders by start, the less precise date first: `2006` before `2006-01` before `2006-01-01`. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function known(dates: readonly (PartialDate | undefined)[]): readonly PartialDate[] {
  return dates.filter((date) => date !== undefined)
}

/** The date that begins first; `undefined` where there is none. */
export function earliestOf(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return known(dates).reduce<PartialDate | undefined>(
    (first, date) =>
      first === undefined || toInterval(date).start < toInterval(first).start ? date : first,
    undefined,
  )
}

/** The date that ends last; `undefined` where there is none. */
export function latestOf(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return known(dates).reduce<PartialDate | undefined>(
    (last, date) =>
      last === undefined || toInterval(date).end > toInterval(last).end ? date : last,
    undefined,
  )
}

/** Of two dates the one that ends first, or the only one. */
export function endingFirst(
  a: PartialDate | undefined,
  b: PartialDate | undefined,
): PartialDate | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return toInterval(a).end <= toInterval(b).end ? a : b
}

/** Whether two half-open intervals share an instant. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** The same instant `years` calendar years later, UTC (29 February becomes 1 March). */
export function addYears(instant: number, years: number): number {
  const date = new Date(instant)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.getTime()
}
