import type { LngLat } from '../model/types'
import { toMercator, worldWidth } from './mercator'

/** Pixels, right and down. */
export type Point = readonly [x: number, y: number]

/** Edges in pixels; y grows downward. */
export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** The world at one scale, on which marks and names are placed among each other. */
export interface Plane {
  /** MapLibre's count of the scale: the world is 512 · 2^zoom pixels wide. */
  readonly zoom: number
  /** Where a position lies, pixels from an origin of its own; `undefined`: not on this side of a globe. */
  readonly at: (lngLat: LngLat) => Point | undefined
}

/** The Mercator world at a zoom, from its north-western corner. */
export function mercatorPlane(zoom: number): Plane {
  const width = worldWidth(zoom)
  return {
    zoom,
    at: (lngLat) => {
      const [x, y] = toMercator(lngLat)
      return [x * width, y * width]
    },
  }
}
