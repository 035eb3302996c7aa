import type { LngLat } from '../model/types'
import { angleBetween, distanceKm } from './distance'

/** Longest straight piece of an arc, kilometers: below it the bend is not seen at any zoom offered. */
const STEP_KM = 75

const RADIANS = Math.PI / 180

/** A point as a vector from the middle of the Earth. */
function toVector([lng, lat]: LngLat): readonly [number, number, number] {
  const across = Math.cos(lat * RADIANS)
  return [
    across * Math.cos(lng * RADIANS),
    across * Math.sin(lng * RADIANS),
    Math.sin(lat * RADIANS),
  ]
}

/**
 * Points on the great circle between two others, by their share of the way (spherical linear
 * interpolation, Shoemake 1985). Like `geoInterpolate` of d3-geo; see `distance.ts`.
 */
function interpolate(from: LngLat, to: LngLat): (share: number) => LngLat {
  const angle = angleBetween(from, to)
  if (angle === 0) return () => from
  const [x0, y0, z0] = toVector(from)
  const [x1, y1, z1] = toVector(to)
  return (share) => {
    const a = Math.sin((1 - share) * angle)
    const b = Math.sin(share * angle)
    const [x, y, z] = [a * x0 + b * x1, a * y0 + b * y1, a * z0 + b * z1]
    return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS]
  }
}

/** The great circle between two points, finely sampled, both ends included. */
export function greatCircle(from: LngLat, to: LngLat): readonly LngLat[] {
  const steps = Math.max(2, Math.ceil(distanceKm(from, to) / STEP_KM))
  const at = interpolate(from, to)
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

/** By their ends: every change of the time asks for nearly the same arcs. */
const arcs = new WeakMap<LngLat, WeakMap<LngLat, readonly (readonly LngLat[])[]>>()

/**
 * A great circle ready to be drawn as lines on one copy of the world; the same lines whenever the
 * ends are the same positions.
 */
export function arcBetween(from: LngLat, to: LngLat): readonly (readonly LngLat[])[] {
  const fromThere = arcs.get(from) ?? new WeakMap<LngLat, readonly (readonly LngLat[])[]>()
  arcs.set(from, fromThere)
  const known = fromThere.get(to)
  if (known) return known
  const lines = splitAtAntimeridian(greatCircle(from, to))
  fromThere.set(to, lines)
  return lines
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
