import { geoInterpolate } from 'd3'
import type { LngLat } from '../model/types'
import { distanceKm } from './distance'

/** Longest straight piece of an arc, kilometers: below it the bend is not seen at any zoom offered. */
const STEP_KM = 75

/** The great circle between two points, finely sampled, both ends included. */
export function greatCircle(from: LngLat, to: LngLat): readonly LngLat[] {
  const steps = Math.max(2, Math.ceil(distanceKm(from, to) / STEP_KM))
  const at = geoInterpolate([...from], [...to])
  return [from, ...Array.from({ length: steps - 1 }, (_, index) => at((index + 1) / steps)), to]
}

/**
 * Cuts a line where it crosses the antimeridian, so that no piece runs across the whole world.
 * Both sides of a cut end exactly at 180 and -180.
 */
export function splitAtAntimeridian(line: readonly LngLat[]): readonly (readonly LngLat[])[] {
  const pieces: LngLat[][] = [[]]
  line.forEach((point, index) => {
    const previous = line[index - 1]
    if (previous && Math.abs(point[0] - previous[0]) > 180) {
      const edge = previous[0] > 0 ? 180 : -180
      const span = 360 - Math.abs(point[0] - previous[0])
      const share = span === 0 ? 0 : Math.abs(edge - previous[0]) / span
      const lat = previous[1] + (point[1] - previous[1]) * share
      pieces.at(-1)?.push([edge, lat])
      pieces.push([[-edge, lat]])
    }
    pieces.at(-1)?.push(point)
  })
  return pieces.filter((piece) => piece.length > 1)
}

/** A great circle ready to be drawn as lines on one copy of the world. */
export function arcBetween(from: LngLat, to: LngLat): readonly (readonly LngLat[])[] {
  return splitAtAntimeridian(greatCircle(from, to))
}

/**
 * The beginning of an arc.
 * @param share how much of it, from 0 to 1
 */
export function beginningOf(
  lines: readonly (readonly LngLat[])[],
  share: number,
): readonly (readonly LngLat[])[] {
  const total = lines.reduce((sum, line) => sum + line.length, 0)
  let left = Math.ceil(total * Math.max(0, Math.min(1, share)))
  const pieces: LngLat[][] = []
  for (const line of lines) {
    if (left > 1) pieces.push(line.slice(0, left))
    left -= line.length
  }
  return pieces
}
