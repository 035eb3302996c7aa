import { aboveWorld, type Padding, type Size } from '../../geo/fit'
import type { Box } from '../../geo/plane'

/** Where things stand around the map; the same numbers as CSS and as boxes that names keep clear of. */
export interface SurroundPlan {
  /** From the right edge of the map to the controls, and to the note on the far side of a globe; pixels. */
  readonly controlsRight: number
  readonly farSideRight: number
}

/** Enough for the regions in a row and, beside it, for what else stands at the upper edge of the map; pixels. */
const REGION_ROW_WIDTH = 1060
const EDGE = 8
const CONTROLS_TOP = 16
/** Below the controls, pixels. */
const CONTROLS_BOTTOM = 54
const FAR_SIDE_EDGE = 4

/** @param paddingRight what covers the right side of the map, with its margin; pixels */
export function planSurround(paddingRight: number): SurroundPlan {
  return {
    controlsRight: Math.max(16, paddingRight - 8),
    farSideRight: Math.max(EDGE, paddingRight - 16),
  }
}

/** The controls: at the upper right. On a phone they stand below the map. */
export function controlsBox({ width }: Size, controls: Size, { controlsRight }: SurroundPlan): Box {
  const maxX = width - controlsRight
  const maxY = CONTROLS_TOP + controls.height
  return { minX: maxX - controls.width, minY: CONTROLS_TOP, maxX, maxY }
}

/** The note on the far side of a globe: at the lower right; on a phone at the upper right. */
export function farSideBox(
  { width, height }: Size,
  note: Size,
  { farSideRight }: SurroundPlan,
  isPhone: boolean,
): Box {
  const maxX = width - farSideRight
  const minY = isPhone ? FAR_SIDE_EDGE : height - FAR_SIDE_EDGE - note.height
  return { minX: maxX - note.width, minY, maxX, maxY: minY + note.height }
}

/** Whether the controls show every region in a row: in the world view no partner is under it. */
export function hasRegionRow(size: Size, padding: Padding): boolean {
  const isWide = size.width - padding.left - padding.right >= REGION_ROW_WIDTH
  return isWide && aboveWorld(size, padding) >= CONTROLS_BOTTOM
}
