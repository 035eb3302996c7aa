import { equalAreaSection, sectionOf, worldSection } from '../geo/equalArea'
import type { MapFrame } from '../geo/frame'
import type { FittedCamera, Size } from '../geo/fit'
import type { Mark } from '../geo/marks'

/** What a picture is to show. */
export interface FramePlan {
  /** What the map would show in the size of the picture. */
  readonly camera: FittedCamera
  readonly size: Size
  readonly marks: readonly Mark[]
  /** The view names no camera, and nothing that it speaks of is nearer than the world. */
  readonly isWorld: boolean
}

/** How much of the world a picture without a camera shows. */
export type PictureExtent = 'content' | 'all'

/** Around marks at the edge of the picture, pixels: their names begin there. */
const PADDING = { top: 24, right: 24, bottom: 24, left: 24 }

/**
 * The frame of a picture in true areas: the same section as the map shows, and where that is the world,
 * every mark.
 * @param extent `all`: every mark, whatever the view speaks of and wherever its camera is
 */
export function equalAreaFrameOf(plan: FramePlan, extent: PictureExtent): MapFrame {
  const { camera, size, marks, isWorld } = plan
  if (!isWorld && extent === 'content') return equalAreaSection(size, sectionOf(camera, size))
  const places = marks.map(({ lngLat }) => lngLat)
  return equalAreaSection(size, { ...worldSection(places), padding: PADDING })
}
