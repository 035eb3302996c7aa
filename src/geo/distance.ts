import type { LngLat } from '../model/types'

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/**
 * The angle between two points, seen from the middle of the Earth; radians (haversine formula). Like
 * `geoDistance` of d3-geo, whose whole package would be a twelfth of the first view.
 */
export function angleBetween([lng0, lat0]: LngLat, [lng1, lat1]: LngLat): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const along = Math.cos(lat0 * RADIANS) * Math.cos(lat1 * RADIANS) * half(lng1 - lng0)
  return 2 * Math.asin(Math.sqrt(Math.min(1, half(lat1 - lat0) + along)))
}

/** Great-circle distance in kilometers. */
export function distanceKm(from: LngLat, to: LngLat): number {
  return angleBetween(from, to) * EARTH_RADIUS_KM
}
