import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitRows, ROWS_AT_ONCE } from '../../../../src/panels/list/limitRows'
import { FACTS } from '../../../fixtures/facts'

describe('the rows of a table that are drawn', () => {
  it('are the first of all groups together, in order', () => {
    const groups = fc.array(fc.record({ rows: fc.array(fc.integer()) }))
    fc.assert(
      fc.property(groups, fc.nat(30), (all, limit) => {
        const drawn = limitRows(all, limit).flatMap((group) => group.drawn)
        expect(drawn).toEqual(all.flatMap(({ rows }) => rows).slice(0, limit))
      }),
    )
  })

  it('are all of our facts, so that “find in page” finds each', () => {
    const { partners, places, alliances, events } = FACTS.en
    for (const count of [partners.length + places.length, alliances.length, events.length])
      expect(count).toBeLessThanOrEqual(ROWS_AT_ONCE)
  })
})
