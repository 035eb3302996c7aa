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
  /** The plane on which marks are arranged. Default: this one. */
  readonly step?: Plane
}

/** Between two arrangements of the marks, levels of zoom; and one zoom at which such a step begins. */
export const PLACEMENT_STEP = 0.25
const FIRST_STEP = 1.2
/** Far less than a hundredth of a pixel: a zoom computed from a width may miss its step by a rounding. */
const ROUNDING = 1e-9

/**
 * The zoom for which marks are arranged: rounded down to a step. What is drawn before the size of the
 * window is known can then hold each arrangement that may be needed. Down, because marks
 * that are apart at a zoom are all the more apart at a larger one.
 */
export function placementZoom(zoom: number): number {
  const steps = Math.floor((zoom - FIRST_STEP) / PLACEMENT_STEP + ROUNDING)
  return FIRST_STEP + steps * PLACEMENT_STEP
}

function exactPlane(zoom: number): Plane {
  const width = worldWidth(zoom)
  return {
    zoom,
    at: (lngLat) => {
      const [x, y] = toMercator(lngLat)
      return [x * width, y * width]
    },
  }
}

/** One for each step: whoever arranges marks on it finds what was arranged before. */
const stepPlanes = new Map<number, Plane>()

function stepPlane(zoom: number): Plane {
  const known = stepPlanes.get(zoom)
  if (known) return known
  const plane = exactPlane(zoom)
  stepPlanes.set(zoom, plane)
  return plane
}

/** The Mercator world at a zoom, from its north-western corner. */
export function mercatorPlane(zoom: number): Plane {
  return { ...exactPlane(zoom), step: stepPlane(placementZoom(zoom)) }
}
