import { extent } from 'd3'
import type { Position } from 'geojson'

/** Degrees. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * The bounds around points, longitude first; `undefined` for none. They never cross the antimeridian,
 * even where that way is shorter: the map shows one world, and what lies beyond its edge is not drawn.
 */
export function boundsOf(points: readonly Readonly<Position>[]): Bounds | undefined {
  const [west, east] = extent(points, ([lng]) => lng)
  const [south, north] = extent(points, ([, lat]) => lat)
  if (west === undefined || south === undefined) return undefined
  return { west, south, east, north }
}
