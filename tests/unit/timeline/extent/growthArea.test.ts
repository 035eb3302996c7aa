import { describe, expect, test } from 'vitest'
import type { GrowthYear } from '../../../../src/model/growth'
import type { MarkKind } from '../../../../src/model/types'
import { timeScale, yearsInterval } from '../../../../src/time/timeScale'
import { growthLayers } from '../../../../src/timeline/extent/growthArea'

function year(
  of: number,
  tiers: Partial<Record<MarkKind, number>>,
  lastDocumented = 0,
  documented = 0,
): GrowthYear {
  const counts = new Map(Object.entries(tiers) as [MarkKind, number][])
  const partners = [...counts.values()].reduce((total, count) => total + count, documented)
  return {
    year: of,
    tiers: counts,
    started: counts,
    partners,
    documented,
    lastDocumented,
    added: 0,
  }
}

const scale = timeScale(yearsInterval([2006, 2007]), [0, 730])
const draw = (growth: readonly GrowthYear[]) => growthLayers(growth, scale, 0, 100)

describe('the stacked area', () => {
  test('steps from year to year and keeps the last one to its end', () => {
    const [layer] = draw([year(2006, { partner: 1 }), year(2007, { partner: 2 })])
    expect(layer?.path).toBe(
      'M0,50L365,50L365,0L730,0L730,0L730,100L730,100L365,100L365,100L0,100Z',
    )
  })

  test('stands the highest tier on the base line and what was last documented on top', () => {
    const layers = draw([
      year(2006, { exchange: 2, flagship: 1 }, 1),
      year(2007, { exchange: 2, flagship: 1 }, 1),
    ])
    expect(layers.map(({ kind }) => kind)).toEqual(['flagship', 'exchange', 'last-documented'])
    expect(layers[0]?.path).toMatch(/^M0,75/)
    expect(layers[2]?.path).toMatch(/^M0,0/)
  })

  test('keeps what is only documented above what began when a source says so', () => {
    const layers = draw([year(2006, { exchange: 2 }, 1, 1), year(2007, { exchange: 2 }, 1, 1)])
    expect(layers.map(({ kind }) => kind)).toEqual(['exchange', 'documented', 'last-documented'])
    expect(layers[1]?.path).toMatch(/^M0,25/)
  })

  test('is empty when the filters let nothing through', () => {
    expect(draw([year(2006, {}), year(2007, {})])).toEqual([])
    expect(draw([])).toEqual([])
  })
})
