import { toInterval } from '../model/partialDate'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { Measure } from '../theme/measure'
import type { TimeScale } from '../time/timeScale'
import { dateOf } from './layout/describe'

/** The line through all lanes at the date that the pointer, the keyboard or the selection is on. */
export interface YearLine {
  readonly x: number
  /** The flag's date. */
  readonly text: string
  /** Middle and ends of the flag, which stays inside the axis. */
  readonly center: number
  readonly start: number
  readonly end: number
}

const FLAG_PADDING = 6

/** The line of the highlighted, else of the selected entity; `null` where neither has a date on the axis. */
export function yearLineOf(
  { highlightedId, selected, lookup, formats }: AtlasState,
  scale: TimeScale,
  measure: Measure,
): YearLine | null {
  const entity = (highlightedId === null ? undefined : lookup.find(highlightedId)) ?? selected
  const date = entity && dateOf(entity)
  if (date === undefined) return null
  const { start, end } = toInterval(date)
  const [first, last] = scale.domain()
  const middle = (start + end) / 2
  if (middle < +first || middle > +last) return null
  const x = scale(middle)
  const text = formats.shortDate(date)
  const half = measure(text, { size: 12, weight: 600 }) / 2 + FLAG_PADDING
  const [left, right] = scale.range()
  const center = Math.min(right - half, Math.max(left + half, x))
  return { x, text, center, start: center - half, end: center + half }
}
