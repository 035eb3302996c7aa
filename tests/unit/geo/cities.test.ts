import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITY_COUNT, gatherCities } from '../../../src/geo/cities'
import type { Mark } from '../../../src/geo/marks'
import { makeMark, markArrays } from './makeMark'

const PARIS = { city: 'Paris', country: 'FR', lngLat: [2.35, 48.86] } as const
const PALAISEAU = { city: 'Palaiseau', country: 'FR', lngLat: [2.21, 48.71] } as const
const LYON = { city: 'Lyon', country: 'FR', lngLat: [4.83, 45.76] } as const
const PARIS_IN_TEXAS = { city: 'Paris', country: 'US', lngLat: [-95.55, 33.66] } as const

type Where = Pick<Mark, 'city' | 'country' | 'lngLat'>

let next = 0
const marksIn = (where: Where, count: number) =>
  Array.from({ length: count }, () => {
    next += 1
    return makeMark({ ...where, id: `partner:${String(next)}` })
  })
const gather = (marks: readonly Mark[]) => gatherCities(marks, (mark) => mark)
const sizes = (marks: readonly Mark[]) => gather(marks).map(({ length }) => length)

describe('cities', () => {
  it.each([
    [
      'a city large enough takes in its surroundings',
      [marksIn(PALAISEAU, 1), marksIn(PARIS, CITY_COUNT)],
      [5],
    ],
    ['a smaller one does not', [marksIn(PALAISEAU, 1), marksIn(PARIS, CITY_COUNT - 1)], [3, 1]],
    ['what is far away stays by itself', [marksIn(LYON, 2), marksIn(PARIS, CITY_COUNT)], [4, 2]],
    [
      'cities of the same name in two countries are two',
      [marksIn(PARIS_IN_TEXAS, 1), marksIn(PARIS, 4)],
      [4, 1],
    ],
  ] as const)('%s', (_name, marks, expected) => {
    expect(sizes(marks.flat())).toEqual(expected)
  })

  it('are named after the larger one of two that lie close together', () => {
    const [cities] = gather([...marksIn(PALAISEAU, CITY_COUNT), ...marksIn(PARIS, CITY_COUNT + 1)])
    expect(cities?.[0]?.city).toBe('Paris')
    expect(cities).toHaveLength(2 * CITY_COUNT + 1)
  })

  it('hold every entry exactly once', () => {
    fc.assert(
      fc.property(markArrays, (marks) => {
        const inFew = marks.map((mark, index) => ({ ...mark, city: `City ${String(index % 3)}` }))
        const ids = gather(inFew).flatMap((city) => city.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(marks.map(({ id }) => id).toSorted())
      }),
      { numRuns: 50 },
    )
  })
})
