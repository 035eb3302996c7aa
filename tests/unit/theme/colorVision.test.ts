import { lab, rgb } from 'd3'
import { describe, expect, it } from 'vitest'
import { SYMBOLS, type SymbolKind } from '../../../src/theme/symbols'
import { PALETTES } from '../../../src/theme/palettes'
import type { ThemeName } from '../../../src/theme/themeName'

/*
 * Machado, Oliveira and Fernandes (2009), “A Physiologically-based Model for Simulation of Color
 * Vision Deficiency”: matrices for full deficiency, applied to linear RGB.
 */
const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const
type Deficiency = keyof typeof DEFICIENCIES

const toLinear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const toGamma = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

function simulate(color: string, deficiency: Deficiency): string {
  const { r, g, b } = rgb(color)
  const linear = [r, g, b].map((value) => toLinear(value / 255))
  const [red = 0, green = 0, blue = 0] = DEFICIENCIES[deficiency].map((row) => {
    const sum = row.reduce((total, factor, index) => total + factor * (linear[index] ?? 0), 0)
    return 255 * toGamma(Math.max(0, Math.min(1, sum)))
  })
  return rgb(red, green, blue).formatHex()
}

/** Difference of two colors (CIE 1976); 2.3 is just noticeable. */
function difference(a: string, b: string): number {
  const [first, second] = [lab(a), lab(b)]
  return Math.hypot(first.l - second.l, first.a - second.a, first.b - second.b)
}

const KINDS = Object.keys(SYMBOLS) as SymbolKind[]
const PAIRS = KINDS.flatMap((kind, index) =>
  KINDS.slice(index + 1).map((other) => [kind, other] as const),
)
/** Well apart at a glance. */
const CLEAR = 20
/** A dot of two thirds the size reads as another kind. */
const SIZE_STEP = 1.5

describe.each(Object.keys(PALETTES) as ThemeName[])('kinds of marks in the %s theme', (theme) => {
  it.each(Object.keys(DEFICIENCIES) as Deficiency[])('differ with %s', (deficiency) => {
    const alike = PAIRS.filter(([kind, other]) => {
      const [a, b] = [SYMBOLS[kind], SYMBOLS[other]]
      if (a.shape !== b.shape) return false
      const [small = 1, large = 1] = [a.size, b.size].toSorted((x, y) => x - y)
      const colors = [a, b].map(({ color }) => simulate(PALETTES[theme][color], deficiency))
      const [first = '', second = ''] = colors
      return difference(first, second) < CLEAR && large / small < SIZE_STEP
    })
    expect(alike).toEqual([])
  })

  it.each(Object.keys(DEFICIENCIES) as Deficiency[])(
    'stand out from the land with %s',
    (deficiency) => {
      const land = simulate(PALETTES[theme].land, deficiency)
      for (const kind of KINDS) {
        const mark = simulate(PALETTES[theme][SYMBOLS[kind].color], deficiency)
        expect(difference(mark, land), kind).toBeGreaterThan(CLEAR)
      }
    },
  )
})
