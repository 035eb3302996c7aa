import type { Bounds } from './bounds'
import { mercatorBox, MIN_FREE, WORLD_BOUNDS, WORLD_SHIFT } from './fit'

/**
 * The box of the whole Mercator world as CSS lays it out in a map of a size that nobody knows yet. The
 * map is a size container; each value is the inside of a `calc()`.
 */
export interface WorldCss {
  /** Also its height. */
  readonly width: string
  readonly left: string
  readonly top: string
}

/** The world's width by this name, so that the others need not repeat it. */
const WORLD = 'var(--world)'

/** `fitWorld` in CSS. @param left what covers the left side, pixels */
export function fitWorldCss(left = 0): WorldCss {
  const { minX, minY, maxX, maxY } = mercatorBox(WORLD_BOUNDS)
  const middle = `(100cqw + ${String(left)}px) / 2`
  const spare = `50cqh - ${WORLD} * ${String((maxY - minY) / 2)} - ${String(WORLD_SHIFT.rest)}px`
  const shift = `max(0px, min(${String(WORLD_SHIFT.most)}px, ${spare}))`
  const lowest = `min(${WORLD} - 50cqh, ${WORLD} * ${String((minY + maxY) / 2)} - ${shift})`
  return {
    width: `max(${String(MIN_FREE)}px, 100cqw - ${String(left)}px) / ${String(maxX - minX)}`,
    left: `${middle} - ${WORLD} * ${String((minX + maxX) / 2)}`,
    top: `50cqh - max(min(50cqh, ${WORLD} / 2), ${lowest})`,
  }
}

/** `fitBounds` in CSS. @param padding the same on all sides, pixels */
export function fitBoundsCss(bounds: Bounds, padding: number): WorldCss {
  const { minX, minY, maxX, maxY } = mercatorBox(bounds)
  const free = (side: string, share: number) =>
    `max(${String(MIN_FREE)}px, ${side} - ${String(2 * padding)}px) / ${String(share)}`
  return {
    width: `min(${free('100cqw', maxX - minX)}, ${free('100cqh', maxY - minY)})`,
    left: `50cqw - ${WORLD} * ${String((minX + maxX) / 2)}`,
    top: `50cqh - ${WORLD} * ${String((minY + maxY) / 2)}`,
  }
}
