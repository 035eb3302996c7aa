import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoEquirectangular, geoMercator } from 'd3'
import { geoProject } from 'd3-geo-projection'
import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson'
import isoCountries from 'i18n-iso-countries'
import polylabel from 'polylabel'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Basemap, CountryPoint } from 'virtual:basemap'

/** About 1 km: under half a pixel up to zoom 5, and finer than the 1:50m source is true. */
const DIGITS = 2
const MAX_LAKE_RANK = 2
/** Countries below this area (km²) are drawn as a point as well. */
const SMALL_AREA = 3000
const EARTH_RADIUS_KM = 6371

const require = createRequire(import.meta.url)

function readTopology(path: string | URL): Topology {
  return JSON.parse(readFileSync(path, 'utf8')) as Topology
}

function collectionOf(topology: Topology): GeometryCollection<{ rank?: number; name?: string }> {
  const [first] = Object.values(topology.objects)
  if (first?.type !== 'GeometryCollection') throw new Error('The topology holds no collection')
  return first as GeometryCollection<{ rank?: number; name?: string }>
}

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
  const polygons = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [],
  )
  const rounded = polygons
    .map((rings) => rings.map(roundLine).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
  return { type: 'MultiPolygon', coordinates: rounded }
}

function toLines(geometries: readonly Geometry[]): MultiLineString {
  const lines = geometries.flatMap((geometry) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  )
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
  if (!iso || iso === 'AQ') return []
  const world = geoMercator()
    .scale(1 / (2 * Math.PI))
    .translate([0, 0])
  const candidates = toPolygons([cutAtAntimeridian(country.geometry)]).coordinates
  const poles = candidates.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map(([lng = 0, lat = 0]) => world([lng, lat]) ?? [0, 0])),
      1e-5,
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
      lngLat: [Number(lngLat[0].toFixed(DIGITS)), Number(lngLat[1].toFixed(DIGITS))],
      radius: Number(largest.distance.toFixed(5)),
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

/** Makes the basemap from `world-atlas` and the files in `src/build/basemap/`. Takes about a second. */
export function compileBasemap(): Basemap {
  const atlas = readTopology(require.resolve('world-atlas/countries-50m.json'))
  const lakes = readTopology(new URL('./basemap/lakes-50m.topojson', import.meta.url))
  const disputed = readTopology(
    new URL('./basemap/disputed-boundaries-50m.topojson', import.meta.url),
  )
  const countries = atlas.objects.countries as GeometryCollection<{ name?: string }>
  const land = atlas.objects.land as GeometryCollection
  return {
    land: toPolygons(
      feature(atlas, land).features.map(({ geometry }) => cutAtAntimeridian(geometry)),
    ),
    lakes: toPolygons(
      feature(lakes, collectionOf(lakes))
        .features.filter(({ properties }) => (properties.rank ?? 0) <= MAX_LAKE_RANK)
        .map(({ geometry }) => geometry),
    ),
    borders: toLines([cutAtAntimeridian(mesh(atlas, countries, (a, b) => a !== b))]),
    disputed: toLines(
      feature(disputed, collectionOf(disputed)).features.map(({ geometry }) => geometry),
    ),
    countries: largestPerCountry(feature(atlas, countries).features.flatMap(countryPoint)),
  }
}
