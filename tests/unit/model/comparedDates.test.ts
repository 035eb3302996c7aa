import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mendComparison, momentsOf } from '../../../src/model/comparedDates'
import { intervalsMeet, toInterval, yearOf } from '../../../src/model/partialDate'

const YEARS = [2006, 2025] as const

describe('two dates to compare', () => {
  it.each([
    ['stay as they are', '2010', '2025', { from: '2010', to: '2025' }],
    ['may be the whole range', '2006', '2025', { from: '2006', to: '2025' }],
    ['are put in order', '2025', '2010', { from: '2010', to: '2025' }],
    ['are cut to the timeline', '1900', '2100', { from: '2006', to: '2025' }],
    ['keep their months', '2018-06', '2019-03', { from: '2018-06', to: '2019-03' }],
    ['are none when they are one year', '2015', '2015', null],
    ['are none when both lie beyond the same end', '2030', '2040', null],
    ['are none when one lies within the other', '2018', '2018-06', null],
    ['are none when the later one comes first and holds the other', '2018-06', '2018', null],
  ])('%s', (_, from, to, mended) => {
    expect(mendComparison({ from, to }, YEARS)).toEqual(mended)
  })

  it('are none when none are given', () => {
    expect(mendComparison(null, YEARS)).toBeNull()
  })
})

const dates = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 12 }))
  .map(([year, month]) =>
    month === 0 ? String(year) : `${String(year)}-${String(month).padStart(2, '0')}`,
  )

test('whatever is asked for, the dates are on the timeline, in order and apart', () => {
  fc.assert(
    fc.property(dates, dates, (from, to) => {
      const mended = mendComparison({ from, to }, YEARS)
      if (!mended) return
      expect(yearOf(mended.from)).toBeGreaterThanOrEqual(YEARS[0])
      expect(yearOf(mended.to)).toBeLessThanOrEqual(YEARS[1])
      expect(intervalsMeet(toInterval(mended.from), toInterval(mended.to))).toBe(false)
      const { earlier, between, later } = momentsOf(mended, YEARS, 5)
      expect(earlier.extent.end).toBe(between.extent.start)
      expect(between.extent.end).toBe(later.extent.start)
      expect(mendComparison(mended, YEARS)).toEqual(mended)
    }),
  )
})
