import { pairs, utcDay, utcMonth, utcYear, type TimeInterval } from 'd3'
import type { PartialDate } from '../model/partialDate'
import type { TimeScale } from './timeScale'

/** One year of the axis. */
export interface YearTick {
  readonly year: number
  /** First pixel of the year: where its grid line stands. */
  readonly x: number
  /** Middle of the year: where its name stands. */
  readonly center: number
  readonly width: number
  /** Every fifth year. */
  readonly isMajor: boolean
  readonly isLabelled: boolean
}

const MAJOR_EVERY = 5
/** Free pixels that two year names keep between them. */
const LABEL_GAP = 6

/**
 * The years of the axis. Where not every name fits, every fifth is named and the two ends, unless
 * an end would touch its neighbor.
 * @param labelWidth pixels that the widest year name takes
 */
export function yearTicks(scale: TimeScale, labelWidth: number): readonly YearTick[] {
  const years = pairs(scale.ticks(utcYear), (start, next) => {
    const [year, x, width] = [start.getUTCFullYear(), scale(start), scale(next) - scale(start)]
    return { year, x, width, center: x + width / 2, isMajor: year % MAJOR_EVERY === 0 }
  })
  const [left, right] = scale.range()
  const yearWidth = (right - left) / years.length
  const hasRoom = (count: number) => count * yearWidth >= labelWidth + LABEL_GAP
  const isClear = (end: number) =>
    years.every(({ year, isMajor }) => year === end || !isMajor || hasRoom(Math.abs(year - end)))
  return years.map((tick, index) => {
    const isEnd = index === 0 || index === years.length - 1
    const isLabelled = tick.isMajor ? hasRoom(MAJOR_EVERY) : isEnd && isClear(tick.year)
    return { ...tick, isLabelled: hasRoom(1) || isLabelled }
  })
}

/** One line of an axis that shows any stretch of time. */
export interface AxisTick {
  /** As precise as the ticks are: a year, a month, a day. */
  readonly date: PartialDate
  readonly x: number
  /** The first of something larger: a decade, a year, a month. */
  readonly isMajor: boolean
}

/** Pixels from one tick of a zoomed axis to the next, at least: its name fits between them. */
const TICK_SPACING = 84
const DAY_MS = 86_400_000
/** The days of a month that ticks of several days stand on; none near its end, where the first follows. */
const everyDays = (days: number) =>
  utcDay.filter((date) => {
    const day = date.getUTCDate()
    const next = utcDay.offset(date, days)
    const isClear = next.getUTCMonth() === date.getUTCMonth() || next.getUTCDate() === 1
    return (day - 1) % days === 0 && isClear
  })

/** Where ticks stand, how many days are between them, letters of their dates. */
type Step = readonly [interval: TimeInterval | null, days: number, length: number]

/** From the finest on. */
const STEPS: readonly Step[] = [
  [utcDay, 1, 10],
  [everyDays(2), 2, 10],
  [everyDays(5), 5, 10],
  [everyDays(10), 10, 10],
  [utcMonth, 28, 7],
  [utcMonth.every(3), 90, 7],
  [utcMonth.every(6), 181, 7],
  [utcYear, 365, 4],
  [utcYear.every(2), 730, 4],
  [utcYear.every(5), 1826, 4],
  [utcYear.every(10), 3652, 4],
  [utcYear.every(20), 7304, 4],
]
const COARSEST: Step = [utcYear.every(50), Infinity, 4]

/** Ticks of a stretch of time, from decades to days, named to the right of their lines. */
export function axisTicks(scale: TimeScale): readonly AxisTick[] {
  const [start, end] = scale.domain()
  const [left, right] = scale.range()
  const dayWidth = ((right - left) / (+end - +start)) * DAY_MS
  const fitting = STEPS.find(([, days]) => days * dayWidth >= TICK_SPACING)
  const [interval, , length] = fitting ?? COARSEST
  // D3 gives the end of the domain a tick, too: that instant is beside the axis.
  const instants = scale.ticks(interval ?? utcYear).filter((instant) => instant < end)
  return instants.map((instant): AxisTick => {
    const date = instant.toISOString().slice(0, length)
    const isMajor = length === 4 ? Number(date) % 10 === 0 : date.endsWith('-01')
    return { date, x: scale(instant), isMajor }
  })
}
