import { geoIdentity, geoPath } from 'd3'
import type { MultiLineString, Polygon, Position } from 'geojson'
import { boundsOf, type Bounds } from './bounds'
import { grown, isInside, meets } from './box'
import { writeLines, type MapFrame, type Shape } from './frame'
import type { Box, Point } from './plane'

/* Apart from the frame itself: only the basemap needs it, which comes after the first view. */

/** Shapes are cut this far outside the frame, so that their edges are not seen, pixels. */
export const CLIP_MARGIN = 4
/** Points closer together than this are drawn as one, pixels. */
export const DETAIL = 0.4

/** The points of a line in a frame, but for those that would lie on the one before. Its ends stay. */
function thinned(line: readonly Position[], project: MapFrame['project']): Point[] {
  const points: Point[] = []
  let [lastX, lastY] = [Infinity, Infinity]
  line.forEach(([lng = 0, lat = 0], index) => {
    const point = project([lng, lat])
    const [x, y] = point
    const isNear = Math.abs(x - lastX) < DETAIL && Math.abs(y - lastY) < DETAIL
    if (isNear && index < line.length - 1) return
    points.push(point)
    lastX = x
    lastY = y
  })
  return points
}

/** One polygon or line of a shape. */
interface Part {
  /** A polygon's outline and its holes, or the line. */
  readonly lines: readonly (readonly Position[])[]
  readonly bounds: Bounds | undefined
}

function partOf(...lines: Position[][]): Part {
  return { lines, bounds: boundsOf(lines[0] ?? []) }
}

function splitIntoParts(shape: Shape): readonly Part[] {
  switch (shape.type) {
    case 'Polygon':
      return [partOf(...shape.coordinates)]
    case 'MultiPolygon':
      return shape.coordinates.map((rings) => partOf(...rings))
    case 'LineString':
      return [partOf(shape.coordinates)]
    case 'MultiLineString':
      return shape.coordinates.map((line) => partOf(line))
  }
}

/** The same shapes are drawn into every frame. */
const parts = new WeakMap<Shape, readonly Part[]>()

function partsOf(shape: Shape): readonly Part[] {
  const known = parts.get(shape) ?? splitIntoParts(shape)
  parts.set(shape, known)
  return known
}

/**
 * Draws shapes into a frame, cut at its edges and without points that lie on each other. Most parts of
 * the world lie wholly within a frame or wholly outside, and need no cutting.
 * @returns gives the SVG path of a shape as far as it lies in the frame; empty: none of it
 */
export function framePath({
  size,
  project,
  draw: drawOnSphere,
}: MapFrame): (shape: Shape) => string {
  if (drawOnSphere) return drawOnSphere
  const seen = grown({ minX: 0, minY: 0, maxX: size.width, maxY: size.height }, CLIP_MARGIN)
  const cut = geoPath(
    geoIdentity().clipExtent([
      [seen.minX, seen.minY],
      [seen.maxX, seen.maxY],
    ]),
  ).digits(1)
  // Exact where parallels and meridians are straight; other frames draw by themselves.
  const boxOf = ({ west, south, east, north }: Bounds): Box => {
    const [minX, minY] = project([west, north])
    const [maxX, maxY] = project([east, south])
    return { minX, minY, maxX, maxY }
  }
  /** The coast has most of its lines from the land. */
  const known = new Map<readonly Position[], readonly Point[]>()
  const pointsOf = (line: readonly Position[]) => {
    const points = known.get(line) ?? thinned(line, project)
    known.set(line, points)
    return points
  }
  return (shape) => {
    const isClosed = shape.type.endsWith('Polygon')
    const draw = ({ lines, bounds }: Part): string => {
      const box = bounds && boxOf(bounds)
      if (!box || !meets(box, seen)) return ''
      const points = lines.map(pointsOf)
      if (isInside(box, seen)) return writeLines(points, isClosed)
      const coordinates = points.map((line) => line.map(([x, y]) => [x, y]))
      const inFrame: Polygon | MultiLineString = isClosed
        ? { type: 'Polygon', coordinates }
        : { type: 'MultiLineString', coordinates }
      return cut(inFrame) ?? ''
    }
    return partsOf(shape).map(draw).join('')
  }
}
