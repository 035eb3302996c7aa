import { extent } from 'd3'
import type { LngLat } from '../model/types'

/** Degrees. `east` exceeds 180 where the bounds cross the antimeridian. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The narrowest bounds around points, across the antimeridian if that is narrower; `undefined` for none. */
export function boundsOf(points: readonly LngLat[]): Bounds | undefined {
  const [south, north] = extent(points, ([, lat]) => lat)
  if (south === undefined) return undefined
  const lngs = points.map(([lng]) => lng).toSorted((a, b) => a - b)
  const first = lngs[0] ?? 0
  const last = lngs.at(-1) ?? 0
  // The bounds leave out the widest gap between neighbors; the gap around 180 is the default.
  let west = first
  let east = last
  let widest = first + 360 - last
  lngs.forEach((lng, index) => {
    const next = lngs[index + 1]
    if (next !== undefined && next - lng > widest) {
      widest = next - lng
      west = next
      east = lng + 360
    }
  })
  return { west, south, east, north }
}
