import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../../src/geo/marks'
import { arrange } from '../../../../src/map/scene/arrangement'
import { mercatorPlane } from '../../../../src/geo/plane'
import { describeMark, markSentence } from '../../../../src/map/scene/describe'
import { markFeatures } from '../../../../src/map/gl/features'
import { imageName } from '../../../../src/map/gl/images'
import { sceneOf } from '../../../../src/map/scene/scene'
import { openAtlas } from '../../../fixtures/facts'
import { makeMark } from '../../geo/makeMark'
import { makeProps } from '../makeProps'

const LX = 'partner:ecole-polytechnique'

function open(link: string) {
  const atlas = openAtlas(link)
  const scene = sceneOf(atlas)
  const find = (id: string): Mark => {
    const mark = scene.marks.find((candidate) => candidate.id === id)
    if (!mark) throw new Error(`no mark ${id}`)
    return mark
  }
  return { atlas, scene, find }
}

describe('while two dates are compared, the map', () => {
  it('marks what is new, what has risen and what continues; what cannot be compared is hollow', () => {
    const { scene, find } = open('?compare=2010..2025')
    expect(find('partner:knust')).toMatchObject({ change: 'new', isHollow: false })
    expect(find('partner:imperial-college-london')).toMatchObject({
      change: 'risen',
      isHollow: false,
    })
    expect(find('partner:ntu-singapore')).toMatchObject({ change: 'risen', isHollow: false })
    expect(find('partner:dtu')).toMatchObject({ change: 'continuing', isHollow: false })
    expect(find('partner:tecnologico-de-monterrey')).toMatchObject({ change: null, isHollow: true })
    expect(find('partner:georgia-tech')).toMatchObject({ change: null, isHollow: true })
    expect(find('partner:duke-university')).toMatchObject({ change: null, isHollow: true })
    expect(find('place:tum-brussels').change).toBe('new')
    expect(find('place:tum-beijing').change).toBe('continuing')
    const apart = scene.marks.filter(({ symbol, change }) => symbol !== 'home' && change === null)
    expect(apart.length).toBeGreaterThan(0)
    expect(apart.every(({ isHollow }) => isHollow)).toBe(true)
  })

  it.each([
    ['the whole range', '', []],
    ['a year in which nobody rises', '?time=2017', []],
    [
      'a year in which some rise',
      '?time=2018',
      [
        'partner:ecole-polytechnique risen',
        'partner:imperial-college-london risen',
        'partner:knust risen',
      ],
    ],
  ])('otherwise says only who rises: %s', (_, link, changes) => {
    const { scene } = open(link)
    const changed = scene.marks.filter(({ change }) => change !== null)
    expect(changed.map(({ id, change }) => `${id} ${String(change)}`).toSorted()).toEqual(changes)
  })

  it('draws each partner and location of the later year once', () => {
    const compared = open('?compare=2010..2025').scene.marks.map(({ id }) => id)
    const asOf = open('?time=2025').scene.marks.map(({ id }) => id)
    expect(compared.toSorted()).toEqual(asOf.toSorted())
  })

  it('draws who has left a chosen alliance, without an arc', () => {
    const { scene, find } = open('?compare=2019..2025&alliances=eurotech')
    expect(find(LX)).toMatchObject({ change: 'ended', isHollow: true })
    expect(find('partner:ip-paris').change).toBe('new')
    expect(scene.arcs.some(({ marks }) => marks.includes(LX))).toBe(false)
  })

  it('draws who has left the selected alliance, outside its mesh', () => {
    const { scene, find } = open('?compare=2019..2025&select=alliance:eurotech')
    expect(find(LX).change).toBe('ended')
    expect(scene.mesh.length).toBeGreaterThan(0)
    expect(scene.mesh.some(({ ends }) => ends.includes(LX))).toBe(false)
  })

  it('judges who joined and left in between by its other relations, by which it has risen', () => {
    expect(open('?compare=2015..2025&select=alliance:eurotech').find(LX).change).toBe('risen')
  })

  it('draws the four apart from each other and from what is not compared', () => {
    const names = [
      imageName('network', false, 'new'),
      imageName('network', false, 'risen'),
      imageName('network', true, 'ended'),
      imageName('network', false, 'continuing'),
      imageName('network', true, null),
    ]
    expect(new Set(names).size).toBe(names.length)
  })

  it('draws what has changed above what has not', () => {
    const marks = [
      makeMark({ id: 'partner:a', change: 'continuing' }),
      makeMark({ id: 'partner:b', change: 'new', lngLat: [20, 0] }),
      makeMark({ id: 'partner:c', change: 'ended', isHollow: true, lngLat: [40, 0] }),
      makeMark({ id: 'partner:d', isHollow: true, lngLat: [60, 0] }),
      makeMark({ id: 'partner:e', change: 'risen', lngLat: [80, 0] }),
    ]
    const { features } = markFeatures(
      arrange(makeProps({ marks }), mercatorPlane(2), (count) => String(count)),
    )
    const order = new Map(features.map(({ properties }) => [properties.id, properties.order]))
    const at = (id: string) => Number(order.get(`partner:${id}`))
    expect(at('b')).toBe(at('c'))
    expect(at('b')).toBe(at('e'))
    expect(at('b')).toBeGreaterThan(at('a'))
    expect(at('a')).toBeGreaterThan(at('d'))
  })
})

describe('a mark in words', () => {
  it.each([
    [
      'en',
      {
        knust: 'new since 2010',
        dtu: 'in 2010 and in 2025',
        'ntu-singapore': 'risen from Partner by agreement to Flagship partner',
        'politecnico-di-milano':
          'risen from Exchange or university network to TUM Global Strategic Alliance',
        'imperial-college-london': 'risen to Flagship partner',
      },
    ],
    [
      'de',
      {
        knust: 'neu seit 2010',
        dtu: '2010 und 2025',
        'ntu-singapore': 'aufgestiegen: Partner mit Abkommen → Flaggschiff-Partner',
        'politecnico-di-milano':
          'aufgestiegen: Austausch oder Hochschulverbund → TUM Global Strategic Alliance',
        'imperial-college-london': 'aufgestiegen zu: Flaggschiff-Partner',
      },
    ],
  ] as const)('tells in %s what became of it', (lang, sentences) => {
    const atlas = openAtlas('?compare=2010..2025', lang)
    const { marks } = sceneOf(atlas)
    for (const [id, change] of Object.entries(sentences)) {
      const mark = marks.find((candidate) => candidate.id === `partner:${id}`)!
      const sentence = markSentence(atlas, mark)
      expect(sentence.slice(sentence.lastIndexOf(', ') + 2)).toBe(change)
    }
  })

  it.each([
    ['en', 'ended'],
    ['de', 'beendet'],
  ] as const)('tells in %s that it has ended', (lang, ended) => {
    const atlas = openAtlas('?compare=2019..2025&alliances=eurotech', lang)
    const mark = sceneOf(atlas).marks.find(({ id }) => id === LX)!
    expect(describeMark(atlas, mark).change).toBe(ended)
  })

  it('claims nothing of a tie without a date, first documented in between or last long ago', () => {
    const { atlas, scene } = open('?compare=2010..2025')
    const apart = scene.marks.filter(({ symbol, change }) => symbol !== 'home' && change === null)
    for (const mark of apart) expect(describeMark(atlas, mark).change).toBe('')
  })
})
