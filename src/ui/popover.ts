interface Size {
  readonly width: number
  readonly height: number
}

/** Between a popover and its point, pixels. */
const GAP = 16
/** Between a popover and the edge of its view, pixels. */
const EDGE = 8

/**
 * Where a popover stands: beside its point on the side with more room, and inside its view.
 * @param point in the view, pixels
 * @param box the popover's own size
 * @returns its upper left corner
 */
export function popoverCorner(
  point: { readonly x: number; readonly y: number },
  box: Size,
  view: Size,
): { x: number; y: number } {
  const inside = (value: number, length: number, available: number) =>
    Math.max(EDGE, Math.min(available - length - EDGE, value))
  const isLeft = point.x > view.width / 2
  const x = isLeft ? point.x - GAP - box.width : point.x + GAP
  return {
    x: inside(x, box.width, view.width),
    y: inside(point.y - box.height / 2, box.height, view.height),
  }
}
