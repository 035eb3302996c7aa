import type { EntityId } from '../../model/types'
import { estimateWidth, type Font } from '../../theme/measure'

/** A button that opens a list of what a lane has no mark for. */
export interface LaneChip {
  readonly ids: readonly EntityId[]
  /** `◂ 15 earlier` */
  readonly text: string
  /** `15 before 2006` */
  readonly title: string
}

/** A chip with a text for little room: `◂ 15`. */
export interface LaneChipForms extends LaneChip {
  readonly short: string
}

const FONT: Font = { size: 12, weight: 400 }
/** Pixels between two chips. */
export const CHIP_GAP = 8
/** A chip is at least so wide, pixels: it is a target. */
export const MIN_CHIP = 24

/** Pixels of a text of the gutter. */
export function gutterWidth(text: string, weight = FONT.weight): number {
  return estimateWidth(text, { ...FONT, weight })
}

function widthOf(chips: readonly LaneChip[]): number {
  return chips.reduce(
    (sum, { text }, index) =>
      sum + Math.max(MIN_CHIP, gutterWidth(text)) + (index > 0 ? CHIP_GAP : 0),
    0,
  )
}

/**
 * The chips of a lane in one line: in words, else short, else one that stands for all, which is given
 * even where it does not fit.
 * @param room pixels of the line
 * @param list joins the titles of several: `3 before 2006 and 2 not dated`
 */
export function fitChips(
  chips: readonly LaneChipForms[],
  room: number,
  list: (titles: readonly string[]) => string,
): readonly LaneChip[] {
  const short = chips.map((chip) => ({ ...chip, text: chip.short }))
  const whole = [chips, short].find((form) => widthOf(form) <= room)
  if (whole || chips.length <= 1) return whole ?? short
  const ids = chips.flatMap((chip) => chip.ids)
  return [{ ids, text: `+${ids.length}`, title: list(chips.map(({ title }) => title)) }]
}
