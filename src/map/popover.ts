import type { Size } from '../geo/fit'

/** Between a popover and its point, pixels. */
const GAP = 16
/** Between a popover and the edge of the map, pixels. */
const EDGE = 8

/**
 * Where a popover stands: beside its point on the side with more room, and inside the map.
 * @param point in the map, pixels
 * @param box the popover's own size
 * @returns its upper left corner
 */
export function popoverCorner(
  point: { readonly x: number; readonly y: number },
  box: Size,
  map: Size,
): { x: number; y: number } {
  const inside = (value: number, length: number, available: number) =>
    Math.max(EDGE, Math.min(available - length - EDGE, value))
  const isLeft = point.x > map.width / 2
  const x = isLeft ? point.x - GAP - box.width : point.x + GAP
  return {
    x: inside(x, box.width, map.width),
    y: inside(point.y - box.height / 2, box.height, map.height),
  }
}
