import type { YearRange } from '../../model/timeExtent'
import { yearTicks, type YearTick } from '../../time/ticks'
import { timeScale, yearsInterval } from '../../time/timeScale'
import { YEAR_NAME_WIDTH } from '../layout/metrics'

/** Wider than any screen, pixels. */
const WIDEST = 8192

/** A year of the axis with the least width of the axis at which its name is written, pixels. */
export interface DrawnYear extends Pick<YearTick, 'year' | 'isMajor'> {
  /** First pixel, middle and width of the year, percent of the axis. */
  readonly x: number
  readonly center: number
  readonly width: number
  readonly namedFrom: number
}

/** The years of the axis at every width. A name that has room once keeps it on every wider axis. */
export function drawnYears(years: YearRange): readonly DrawnYear[] {
  const home = yearsInterval(years)
  const ticksAt = (width: number) => yearTicks(timeScale(home, [0, width]), YEAR_NAME_WIDTH)
  const namedFrom = (index: number) => {
    let [without, named] = [0, WIDEST]
    while (named - without > 0.005) {
      const middle = (without + named) / 2
      if (ticksAt(middle)[index]?.isLabelled === true) named = middle
      else without = middle
    }
    return Math.floor(named * 100) / 100
  }
  return ticksAt(100).map(({ year, isMajor, x, center, width }, index) => ({
    ...{ year, isMajor, x, center, width },
    namedFrom: namedFrom(index),
  }))
}
