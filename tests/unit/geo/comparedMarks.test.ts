import { describe, expect, it } from 'vitest'
import { placeMarks } from '../../../src/geo/placement'
import { mercatorPlane } from '../../../src/geo/plane'
import type { Mark } from '../../../src/geo/marks'
import { makeMark } from './makeMark'

const place = (marks: readonly Mark[]) => placeMarks(marks, mercatorPlane(2), { radiusOf: () => 4 })

describe('marks that are compared', () => {
  it('stay out of clusters, which hold what is not compared', () => {
    const exchange = (id: string, mark: Partial<Mark> = {}) =>
      makeMark({ id: `partner:${id}`, symbol: 'exchange', ...mark })
    const placed = place([
      exchange('a'),
      exchange('b'),
      exchange('c'),
      exchange('new', { change: 'new' }),
      exchange('ended', { change: 'ended' }),
      exchange('continuing', { change: 'continuing' }),
    ])
    const sizes = new Map(placed.map(({ mark, members }) => [mark.change, members.length]))
    expect([...sizes].toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['continuing', 1],
      ['ended', 1],
      ['new', 1],
      [null, 3],
    ])
  })

  it('are clustered when there are too many to push apart', () => {
    const marks = Array.from({ length: 401 }, (_, index) =>
      makeMark({ id: `partner:m${String(index)}`, symbol: 'exchange', change: 'new' }),
    )
    expect(place(marks)).toHaveLength(1)
  })

  it('stand side by side where locations of one city had different fates', () => {
    const location = (id: string, change: Mark['change']) =>
      makeMark({ id: `place:${id}`, symbol: 'location', change })
    const offsets = (marks: readonly Mark[]) => new Set(place(marks).map(({ offset }) => offset[0]))
    expect(offsets([location('a', 'new'), location('b', 'continuing')]).size).toBe(2)
    expect(offsets([location('a', 'new'), location('b', 'new')]).size).toBe(1)
    expect(offsets([location('a', null), location('b', null)]).size).toBe(1)
  })
})
