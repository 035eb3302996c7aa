import { bisector } from 'd3'
import type { PixelSpan } from './timeScale'

/** Free pixels between two bars of a row. */
const BAR_GAP = 4

const byStart = bisector((span: PixelSpan) => span.start)

/** Where a bar would stand in a row that is in order; `undefined` where it comes too near to another. */
function findGap(row: readonly PixelSpan[], { start, end }: PixelSpan): number | undefined {
  const index = byStart.right(row, start)
  const [before, after] = [row[index - 1], row[index]]
  const isFree =
    (!before || start - before.end >= BAR_GAP) && (!after || after.start - end >= BAR_GAP)
  return isFree ? index : undefined
}

/**
 * Rows for bars, first fit in the given order, so that a bar that has ended leaves its row to a later
 * one. Each bar may offer several slots (its name inside, at its left, none); the first that fits
 * counts.
 * @returns row and slot of each bar; `undefined` for those that fit nowhere
 */
export function packBars<Slot extends PixelSpan>(
  bars: readonly (readonly Slot[])[],
  rows: number,
): readonly ({ readonly row: number; readonly slot: Slot } | undefined)[] {
  const taken = Array.from({ length: rows }, (): PixelSpan[] => [])
  return bars.map((slots) => {
    for (const slot of slots)
      for (const [row, spans] of taken.entries()) {
        const index = findGap(spans, slot)
        if (index === undefined) continue
        spans.splice(index, 0, slot)
        return { row, slot }
      }
    return undefined
  })
}
