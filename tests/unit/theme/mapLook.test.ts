import { describe, expect, it } from 'vitest'
import { LABEL_TYPE, type LabelStyle } from '../../../src/theme/labels'
import { nameScale, PAGE_LOOK, stageLook, stageUnit } from '../../../src/theme/mapLook'

/** The map of a stage of 1920 × 1080, above its strip. */
const LOOK = stageLook(stageUnit({ width: 1920, height: 944 }))
const sizeOf = (style: LabelStyle, look = LOOK) => LABEL_TYPE[style].size * nameScale(look, style)

describe('names before an audience', () => {
  it('of what is spoken of have 28 pixels at least', () => {
    for (const style of ['selected', 'home', 'top'] as const)
      expect(sizeOf(style), style).toBeGreaterThanOrEqual(28)
  })

  it('of everything else 18', () => {
    for (const style of Object.keys(LABEL_TYPE) as LabelStyle[])
      expect(sizeOf(style), style).toBeGreaterThanOrEqual(18)
  })

  it('are no smaller in a small window than on a page', () => {
    const small = stageLook(stageUnit({ width: 390, height: 300 }))
    for (const style of Object.keys(LABEL_TYPE) as LabelStyle[])
      expect(sizeOf(style, small), style).toBeGreaterThanOrEqual(sizeOf(style, PAGE_LOOK))
  })

  it('grow with the screen', () => {
    const large = stageLook(stageUnit({ width: 3840, height: 1888 }))
    expect(sizeOf('country', large)).toBeCloseTo(2 * sizeOf('country'))
  })
})
