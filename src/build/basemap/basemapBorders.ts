import type { Feature, Geometry, Position } from 'geojson'
import { distanceToSegment, linesOf, type Attributes } from './basemapGeometry'

/** Boundary lines, each drawn once. */
export interface Borders {
  /** Agreed: drawn solid. */
  readonly agreed: readonly Position[][]
  /** Disputed, claimed, indefinite, lines of control: drawn dashed. */
  readonly disputed: readonly Position[][]
}

const AGREED = 'International boundary'
/**
 * Neither kind: leases (Guantánamo, Baikonur) move no sovereignty, overlays are the outer edges of
 * zones whose line of control is drawn already, and reference lines are former districts.
 */
const NOT_DRAWN = ['Lease limit', 'Overlay limit', 'Reference line']
/**
 * Natural Earth still has the ceasefire lines of Nagorno-Karabakh, west, south, east and north.
 * The breakaway republic was dissolved on 1 January 2024.
 */
const DISSOLVED = [45.5, 38.8, 47.8, 40.8] as const

function isDissolved({ properties, geometry }: Feature<Geometry, Attributes>): boolean {
  const [west, south, east, north] = DISSOLVED
  return (
    properties.featurecla === 'Breakaway' &&
    linesOf(geometry)
      .flat()
      .every(([lng = 0, lat = 0]) => lng > west && lng < east && lat > south && lat < north)
  )
}

function isNear(point: Position, lines: readonly Position[][], tolerance: number): boolean {
  return lines.some((line) =>
    line.some((end, index) => {
      const start = line[index - 1]
      return start !== undefined && distanceToSegment(point, start, end) < tolerance
    }),
  )
}

/** Lines of which some point lies in the box around another line. */
function neighborsOf(line: readonly Position[], lines: readonly Position[][], margin: number) {
  const lngs = line.map(([lng = 0]) => lng)
  const lats = line.map(([, lat = 0]) => lat)
  const [west, east] = [Math.min(...lngs) - margin, Math.max(...lngs) + margin]
  const [south, north] = [Math.min(...lats) - margin, Math.max(...lats) + margin]
  return lines.filter((candidate) =>
    candidate.some(
      ([lng = 0, lat = 0]) => lng >= west && lng <= east && lat >= south && lat <= north,
    ),
  )
}

/** The parts of a line that do not run along lines drawn before. Meeting one at an end is not running along it. */
function withoutDrawn(
  line: Position[],
  drawn: readonly Position[][],
  tolerance: number,
): Position[][] {
  const near = neighborsOf(line, drawn, 1)
  const isDrawn = line.map((point) => isNear(point, near, tolerance))
  const parts: Position[][] = []
  let part: Position[] = []
  line.forEach((point, index) => {
    const previous = line[index - 1]
    const middle = previous?.map((value, axis) => (value + (point[axis] ?? 0)) / 2)
    if (middle && isDrawn[index - 1] && isDrawn[index] && isNear(middle, near, tolerance)) {
      if (part.length > 1) parts.push(part)
      part = []
    }
    part.push(point)
  })
  return part.length > 1 ? [...parts, part] : parts
}

/**
 * Sorts Natural Earth's boundary lines into agreed and disputed ones and adds those that are only
 * claimed. Where a claim runs along a boundary of the first file, that one stays.
 *
 * @param tolerance how far two drawings of one line may lie apart, degrees
 */
export function sortBorders(
  boundaries: readonly Feature<Geometry, Attributes>[],
  claims: readonly Feature<Geometry, Attributes>[],
  tolerance: number,
): Borders {
  const isDrawn = ({ properties: { featurecla = '' } }: Feature<Geometry, Attributes>) =>
    !NOT_DRAWN.includes(featurecla)
  const isAgreed = ({ properties: { featurecla = '' } }: Feature<Geometry, Attributes>) =>
    featurecla.startsWith(AGREED)
  const drawn = boundaries.filter(isDrawn)
  const agreed = drawn.filter(isAgreed).flatMap(({ geometry }) => linesOf(geometry))
  const disputed = drawn
    .filter((boundary) => !isAgreed(boundary))
    .flatMap(({ geometry }) => linesOf(geometry))
  for (const claim of claims.filter((line) => isDrawn(line) && !isDissolved(line))) {
    const known = [...agreed, ...disputed]
    const added = linesOf(claim.geometry).flatMap((line) => withoutDrawn(line, known, tolerance))
    disputed.push(...added)
  }
  return { agreed, disputed }
}
