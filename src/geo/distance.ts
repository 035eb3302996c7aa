import { geoDistance } from 'd3'
import type { LngLat } from '../model/types'

const EARTH_RADIUS_KM = 6371.0088

/** Great-circle distance in kilometers. */
export function distanceKm(from: LngLat, to: LngLat): number {
  return geoDistance([...from], [...to]) * EARTH_RADIUS_KM
}
