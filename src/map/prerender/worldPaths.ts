import type { MultiLineString, MultiPolygon, Position } from 'geojson'
import type { Basemap } from 'virtual:basemap'
import type { Bounds } from '../../geo/bounds'
import { MAX_LATITUDE, toMercator } from '../../geo/mercator'
import type { Point } from '../../geo/plane'
import { GRATICULE_DEGREES } from '../../theme/lines'
import { pathText, simplify } from './thinLines'

/** Side of the square in which the world is drawn, in its own units: whole numbers are exact enough. */
export const WORLD_UNITS = 4096

/** Land, water and borders of the world as SVG paths in a square of `WORLD_UNITS`. */
export interface WorldPaths {
  /** Filled and stroked: its outline is the coast. */
  readonly land: string
  readonly lakes: string
  readonly borders: string
  readonly disputed: string
  readonly graticule: string
}

/** How much is left out; units. */
interface Detail {
  /** An outline strays no farther from its course. */
  readonly tolerance: number
  /** Rings with less area are not drawn, square units. */
  readonly area: number
}

/**
 * The world is drawn at widths of 1,200 to 1,900 pixels, where a unit is less than half a pixel:
 * an outline strays by two pixels at most, until the map itself is there. Its bytes are taken from
 * those that the facts may have in the document.
 * Europe fills a phone, which is as if the world were 3,000 pixels wide; the far south is hardly seen.
 */
const DETAIL: Detail = { tolerance: 5, area: 40 }
const EUROPE_DETAIL: Detail = { tolerance: 2.2, area: 14 }
const SOUTH_DETAIL: Detail = { tolerance: 12, area: 600 }
const DETAILED: Bounds = { west: -16, south: 33, east: 38, north: 66 }
const FAR_SOUTH = -60

/** Where the world is cut its outline is no coast: it runs outside the picture. */
const EDGE = 8
const CUT_DEGREES = 0.02

function detailAt([lng = 0, lat = 0]: Position): Detail {
  const { west, east, south, north } = DETAILED
  if (lat < FAR_SOUTH) return SOUTH_DETAIL
  return lng > west && lng < east && lat > south && lat < north ? EUROPE_DETAIL : DETAIL
}

function toUnits([lng = 0, lat = 0]: Position): Point {
  const [x, y] = toMercator([lng, lat])
  const beyond = Math.abs(lng) > 180 - CUT_DEGREES ? Math.sign(lng) * EDGE : 0
  const below = lat < -MAX_LATITUDE ? EDGE : 0
  return [x * WORLD_UNITS + beyond, y * WORLD_UNITS + below]
}

function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Borders are quiet lines: how far they stray beyond what a coast may. */
const BORDER_SLACK = 1.6

function thinned(line: readonly Position[]): readonly Point[] {
  const tolerances = line.map((position) => detailAt(position).tolerance * BORDER_SLACK)
  return simplify(line.map(toUnits), tolerances)
}

function ringPath(ring: readonly Position[]): string {
  const units = ring.map(toUnits)
  if (areaOf(units) < detailAt(ring[0] ?? []).area) return ''
  const tolerances = ring.map((position) => detailAt(position).tolerance)
  return pathText(simplify(units, tolerances), true)
}

function polygonsPath({ coordinates }: MultiPolygon): string {
  return coordinates.flat().map(ringPath).join('')
}

function linesPath({ coordinates }: MultiLineString): string {
  return coordinates.map((line) => pathText(thinned(line), false)).join('')
}

function graticulePath(): string {
  const degrees = Array.from({ length: 360 / GRATICULE_DEGREES }, (_, step) => step)
  const meridians = degrees.map(
    (step) => `M${((step / degrees.length) * WORLD_UNITS).toFixed(1)} 0V${String(WORLD_UNITS)}`,
  )
  const parallels = degrees
    .map((step) => step * GRATICULE_DEGREES - 90)
    .filter((lat) => Math.abs(lat) < 90)
    .map((lat) => `M0 ${toUnits([0, lat])[1].toFixed(1)}H${String(WORLD_UNITS)}`)
  return [...meridians, ...new Set(parallels)].join('')
}

/** The paths of the whole world, thinned for the first paint. */
export function worldPaths({ land, lakes, borders, disputed }: Basemap): WorldPaths {
  return {
    land: polygonsPath(land),
    lakes: polygonsPath(lakes),
    borders: linesPath(borders),
    disputed: linesPath(disputed),
    graticule: graticulePath(),
  }
}
