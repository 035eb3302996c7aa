import type { Mark } from '../../../src/geo/marks'

/** A mark for tests: valid by itself, so that a test writes only what it is about. */
export function makeMark(mark: Partial<Mark> & Pick<Mark, 'id'>): Mark {
  return {
    symbol: 'partner',
    lngLat: [0, 0],
    isHollow: false,
    name: mark.id,
    label: mark.id,
    shortLabel: mark.label ?? mark.id,
    city: mark.id,
    country: 'DE',
    weight: 0,
    ...mark,
  }
}
