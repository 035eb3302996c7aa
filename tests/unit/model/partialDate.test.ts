import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addYears,
  compareDates,
  intervalsMeet,
  isPartialDate,
  precisionOf,
  toInterval,
  yearOf,
} from '../../../src/model/partialDate'

/** Any day of the years 1 to 9999, cut to a year, a month or a day. */
const partialDates = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length))

describe('isPartialDate', () => {
  test.each(['2006', '2006-05', '2006-05-17', '0001', '2000-02-29', '2024-02-29', '1868-04-12'])(
    'accepts %s',
    (text) => {
      expect(isPartialDate(text)).toBe(true)
    },
  )

  test.each([
    '',
    '06',
    '20060517',
    '17.05.2006',
    '2006-5',
    '2006-00',
    '2006-13',
    '2006-05-00',
    '2006-05-32',
    '2006-02-30',
    '1900-02-29',
    '2006-05-17T00:00',
    ' 2006',
    '2006\n',
    '-2006',
    '٢٠٠٦',
  ])('refuses %j', (text) => {
    expect(isPartialDate(text)).toBe(false)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof isPartialDate(text)).toBe('boolean')
      }),
    )
  })
})

describe('toInterval', () => {
  test.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2023-12', '2023-12-01', '2024-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2023-12-31', '2023-12-31', '2024-01-01'],
    ['0050', '0050-01-01', '0051-01-01'],
  ])('%s runs from %s to before %s', (date, start, end) => {
    expect(toInterval(date)).toEqual({ start: Date.parse(start), end: Date.parse(end) })
  })

  it('throws on what is not a date', () => {
    expect(() => toInterval('17.05.2006')).toThrow('"17.05.2006" is not a date')
  })

  it('is never empty and begins in its own year', () => {
    fc.assert(
      fc.property(partialDates, (date) => {
        const { start, end } = toInterval(date)
        expect(start).toBeLessThan(end)
        expect(new Date(start).getUTCFullYear()).toBe(yearOf(date))
      }),
    )
  })

  it('contains the intervals of its more exact dates', () => {
    fc.assert(
      fc.property(
        partialDates.filter((date) => date.length === 10),
        (day) => {
          const [year, month] = [toInterval(day.slice(0, 4)), toInterval(day.slice(0, 7))]
          expect(year.start).toBeLessThanOrEqual(month.start)
          expect(month.end).toBeLessThanOrEqual(year.end)
          expect(month.start).toBeLessThanOrEqual(toInterval(day).start)
          expect(toInterval(day).end).toBeLessThanOrEqual(month.end)
        },
      ),
    )
  })
})

test.each([
  ['2006', 'year'],
  ['2006-05', 'month'],
  ['2006-05-17', 'day'],
])('%s is known to the %s', (date, precision) => {
  expect(precisionOf(date)).toBe(precision)
})

describe('compareDates', () => {
  it('orders by start, the less exact date first', () => {
    const dates = ['2007', '2006-05-17', '2006', '2006-05', '2006-04-30', '2006-05-01']
    expect(dates.toSorted(compareDates)).toEqual([
      '2006',
      '2006-04-30',
      '2006-05',
      '2006-05-01',
      '2006-05-17',
      '2007',
    ])
  })

  it('agrees with the order of the starts', () => {
    fc.assert(
      fc.property(partialDates, partialDates, (a, b) => {
        const byStart = toInterval(a).start - toInterval(b).start
        if (byStart !== 0) expect(Math.sign(compareDates(a, b))).toBe(Math.sign(byStart))
      }),
    )
  })
})

test.each([
  ['2006', '2006', true],
  ['2006', '2007', false],
  ['2006-12-31', '2006', true],
  ['2006-12-31', '2007-01-01', false],
  ['2006-05', '2006-05-31', true],
])('%s and %s share an instant: %s', (a, b, expected) => {
  expect(intervalsMeet(toInterval(a), toInterval(b))).toBe(expected)
  expect(intervalsMeet(toInterval(b), toInterval(a))).toBe(expected)
})

test.each([
  ['2014-01-01', 5, '2019-01-01'],
  ['2024-02-29', 1, '2025-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2014-01-01', -1, '2013-01-01'],
])('%s and %i years is %s', (date, years, expected) => {
  expect(addYears(Date.parse(date), years)).toBe(Date.parse(expected))
})
