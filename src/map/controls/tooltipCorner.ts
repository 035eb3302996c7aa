import { grown, isInside, isWithin, meets } from '../../geo/box'
import type { Size } from '../../geo/fit'
import type { Box, Point } from '../../geo/plane'
import type { MarkPoint } from '../mapViewTypes'

/** Between a mark as it is raised and its tooltip, pixels: so the tooltip never appears under the pointer. */
const GAP = 6
const RAISED = 1.25
/** Between the tooltip and the edge of the map, pixels. */
const EDGE = 4
/** How far a tooltip at the corner of a mark reaches to its other side, pixels. */
const LAP = 16
/** To lie over something else on the map, and beyond its edge, is so many times as bad as over a mark. */
const COVER = 50
const OUTSIDE = 1000

/** What a tooltip should keep clear of; all in pixels, counted as the mark's point is. */
export interface TooltipRoom {
  /** The map. */
  readonly view: Box
  /** What lies over the map. */
  readonly covers: readonly Box[]
  /** The marks around. */
  readonly neighbors: readonly MarkPoint[]
}

/**
 * Where a tooltip stands beside its mark: where it hides the fewest others, which the pointer could not
 * reach below it. Else on the side with more room.
 * @returns its upper left corner
 */
export function tooltipCorner(
  { x, y, radius }: MarkPoint,
  { width, height }: Size,
  { view, covers, neighbors }: TooltipRoom,
): Point {
  const reach = radius * RAISED + GAP
  const inside = (left: number) =>
    Math.max(view.minX + EDGE, Math.min(view.maxX - width - EDGE, left))
  const [left, right] = [x - reach - width, x + reach]
  const [above, below] = [y - reach - height, y + reach]
  const sides = x > (view.minX + view.maxX) / 2 ? [left, right] : [right, left]
  const starts = [inside(x - width / 2), inside(x - LAP), inside(x - width + LAP)]
  const corners: readonly Point[] = [
    ...[y - height / 2, y - LAP, y - height + LAP].flatMap((top) =>
      sides.map((start): Point => [start, top]),
    ),
    ...[above, below].flatMap((top) => starts.map((start): Point => [start, top])),
  ]
  const badness = ([minX, minY]: Point) => {
    const box = { minX, minY, maxX: minX + width, maxY: minY + height }
    return (
      (isInside(box, view) ? 0 : OUTSIDE) +
      covers.filter((cover) => meets(box, cover)).length * COVER +
      neighbors.filter((mark) => isWithin([mark.x, mark.y], grown(box, mark.radius))).length
    )
  }
  return corners.reduce((best, corner) => (badness(corner) < badness(best) ? corner : best))
}
