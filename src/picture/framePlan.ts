import { equalAreaSection, sectionOf, worldSection } from '../geo/equalArea'
import type { MapFrame } from '../geo/frame'
import type { FittedCamera, Size } from '../geo/fit'
import type { Mark } from '../geo/marks'
import type { Arc } from '../map/mapViewTypes'

/** What a picture is to show. */
export interface FramePlan {
  /** What the map would show in the size of the picture. */
  readonly camera: FittedCamera
  readonly size: Size
  readonly marks: readonly Mark[]
  /** Lines that are to be seen whole: the arcs to what is selected. */
  readonly arcs: readonly Arc[]
  /** The view names no camera, and nothing that it speaks of is nearer than the world. */
  readonly isWorld: boolean
}

/** How much of the world a picture without a camera shows. */
export type PictureExtent = 'content' | 'all'

/** Around the world in the picture, pixels. */
const PADDING = { top: 16, right: 16, bottom: 16, left: 16 }

/**
 * The frame of a picture in true areas: the same section as the map shows, and where that is the world,
 * every mark.
 * @param extent `all`: every mark, whatever the view speaks of and wherever its camera is
 */
export function equalAreaFrameOf(plan: FramePlan, extent: PictureExtent): MapFrame {
  const { camera, size, marks, arcs, isWorld } = plan
  if (!isWorld && extent === 'content') {
    const { points, meridian } = sectionOf(camera, size)
    const bends = arcs.flatMap(({ lines }) => lines.flat())
    return equalAreaSection(size, { points: [...points, ...bends], meridian })
  }
  const places = marks.map(({ lngLat }) => lngLat)
  return equalAreaSection(size, { ...worldSection(places), padding: PADDING })
}
