import { describe, expect, it } from 'vitest'
import { tooltipCorner, type TooltipRoom } from '../../../../src/map/controls/tooltipCorner'

const VIEW = { minX: 0, minY: 0, maxX: 1000, maxY: 600 }
const SIZE = { width: 200, height: 60 }
const mark = (x: number, y: number) => ({ x, y, radius: 8 })

function boxAt(x: number, y: number, room: Partial<TooltipRoom> = {}) {
  const all = { view: VIEW, covers: [], neighbors: [], ...room }
  const [minX, minY] = tooltipCorner(mark(x, y), SIZE, all)
  return { minX, minY, maxX: minX + SIZE.width, maxY: minY + SIZE.height }
}

describe('the tooltip of a mark', () => {
  it('stands beside it, on the side with more room', () => {
    expect(boxAt(300, 300)).toEqual({ minX: 316, minY: 270, maxX: 516, maxY: 330 })
    expect(boxAt(700, 300)).toEqual({ minX: 484, minY: 270, maxX: 684, maxY: 330 })
  })

  it('leaves a gap to it on every side, so that it never appears under the pointer', () => {
    for (const neighbors of [[], [mark(340, 300)], [mark(340, 300), mark(260, 300)]]) {
      const { minX, minY, maxX, maxY } = boxAt(300, 300, { neighbors })
      const away = Math.max(minX - 300, 300 - maxX, minY - 300, 300 - maxY)
      expect(away).toBeGreaterThanOrEqual(8 * 1.25 + 6)
    }
  })

  it('hides no other mark where there is a free side', () => {
    const crowd = [-40, 0, 40].flatMap((dy) => [20, 60, 100].map((dx) => mark(300 + dx, 300 + dy)))
    const { minX, maxX } = boxAt(300, 300, { neighbors: crowd })
    expect(maxX).toBeLessThan(300)
    expect(minX).toBeGreaterThanOrEqual(VIEW.minX)
  })

  it.each([
    [4, 4],
    [996, 4],
    [4, 596],
    [996, 596],
    [500, 4],
  ])('stays on the map beside the mark at %d, %d', (x, y) => {
    const { minX, minY, maxX, maxY } = boxAt(x, y)
    expect(Math.min(minX, minY, VIEW.maxX - maxX, VIEW.maxY - maxY)).toBeGreaterThanOrEqual(0)
  })

  it('keeps clear of what lies over the map, before it keeps clear of marks', () => {
    const covers = [{ minX: 310, minY: 0, maxX: 1000, maxY: 600 }]
    const box = boxAt(300, 300, { covers, neighbors: [mark(200, 300), mark(200, 280)] })
    expect(box.maxX).toBeLessThan(310)
  })

  it('stands somewhere even where the map is smaller than it', () => {
    const view = { minX: 0, minY: 0, maxX: 120, maxY: 40 }
    const { minX, minY } = boxAt(60, 20, { view })
    expect(Number.isFinite(minX) && Number.isFinite(minY)).toBe(true)
  })
})
