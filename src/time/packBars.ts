import type { PixelSpan } from './timeScale'

/** Free pixels between two bars of a row. */
const BAR_GAP = 4

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
  const fits = (row: readonly PixelSpan[], slot: PixelSpan) =>
    row.every(({ start, end }) => slot.start - end >= BAR_GAP || start - slot.end >= BAR_GAP)
  return bars.map((slots) => {
    for (const slot of slots)
      for (const [index, row] of taken.entries())
        if (fits(row, slot)) {
          row.push(slot)
          return { row: index, slot }
        }
    return undefined
  })
}
