import type { Position } from 'geojson'
import type { Bounds } from '../../geo/bounds'
import type { Polygon } from './basemapGeometry'

const TURN = 360

/**
 * Takes the jump at the antimeridian out of a ring, so that it may reach beyond 180 degrees. A ring
 * around a pole does not close then, and is closed along the pole.
 */
export function unwrapRing(ring: readonly Position[]): Position[] {
  let turn = 0
  const unwrapped = ring.map(([lng = 0, lat = 0], index) => {
    const step = lng - (ring[index - 1]?.[0] ?? lng)
    if (Math.abs(step) > TURN / 2) turn -= Math.sign(step) * TURN
    return [lng + turn, lat]
  })
  const [start = [0, 0]] = unwrapped
  const end = unwrapped.at(-1) ?? start
  if (end[0] === start[0]) return unwrapped
  const pole = (start[1] ?? 0) < 0 ? -90 : 90
  return [...unwrapped, [end[0] ?? 0, pole], [start[0] ?? 0, pole], start]
}

interface Side {
  readonly axis: 0 | 1
  readonly value: number
  /** Whether what is kept lies above the value. */
  readonly isLower: boolean
}

function sidesOf({ west, south, east, north }: Bounds): Side[] {
  return [
    { axis: 0, value: west, isLower: true },
    { axis: 0, value: east, isLower: false },
    { axis: 1, value: south, isLower: true },
    { axis: 1, value: north, isLower: false },
  ]
}

function isInside(point: Position, { axis, value, isLower }: Side): boolean {
  const coordinate = point[axis] ?? 0
  return isLower ? coordinate >= value : coordinate <= value
}

function crossing(a: Position, b: Position, { axis, value }: Side): Position {
  const [from, to] = [a[axis] ?? 0, b[axis] ?? 0]
  const share = (value - from) / (to - from)
  const other = 1 - axis
  const across = (a[other] ?? 0) + share * ((b[other] ?? 0) - (a[other] ?? 0))
  return axis === 0 ? [value, across] : [across, value]
}

/** Sutherland and Hodgman: one ring stays one ring, joined along the side. */
function clipRingAt(ring: readonly Position[], side: Side): Position[] {
  const clipped: Position[] = []
  ring.forEach((point, index) => {
    const previous = ring[index - 1]
    const isKept = isInside(point, side)
    if (previous && isInside(previous, side) !== isKept)
      clipped.push(crossing(previous, point, side))
    if (isKept) clipped.push(point)
  })
  const [first] = clipped
  const last = clipped.at(-1)
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) clipped.push(first)
  return clipped
}

function clipLineAt(line: readonly Position[], side: Side): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = []
  line.forEach((point, index) => {
    const previous = line[index - 1]
    const isKept = isInside(point, side)
    if (previous && isInside(previous, side) !== isKept) part.push(crossing(previous, point, side))
    if (isKept) part.push(point)
    else if (part.length > 0) {
      parts.push(part)
      part = []
    }
  })
  return [...parts, part].filter(({ length }) => length > 1)
}

/** The box around some positions, degrees. */
export function boxOf(points: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng = 0, lat = 0] of points) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south
}

/** The part of a polygon inside the bounds. Its rings may reach beyond 180 degrees, see `unwrapRing`. */
export function clipPolygon(polygon: Polygon, box: Bounds, bounds: Bounds): Polygon[] {
  return [-TURN, 0, TURN].flatMap((turn) => {
    const turned = { ...box, west: box.west + turn, east: box.east + turn }
    if (!meets(turned, bounds)) return []
    const rings = polygon.map((ring) => {
      const shifted = ring.map(([lng = 0, lat = 0]) => [lng + turn, lat])
      return sidesOf(bounds).reduce(clipRingAt, shifted)
    })
    const [outer = [], ...holes] = rings
    return outer.length > 3 ? [[outer, ...holes.filter(({ length }) => length > 3)]] : []
  })
}

/** The parts of a line inside the bounds. Natural Earth's lines never cross the antimeridian. */
export function clipLine(line: Position[], bounds: Bounds): Position[][] {
  if (!meets(boxOf(line), bounds)) return []
  return sidesOf(bounds).reduce(
    (parts, side) => parts.flatMap((part) => clipLineAt(part, side)),
    [line],
  )
}
