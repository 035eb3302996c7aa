import { bisector } from 'd3'
import type { PixelSpan } from './timeScale'

/** A taken stretch of a row; a `line` is a leader that passes through. */
export interface Slot extends PixelSpan {
  readonly kind: 'mark' | 'text' | 'line'
}

/** Free pixels between neighbors of a row. */
export const GAPS = { betweenMarks: 1, markToText: 3, betweenTexts: 7, besideLine: 2 } as const

function gapBetween(a: Slot, b: Slot): number {
  if (a.kind === 'line' || b.kind === 'line') return GAPS.besideLine
  if (a.kind === 'mark' && b.kind === 'mark') return GAPS.betweenMarks
  return a.kind === b.kind ? GAPS.betweenTexts : GAPS.markToText
}

/** Rounding must not make neighbors that just touch count as overlapping. Pixels. */
export const TOLERANCE = 1e-6

function isApart(taken: Slot, slot: Slot): boolean {
  const gap = gapBetween(taken, slot) - TOLERANCE
  return slot.start - taken.end >= gap || taken.start - slot.end >= gap
}

/** Whether `slot` keeps its distance to everything in the row. */
export function isFree(row: readonly Slot[], slot: Slot): boolean {
  return row.every((taken) => isApart(taken, slot))
}

/** Where something may stand: its center, pixels. */
export interface Leeway {
  readonly preferred: number
  readonly min: number
  readonly max: number
}

const byStart = bisector((slot: Slot) => slot.start)

/** The taken stretches of a row, kept in order, so that neighbors are found by halving. */
export class Row {
  readonly #slots: Slot[] = []

  /** Takes a stretch; the caller has asked whether it is free. */
  add(slot: Slot): void {
    this.#slots.splice(byStart.right(this.#slots, slot.start), 0, slot)
  }

  /** Gives a stretch back; one that is not in the row is ignored. */
  remove(slot: Slot): void {
    let index = byStart.left(this.#slots, slot.start)
    while (index < this.#slots.length && this.#slots[index] !== slot) index += 1
    this.#slots.splice(index, 1)
  }

  /** Whether `slot` keeps its distance to everything in the row. */
  isFree(slot: Slot): boolean {
    return this.#neighborOf(slot) === undefined
  }

  /**
   * The free place nearest to where something should stand.
   * @param half half its width, pixels
   * @returns its center; `undefined` when none is within the leeway
   */
  nearestFree(
    { preferred, min, max }: Leeway,
    half: number,
    kind: Slot['kind'] = 'mark',
  ): number | undefined {
    const before = this.#walk(preferred, -1, { min, max }, half, kind)
    if (before === preferred) return before
    const after = this.#walk(preferred, 1, { min, max }, half, kind)
    if (before === undefined || after === undefined) return before ?? after
    return preferred - before <= after - preferred ? before : after
  }

  /** Steps past everything that is in the way, in one direction. */
  #walk(
    from: number,
    direction: 1 | -1,
    { min, max }: { readonly min: number; readonly max: number },
    half: number,
    kind: Slot['kind'],
  ): number | undefined {
    let x = from
    while (x >= min && x <= max) {
      const slot: Slot = { start: x - half, end: x + half, kind }
      const taken = this.#neighborOf(slot, direction)
      if (!taken) return x
      const gap = gapBetween(taken, slot)
      x = direction > 0 ? taken.end + gap + half : taken.start - gap - half
    }
    return undefined
  }

  /** What `slot` would come too near to: the farthest in the direction of the walk. */
  #neighborOf(slot: Slot, direction: 1 | -1 = 1): Slot | undefined {
    const slots = this.#slots
    const reach = GAPS.betweenTexts
    let index = byStart.right(slots, slot.end + reach) - 1
    let found: Slot | undefined
    for (; index >= 0; index -= 1) {
      const taken = slots[index]
      if (!taken || taken.end < slot.start - reach) break
      if (isApart(taken, slot)) continue
      if (direction > 0) return taken
      found = taken
    }
    return found
  }
}
