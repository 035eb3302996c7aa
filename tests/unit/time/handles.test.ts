import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  extentToHandles,
  handlesToExtent,
  moveHandle,
  shiftHandles,
  toggleYear,
  stepAfterKey,
  stepRange,
  type HandleSteps,
} from '../../../src/time/handles'

const YEARS = [2006, 2025] as const
const year = fc.integer({ min: YEARS[0], max: YEARS[1] })
const handles = fc.tuple(year, year).map(([a, b]): HandleSteps => [Math.min(a, b), Math.max(a, b)])

describe('an extent and its handles', () => {
  test.each([
    [null, [2006, 2025]],
    [{ from: '2012', to: '2018' }, [2012, 2018]],
    [{ from: '2019', to: '2019' }, [2019, 2019]],
    [{ from: '2018-06', to: '2019-03' }, [2018, 2019]],
  ] as const)('%o stands at %o', (extent, expected) => {
    expect(extentToHandles(extent, YEARS)).toEqual(expected)
  })

  test('handles at both ends are the whole range', () => {
    expect(handlesToExtent([2006, 2025], YEARS)).toBeNull()
  })

  test('handles come back as they were', () => {
    fc.assert(
      fc.property(handles, (pair) => {
        expect(extentToHandles(handlesToExtent(pair, YEARS), YEARS)).toEqual(pair)
      }),
    )
  })
})

describe('months', () => {
  const range = stepRange(YEARS, 'month')
  const step = fc.integer({ min: range[0], max: range[1] })
  const pairs = fc.tuple(step, step).map(([a, b]): HandleSteps => [Math.min(a, b), Math.max(a, b)])

  test('come back as they were', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const extent = handlesToExtent(pair, YEARS, 'month')
        expect(extentToHandles(extent, YEARS, 'month')).toEqual(pair)
      }),
    )
  })

  test.each([
    [{ from: '2018-06', to: '2019-03' }, 'from', 1, { from: '2018-07', to: '2019-03' }],
    [{ from: '2018', to: '2019' }, 'to', -1, { from: '2018-01', to: '2019-11' }],
    [{ from: '2018-02', to: '2019' }, 'from', -1, { from: '2018', to: '2019' }],
    [{ from: '2018-12', to: '2018-12' }, 'to', 1, { from: '2018-12', to: '2019-01' }],
  ] as const)('%o, %s handle by %d: %o', (extent, handle, by, expected) => {
    const handles = extentToHandles(extent, YEARS, 'month')
    const moved = moveHandle(handles, handle, handles[handle === 'from' ? 0 : 1] + by, range)
    expect(handlesToExtent(moved, YEARS, 'month')).toEqual(expected)
  })

  test('a single day is shown as its month', () => {
    const day = { from: '2018-06-07', to: '2018-06-07' }
    expect(handlesToExtent(extentToHandles(day, YEARS, 'month'), YEARS, 'month')).toEqual({
      from: '2018-06',
      to: '2018-06',
    })
  })
})

describe('moving', () => {
  test('a handle stops at the other one and at the end of the axis', () => {
    expect(moveHandle([2010, 2015], 'from', 2020, YEARS)).toEqual([2015, 2015])
    expect(moveHandle([2010, 2015], 'from', 1990, YEARS)).toEqual([2006, 2015])
    expect(moveHandle([2010, 2015], 'to', 2008, YEARS)).toEqual([2010, 2010])
    expect(moveHandle([2010, 2015], 'to', 2040, YEARS)).toEqual([2010, 2025])
  })

  test('the stretch keeps its length and stays on the axis', () => {
    fc.assert(
      fc.property(handles, fc.integer({ min: -40, max: 40 }), (pair, by) => {
        const [from, to] = shiftHandles(pair, by, YEARS)
        expect(to - from).toBe(pair[1] - pair[0])
        expect(from).toBeGreaterThanOrEqual(YEARS[0])
        expect(to).toBeLessThanOrEqual(YEARS[1])
      }),
    )
  })

  test.each([
    ['ArrowLeft', 'from', 2011],
    ['ArrowRight', 'from', 2013],
    ['PageDown', 'to', 2013],
    ['PageUp', 'to', 2023],
    ['Home', 'from', 2006],
    ['End', 'to', 2025],
    ['End', 'from', 2018],
    ['a', 'from', undefined],
  ] as const)('%s on the %s handle leads to %s', (key, handle, expected) => {
    expect(stepAfterKey(key, [2012, 2018], handle, YEARS)).toBe(expected)
  })
})

test('a year chosen twice gives the whole range again', () => {
  const once = toggleYear(null, 2019, YEARS)
  expect(once).toEqual({ from: '2019', to: '2019' })
  expect(toggleYear(once, 2019, YEARS)).toBeNull()
  expect(toggleYear(once, 2020, YEARS)).toEqual({ from: '2020', to: '2020' })
})
