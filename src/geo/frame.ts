import { geoEqualEarth, geoIdentity, geoPath, geoTransform, type GeoStreamWrapper } from 'd3'
import type { GeoPermissibleObjects } from 'd3'
import type { LngLat } from '../model/types'
import type { FittedCamera, Size } from './fit'
import { toMercator, WORLD_SIZE, worldWidth } from './mercator'
import { mercatorPlane, type Plane, type Point } from './plane'

/** A picture of the world of a given size, in pixels from its upper left corner. */
export interface MapFrame {
  readonly size: Size
  readonly plane: Plane
  readonly project: (lngLat: LngLat) => Point
  /** SVG path of a shape as far as it lies in the frame; empty: none of it. */
  readonly path: (shape: GeoPermissibleObjects) => string
}

/** Shapes are cut this far outside the frame, so that their edges are not seen, pixels. */
const CLIP_MARGIN = 4
/** Points closer together than this are drawn as one, pixels. */
const DETAIL = 0.4
/** Space around the world in true areas, pixels. */
const WORLD_MARGIN = 8

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

function frameOf(size: Size, plane: Plane, project: MapFrame['project']): MapFrame {
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
  return { size, plane, project, path: (shape) => path(shape) ?? '' }
}

/** The frame that shows exactly what MapLibre shows with the same camera in a container of that size. */
export function mercatorFrame({ zoom, lng, lat }: FittedCamera, size: Size): MapFrame {
  const width = worldWidth(zoom)
  const [centerX, centerY] = toMercator([lng, lat])
  return frameOf(size, mercatorPlane(zoom), (lngLat) => {
    const [x, y] = toMercator(lngLat)
    return [size.width / 2 + (x - centerX) * width, size.height / 2 + (y - centerY) * width]
  })
}

/** The whole world in true areas (Equal Earth), as large as fits. */
export function equalAreaFrame(size: Size): MapFrame {
  const projection = geoEqualEarth().fitExtent(
    [
      [WORLD_MARGIN, WORLD_MARGIN],
      [size.width - WORLD_MARGIN, size.height - WORLD_MARGIN],
    ],
    { type: 'Sphere' },
  )
  const zoom = Math.log2((projection.scale() * 2 * Math.PI) / WORLD_SIZE)
  const project = (lngLat: LngLat): Point => projection([...lngLat]) ?? [0, 0]
  return frameOf(size, { zoom, at: project }, project)
}
