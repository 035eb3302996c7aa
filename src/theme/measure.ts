/** What the width of a text depends on; the family is always the atlas's own. */
export interface Font {
  /** Pixels. */
  readonly size: number
  readonly weight: number
}

/** Width of a text, pixels. */
export type Measure = (text: string, font: Font) => number

/** Advance in ems of the characters that differ most from the average of Inter. */
const NARROW = /[ijlIft.,:;'’|!()[\] ]/
const WIDE = /[mwMW@%—…]/
const CAPITAL_OR_DIGIT = /[A-Z0-9ÄÖÜÉÎ+−–&]/

/**
 * The width of a text without a canvas: a little too wide rather than too narrow, so that what is
 * placed by it never touches.
 */
export function estimateWidth(text: string, font: Font): number {
  let ems = 0
  for (const character of text) {
    if (NARROW.test(character)) ems += 0.34
    else if (WIDE.test(character)) ems += 0.92
    else if (CAPITAL_OR_DIGIT.test(character)) ems += 0.68
    else ems += 0.58
  }
  return ems * font.size * (font.weight >= 600 ? 1.06 : 1)
}
