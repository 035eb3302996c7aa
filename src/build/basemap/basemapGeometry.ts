import { readFileSync } from 'node:fs'
import type { Feature, Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** What Natural Earth tells about lakes, rivers and boundaries. */
export interface Attributes {
  readonly name?: string | null
  /** From 0, the most important. */
  readonly rank?: number
  readonly featurecla?: string
}

/** Longer steps (degrees) are not made: on a globe a straight one leaves a parallel such as the 49th. */
const MAX_STEP = 1

/** Rings of positions in degrees, the outer one first. */
export type Polygon = Position[][]

/** Reads a TopoJSON file. @throws when it is missing or no JSON */
export function readTopology(path: string | URL): Topology {
  return JSON.parse(readFileSync(path, 'utf8')) as Topology
}

/** The features of a file in `src/build/basemap/`. @throws when the file holds no collection */
export function readFeatures(name: string): Feature<Geometry, Attributes>[] {
  const topology = readTopology(new URL(`./${name}.topojson`, import.meta.url))
  const [first] = Object.values(topology.objects)
  if (first?.type !== 'GeometryCollection') throw new Error(`${name} holds no collection`)
  const { features } = feature(topology, first as GeometryCollection<Attributes>)
  // What was smaller than the grid of the file has lost its geometry, whatever the types say.
  return features.filter(({ geometry }) => (geometry as Geometry | null) !== null)
}

/** The polygons of a geometry; none for other kinds. */
export function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** The lines of a geometry; none for other kinds. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

/** Distance from a point to a segment, in degrees of latitude: degrees of longitude count less towards the poles. */
export function distanceToSegment(
  [px = 0, py = 0]: Position,
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
): number {
  const shrink = Math.cos((((ay + by) / 2) * Math.PI) / 180)
  const [dx, dy] = [(bx - ax) * shrink, by - ay]
  const [x, y] = [(px - ax) * shrink, py - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length))
  return Math.hypot(x - along * dx, y - along * dy)
}

function isLong([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  return Math.abs(bx - ax) > MAX_STEP || Math.abs(by - ay) > MAX_STEP
}

/** Douglas and Peucker: leaves out points that lie within the tolerance (degrees of latitude) of the line without them. */
export function simplifyLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [start, end] = span
    const [from = [], to = []] = [line[start], line[end]]
    let [farthest, distance] = [-1, tolerance]
    for (let index = start + 1; index < end; index++) {
      const candidate = distanceToSegment(line[index] ?? [], from, to)
      if (candidate > distance) [farthest, distance] = [index, candidate]
    }
    if (farthest < 0 && end - start > 1 && isLong(from, to))
      farthest = Math.floor((start + end) / 2)
    if (farthest < 0) continue
    kept.add(farthest)
    open.push([start, farthest], [farthest, end])
  }
  return line.filter((_, index) => kept.has(index))
}

/** The same for a ring, which has no ends: it is split at the point farthest from its first. Empty when nothing is left. */
export function simplifyRing(ring: readonly Position[], tolerance: number): Position[] {
  const [startX = 0, startY = 0] = ring[0] ?? []
  let [split, distance] = [0, 0]
  ring.forEach(([x = 0, y = 0], index) => {
    const candidate = Math.hypot(x - startX, y - startY)
    if (candidate > distance) [split, distance] = [index, candidate]
  })
  const there = simplifyLine(ring.slice(0, split + 1), tolerance)
  const back = simplifyLine(ring.slice(split), tolerance)
  const simplified = [...there, ...back.slice(1)]
  return simplified.length > 3 ? simplified : []
}
