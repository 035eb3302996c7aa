import { describe, expect, it } from 'vitest'
import { beginningArcs } from '../../../../src/map/gl/arcDrawing'
import type { Arc } from '../../../../src/map/mapViewTypes'
import { makeProps } from '../makeProps'

const arc = (name: string, role: Arc['role'] = 'quiet'): Arc => ({
  id: `partner:${name}`,
  marks: [`partner:${name}`],
  symbol: 'partner',
  role,
  lines: [],
})
const [A, B] = [arc('a'), arc('b')]
const show = (year: number | null, ...arcs: readonly Arc[]) => makeProps({ year, arcs })

describe('the arcs that are drawn from Munich', () => {
  it('are none when the map opens', () => {
    expect(beginningArcs(show(2012, A, arc('b', 'selected')), undefined)).toEqual([])
  })

  it.each([
    ['a year goes by', 2011, 2012, ['partner:b']],
    ['nothing but a filter changes', 2012, 2012, []],
    ['time goes back', 2013, 2012, []],
    ['years are skipped', 2010, 2012, []],
    ['a range becomes a year', null, 2012, []],
    ['a year becomes a range', 2012, null, []],
  ])('when %s (from %s to %s) are %j', (_name, before, year, expected) => {
    const beginning = beginningArcs(show(year, A, B), show(before, A))
    expect(beginning.map(({ id }) => id)).toEqual(expected)
  })

  it('are not those that only change their kind as a year goes by', () => {
    const next = show(2012, arc('a', 'top'))
    expect(beginningArcs(next, show(2011, A))).toEqual([])
  })

  it('are that of a new selection, once', () => {
    const selected = show(null, arc('a', 'selected'), arc('b', 'faded'))
    expect(beginningArcs(selected, show(null, A, B))).toEqual([arc('a', 'selected')])
    expect(beginningArcs(selected, selected)).toEqual([])
  })

  it('are none where motion is reduced', () => {
    const next = { ...show(2012, A, arc('b', 'selected')), isReducedMotion: true }
    expect(beginningArcs(next, show(2011))).toEqual([])
  })
})
