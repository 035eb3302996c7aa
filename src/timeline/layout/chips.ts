import { sort } from 'd3'
import type { Measure } from '../../theme/measure'
import type { ChipPlace } from '../../time/placeMarks'
import type { EntityId } from '../../model/types'
import { CHIP_FONT, CHIP_PADDING, ROW } from './metrics'
import type { PlacedChip } from './types'

/** What a chip says: how many it stands for. */
export function chipText(count: number): string {
  return `+${String(count)}`
}

/** Width of a chip of so many marks, pixels. */
export function chipWidth(count: number, measure: Measure): number {
  return measure(chipText(count), CHIP_FONT) + CHIP_PADDING * 2
}

/**
 * Chips where they are drawn, their marks in the order of time.
 * @param y top of the lane, pixels
 * @param orderOf place of a mark in the order of time
 */
export function placeChips(
  chips: readonly ChipPlace<EntityId>[],
  y: number,
  orderOf: (id: EntityId) => number,
): readonly PlacedChip[] {
  return chips
    .map(({ cell, row, start, end, ids }) => ({
      key: String(cell),
      x: start,
      y: y + row * ROW + ROW / 2,
      width: end - start,
      ids: sort(ids, orderOf),
    }))
    .sort((a, b) => a.x - b.x)
}

/** A chip without the marks that are drawn elsewhere; none when nothing is left. */
export function withoutIds(
  chips: readonly PlacedChip[],
  without: ReadonlySet<EntityId>,
): readonly PlacedChip[] {
  return chips
    .map((chip) => ({ ...chip, ids: chip.ids.filter((id) => !without.has(id)) }))
    .filter(({ ids }) => ids.length > 0)
}
