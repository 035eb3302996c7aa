import { PAGE_LOOK } from '../../../../src/theme/mapLook'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worldWidth } from '../../../../src/geo/mercator'
import { mercatorFrame } from '../../../../src/geo/frame'
import type { Mark } from '../../../../src/geo/marks'
import type { Box } from '../../../../src/geo/plane'
import type { LngLat } from '../../../../src/model/types'
import { arrange } from '../../../../src/map/scene/arrangement'
import type { PlaceName } from '../../../../src/map/scene/gazetteer'
import { textSize, type NameSpace } from '../../../../src/map/scene/nameRequests'
import { placeNames } from '../../../../src/map/scene/names'
import { TOWN_RADIUS } from '../../../../src/theme/labels'
import { estimateWidth } from '../../../../src/theme/measure'
import { SYMBOLS } from '../../../../src/theme/symbols'
import { isIn, isOver } from '../../geo/labelScenes'
import { makeMark } from '../../geo/makeMark'
import { makeProps } from '../makeProps'

const SIZE = { width: 800, height: 600 }
const ZOOM = 5
const FRAME = mercatorFrame({ zoom: ZOOM, lng: 0, lat: 0 }, SIZE)
const BOUNDS: Box = { minX: 0, minY: 0, maxX: SIZE.width, maxY: SIZE.height }
const SPACE: NameSpace = {
  zoom: ZOOM,
  project: FRAME.project,
  bounds: BOUNDS,
  covers: [],
  gazetteer: [],
  measure: estimateWidth,
}

/** The place that is so many pixels right of the middle of the map. */
const rightBy = (pixels: number): LngLat => [(pixels / worldWidth(ZOOM)) * 360, 0]

const LYON: PlaceName = {
  id: 'town:Lyon',
  kind: 'town',
  lngLat: [0, 0],
  lines: ['Lyon'],
  minZoom: 4,
  priority: 40_004,
}
const FRANCE: PlaceName = {
  id: 'country:FR',
  kind: 'country',
  lngLat: [0, 0],
  lines: ['FRANCE'],
  minZoom: 2,
  priority: 30_000,
  radius: 0.004,
}

function namesOf(marks: readonly Mark[], space: Partial<NameSpace> = {}, shown = {}) {
  const arrangement = arrange(makeProps({ marks, ...shown }), FRAME.plane, String)
  return placeNames(arrangement, { ...SPACE, ...space }).names
}

describe('the name of a town', () => {
  it('stands beside a dot of its own', () => {
    const [town] = namesOf([], { gazetteer: [LYON] })
    expect(town).toMatchObject({ lines: ['Lyon'], style: 'town', hasDot: true, marks: [] })
    expect(town?.offset[0]).toBeGreaterThan(TOWN_RADIUS)
  })

  it('stands beside the mark that takes the place of its dot', () => {
    const mark = makeMark({ id: 'partner:insa', lngLat: rightBy(4), label: 'INSA' })
    const town = namesOf([mark], { gazetteer: [LYON] }).find(({ style }) => style === 'town')
    expect(town).toMatchObject({ lines: ['Lyon'], hasDot: false })
    // Seen from the town: 4 px to the mark, and from there to its edge and beyond.
    const reach = Math.abs((town?.offset[0] ?? 0) - 4)
    expect(town?.align === 'center' ? Infinity : reach).toBeGreaterThan(SYMBOLS.partner.size)
  })

  it('has its dot where the next mark is not in its place', () => {
    const mark = makeMark({ id: 'partner:far', lngLat: rightBy(40) })
    const town = namesOf([mark], { gazetteer: [LYON] }).find(({ style }) => style === 'town')
    expect(town?.hasDot).toBe(true)
  })

  it('is not said twice where a mark is called like it', () => {
    const mark = makeMark({ id: 'partner:lyon', lngLat: rightBy(60), label: 'Lyon' })
    const names = namesOf([mark], { gazetteer: [LYON] })
    expect(names.map(({ id }) => id)).toEqual(['partner:lyon'])
  })

  it('waits for its zoom', () => {
    expect(namesOf([], { gazetteer: [{ ...LYON, minZoom: ZOOM + 0.1 }] })).toEqual([])
    expect(namesOf([], { gazetteer: [{ ...LYON, minZoom: ZOOM }] })).toHaveLength(1)
  })

  it('is left out rather than to cover a mark', () => {
    const ring = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) =>
      makeMark({
        id: `partner:${String(index)}`,
        symbol: 'flagship',
        lngLat: [rightBy(18 * Math.cos(index * 0.7))[0], rightBy(18 * Math.sin(index * 0.7))[0]],
      }),
    )
    const names = namesOf(ring, { gazetteer: [LYON] })
    expect(names.filter(({ style }) => style === 'town')).toEqual([])
  })
})

describe('the name of a country', () => {
  it('stays within its slack of the middle of the country, or is left out', () => {
    const positions = fc.array(
      fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -60, max: 60 })),
      { maxLength: 20 },
    )
    const slack = (FRANCE.radius ?? 0) * worldWidth(ZOOM)
    fc.assert(
      fc.property(positions, (given) => {
        const marks = given.map(([x, y], index) =>
          makeMark({
            id: `partner:${String(index)}`,
            symbol: 'exchange',
            lngLat: [rightBy(x)[0], rightBy(y)[0]],
          }),
        )
        for (const { align, offset, style } of namesOf(marks, { gazetteer: [FRANCE] })) {
          if (style !== 'country') continue
          expect(align).toBe('center')
          expect(Math.hypot(...offset)).toBeLessThanOrEqual(slack)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('gives way to a mark in its middle', () => {
    const marks = [makeMark({ id: 'partner:a', symbol: 'exchange' })]
    const [name] = namesOf(marks, { gazetteer: [FRANCE] })
    expect(name?.lines).toEqual(['FRANCE'])
    expect(Math.hypot(...(name?.offset ?? [0, 0]))).toBeGreaterThan(SYMBOLS.exchange.size)
  })

  it('is as wide as its longest line with its spacing, and as high as all', () => {
    const one = textSize(['FRANCE'], 'country', estimateWidth)
    const two = textSize(['FR', 'FRANCE'], 'country', estimateWidth)
    expect(one.width).toBeGreaterThan(estimateWidth('FRANCE', { size: 12, weight: 400 }))
    expect(two).toMatchObject({ width: one.width, height: 2 * one.height, firstHeight: one.height })
  })
})

describe('names of marks', () => {
  it('keep clear of what lies over the map', () => {
    const cover = { minX: 400, minY: 0, maxX: 800, maxY: 600 }
    const [name] = namesOf(
      [makeMark({ id: 'partner:a', symbol: 'flagship', lngLat: rightBy(-8) })],
      {
        covers: [cover],
      },
    )
    expect(name && isOver(name.box, cover)).toBe(false)
  })

  describe('of two lines, between what lies over the map above and below', () => {
    const covers = [
      { ...BOUNDS, maxY: 288 },
      { ...BOUNDS, minY: 312 },
    ]

    it('lose the second line', () => {
      const marks = [
        makeMark({ id: 'partner:ntu', symbol: 'flagship', label: 'NTU' }),
        makeMark({ id: 'place:asia', symbol: 'location', label: 'TUM Asia' }),
      ]
      expect(namesOf(marks).map(({ lines }) => lines)).toEqual([['NTU', 'TUM Asia']])
      expect(namesOf(marks, { covers }).map(({ lines }) => lines)).toEqual([['NTU']])
    })

    it('are left out where the second line is the count of a city', () => {
      const marks = [0, 1, 2, 3].map((index) =>
        makeMark({ id: `partner:${String(index)}`, city: 'Paris' }),
      )
      expect(namesOf(marks).map(({ lines }) => lines)).toEqual([['Paris', '4']])
      expect(namesOf(marks, { covers })).toEqual([])
    })
  })

  it('are as much larger as all names are', () => {
    const one = textSize(['NTU', 'TUM Asia'], 'top', estimateWidth)
    const two = textSize(['NTU', 'TUM Asia'], 'top', estimateWidth, { ...PAGE_LOOK, spoken: 2 })
    expect(two.width).toBeCloseTo(2 * one.width, 9)
    expect(two.height).toBeCloseTo(2 * one.height, 9)
    expect(two.firstHeight).toBeCloseTo(2 * one.firstHeight, 9)
  })

  it('wait beyond the edge for the map to be moved, but not far from it', () => {
    const marks = [500, 900].map((pixels) =>
      makeMark({ id: `partner:${String(pixels)}`, symbol: 'flagship', lngLat: rightBy(pixels) }),
    )
    expect(namesOf(marks).map(({ id }) => id)).toEqual(['partner:500'])
  })

  it('are none on the far side of a globe', () => {
    const marks = [makeMark({ id: 'partner:a', symbol: 'flagship' })]
    expect(namesOf(marks, { project: () => undefined, gazetteer: [LYON, FRANCE] })).toEqual([])
  })

  it('stay where they were while nothing has changed', () => {
    const marks = Array.from({ length: 12 }, (_, index) =>
      makeMark({ id: `partner:${String(index)}`, symbol: 'flagship', lngLat: rightBy(index * 17) }),
    )
    const arrangement = arrange(makeProps({ marks }), FRAME.plane, String)
    const first = placeNames(arrangement, SPACE)
    expect(first.names.length).toBeGreaterThan(3)
    expect(placeNames(arrangement, SPACE, first.places).names).toEqual(first.names)
  })
})

describe('what is shown enlarged on another map', () => {
  const box: Box = { minX: 300, minY: 200, maxX: 500, maxY: 400 }
  const quiet = { box, corner: [-5, -5] as const, text: 'enlarged at the left' }
  const marks = [-300, -60, 0, 60, 300].map((pixels) =>
    makeMark({ id: `partner:${String(pixels)}`, symbol: 'flagship', lngLat: rightBy(pixels) }),
  )

  it('has no names, and none of other places lie in it', () => {
    const names = namesOf(marks, { quiet, gazetteer: [LYON, FRANCE] })
    expect(names.map(({ id }) => id)).toEqual(['frame', 'partner:-300', 'partner:300'])
    for (const name of names) expect(isOver(name.box, box)).toBe(false)
  })

  it('says so below its frame, where no other name lies', () => {
    // Its name would lie on the text if it stood at its right, as it does without the frame.
    const lngLat: LngLat = [rightBy(-112)[0], rightBy(-109)[0]]
    const below = makeMark({ id: 'partner:below', symbol: 'flagship', lngLat })
    expect(namesOf([below])[0]?.align).toBe('left')
    const names = namesOf([below], { quiet })
    expect(names).toHaveLength(2)
    const text = names.find(({ id }) => id === 'frame')
    expect(text?.lines).toEqual(['enlarged at the left'])
    expect(text?.lngLat).toEqual(quiet.corner)
    expect(text?.box.minY).toBeGreaterThan(box.maxY)
    expect(text?.box.minX).toBe(box.minX)
    expect(text && isIn([text.box.maxX, text.box.maxY], BOUNDS)).toBe(true)
    for (const other of names.filter(({ id }) => id !== 'frame'))
      expect(text && isOver(other.box, text.box)).toBe(false)
  })
})
