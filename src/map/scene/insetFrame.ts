import type { Bounds } from '../../geo/bounds'
import { EUROPE_BOUNDS, type Size } from '../../geo/fit'
import { toMercator } from '../../geo/mercator'
import type { Box, Point } from '../../geo/plane'
import type { LngLat } from '../../model/types'
import type { NameSpace } from './nameRequests'

/** The inset gives way when the map itself comes this close. */
const MAX_ZOOM = 3
/** From the left and the lower edge of the map, pixels. */
const EDGE = 12
const MAX_WIDTH = 420
/** Smaller it would not show more than the map. */
const MIN_HEIGHT = 200

/** Width of the line around what is shown enlarged, on the map itself; pixels. */
export const FRAME_WIDTH = 0.8

/** Width of Europe in Mercator, in heights. */
function aspect(): number {
  const { west, south, east, north } = EUROPE_BOUNDS
  const [left, top] = toMercator([west, north])
  const [right, bottom] = toMercator([east, south])
  return (right - left) / (bottom - top)
}

/**
 * Where Europe is shown enlarged, pixels of the map: at the lower left, on the empty Pacific.
 * `undefined`: there is no room for it, or the map shows it large enough itself.
 * @param top what stands above ends there
 */
export function insetBox({ height }: Size, top: number, zoom: number): Box | undefined {
  const room = Math.min(height - EDGE - top, MAX_WIDTH / aspect())
  if (zoom >= MAX_ZOOM || room < MIN_HEIGHT) return undefined
  return {
    minX: EDGE,
    minY: Math.round(height - EDGE - room),
    maxX: EDGE + Math.round(room * aspect()),
    maxY: height - EDGE,
  }
}

/** The box on the map between the corners of bounds; `undefined` where a corner is not to be seen. */
export function boxOfBounds(
  { west, south, east, north }: Bounds,
  project: (lngLat: LngLat) => Point | undefined,
): Box | undefined {
  const corner = project([west, north])
  const opposite = project([east, south])
  if (!corner || !opposite) return undefined
  return { minX: corner[0], minY: corner[1], maxX: opposite[0], maxY: opposite[1] }
}

/** What an inset shows is named there and not on the map itself. */
export function quietArea(
  inset: Bounds | null,
  project: (lngLat: LngLat) => Point | undefined,
  text: string,
): NameSpace['quiet'] {
  const box = inset && boxOfBounds(inset, project)
  return inset && box ? { box, corner: [inset.west, inset.south], text } : undefined
}
