import type { Box, Point } from './plane'

/** A point moved. */
export function shift([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy]
}

/** The box around a point that reaches so far to each side. */
export function boxAround([x, y]: Point, [rx, ry]: Point): Box {
  return { minX: x - rx, minY: y - ry, maxX: x + rx, maxY: y + ry }
}

/** A box with so much more on each side. */
export function grown({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by }
}

/** Whether boxes overlap; touching is not enough. */
export function meets(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY
}

/** Whether a box lies wholly in another. */
export function isInside(box: Box, bounds: Box): boolean {
  return (
    box.minX >= bounds.minX &&
    box.maxX <= bounds.maxX &&
    box.minY >= bounds.minY &&
    box.maxY <= bounds.maxY
  )
}

/** Whether a point lies in a box. */
export function isWithin([x, y]: Point, { minX, minY, maxX, maxY }: Box): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY
}
