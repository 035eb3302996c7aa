import fc from 'fast-check'
import type { Mark } from '../../../src/geo/marks'

/** A mark for tests: valid by itself, so that a test writes only what it is about. */
export function makeMark(mark: Partial<Mark> & Pick<Mark, 'id'>): Mark {
  return {
    symbol: 'partner',
    lngLat: [0, 0],
    isHollow: false,
    change: null,
    name: mark.id,
    label: mark.id,
    shortLabel: mark.label ?? mark.id,
    city: mark.id,
    country: 'DE',
    weight: 0,
    ...mark,
  }
}

const SYMBOLS: readonly Mark['symbol'][] = [
  'location',
  'flagship',
  'strategic-alliance',
  'network',
  'partner',
  'exchange',
]

/** Up to 40 marks of all kinds but home, many of them in one place or close to each other. */
export const markArrays: fc.Arbitrary<readonly Mark[]> = fc
  .array(
    fc.record({
      symbol: fc.constantFrom(...SYMBOLS),
      // Steps of a quarter of a degree: several marks often have the very same place.
      lngLat: fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 20 })),
      weight: fc.nat({ max: 3 }),
      isHollow: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((given) =>
    given.map(({ lngLat: [x, y], ...mark }, index) =>
      makeMark({ ...mark, id: `partner:m${String(index)}`, lngLat: [x / 4, 45 + y / 4] }),
    ),
  )
