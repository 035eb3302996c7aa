import { geoEqualEarth } from 'd3'
import type { LngLat } from '../model/types'
import type { Size } from './fit'
import type { MapFrame } from './frame'
import { WORLD_SIZE } from './mercator'
import type { Point } from './plane'

/** Space around the world in true areas, pixels. */
const WORLD_MARGIN = 8

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
  return { size, plane: { zoom, at: project }, project }
}
