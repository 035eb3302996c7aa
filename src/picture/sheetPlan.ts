import type { Size } from '../geo/fit'
import type { Mark } from '../geo/marks'
import type { View } from '../state/view'
import type { MapLook } from '../theme/mapLook'
import type { PictureExtent } from './framePlan'

/** What a picture has beside its map, and how it is drawn. */
export interface SheetPlan {
  readonly view: View
  /** Pixels. */
  readonly size: Size
  readonly extent: PictureExtent
  readonly seen: Size | undefined
  readonly look: MapLook
  readonly isPlain: boolean
  readonly title: string | undefined
  readonly hasLegend: boolean
  /** Lines below the map. */
  readonly notes: readonly string[]
  /** Address that a code opens. */
  readonly code: string | undefined
  /** Size of the text around the map, pixels. */
  readonly textSize: number
  /** Beside it, pixels. */
  readonly side: number | undefined
}

/** What was drawn of a sheet's map. */
export interface DrawnMap {
  /** Those in it, also those that are drawn as one. */
  readonly marks: readonly Mark[]
  /** Pixels. */
  readonly size: Size
}
