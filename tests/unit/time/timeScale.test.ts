import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInterval } from '../../../src/model/partialDate'
import { yearTicks } from '../../../src/time/ticks'
import { pixelSpan, timeScale, yearsInterval } from '../../../src/time/timeScale'

const YEARS = [2006, 2025] as const
const scale = timeScale(yearsInterval(YEARS), [184, 1416])

describe('the scale', () => {
  test('holds the last year as a whole', () => {
    expect(scale(toInterval('2006').start)).toBe(184)
    expect(scale(toInterval('2025').end)).toBe(1416)
  })

  test('an interval without ends fills the axis, one outside it stands at its edge', () => {
    expect(pixelSpan({ start: -Infinity, end: Infinity }, scale)).toEqual({ start: 184, end: 1416 })
    expect(pixelSpan(toInterval('1997'), scale)).toEqual({ start: 184, end: 184 })
  })

  test('gives back the instant of a pixel', () => {
    const { start } = toInterval('2019')
    expect(scale.invert(scale(start)).getTime()).toBe(start)
  })
})

describe('the ticks', () => {
  const named = (width: number) =>
    yearTicks(timeScale(yearsInterval(YEARS), [0, width]), 28)
      .filter(({ isLabelled }) => isLabelled)
      .map(({ year }) => year)

  test('name every year where there is room', () => {
    expect(named(1232)).toHaveLength(20)
  })

  test('name every fifth year and free ends where there is not', () => {
    expect(named(300)).toEqual([2006, 2010, 2015, 2020, 2025])
    expect(named(130)).toEqual([2010, 2015, 2020, 2025].filter(() => 130 / 4 >= 34))
  })

  test('mark every fifth year', () => {
    const major = yearTicks(scale, 28).filter(({ isMajor }) => isMajor)
    expect(major.map(({ year }) => year)).toEqual([2010, 2015, 2020, 2025])
  })

  test('names never touch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 2000 }), (width) => {
        const ticks = yearTicks(timeScale(yearsInterval(YEARS), [0, width]), 28).filter(
          ({ isLabelled }) => isLabelled,
        )
        for (const [index, tick] of ticks.entries()) {
          const next = ticks[index + 1]
          if (next) expect(next.center - tick.center).toBeGreaterThanOrEqual(28)
        }
      }),
    )
  })
})
