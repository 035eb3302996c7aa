import { describe, expect, it, test } from 'vitest'
import {
  asOfInterval,
  clampExtent,
  extentInterval,
  isWholeRange,
  type YearRange,
} from '../../../src/model/timeExtent'

const YEARS: YearRange = [2006, 2025]

/** `2006..2012` or one date, as in a link. */
function extent(text: string) {
  const [from = '', to = from] = text.split('..')
  return { from, to }
}

const utc = (day: string) => Date.parse(day)

test.each([
  ['2006..2025', true],
  ['2006-01..2025-12', true],
  ['2006-01-01..2025-12-31', true],
  ['1990..2030', true],
  ['2006-01-02..2025', false],
  ['2006..2025-11', false],
  ['2006', false],
  ['2025', false],
])('%s is the whole range: %s', (text, expected) => {
  expect(isWholeRange(extent(text), YEARS)).toBe(expected)
})

describe('extentInterval', () => {
  it('has no ends for the whole range, so that nothing earlier or announced is dropped', () => {
    const open = { start: -Infinity, end: Infinity }
    expect(extentInterval(null, YEARS)).toEqual(open)
    expect(extentInterval(extent('2006..2025'), YEARS)).toEqual(open)
  })

  test.each([
    ['2017', '2017-01-01', '2018-01-01'],
    ['2012..2018', '2012-01-01', '2019-01-01'],
    ['2018-06..2019-03', '2018-06-01', '2019-04-01'],
    ['2018-06-15', '2018-06-15', '2018-06-16'],
  ])('%s runs from %s to before %s', (text, start, end) => {
    expect(extentInterval(extent(text), YEARS)).toEqual({ start: utc(start), end: utc(end) })
  })
})

describe('asOfInterval', () => {
  test.each([
    ['the whole range', null, '2025-01-01', '2026-01-01'],
    ['several years', extent('2012..2018'), '2018-01-01', '2019-01-01'],
    ['one year', extent('2017'), '2017-01-01', '2018-01-01'],
    ['one month', extent('2017-06'), '2017-06-01', '2017-07-01'],
    ['some months across a year', extent('2018-06..2019-03'), '2018-06-01', '2019-04-01'],
    ['more than a year', extent('2017-06..2019-03'), '2018-04-01', '2019-04-01'],
  ])('of %s is its last year, or all of it', (_, chosen, start, end) => {
    expect(asOfInterval(chosen, YEARS)).toEqual({ start: utc(start), end: utc(end) })
  })
})

describe('clampExtent', () => {
  test.each([
    ['2012..2018', '2012..2018'],
    ['2012..2030', '2012..2025'],
    ['1990..2012', '2006..2012'],
    ['1990-05..2012', '2006..2012'],
    ['1990', '2006'],
    ['2030-02', '2025'],
    ['2018..2012', '2012..2018'],
    ['2018-06..2019-03', '2018-06..2019-03'],
  ])('brings %s to %s', (text, expected) => {
    expect(clampExtent(extent(text), YEARS)).toEqual(extent(expected))
  })

  test.each(['2006..2025', '1990..2030', '2006-01-01..2025-12-31', '2030..1990'])(
    'makes %s the whole range',
    (text) => {
      expect(clampExtent(extent(text), YEARS)).toBeNull()
    },
  )

  it('leaves the whole range as it is', () => {
    expect(clampExtent(null, YEARS)).toBeNull()
  })
})
