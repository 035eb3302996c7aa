import { createRequire } from 'node:module'
import { geoArea, geoEquirectangular, geoMercator } from 'd3'
import { geoProject } from 'd3-geo-projection'
import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson'
import isoCountries from 'i18n-iso-countries'
import polylabel from 'polylabel'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { Basemap, CountryPoint } from 'virtual:basemap'
import { sortBorders } from './basemapBorders'
import { polygonsOf, readFeatures, readTopology } from './basemapGeometry'

/** About 1 km, see `STEPS_PER_DEGREE`. */
const DIGITS = 2
const MAX_LAKE_RANK = 2
/** In widths of the Mercator world: about 40 m, because of the Vatican. */
const POLE_PRECISION = 1e-6
const RADIUS_DIGITS = 7
const POINT_DIGITS = 3
/** Countries below this area (km²) are drawn as a point as well. */
const SMALL_AREA = 3000
const EARTH_RADIUS_KM = 6371
/** How far two drawings of one boundary lie apart in the source, degrees. */
const SAME_BORDER = 0.03
/** Neither has people who live there all year, nor room for a name. */
const UNNAMED = ['AQ', 'UM']

const require = createRequire(import.meta.url)

/**
 * Cuts what crosses the antimeridian, so that no polygon is painted as a band across the world:
 * world-atlas stitches Russia and Fiji together there.
 */
function cutAtAntimeridian<T extends Geometry>(geometry: T): T {
  const plane = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .rotate([0, 0])
    .precision(0)
    .reflectY(true)
  return geoProject(geometry, plane)
}

function roundLine(line: readonly Position[]): Position[] {
  const rounded = line.map((point) => point.map((value) => Number(value.toFixed(DIGITS)) + 0))
  return rounded.filter((point, index) => {
    const previous = rounded[index - 1]
    return !previous || point[0] !== previous[0] || point[1] !== previous[1]
  })
}

function toPolygons(geometries: readonly Geometry[]): MultiPolygon {
  const rounded = geometries
    .flatMap(polygonsOf)
    .map((rings) => rings.map(roundLine).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
  return { type: 'MultiPolygon', coordinates: rounded }
}

function toLines(lines: readonly Position[][]): MultiLineString {
  return {
    type: 'MultiLineString',
    coordinates: lines.map(roundLine).filter((line) => line.length > 1),
  }
}

/** Natural Earth gives no code to a few territories; only Kosovo's has a name everywhere. */
function isoOf(country: Feature<Geometry, { name?: string }>): string | undefined {
  if (country.id !== undefined) return isoCountries.numericToAlpha2(country.id)
  return country.properties.name === 'Kosovo' ? 'XK' : undefined
}

function countryPoint(country: Feature<Geometry, { name?: string }>): CountryPoint[] {
  const iso = isoOf(country)
  if (!iso || UNNAMED.includes(iso)) return []
  const world = geoMercator()
    .scale(1 / (2 * Math.PI))
    .translate([0, 0])
  const candidates = toPolygons([cutAtAntimeridian(country.geometry)]).coordinates
  const poles = candidates.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map(([lng = 0, lat = 0]) => world([lng, lat]) ?? [0, 0])),
      POLE_PRECISION,
    ),
  )
  const largest = poles.reduce<(typeof poles)[number] | undefined>(
    (best, pole) => (best && best.distance >= pole.distance ? best : pole),
    undefined,
  )
  const lngLat = largest && world.invert?.([largest[0], largest[1]])
  if (!largest || !lngLat) return []
  return [
    {
      iso,
      lngLat: [Number(lngLat[0].toFixed(POINT_DIGITS)), Number(lngLat[1].toFixed(POINT_DIGITS))],
      radius: Number(Math.max(POLE_PRECISION, largest.distance).toFixed(RADIUS_DIGITS)),
      isSmall: geoArea(country) * EARTH_RADIUS_KM ** 2 < SMALL_AREA,
    },
  ]
}

/** One point per country: Natural Earth lists a few outlying islands under their country's code. */
function largestPerCountry(points: readonly CountryPoint[]): CountryPoint[] {
  const largest = new Map<string, CountryPoint>()
  for (const point of points) {
    const known = largest.get(point.iso)
    if (!known || known.radius < point.radius) largest.set(point.iso, point)
  }
  return [...largest.values()]
}

/** Names and points of all countries. Gibraltar and Tuvalu are too small for the 1:50m file. */
export function countryPoints(): CountryPoint[] {
  const [coarse = [], fine = []] = ['50m', '10m'].map((scale) => {
    const atlas = readTopology(require.resolve(`world-atlas/countries-${scale}.json`))
    return feature(atlas, atlas.objects.countries as GeometryCollection<{ name?: string }>).features
  })
  const known = new Set(coarse.map(isoOf))
  const missing = fine.filter((country) => !known.has(isoOf(country)))
  return largestPerCountry([...coarse, ...missing].flatMap(countryPoint))
}

/** Makes the basemap from `world-atlas` and the files in `src/build/basemap/`. Takes about a second. */
export function compileBasemap(): Basemap {
  const atlas = readTopology(require.resolve('world-atlas/land-50m.json'))
  const land = feature(atlas, atlas.objects.land as GeometryCollection).features
  const { agreed, disputed } = sortBorders(
    readFeatures('boundaries-50m'),
    readFeatures('disputed-boundaries-50m'),
    SAME_BORDER,
  )
  return {
    land: toPolygons(land.map(({ geometry }) => cutAtAntimeridian(geometry))),
    lakes: toPolygons(
      readFeatures('lakes-50m')
        .filter(({ properties }) => (properties.rank ?? 0) <= MAX_LAKE_RANK)
        .map(({ geometry }) => geometry),
    ),
    borders: toLines(agreed),
    disputed: toLines(disputed),
  }
}
