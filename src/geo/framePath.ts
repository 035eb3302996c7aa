import { geoIdentity, geoPath, geoTransform, type GeoStreamWrapper } from 'd3'
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { boundsOf, type Bounds } from './bounds'
import { grown, isInside, meets } from './box'
import type { MapFrame } from './frame'
import type { Box, Point } from './plane'

/* Apart from the frame itself: only the basemap needs it, which comes after the first view. */

/** Shapes are cut this far outside the frame, so that their edges are not seen, pixels. */
const CLIP_MARGIN = 4
/** Points closer together than this are drawn as one, pixels. */
const DETAIL = 0.4
/** Leaves out points that would lie on the one before. The ends of lines stay. */
function thin(): GeoStreamWrapper {
  let last: Point | undefined
  let skipped: Point | undefined
  return geoTransform({
    lineStart() {
      last = skipped = undefined
      this.stream.lineStart()
    },
    point(x, y) {
      const isNear = last && Math.abs(x - last[0]) < DETAIL && Math.abs(y - last[1]) < DETAIL
      if (isNear) {
        skipped = [x, y]
        return
      }
      last = [x, y]
      skipped = undefined
      this.stream.point(x, y)
    },
    lineEnd() {
      if (skipped) this.stream.point(...skipped)
      this.stream.lineEnd()
    },
  })
}

type Shape = Polygon | MultiPolygon | LineString | MultiLineString

/** One polygon or line of a shape. */
interface Part {
  readonly shape: Polygon | LineString
  readonly bounds: Bounds | undefined
}

function polygonPart(coordinates: Polygon['coordinates']): Part {
  const [outline = []] = coordinates
  return { shape: { type: 'Polygon', coordinates }, bounds: boundsOf(outline) }
}

function linePart(coordinates: LineString['coordinates']): Part {
  return { shape: { type: 'LineString', coordinates }, bounds: boundsOf(coordinates) }
}

function splitIntoParts(shape: Shape): readonly Part[] {
  switch (shape.type) {
    case 'Polygon':
      return [polygonPart(shape.coordinates)]
    case 'MultiPolygon':
      return shape.coordinates.map(polygonPart)
    case 'LineString':
      return [linePart(shape.coordinates)]
    case 'MultiLineString':
      return shape.coordinates.map(linePart)
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
export function framePath({ size, project }: MapFrame): (shape: Shape) => string {
  const seen = grown({ minX: 0, minY: 0, maxX: size.width, maxY: size.height }, CLIP_MARGIN)
  const clip = geoIdentity().clipExtent([
    [seen.minX, seen.minY],
    [seen.maxX, seen.maxY],
  ])
  const flat = geoTransform({
    point(lng, lat) {
      const [x, y] = project([lng, lat])
      this.stream.point(x, y)
    },
  })
  const whole = geoPath({ stream: (output) => flat.stream(thin().stream(output)) }).digits(1)
  const cut = geoPath({
    stream: (output) => flat.stream(clip.stream(thin().stream(output))),
  }).digits(1)
  const boxOf = ({ west, south, east, north }: Bounds): Box => {
    const [minX, minY] = project([west, north])
    const [maxX, maxY] = project([east, south])
    return { minX, minY, maxX, maxY }
  }
  return (shape) =>
    partsOf(shape)
      .map((part) => {
        const box = part.bounds && boxOf(part.bounds)
        if (!box || !meets(box, seen)) return ''
        return (isInside(box, seen) ? whole : cut)(part.shape) ?? ''
      })
      .join('')
}
