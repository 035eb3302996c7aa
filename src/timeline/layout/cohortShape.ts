import { eventInterval } from '../../model/activity'
import { precisionOf, toInterval, type Interval, type PartialDate } from '../../model/partialDate'
import type { AtlasEvent } from '../../model/types'
import { pixelSpan, type PixelSpan, type TimeScale } from '../../time/timeScale'
import type { CohortShape } from './types'

/** A month is hardly wider than a line; a bar is at least this wide, pixels. */
export const MIN_BAR = 5
/** Half the width of a tick, pixels. */
export const TICK_HALF = 1
/** A stretch of uncertainty is shown only where it is at least this wide, pixels. */
const MIN_WITHIN = 8

/** At least `width` wide and inside the axis. */
function widened({ start, end }: PixelSpan, width: number, scale: TimeScale): PixelSpan {
  if (end - start >= width) return { start, end }
  const [left, right] = scale.range()
  const from = Math.max(left, Math.min(start, right - width))
  return { start: from, end: from + width }
}

/** From the start of the first date to the end of the last; the first alone where no end is known. */
export function cohortInterval(event: AtlasEvent, finish: PartialDate | undefined): Interval {
  const { start, end } = toInterval(event.date)
  return { start, end: finish === undefined ? end : Math.max(end, toInterval(finish).end) }
}

/** The visible stretch in which a date lies, where it is no day and wide enough to be seen. */
function within(date: PartialDate | undefined, scale: TimeScale): PixelSpan | null {
  if (date === undefined || precisionOf(date) === 'day') return null
  const span = pixelSpan(toInterval(date), scale)
  return span.end - span.start >= MIN_WITHIN ? span : null
}

/** A cohort from its kick-off to its finish; open where no source tells the finish. */
export function barShape(
  event: AtlasEvent,
  finish: PartialDate | undefined,
  scale: TimeScale,
): PixelSpan & CohortShape {
  const interval = cohortInterval(event, finish)
  const [first, last] = scale.domain()
  const span = widened(pixelSpan(interval, scale), MIN_BAR, scale)
  return {
    ...span,
    form: 'bar',
    x: (span.start + span.end) / 2,
    owner: undefined,
    hasNotch: interval.start < +first,
    hasArrow: interval.end > +last,
    isOpen: finish === undefined,
    startWithin: within(event.date, scale),
    endWithin: finish === event.date ? null : within(finish, scale),
  }
}

/** An occasion: upright in the middle of its date, which is a line below it where it is no day. */
export function tickShape(event: AtlasEvent, scale: TimeScale): PixelSpan & CohortShape {
  const span = pixelSpan(eventInterval(event), scale)
  const [left, right] = scale.range()
  const middle = (span.start + span.end) / 2
  const x = Math.max(left + TICK_HALF, Math.min(middle, right - TICK_HALF))
  return {
    start: x - TICK_HALF,
    end: x + TICK_HALF,
    form: 'tick',
    x,
    owner: undefined,
    hasNotch: false,
    hasArrow: false,
    isOpen: false,
    startWithin: within(event.date, scale),
    endWithin:
      event.end === undefined || event.end === event.date ? null : within(event.end, scale),
  }
}
