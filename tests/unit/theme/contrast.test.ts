import { describe, expect, test } from 'vitest'
import { PALETTES, type Palette, type ThemeName } from '../../../src/theme/tokens'

/** WCAG's contrast ratio of two colors such as `#072140`. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = [1, 3, 5].map((start) => {
      const value = parseInt(color.slice(start, start + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

type Token = keyof Palette

const GROUNDS: readonly Token[] = ['paper', 'sea', 'land']

/** Text and the ground it stands on: 4.5 : 1. */
const TEXT: readonly (readonly [Token, readonly Token[]])[] = [
  ['ink', [...GROUNDS, 'rowHighlight', 'networkTint', 'focusLane']],
  ['ink2', [...GROUNDS, 'space', 'rowHighlight', 'focusLane']],
  ['quiet', GROUNDS],
  ['action', [...GROUNDS, 'space', 'rowHighlight']],
  ['locationText', GROUNDS],
  ['onAction', ['action']],
  ['onGold', ['gold']],
  ['joinText', ['networkTint']],
]

/** Marks and edges of controls: 3 : 1. */
const MARKS: readonly (readonly [Token, readonly Token[]])[] = [
  ['location', GROUNDS],
  ['flagship', GROUNDS],
  ['strategic', GROUNDS],
  ['network', GROUNDS],
  ['partner', GROUNDS],
  ['exchange', GROUNDS],
  ['control', GROUNDS],
  ['upcoming', ['sea']],
]

describe.each<ThemeName>(['light', 'dark'])('in the %s theme', (theme) => {
  const palette = PALETTES[theme]

  test.each(TEXT.flatMap(([token, grounds]) => grounds.map((ground) => [token, ground] as const)))(
    '%s can be read on %s',
    (token, ground) => {
      expect(contrast(palette[token], palette[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(MARKS.flatMap(([token, grounds]) => grounds.map((ground) => [token, ground] as const)))(
    '%s can be seen on %s',
    (token, ground) => {
      expect(contrast(palette[token], palette[ground])).toBeGreaterThanOrEqual(3)
    },
  )
})
