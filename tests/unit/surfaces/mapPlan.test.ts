import { describe, expect, it } from 'vitest'
import {
  insetTop,
  mapCovers,
  mapPadding,
  noticesWidth,
  type MapLayout,
} from '../../../src/surfaces/mapPlan'

function layoutOf(width: number, hasPanel = false): MapLayout {
  return {
    isPhone: width < 720,
    isDesktop: width >= 1100,
    hasPanel,
    map: { width, height: 500 },
    legendHeight: 260,
    notices: { width: 200, height: 36 },
  }
}

describe('what the map keeps free', () => {
  it.each([
    { width: 390, hasPanel: false, top: 24, right: 24, left: 24 },
    { width: 1024, hasPanel: false, top: 60, right: 24, left: 24 },
    { width: 1024, hasPanel: true, top: 60, right: 364, left: 24 },
    { width: 1440, hasPanel: false, top: 24, right: 24, left: 240 },
    { width: 1440, hasPanel: true, top: 60, right: 404, left: 240 },
  ])('at $width px, panel open: $hasPanel', ({ width, hasPanel, ...sides }) => {
    expect(mapPadding(layoutOf(width, hasPanel))).toEqual({ bottom: 24, ...sides })
  })

  it('below the legend, the enlarged Europe', () => {
    expect(insetTop(layoutOf(1440))).toBe(282)
    expect(insetTop(layoutOf(1024))).toBeUndefined()
  })
})

describe('notices', () => {
  it.each([
    { width: 720, hasPanel: false, hasRow: false, widest: 384 },
    { width: 1024, hasPanel: false, hasRow: false, widest: 688 },
    { width: 1024, hasPanel: true, hasRow: false, widest: 348 },
    { width: 1100, hasPanel: false, hasRow: false, widest: 524 },
    { width: 1100, hasPanel: true, hasRow: false, widest: 144 },
    { width: 1324, hasPanel: false, hasRow: false, widest: 748 },
    { width: 1324, hasPanel: false, hasRow: true, widest: 332 },
    { width: 1440, hasPanel: true, hasRow: false, widest: 484 },
  ])('leave room for the controls at $width px, panel open: $hasPanel, row: $hasRow', (row) => {
    expect(noticesWidth(layoutOf(row.width, row.hasPanel), row.hasRow)).toBe(row.widest)
  })

  it('have a row of their own on a phone, and any width before the map is measured', () => {
    expect(noticesWidth(layoutOf(719), true)).toBeUndefined()
    const unmeasured = { ...layoutOf(1440), map: { width: 0, height: 0 } }
    expect(noticesWidth(unmeasured, true)).toBeUndefined()
  })

  it('keep names away only where there are any', () => {
    const without = { ...layoutOf(1024), notices: { width: 16, height: 0 } }
    expect(mapCovers(layoutOf(1024))).toHaveLength(1)
    expect(mapCovers(without)).toEqual([])
    expect(mapCovers(layoutOf(390))).toEqual([])
  })
})

it('legend and panel cover a desktop map, the panel alone a tablet', () => {
  expect(mapCovers(layoutOf(1024, true))).toContainEqual({
    minX: 684,
    minY: 0,
    maxX: 1024,
    maxY: 500,
  })
  expect(mapCovers(layoutOf(1440, true))).toEqual(
    expect.arrayContaining([
      { minX: 0, minY: 0, maxX: 252, maxY: 270 },
      { minX: 1060, minY: 0, maxX: 1440, maxY: 500 },
    ]),
  )
})
