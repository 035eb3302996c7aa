import { describe, expect, it } from 'vitest'
import { stageCovers, stagePadding, type StageLayout } from '../../../src/surfaces/stagePlan'

const LAYOUT: StageLayout = {
  window: { width: 1920, height: 1080 },
  map: { width: 1920, height: 944 },
  foot: { width: 500, height: 60 },
  isStacked: false,
  hasTools: false,
}

describe('what the map of a stage shows', () => {
  it('keeps clear of the words, and of margins as large as the screen is', () => {
    expect(stagePadding(LAYOUT)).toEqual({ top: 72, right: 96, bottom: 72, left: 1920 * 0.395 })
    const half = { ...LAYOUT, window: { width: 960, height: 540 } }
    expect(stagePadding(half)).toMatchObject({ top: 36, right: 48, left: 960 * 0.395 })
  })

  it('keeps clear of the notes, and of tools that stay', () => {
    const low = { ...LAYOUT, window: { width: 844, height: 390 }, hasTools: true }
    expect(stagePadding(low)).toMatchObject({ top: 72, bottom: 72 })
  })

  it('fills an upright window, whose words are below it', () => {
    const phone = { ...LAYOUT, window: { width: 390, height: 844 }, isStacked: true }
    expect(stagePadding(phone)).toEqual({ top: 24, right: 24, bottom: 24, left: 24 })
    expect(stageCovers(phone)).toEqual([])
  })

  it('has names beside the words and above the notes', () => {
    expect(stageCovers(LAYOUT)).toEqual([
      { minX: 0, minY: 0, maxX: 720, maxY: 944 },
      { minX: 1420, minY: 884, maxX: 1920, maxY: 944 },
    ])
  })
})
