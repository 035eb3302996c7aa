import type { LngLat } from '../model/types'

/** Width of the Mercator world at zoom 0, pixels; MapLibre counts zoom the same way. */
export const WORLD_SIZE = 512

/** Latitude at which the square Mercator world ends, degrees. */
export const MAX_LATITUDE = 85.0511

const RADIANS = Math.PI / 180

/** Web Mercator with the world from 0 to 1: x grows eastward, y southward. */
export function toMercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))
  const y = Math.log(Math.tan(Math.PI / 4 + (clamped * RADIANS) / 2)) / (2 * Math.PI)
  return [(lng + 180) / 360, 0.5 - y]
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: readonly [x: number, y: number]): LngLat {
  const lat = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS
  return [x * 360 - 180, lat]
}

/** Width of the world at a zoom, pixels. */
export function worldWidth(zoom: number): number {
  return WORLD_SIZE * 2 ** zoom
}
