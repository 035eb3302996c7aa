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
  const first = new Date(scale.domain.start).getUTCFullYear()
  const last = new Date(scale.domain.end - 1).getUTCFullYear()
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const yearWidth = (scale.right - scale.left) / years.length
  const needed = labelWidth + LABEL_GAP
  const isMajor = (year: number) => year % MAJOR_EVERY === 0
  const isClear = (year: number) =>
    years.every(
      (other) => other === year || !isMajor(other) || Math.abs(other - year) * yearWidth >= needed,
    )
  const isLabelled = (year: number) => {
    if (yearWidth >= needed) return true
    if (isMajor(year)) return MAJOR_EVERY * yearWidth >= needed
    return (year === first || year === last) && isClear(year)
  }
  return years.map((year) => {
    const x = scale.yearX(year)
    const width = scale.yearX(year + 1) - x
    return {
      year,
      x,
      width,
      center: x + width / 2,
      isMajor: isMajor(year),
      isLabelled: isLabelled(year),
    }
  })
}
