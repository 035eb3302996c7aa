import { polygonArea } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  equalAreaFrame,
  equalAreaSection,
  sectionOf,
  worldSection,
} from '../../../src/geo/equalArea'
import { linesPath, mercatorFrame, type MapFrame } from '../../../src/geo/frame'
import { framePath } from '../../../src/geo/framePath'
import { fromMercator, toMercator, worldWidth } from '../../../src/geo/mercator'
import type { LngLat } from '../../../src/model/types'

const SIZE = { width: 400, height: 300 }
/** As far as shapes may reach beyond the frame, pixels. */
const MARGIN = 4

const cameras = fc.record({
  zoom: fc.double({ min: 0, max: 8, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
})
const lngLats: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
)

/** All points of an SVG path of lines. */
function pointsOf(path: string): (readonly [number, number])[] {
  return [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  )
}

function polygon(ring: readonly LngLat[]) {
  const [first = [0, 0]] = ring
  return { type: 'Polygon' as const, coordinates: [[...ring, first].map((point) => [...point])] }
}

describe('the frame of a camera', () => {
  it('has the center in its middle', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const [x, y] = mercatorFrame(camera, SIZE).project([camera.lng, camera.lat])
        expect(x).toBeCloseTo(200, 6)
        expect(y).toBeCloseTo(150, 6)
      }),
    )
  })

  it.each([
    [0, 512],
    [1, 1024],
    [3.5, 512 * 2 ** 3.5],
  ])('at zoom %d shows a world %d px wide', (zoom, width) => {
    const { project } = mercatorFrame({ zoom, lng: 30, lat: 20 }, SIZE)
    expect(project([180, 0])[0] - project([-180, 0])[0]).toBeCloseTo(width, 6)
  })

  it('finds every place again from its pixels', () => {
    fc.assert(
      fc.property(cameras, lngLats, (camera, lngLat) => {
        const width = worldWidth(camera.zoom)
        const [centerX, centerY] = toMercator([camera.lng, camera.lat])
        const [x, y] = mercatorFrame(camera, SIZE).project(lngLat)
        const [lng, lat] = fromMercator([(x - 200) / width + centerX, (y - 150) / width + centerY])
        expect(lng).toBeCloseTo(lngLat[0], 6)
        expect(lat).toBeCloseTo(lngLat[1], 6)
      }),
    )
  })

  it('places marks on the plane in the same distances as in the picture', () => {
    fc.assert(
      fc.property(cameras, lngLats, lngLats, (camera, one, other) => {
        const { plane, project } = mercatorFrame(camera, SIZE)
        const [a = [0, 0], b = [0, 0]] = [plane.at(one), plane.at(other)]
        const [c, d] = [project(one), project(other)]
        expect(b[0] - a[0]).toBeCloseTo(d[0] - c[0], 5)
        expect(b[1] - a[1]).toBeCloseTo(d[1] - c[1], 5)
      }),
    )
  })
})

describe('shapes in a frame', () => {
  const europe = mercatorFrame({ zoom: 3, lng: 10, lat: 50 }, SIZE)

  it('are left out where none of them lies in it', () => {
    const inAustralia: LngLat[] = [
      [120, -20],
      [140, -20],
      [140, -30],
    ]
    expect(framePath(europe)(polygon(inAustralia))).toBe('')
    const coordinates = inAustralia.map((point) => [...point])
    expect(framePath(europe)({ type: 'LineString', coordinates })).toBe('')
  })

  it('of several are drawn as far as they lie in it', () => {
    const inEurope = [
      [5, 45],
      [15, 45],
      [10, 55],
      [5, 45],
    ]
    const atItsEdge = inEurope.map(([lng = 0, lat = 0]) => [lng * 20 - 150, lat])
    const inAustralia = inEurope.map(([lng = 0, lat = 0]) => [lng + 120, -lat])
    const path = framePath(europe)
    const lines = [inEurope, atItsEdge, inAustralia]
    const alone = lines.map((coordinates) => path({ type: 'LineString', coordinates }))
    expect(alone.map((drawn) => drawn !== '')).toEqual([true, true, false])
    expect(path({ type: 'MultiLineString', coordinates: lines })).toBe(alone.join(''))
    const polygons = lines.map((ring) => [ring])
    expect(path({ type: 'MultiPolygon', coordinates: polygons })).toBe(
      polygons.map((coordinates) => path({ type: 'Polygon', coordinates })).join(''),
    )
  })

  it('fill it where they lie all around it', () => {
    const all: LngLat[] = [
      [-170, -80],
      [-170, 80],
      [170, 80],
      [170, -80],
    ]
    const drawn = pointsOf(framePath(europe)(polygon(all)))
    expect(Math.abs(polygonArea(drawn.map(([x, y]) => [x, y])))).toBeCloseTo(
      (SIZE.width + 2 * MARGIN) * (SIZE.height + 2 * MARGIN),
      0,
    )
  })

  it('never reach beyond it by more than the margin', () => {
    fc.assert(
      fc.property(cameras, fc.array(lngLats, { minLength: 3, maxLength: 8 }), (camera, ring) => {
        for (const [x, y] of pointsOf(framePath(mercatorFrame(camera, SIZE))(polygon(ring)))) {
          expect(x).toBeGreaterThanOrEqual(-MARGIN)
          expect(x).toBeLessThanOrEqual(SIZE.width + MARGIN)
          expect(y).toBeGreaterThanOrEqual(-MARGIN)
          expect(y).toBeLessThanOrEqual(SIZE.height + MARGIN)
        }
      }),
    )
  })

  it('keep the ends of lines, and lose points that would lie on each other', () => {
    const coordinates = Array.from({ length: 1001 }, (_, index) => [10 + index / 1000, 50])
    const drawn = pointsOf(framePath(europe)({ type: 'LineString', coordinates }))
    const [start, end] = [europe.project([10, 50]), europe.project([11, 50])]
    expect(drawn[0]?.[0]).toBeCloseTo(start[0], 0)
    expect(drawn.at(-1)?.[0]).toBeCloseTo(end[0], 0)
    expect(drawn.length).toBeLessThan(50)
  })
})

describe('the frame of true areas', () => {
  const RADIANS = Math.PI / 180
  const frame = equalAreaFrame({ width: 1200, height: 600 })

  /** Area of a cell 10° wide, from a latitude to where the sine has grown by 0.1; pixels. */
  function areaOfCell({ project }: MapFrame, west: number, south: number): number {
    const north = Math.asin(Math.sin(south * RADIANS) + 0.1) / RADIANS
    const steps = Array.from({ length: 41 }, (_, index) => index / 40)
    const ring = [
      ...steps.map((share): LngLat => [west + 10 * share, south]),
      ...steps.map((share): LngLat => [west + 10, south + (north - south) * share]),
      ...steps.map((share): LngLat => [west + 10 * (1 - share), north]),
      ...steps.map((share): LngLat => [west, north + (south - north) * share]),
    ]
    return Math.abs(polygonArea(ring.map((point): [number, number] => [...project(point)])))
  }

  it.each([
    ['60° north', 0, 60],
    ['the far south', 0, -75],
    ['the edge of the picture', 170, 40],
  ])('shows as much land as large at %s as on the equator', (_name, west, south) => {
    const ratio = areaOfCell(frame, west, south) / areaOfCell(frame, 0, 0)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.01)
  })

  it('shows the whole world', () => {
    fc.assert(
      fc.property(lngLats, (lngLat) => {
        const [x, y] = frame.project(lngLat)
        expect(x).toBeGreaterThanOrEqual(8 - 1e-6)
        expect(x).toBeLessThanOrEqual(1192 + 1e-6)
        expect(y).toBeGreaterThanOrEqual(8 - 1e-6)
        expect(y).toBeLessThanOrEqual(592 + 1e-6)
      }),
    )
  })

  it('counts its scale as a map of the same size at the equator does', () => {
    const [west, east] = [frame.project([-1, 0])[0], frame.project([1, 0])[0]]
    const share = (east - west) / ((worldWidth(frame.plane.zoom) * 2) / 360)
    // Equal Earth is drawn a little narrower along the equator than its scale says.
    expect(share).toBeGreaterThan(0.8)
    expect(share).toBeLessThan(1.05)
  })
})

describe('a section in true areas', () => {
  const size = { width: 640, height: 360 }
  const isInside = ([x, y]: readonly [number, number], by: number) =>
    x >= -by && x <= size.width + by && y >= -by && y <= size.height + by

  it('shows all that the map shows with the same camera', () => {
    const near = fc.record({
      zoom: fc.double({ min: 1, max: 8, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -60, max: 60, noNaN: true }),
    })
    const shares = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(near, shares, shares, (camera, right, down) => {
        const width = worldWidth(camera.zoom)
        const [centerX, centerY] = toMercator([camera.lng, camera.lat])
        const x = centerX + ((right - 0.5) * size.width) / width
        const y = centerY + ((down - 0.5) * size.height) / width
        fc.pre(y > 0 && y < 1 && Math.abs(x - centerX) < 0.499)
        const frame = equalAreaSection(size, sectionOf(camera, size))
        expect(isInside(frame.project(fromMercator([x, y])), 1)).toBe(true)
      }),
    )
  })

  it('shows the whole world where it is asked for, and what lies farther south', () => {
    const hobart: LngLat = [147, -43]
    const station: LngLat = [0, -70]
    const frame = equalAreaSection(size, worldSection([hobart, station]))
    for (const place of [hobart, station, [-169, 0], [-168, 0]] as LngLat[])
      expect(isInside(frame.project(place), 1)).toBe(true)
  })

  const far = equalAreaSection(size, sectionOf({ zoom: 2.5, lng: 170, lat: 20 }, size))

  it('never reaches beyond the frame by more than the margin', () => {
    const lands = fc.array(lngLats, { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(cameras, lands, (camera, ring) => {
        const frame = equalAreaSection(size, sectionOf(camera, size))
        for (const point of pointsOf(framePath(frame)(polygon(ring))))
          expect(isInside(point, MARGIN + 0.1)).toBe(true)
      }),
    )
  })

  it('draws land whose corners all lie outside, where its edges bend into the frame', () => {
    // From its corners alone the parallel would seem to pass below the frame.
    const frame = equalAreaSection(size, {
      points: [
        [-30, 60],
        [30, 60],
        [0, 70],
      ],
      meridian: 0,
    })
    const band: LngLat[] = [
      [-120, 62],
      [-120, 66],
      [120, 66],
      [120, 62],
    ]
    const dense = band.flatMap((point, index): LngLat[] => {
      const next = band[(index + 1) % band.length] ?? point
      return Array.from({ length: 20 }, (_, step): LngLat => [
        point[0] + ((next[0] - point[0]) * step) / 20,
        point[1] + ((next[1] - point[1]) * step) / 20,
      ])
    })
    const drawn = pointsOf(framePath(frame)(polygon(dense)))
    expect(Math.abs(polygonArea(drawn.map(([x, y]) => [x, y])))).toBeGreaterThan(
      (size.width * size.height) / 10,
    )
  })

  it('is cut on the other side of the Earth: what crosses 180° stays whole', () => {
    const fiji: LngLat[] = [
      [177, -16],
      [180, -16],
      [180, -19],
      [177, -19],
    ]
    const xs = pointsOf(framePath(far)(polygon(fiji))).map(([x]) => x)
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(40)
    const line = [
      [
        [178, 10],
        [180, 10],
      ],
      [
        [-180, 10],
        [-178, 10],
      ],
    ] as const
    const across = pointsOf(linesPath(far, line)).map(([x]) => x)
    expect(across.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(40)
  })

  it('draws no line across the whole world where one leaves it at its edge', () => {
    const frame = equalAreaSection(size, worldSection([]))
    const overBering: LngLat[] = Array.from({ length: 21 }, (_, index) => [-175 + index, 50])
    const path = linesPath(frame, [overBering])
    expect(path.match(/M/g)).toHaveLength(2)
    for (const piece of path.split('M').slice(1)) {
      const xs = pointsOf(`M${piece}`).map(([x]) => x)
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(40)
    }
  })

  it('draws land the right way round, whichever way its outline runs', () => {
    const island: LngLat[] = [
      [165, 20],
      [175, 20],
      [175, 10],
      [165, 10],
    ]
    const areas = [island, island.toReversed()].map((ring) => {
      const drawn = pointsOf(framePath(far)(polygon(ring)))
      return Math.abs(polygonArea(drawn.map(([x, y]) => [x, y])))
    })
    expect(areas[0]).toBeGreaterThan(100)
    expect(areas[0]).toBeLessThan((size.width * size.height) / 4)
    expect(areas[1]).toBeCloseTo(areas[0]!, 0)
  })

  it('tells the edge of the world where it is seen, and fills the frame where it is not', () => {
    const world = equalAreaSection(size, worldSection([]))
    const near = equalAreaSection(size, sectionOf({ zoom: 4, lng: 10, lat: 48 }, size))
    const areaOf = ({ outline = '' }: MapFrame) =>
      Math.abs(polygonArea(pointsOf(outline).map(([x, y]) => [x, y])))
    const whole = (size.width + 2 * MARGIN) * (size.height + 2 * MARGIN)
    expect(areaOf(near)).toBeCloseTo(whole, 0)
    expect(areaOf(world)).toBeLessThan(whole * 0.95)
  })
})
