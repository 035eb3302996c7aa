import { createRequire } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { geoContains, group } from 'd3'
import type { Position } from 'geojson'
import isoCountries from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countries, type PackedBasemap, type PackedCell } from 'virtual:basemap'
import { describe, expect, it, test } from 'vitest'
import { distanceToSegment } from '../../src/build/basemap/basemapGeometry'
import { boundsOfCell, coastOf, mergeFine, unpackBasemap, unpackCell } from '../../src/geo/basemap'

/* The basemap of the built site, compiled from Natural Earth, not only from made-up shapes. */

const KB = 1000
const BUDGETS = { coarse: 170 * KB, cell: 90 * KB, fine: 1300 * KB } as const

/** In widths of the world; below it, two outlines of an island may lie beside each other. */
const VISIBLE_RADIUS = 0.0005

const ASSETS = join(import.meta.dirname, '..', '..', 'dist', 'assets')

/** The built files whose name fits, read, by what the first group of the pattern holds. */
function readBuilt<Content>(pattern: RegExp): ReadonlyMap<string, Content> {
  return new Map(
    readdirSync(ASSETS).flatMap((file) => {
      const key = pattern.exec(file)?.[1]
      return key === undefined
        ? []
        : [[key, JSON.parse(readFileSync(join(ASSETS, file), 'utf8')) as Content]]
    }),
  )
}

const packed = readBuilt<PackedBasemap>(/^(basemap)-[\w-]{8}\.json$/).get('basemap')!
const coarse = unpackBasemap(packed)
const cells = readBuilt<PackedCell>(/^basemap-(-?\d+_-?\d+)-[\w-]{8}\.json$/)
const pieces = new Map([...cells].map(([key, cell]) => [key, unpackCell(key, cell)] as const))
const fine = mergeFine([...pieces.values()])

/** Quality 9 takes seconds where 11 takes half a minute, and gives a tenth more. */
function compressedSize(value: unknown): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return brotliCompressSync(JSON.stringify(value), { params }).length
}

function longestStep(lines: readonly Position[][]): number {
  return Math.max(
    ...lines.map((line) =>
      Math.max(
        0,
        ...line.slice(1).map(([lng = 0], index) => Math.abs(lng - (line[index]?.[0] ?? lng))),
      ),
    ),
  )
}

describe.each([
  ['coarse', coarse, coastOf(coarse.land)],
  ['fine', fine, fine.coast],
] as const)('the %s basemap', (_, basemap, coast) => {
  it('has no edge across the world', () => {
    expect(longestStep(coast.coordinates)).toBeLessThan(20)
    expect(longestStep(basemap.borders.coordinates)).toBeLessThan(20)
    expect(longestStep(basemap.disputed.coordinates)).toBeLessThan(20)
    expect(longestStep(basemap.lakes.coordinates.flat())).toBeLessThan(20)
  })

  it('has no coast along the antimeridian', () => {
    const along = coast.coordinates.filter((line) =>
      line.some(([lng = 0], index) => {
        const before = line[index - 1]?.[0]
        return before !== undefined && Math.abs(lng) >= 180 && Math.abs(before) >= 180
      }),
    )
    expect(along).toEqual([])
  })
})

/** Lines in buckets of whole degrees: comparing each with each would take minutes. */
function createFinder(lines: readonly Position[][], tolerance: number) {
  const buckets = new Map<string, [Position, Position][]>()
  for (const line of lines)
    line.slice(1).forEach((end, index) => {
      const start = line[index]!
      const [west, east] = [start[0]!, end[0]!].toSorted((a, b) => a - b) as [number, number]
      const [south, north] = [start[1]!, end[1]!].toSorted((a, b) => a - b) as [number, number]
      for (let x = Math.floor(west - tolerance); x <= Math.floor(east + tolerance); x++)
        for (let y = Math.floor(south - tolerance); y <= Math.floor(north + tolerance); y++) {
          const key = `${String(x)} ${String(y)}`
          buckets.set(key, [...(buckets.get(key) ?? []), [start, end]])
        }
    })
  return (point: Position) =>
    (buckets.get(point.map(Math.floor).join(' ')) ?? []).some(
      ([start, end]) => distanceToSegment(point, start, end) < tolerance,
    )
}

/** Points along a line, at each vertex and between two. */
function sample(line: readonly Position[]): Position[] {
  return line.flatMap((point, index) => {
    const previous = line[index - 1]
    const middle = previous?.map((value, axis) => (value + point[axis]!) / 2)
    return middle ? [middle, point] : [point]
  })
}

describe('boundaries', () => {
  test.each([
    ['coarse', coarse, 0.02],
    ['fine', fine, 0.004],
  ] as const)('that are disputed are never drawn solid too (%s)', (_, basemap, tolerance) => {
    const isSolid = createFinder(basemap.borders.coordinates, tolerance)
    for (const line of basemap.disputed.coordinates) {
      const points = sample(line)
      const solid = points.filter(isSolid)
      // Both ends may stand on an agreed boundary, with a little of the line before it.
      expect(solid.length, `${line[0]!.join()} to ${line.at(-1)!.join()}`).toBeLessThanOrEqual(8)
      if (points.length > 20) expect(solid.length / points.length).toBeLessThan(0.4)
    }
  })

  const KNOWN = [
    ['Kashmir, line of control', [74.0, 34.0], 1],
    ['Korea', [127.5, 38.3], 0.5],
    ['Crimea', [34.2, 46.0], 0.5],
    ['Kosovo', [21.0, 43.1], 0.5],
    ['Western Sahara', [-11, 27.67], 0.3],
    ['Cyprus', [33.3, 35.1], 0.5],
    ['Somaliland', [48.5, 9.5], 0.7],
  ] as const
  test.each(KNOWN)('are dashed: %s', (_, at, distance) => {
    for (const { disputed } of [coarse, fine])
      expect(createFinder(disputed.coordinates, distance)([...at])).toBe(true)
  })

  test.each([
    ['Germany and Austria', [12.9, 47.7]],
    ['France and Spain', [0.7, 42.8]],
    ['Canada and the United States', [-110, 49]],
  ] as const)('are solid: %s', (_, at) => {
    for (const { borders } of [coarse, fine])
      expect(createFinder(borders.coordinates, 0.3)([...at])).toBe(true)
  })
})

describe('the pieces of the fine basemap', () => {
  it('stay within their cells, but for a hair', () => {
    for (const [key, piece] of pieces) {
      const { west, south, east, north } = boundsOfCell(key)
      const isInside = ([lng = 0, lat = 0]: Position) =>
        lng >= west - 0.011 && lng <= east + 0.011 && lat >= south - 0.011 && lat <= north + 0.011
      const { land, lakes, glaciers, rivers, borders, disputed } = piece
      const points = [
        ...[land, lakes, glaciers].flatMap(({ coordinates }) => coordinates.flat(2)),
        ...[rivers, borders, disputed].flatMap(({ coordinates }) => coordinates.flat()),
      ]
      expect(
        points.filter((point) => !isInside(point)),
        key,
      ).toEqual([])
    }
  })

  it.each([
    ['Munich', [11.57, 48.13], true],
    ['the Sahara on an edge of four', [0.001, 29.999], true],
    ['the south pole', [100, -89], true],
    ['Chukotka beyond the antimeridian', [-178, 67], true],
    ['Taveuni, Fiji', [-179.95, -16.8], true],
    ['Singapore', [103.8, 1.36], true],
    ['the Atlantic', [-40, 35], false],
    ['the sea off Fiji', [175, -20], false],
    ['the Black Sea', [34, 43], false],
  ] as const)('know land from sea: %s', (_, [lng, lat], isLand) => {
    const crossings = fine.land.coordinates.filter((rings) => {
      const isIn = (ring: Position[]) =>
        ring.reduce((inside, [x = 0, y = 0], index) => {
          const [px = x, py = y] = ring[index - 1] ?? []
          const meets = y > lat !== py > lat && lng < px + ((lat - py) / (y - py)) * (x - px)
          return meets ? !inside : inside
        }, false)
      return isIn(rings[0]!) && !rings.slice(1).some(isIn)
    })
    expect(crossings.length > 0).toBe(isLand)
  })
})

describe('countries', () => {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology
  const shapes = feature(atlas, atlas.objects.countries as GeometryCollection).features
  const find = (code: string) => countries.find(({ iso }) => iso === code)

  it('are known once each, small ones as points', () => {
    expect(new Set(countries.map(({ iso }) => iso)).size).toBe(countries.length)
    const SMALL = ['SG', 'VA', 'MC', 'LI', 'SM', 'AD', 'MT', 'LU', 'BH', 'MV', 'TV', 'NR', 'GI']
    for (const code of SMALL) expect(find(code)?.isSmall, code).toBe(true)
    for (const code of ['AU', 'DE', 'XK', 'CY']) expect(find(code)?.isSmall, code).toBe(false)
  })

  it('have their name on their own land', () => {
    const byCode = group(shapes, ({ id = '' }) => isoCountries.numericToAlpha2(id) ?? '')
    const named = countries.filter(({ iso, radius }) => byCode.has(iso) && radius >= VISIBLE_RADIUS)
    expect(named.length).toBeGreaterThan(100)
    for (const { iso, lngLat } of named) {
      const isOnLand = byCode.get(iso)?.some((shape) => geoContains(shape, [...lngLat]))
      expect(isOnLand, iso).toBe(true)
    }
  })
})

describe('cities', () => {
  test.each([
    ['Munich', 'München', 'DE', 4],
    ['Cologne', 'Köln', 'DE', 7],
    ['Vienna', 'Wien', 'AT', 4],
    ['Beijing', 'Peking', 'CN', 4],
    ['Nicosia', 'Nikosia', 'CY', 4],
  ])('%s is %s in German', (name, german, iso, minZoom) => {
    expect(fine.cities).toContainEqual(
      expect.objectContaining({ name, name_de: german, iso, minZoom }),
    )
  })

  it('stand in one piece each, all 5529', () => {
    expect(fine.cities).toHaveLength(5529)
  })

  it('have a name, and a German one only where it differs', () => {
    for (const { name, name_de } of fine.cities) {
      expect(name).not.toBe('')
      expect(name_de).not.toBe('')
      expect(name_de).not.toBe(name)
    }
  })
})

describe('what is sent', () => {
  it(`is at most ${BUDGETS.coarse / KB} kB for the first map`, () => {
    expect(compressedSize(packed)).toBeLessThan(BUDGETS.coarse)
  })

  it(`is at most ${BUDGETS.cell / KB} kB for a piece, ${BUDGETS.fine / KB} kB for all`, () => {
    const sizes = [...cells.values()].map(compressedSize)
    expect(Math.max(...sizes)).toBeLessThan(BUDGETS.cell)
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(BUDGETS.fine)
  })
})
