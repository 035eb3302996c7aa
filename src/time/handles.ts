import { toInterval, yearOf, type PartialDate } from '../model/partialDate'
import { clampExtent, type TimeExtent, type YearRange } from '../model/timeExtent'

/** How far one step of a handle goes. */
export type StepUnit = 'year' | 'month'
/** Both ends of an extent, counted in steps since the year 0, both inclusive. */
export type HandleSteps = readonly [from: number, to: number]
export type Handle = 'from' | 'to'

/** Steps that Page Up and Page Down move a handle. */
const PAGE = 5
const MONTHS = 12

/** Steps of a unit in a year. */
export function stepsPerYear(unit: StepUnit): number {
  return unit === 'year' ? 1 : MONTHS
}

/** First and last step of the axis. */
export function stepRange(years: YearRange, unit: StepUnit): HandleSteps {
  const per = stepsPerYear(unit)
  return [years[0] * per, years[1] * per + per - 1]
}

function monthStep(instant: number): number {
  const date = new Date(instant)
  return date.getUTCFullYear() * MONTHS + date.getUTCMonth()
}

/** Where the handles stand; the whole range for `null`. */
export function extentToHandles(
  extent: TimeExtent | null,
  years: YearRange,
  unit: StepUnit = 'year',
): HandleSteps {
  if (!extent) return stepRange(years, unit)
  if (unit === 'year') return [yearOf(extent.from), yearOf(extent.to)]
  return [monthStep(toInterval(extent.from).start), monthStep(toInterval(extent.to).end - 1)]
}

function formatMonth(step: number): PartialDate {
  const month = String((step % MONTHS) + 1).padStart(2, '0')
  return `${String(Math.floor(step / MONTHS))}-${month}`
}

/**
 * The extent between two handles; `null` when they stand at the ends. Months that make whole years
 * are written as years.
 */
export function handlesToExtent(
  [from, to]: HandleSteps,
  years: YearRange,
  unit: StepUnit = 'year',
): TimeExtent | null {
  if (unit === 'year') return clampExtent({ from: String(from), to: String(to) }, years)
  const isWholeYears = from % MONTHS === 0 && to % MONTHS === MONTHS - 1
  const write = (step: number) =>
    isWholeYears ? String(Math.floor(step / MONTHS)) : formatMonth(step)
  return clampExtent({ from: write(from), to: write(to) }, years)
}

/** One handle at another step; it stops at the other handle and at the end of the axis. */
export function moveHandle(
  handles: HandleSteps,
  handle: Handle,
  step: number,
  range: HandleSteps,
): HandleSteps {
  const [from, to] = handles
  return handle === 'from'
    ? [Math.max(range[0], Math.min(step, to)), to]
    : [from, Math.min(range[1], Math.max(step, from))]
}

/** Both handles moved by whole steps; the extent keeps its length and stops at the ends. */
export function shiftHandles(handles: HandleSteps, by: number, range: HandleSteps): HandleSteps {
  const [from, to] = handles
  const step = Math.max(range[0] - from, Math.min(by, range[1] - to))
  return [from + step, to + step]
}

/** The step that a key moves a handle to; `undefined` for keys that do not move it. */
export function stepAfterKey(
  key: string,
  handles: HandleSteps,
  handle: Handle,
  range: HandleSteps,
): number | undefined {
  const step = handles[handle === 'from' ? 0 : 1]
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return step - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return step + 1
    case 'PageDown':
      return step - PAGE
    case 'PageUp':
      return step + PAGE
    case 'Home':
      return handle === 'from' ? range[0] : handles[0]
    case 'End':
      return handle === 'from' ? handles[1] : range[1]
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
  const only = String(year)
  return extent?.from === only && extent.to === only ? null : handlesToExtent([year, year], years)
}
