import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea } from 'd3'
import type { FeatureCollection, Point, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { City, PackedCell, PackedCity, PackedLine } from 'virtual:basemap'
import {
  boundsOfCell,
  cellKeysIn,
  packLine,
  reachOfCell,
  STEPS_PER_DEGREE,
  WHOLE_WORLD,
} from '../../geo/basemap'
import type { Bounds } from '../../geo/bounds'
import { sortBorders } from './basemapBorders'
import { boxOf, clipLine, clipPolygon, unwrapRing } from './basemapCells'
import {
  linesOf,
  polygonsOf,
  readFeatures,
  readTopology,
  simplifyLine,
  simplifyRing,
  type Polygon,
} from './basemapGeometry'

/** About 110 m, the width of a pixel at zoom 9; the 1:10m source is no truer. */
const TOLERANCE = 0.001
/** How far two drawings of one boundary lie apart in the source, degrees. */
const SAME_BORDER = 0.006
const CITY_DIGITS = 3
/** Smaller ice (km²) of the 1:50m file is a few corners on a map of this scale. */
const MIN_GLACIER_AREA = 800
const EARTH_RADIUS_KM = 6371

interface CityAttributes {
  readonly name_en: string
  readonly name_de: string
  readonly iso: string
  readonly rank: number
  readonly capital: boolean
}

interface BoxedPolygon {
  readonly polygon: Polygon
  readonly box: Bounds
}

const require = createRequire(import.meta.url)

function preparePolygons(polygons: readonly Polygon[]): BoxedPolygon[] {
  return polygons.flatMap((rings) => {
    const polygon = rings.map((ring) => simplifyRing(unwrapRing(ring), TOLERANCE))
    const [outer = [], ...holes] = polygon
    if (outer.length === 0) return []
    return [{ polygon: [outer, ...holes.filter(({ length }) => length > 0)], box: boxOf(outer) }]
  })
}

function prepareLines(lines: readonly Position[][]): Position[][] {
  return lines.map((line) => simplifyLine(line, TOLERANCE))
}

function readSources() {
  const atlas = readTopology(require.resolve('world-atlas/land-10m.json'))
  const land = feature(atlas, atlas.objects.land as GeometryCollection).features
  const { agreed, disputed } = sortBorders(
    readFeatures('boundaries-10m'),
    readFeatures('disputed-boundaries-10m'),
    SAME_BORDER,
  )
  const lakes = readFeatures('lakes-10m').flatMap(({ geometry }) => polygonsOf(geometry))
  const rivers = readFeatures('rivers-10m').flatMap(({ geometry }) => linesOf(geometry))
  return {
    land: preparePolygons(land.flatMap(({ geometry }) => polygonsOf(geometry))),
    glaciers: preparePolygons(
      readFeatures('glaciers-50m')
        .filter((ice) => geoArea(ice) * EARTH_RADIUS_KM ** 2 >= MIN_GLACIER_AREA)
        .flatMap(({ geometry }) => polygonsOf(geometry)),
    ),
    lakes: preparePolygons(lakes),
    rivers: prepareLines(rivers),
    borders: prepareLines(agreed),
    disputed: prepareLines(disputed),
    cities: readCities(),
  }
}

/** Zoom from which a city is worth a name, by Natural Earth's rank. */
function minZoomOf(rank: number, isCapital: boolean): City['minZoom'] {
  if (isCapital || rank <= 2) return 4
  if (rank === 3) return 5
  return rank === 4 ? 6 : 7
}

/** English names that have changed since Natural Earth took them down. */
const RENAMED: Readonly<Record<string, string>> = { Kiev: 'Kyiv' }

function packCity({ name_en, name_de, iso, rank, capital }: CityAttributes, at: Position) {
  const [lng = 0, lat = 0] = at.map((value) => Number(value.toFixed(CITY_DIGITS)))
  const german = name_de === name_en ? 0 : name_de
  const country = /^[A-Z]{2}$/.test(iso) ? iso : ''
  const minZoom = minZoomOf(rank, capital)
  return [
    RENAMED[name_en] ?? name_en,
    german,
    country,
    lng,
    lat,
    minZoom,
    capital ? 1 : 0,
  ] satisfies PackedCity
}

function readCities(): PackedCity[] {
  const path = new URL('./cities-10m.geojson', import.meta.url)
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
    Point,
    CityAttributes
  >
  return features.map(({ properties, geometry }) => packCity(properties, geometry.coordinates))
}

function pack(line: readonly Position[]): PackedLine {
  return packLine(line, STEPS_PER_DEGREE.fine)
}

function packPolygons(polygons: readonly BoxedPolygon[], bounds: Bounds): PackedLine[][] {
  return polygons
    .flatMap(({ polygon, box }) => clipPolygon(polygon, box, bounds))
    .map((rings) => rings.map(pack))
}

function packLines(lines: readonly Position[][], bounds: Bounds): PackedLine[] {
  return lines
    .flatMap((line) => clipLine(line, bounds))
    .map(pack)
    .filter(({ length }) => length > 2)
}

function isIn([, , , lng, lat]: PackedCity, { west, south, east, north }: Bounds): boolean {
  return lng >= west && lng < east && lat >= south && lat < north
}

/**
 * Makes the pieces of the fine basemap, by the keys of their cells; a cell without land has none.
 * Takes a few seconds.
 */
export function compileFineBasemap(): ReadonlyMap<string, PackedCell> {
  const sources = readSources()
  const cells = new Map<string, PackedCell>()
  for (const key of cellKeysIn(WHOLE_WORLD)) {
    const reach = reachOfCell(key)
    const land = packPolygons(sources.land, reach)
    if (land.length === 0) continue
    cells.set(key, {
      land,
      glaciers: packPolygons(sources.glaciers, reach),
      lakes: packPolygons(sources.lakes, reach),
      rivers: packLines(sources.rivers, reach),
      borders: packLines(sources.borders, reach),
      disputed: packLines(sources.disputed, reach),
      cities: sources.cities.filter((city) => isIn(city, boundsOfCell(key))),
    })
  }
  return cells
}
