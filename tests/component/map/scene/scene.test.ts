import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../../../src/map/scene/scene'
import { relatedMarks } from '../../../../src/map/scene/selection'
import { openAtlas } from '../../../fixtures/facts'

function openScene(link: string) {
  const atlas = openAtlas(link)
  const scene = sceneOf(atlas)
  return { ...scene, related: relatedMarks(atlas, scene.marks) }
}

describe('marks', () => {
  it('are one per partner, location and Munich, each once', () => {
    const { marks } = openScene('')
    const ids = marks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toBe('partner:tum')
    expect(ids).not.toContain('place:tum-munich')
  })

  it('are hollow for ties last documented long ago and for former locations', () => {
    const hollow = openScene('').marks.filter(({ isHollow }) => isHollow)
    expect(hollow.map(({ id }) => id)).toContain('place:tum-cairo')
  })
})

describe('arcs', () => {
  it('lead to each place once, for its highest kind', () => {
    const { arcs } = openScene('')
    const singapore = arcs.filter(({ marks }) => marks.includes('partner:ntu-singapore'))
    expect(singapore).toHaveLength(1)
    expect(singapore[0]).toMatchObject({ id: 'partner:ntu-singapore', role: 'top' })
    expect(arcs.map(({ id }) => id)).not.toContain('place:tum-garching')
  })

  it('leave the selected one and the faded top tiers', () => {
    const { arcs } = openScene('?select=partner:technion')
    const roles = new Set(arcs.map(({ role }) => role))
    expect([...roles].toSorted()).toEqual(['faded', 'selected'])
    expect(arcs.find(({ role }) => role === 'selected')?.id).toBe('partner:technion')
  })

  it('give way to the mesh of an alliance', () => {
    const { arcs, mesh } = openScene('?select=alliance:eurotech&time=2019')
    expect(arcs).toEqual([])
    expect(mesh.every(({ isDrawn }) => isDrawn)).toBe(true)
  })

  it('lead to the partners of a selected event', () => {
    const { arcs, related } = openScene('?select=event:imperial-flagship-agreement-2018')
    const selected = arcs.filter(({ role }) => role === 'selected').map(({ id }) => id)
    for (const id of selected) expect(related.has(id)).toBe(true)
  })
})

describe('what belongs to the selection', () => {
  it('says since when each is a member', () => {
    const { related } = openScene('?select=alliance:eurotech&time=2024')
    expect(related.get('partner:epfl')).toBe('Lausanne, since 2011')
    expect(related.has('partner:ecole-polytechnique')).toBe(false)
  })
})
