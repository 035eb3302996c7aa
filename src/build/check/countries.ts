import { createRequire } from 'node:module'
import { geoContains } from 'd3'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import isoCountries from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { LngLat } from '../../model/types'

interface CountryTopology extends Topology {
  readonly objects: { countries: GeometryCollection<{ name: string }> }
}

const EARTH_RADIUS_KM = 6371
/** Countries without an ISO number in the map, by the name they have there. */
const BY_NAME: Readonly<Record<string, string>> = { XK: 'Kosovo' }

const shapes = new Map<string, Polygon | MultiPolygon | undefined>()
let topology: CountryTopology | undefined

/** Whether `code` is an ISO 3166-1 alpha-2 code (or XK, which is in common use). */
export function isCountryCode(code: string): boolean {
  return isoCountries.alpha2ToNumeric(code) !== undefined || code in BY_NAME
}

/**
 * How far a point lies outside a country, in kilometers; 0 inside it.
 * @returns `undefined` when the map does not show the country.
 */
export function distanceToCountry(point: LngLat, code: string): number | undefined {
  const shape = findShape(code)
  if (!shape) return undefined
  if (geoContains(shape, [...point])) return 0
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  const at = toVector(point)
  let nearest = Math.PI
  for (const ring of rings) {
    const corners = ring.map(toVector)
    for (let i = 1; i < corners.length; i++) {
      const [from, to] = [corners[i - 1], corners[i]]
      if (from && to) nearest = Math.min(nearest, angleToArc(at, from, to))
    }
  }
  return nearest * EARTH_RADIUS_KM
}

/** The map names each country that has no number. */
function nameOf({ properties }: { properties?: { name?: string } | undefined }) {
  return properties?.name
}

function findShape(code: string): Polygon | MultiPolygon | undefined {
  if (shapes.has(code)) return shapes.get(code)
  topology ??= createRequire(import.meta.url)('world-atlas/countries-50m.json') as CountryTopology
  const number = isoCountries.alpha2ToNumeric(code)
  const geometry = topology.objects.countries.geometries.find((country) =>
    number === undefined ? nameOf(country) === BY_NAME[code] : country.id === number,
  )
  const shape = geometry && (feature(topology, geometry) as Feature).geometry
  const found = shape?.type === 'Polygon' || shape?.type === 'MultiPolygon' ? shape : undefined
  shapes.set(code, found)
  return found
}

type Vector = readonly [x: number, y: number, z: number]

function toVector([lngDegrees = 0, latDegrees = 0]: readonly number[]): Vector {
  const lng = (lngDegrees * Math.PI) / 180
  const lat = (latDegrees * Math.PI) / 180
  return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)]
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const angle = (a: Vector, b: Vector) => {
  const normal = cross(a, b)
  return Math.atan2(Math.sqrt(dot(normal, normal)), dot(a, b))
}

/** Radians from a point to the great-circle arc between two others. */
function angleToArc(point: Vector, from: Vector, to: Vector): number {
  const normal = cross(from, to)
  const length = Math.sqrt(dot(normal, normal))
  const isBeside =
    length > 0 && dot(cross(normal, from), point) >= 0 && dot(cross(to, normal), point) >= 0
  return isBeside
    ? Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / length))))
    : Math.min(angle(point, from), angle(point, to))
}
