import { DRAW_ORDER } from '../theme/symbols'
import type { PlacedMark } from './placement'
import type { Point } from './plane'

/** A mark where it is drawn. */
export interface Target {
  readonly placed: PlacedMark
  /** Pixels of the map. */
  readonly at: Point
  readonly radius: number
}

/** How exact a pointer is. */
export interface Pointer {
  /** How far beside a mark it still hits it, pixels. */
  readonly slop: number
  /** Marks that are at most this much farther than the nearest are meant as well, pixels. */
  readonly spread: number
}

/** A finger covers what it points at, so what lies close together is offered as a choice. */
export const POINTERS = {
  mouse: { slop: 4, spread: 0 },
  touch: { slop: 14, spread: 6 },
} as const satisfies Record<string, Pointer>

function orderOf({ mark }: PlacedMark): number {
  return DRAW_ORDER.indexOf(mark.symbol) * 2 - Number(mark.isHollow)
}

/**
 * The marks under a pointer, the one that is meant first: the nearest, and of those it is within,
 * the one drawn on top.
 */
export function hitsAt(
  targets: readonly Target[],
  [x, y]: Point,
  { slop, spread }: Pointer,
): readonly PlacedMark[] {
  const near = targets
    .map(({ placed, at, radius }) => ({
      placed,
      distance: Math.max(0, Math.hypot(at[0] - x, at[1] - y) - radius),
    }))
    .filter(({ distance }) => distance <= slop)
    .sort((a, b) => a.distance - b.distance || orderOf(b.placed) - orderOf(a.placed))
  const nearest = near[0]?.distance ?? 0
  return near.filter(({ distance }) => distance <= nearest + spread).map(({ placed }) => placed)
}
