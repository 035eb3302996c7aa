import type { Padding, Size } from '../geo/fit'
import type { Box } from '../geo/plane'
import { stageUnit } from '../theme/mapLook'

/** What decides where the map of a stage shows what; pixels. */
export interface StageLayout {
  readonly window: Size
  /** The map, which lies above the strip. */
  readonly map: Size
  /** The notes at its lower right. */
  readonly foot: Size
  /** An upright window has the words below the map. */
  readonly isStacked: boolean
  /** The tools stay, because nothing hovers. */
  readonly hasTools: boolean
}

/** Shares of the window's width: where names may begin, and marks. The words end at 0.342, as in CSS. */
const NAMES_FROM = 0.375
const MARKS_FROM = 0.395
/** Around what is fitted, pixels; on a stage of full size, where it is wide. */
const MARGIN = { stacked: 24, upright: 72, sideways: 96, foot: 12 }
const TOOLS_HEIGHT = 72

/** What is fitted stays clear of words, tools and notes. */
export function stagePadding({ window, foot, isStacked, hasTools }: StageLayout): Padding {
  const around = MARGIN.stacked
  if (isStacked) return { top: around, right: around, bottom: around, left: around }
  const unit = stageUnit(window)
  return {
    top: Math.max(MARGIN.upright * unit, hasTools ? TOOLS_HEIGHT : 0),
    right: MARGIN.sideways * unit,
    bottom: Math.max(MARGIN.upright * unit, foot.height + MARGIN.foot),
    left: window.width * MARKS_FROM,
  }
}

/** What names keep clear of: the words, and the notes at the lower right. */
export function stageCovers({ window, map, foot, isStacked }: StageLayout): readonly Box[] {
  if (isStacked) return []
  const [maxX, maxY] = [map.width, map.height]
  return [
    { minX: 0, minY: 0, maxX: window.width * NAMES_FROM, maxY },
    { minX: maxX - foot.width, minY: maxY - foot.height, maxX, maxY },
  ]
}
