import type { PixelSpan } from './timeScale'

/** A taken stretch of a row. */
export interface Slot extends PixelSpan {
  readonly kind: 'mark' | 'text'
}

/** Free pixels between neighbors of a row. */
export const GAPS = { betweenMarks: 1, markToText: 3, betweenTexts: 7 } as const

function gapBetween(a: Slot, b: Slot): number {
  if (a.kind === 'mark' && b.kind === 'mark') return GAPS.betweenMarks
  return a.kind === b.kind ? GAPS.betweenTexts : GAPS.markToText
}

/** Rounding must not make neighbors that just touch count as overlapping. */
const TOLERANCE = 1e-6

/** Whether `slot` keeps its distance to everything in the row. */
export function isFree(row: readonly Slot[], slot: Slot): boolean {
  return row.every((taken) => {
    const gap = gapBetween(taken, slot) - TOLERANCE
    return slot.start - taken.end >= gap || taken.start - slot.end >= gap
  })
}

/** Where a mark may stand, pixels. */
export interface Leeway {
  readonly preferred: number
  readonly min: number
  readonly max: number
}

/** The free place for a mark that is nearest to where it should stand; `undefined` when none is within its leeway. */
export function nearestFree(
  row: readonly Slot[],
  { preferred, min, max }: Leeway,
  half: number,
): number | undefined {
  const slotAt = (x: number): Slot => ({ start: x - half, end: x + half, kind: 'mark' })
  const reach = half + GAPS.betweenTexts
  const near = row.filter(({ start, end }) => end >= min - reach && start <= max + reach)
  const besides = near.flatMap((taken) => {
    const gap = gapBetween(taken, slotAt(preferred))
    return [taken.start - gap - half, taken.end + gap + half]
  })
  return [preferred, ...besides]
    .filter((x) => x >= min && x <= max && isFree(near, slotAt(x)))
    .sort((a, b) => Math.abs(a - preferred) - Math.abs(b - preferred))[0]
}
