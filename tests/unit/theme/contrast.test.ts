import { describe, expect, it } from 'vitest'
import { PALETTES } from '../../../src/theme/palettes'
import { LINES, MINIMUM, PAIRS, type Pair } from './pairs'

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

const rows = (pairs: readonly Pair[]) =>
  pairs.flatMap(({ on, ...pair }) => on.map((ground) => ({ ...pair, ground })))

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const palette = PALETTES[theme]
  it.each(rows(PAIRS))('$token on $ground: $why', ({ token, ground, needs }) => {
    expect(contrast(palette[token], palette[ground])).toBeGreaterThanOrEqual(MINIMUM[needs].usual)
  })
})

describe.each(['light-contrast', 'dark-contrast'] as const)('in the %s theme', (theme) => {
  const palette = PALETTES[theme]
  it.each(rows([...PAIRS, ...LINES]))('$token on $ground: $why', ({ token, ground, needs }) => {
    const ratio = contrast(palette[token], palette[ground])
    expect(ratio).toBeGreaterThanOrEqual(MINIMUM[needs].contrast)
  })
})
