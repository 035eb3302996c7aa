import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  boundsOfCell,
  cellKeysIn,
  coastOf,
  mergeFine,
  packLine,
  STEPS_PER_DEGREE,
  unpackCell,
  unpackLine,
  WHOLE_WORLD,
} from '../../../src/geo/basemap'

const EMPTY = {
  land: [],
  glaciers: [],
  lakes: [],
  rivers: [],
  borders: [],
  disputed: [],
  cities: [],
}

describe('the coast', () => {
  it('leaves out the edges where the land was cut', () => {
    const square = [
      [170, 0],
      [180, 0],
      [180, 10],
      [170, 10],
      [170, 0],
    ]
    const coast = coastOf({ type: 'MultiPolygon', coordinates: [[square]] })
    expect(coast.coordinates).toEqual([
      [
        [170, 0],
        [180, 0],
      ],
      [
        [180, 10],
        [170, 10],
        [170, 0],
      ],
    ])
  })
})

describe('the cells of a view', () => {
  test.each([
    ['a city', { west: 11, south: 47.5, east: 12, north: 48.5 }, ['0_30']],
    ['a view across an edge', { west: -2, south: 48, east: 3, north: 52 }, ['-30_30', '0_30']],
    ['a view that ends on an edge', { west: 5, south: 31, east: 30, north: 60 }, ['0_30']],
    [
      'a globe beyond the antimeridian',
      { west: 170, south: -20, east: 190, north: -10 },
      ['150_-30', '-180_-30'],
    ],
    [
      'a globe beyond it in the west',
      { west: -190, south: -20, east: -170, north: -10 },
      ['150_-30', '-180_-30'],
    ],
    ['a pole', { west: 1, south: 85, east: 2, north: 95 }, ['0_60']],
  ])('%s', (_, bounds, keys) => {
    expect(cellKeysIn(bounds)).toEqual(keys)
  })

  it('are all of them for the world, each once', () => {
    const keys = cellKeysIn(WHOLE_WORLD)
    expect(keys).toHaveLength(72)
    expect(new Set(keys).size).toBe(72)
    expect(cellKeysIn({ ...WHOLE_WORLD, west: -400, east: 400 })).toHaveLength(72)
  })

  it('cover every point of the view', () => {
    const lng = fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10)
    const lat = fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(lng, lng, lat, lat, (a, b, c, d) => {
        const [west, east] = [Math.min(a, b), Math.max(a, b)]
        const [south, north] = [Math.min(c, d), Math.max(c, d)]
        const cells = cellKeysIn({ west, south, east, north }).map(boundsOfCell)
        for (const [x, y] of [
          [west, south],
          [east, north],
          [(west + east) / 2, (south + north) / 2],
        ] as const) {
          const inRows = cells.filter((cell) => y >= cell.south && y <= cell.north)
          // 180° east is 180° west.
          const meets = [x, x - 360].some((lng) =>
            inRows.some((cell) => lng >= cell.west && lng <= cell.east),
          )
          expect(meets).toBe(true)
        }
      }),
      // Seldom met by chance: a view of no width at the antimeridian, or of no height at the pole.
      {
        examples: [
          [180, 180, 0, 0],
          [0, 0, 90, 90],
          [-180, -180, -90, -90],
        ],
      },
    )
  })
})

describe('a packed line', () => {
  it('is the same line, to a thousandth of a degree', () => {
    const thousandths = (limit: number) => fc.integer({ min: -limit * 1000, max: limit * 1000 })
    const point = fc
      .tuple(thousandths(180), thousandths(90))
      .map(([x, y]) => [x / 1000, y / 1000] as [number, number])
    // Points that fall together are sent once.
    const line = fc.uniqueArray(point, {
      minLength: 2,
      selector: ([x, y]) => `${String(x)} ${String(y)}`,
    })
    fc.assert(
      fc.property(line, (points) => {
        expect(unpackLine(packLine(points, 1000), 1000)).toEqual(points)
      }),
    )
  })
})

describe('a piece of the fine basemap', () => {
  const ring = (west: number, east: number) =>
    packLine(
      [
        [west, 40],
        [east, 40],
        [east, 45],
        [west, 45],
        [west, 40],
      ],
      STEPS_PER_DEGREE.fine,
    )
  const piece = unpackCell('0_30', {
    ...EMPTY,
    land: [[ring(25, 30.01)]],
    lakes: [[ring(28, 29)]],
    cities: [
      ['Munich', 'München', 'DE', 11.573, 48.132, 4, 0],
      ['Paris', 0, 'FR', 2.35, 48.86, 4, 1],
    ],
  })

  it('has no coast where it was cut', () => {
    expect(piece.coast.coordinates).toEqual([
      [
        [25, 40],
        [30.01, 40],
      ],
      [
        [30.01, 45],
        [25, 45],
        [25, 40],
      ],
    ])
    expect(piece.shores.coordinates).toHaveLength(1)
  })

  it('names its cities, in German only where that differs', () => {
    expect(piece.cities).toEqual([
      {
        name: 'Munich',
        name_de: 'München',
        iso: 'DE',
        lngLat: [11.573, 48.132],
        minZoom: 4,
        isCapital: false,
      },
      { name: 'Paris', iso: 'FR', lngLat: [2.35, 48.86], minZoom: 4, isCapital: true },
    ])
  })

  it('makes one map with others', () => {
    const both = mergeFine([piece, piece])
    expect(both.land.coordinates).toHaveLength(2)
    expect(both.coast.coordinates).toHaveLength(4)
    expect(both.cities).toHaveLength(4)
  })
})
