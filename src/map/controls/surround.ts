import type { Size } from '../../geo/fit'
import type { Box } from '../../geo/plane'

/** Where things stand around the map; the same numbers as CSS and as boxes that names keep clear of. */
export interface SurroundPlan {
  /** From the right edge of the map to the controls, and to the reading aids; pixels. */
  readonly controlsRight: number
  readonly readingRight: number
}

/**
 * From so much free width on, pixels, the regions stand in a row. Enough for the row and, beside it,
 * for what else stands at the upper edge of the map.
 */
export const REGION_ROW_WIDTH = 1060

const EDGE = 8
const CONTROLS_TOP = 16
const READING_EDGE = 4

/** @param paddingRight what covers the right side of the map, with its margin; pixels */
export function planSurround(paddingRight: number): SurroundPlan {
  return {
    controlsRight: Math.max(16, paddingRight - 8),
    readingRight: Math.max(EDGE, paddingRight - 16),
  }
}

/** The controls: at the upper right; on a phone at the lower left. */
export function controlsBox(
  { width, height }: Size,
  controls: Size,
  { controlsRight }: SurroundPlan,
  isPhone: boolean,
): Box {
  const minX = isPhone ? EDGE : width - controlsRight - controls.width
  const minY = isPhone ? height - EDGE - controls.height : CONTROLS_TOP
  return { minX, minY, maxX: minX + controls.width, maxY: minY + controls.height }
}

/** The reading aids: at the lower right; on a phone at the upper right. */
export function readingBox(
  { width, height }: Size,
  reading: Size,
  { readingRight }: SurroundPlan,
  isPhone: boolean,
): Box {
  const maxX = width - readingRight
  const minY = isPhone ? READING_EDGE : height - READING_EDGE - reading.height
  return { minX: maxX - reading.width, minY, maxX, maxY: minY + reading.height }
}
