import {
  geoIdentity,
  geoPath,
  geoTransform,
  type GeoPermissibleObjects,
  type GeoStreamWrapper,
} from 'd3'
import type { MapFrame } from './frame'
import type { Point } from './plane'

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

/**
 * Draws shapes into a frame, cut at its edges and without points that lie on each other.
 * @returns gives the SVG path of a shape as far as it lies in the frame; empty: none of it
 */
export function framePath({ size, project }: MapFrame): (shape: GeoPermissibleObjects) => string {
  const clip = geoIdentity().clipExtent([
    [-CLIP_MARGIN, -CLIP_MARGIN],
    [size.width + CLIP_MARGIN, size.height + CLIP_MARGIN],
  ])
  const flat = geoTransform({
    point(lng, lat) {
      const [x, y] = project([lng, lat])
      this.stream.point(x, y)
    },
  })
  const path = geoPath({
    stream: (output) => flat.stream(clip.stream(thin().stream(output))),
  }).digits(1)
  return (shape) => path(shape) ?? ''
}
