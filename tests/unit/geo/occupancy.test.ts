import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOccupancy, lineMeetsBox } from '../../../src/geo/occupancy'
import type { Box, Point } from '../../../src/geo/plane'

const BOX: Box = { minX: 10, minY: 10, maxX: 30, maxY: 20 }
const box = (minX: number, minY: number, maxX: number, maxY: number): Box => ({
  minX,
  minY,
  maxX,
  maxY,
})

const points: fc.Arbitrary<Point> = fc.tuple(
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.double({ min: -40, max: 40, noNaN: true }),
)
const boxes = fc.tuple(points, points).map(([[ax, ay], [bx, by]]) => ({
  minX: Math.min(ax, bx),
  minY: Math.min(ay, by),
  maxX: Math.max(ax, bx),
  maxY: Math.max(ay, by),
}))

describe('a line meets a box', () => {
  it.each([
    ['from side to side', [0, 15], [40, 15], true],
    ['from top to bottom', [20, 0], [20, 40], true],
    ['through a corner', [8, 14], [14, 8], true],
    ['past a corner', [4, 14], [14, 4], false],
    ['with one end inside', [20, 15], [99, 99], true],
    ['wholly inside', [12, 12], [28, 18], true],
    ['that ends before it', [0, 15], [9, 15], false],
    ['that begins behind it', [31, 15], [40, 15], false],
    ['along its edge', [0, 10], [40, 10], true],
    ['beside it', [0, 9.9], [40, 9.9], false],
    ['that is but a point inside', [20, 15], [20, 15], true],
    ['that is but a point outside', [0, 15], [0, 15], false],
  ] as const)('%s', (_name, from, to, isMet) => {
    expect(lineMeetsBox(from, to, BOX)).toBe(isMet)
    expect(lineMeetsBox(to, from, BOX)).toBe(isMet)
  })

  it('wherever one of its points is inside', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(points, points, shares, boxes, ([ax, ay], [bx, by], share, given) => {
        const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share]
        const around = {
          minX: Math.min(given.minX, x - 1e-6),
          minY: Math.min(given.minY, y - 1e-6),
          maxX: Math.max(given.maxX, x + 1e-6),
          maxY: Math.max(given.maxY, y + 1e-6),
        }
        expect(lineMeetsBox([ax, ay], [bx, by], around)).toBe(true)
      }),
    )
  })

  it('never where it lies wholly on one side', () => {
    fc.assert(
      fc.property(points, points, boxes, (from, to, given) => {
        const right = Math.min(from[0], to[0]) - given.maxX - 1
        const moved = { ...given, minX: given.minX + right, maxX: given.maxX + right }
        expect(lineMeetsBox(from, to, moved)).toBe(false)
      }),
    )
  })
})

describe('what is occupied', () => {
  const occupied = () => createOccupancy([{ x: 100, y: 100, radius: 10 }], [BOX])

  it.each([
    ['over a cover', box(25, 15, 40, 40), false],
    ['beside a cover', box(31, 10, 40, 20), true],
    ['over a mark', box(105, 95, 130, 105), false],
    ['beside a mark', box(112, 95, 130, 105), true],
    ['within the corner that a round mark leaves free', box(108.5, 108.5, 130, 130), true],
    ['within a pixel of a mark at its corner', box(107.5, 107.5, 130, 130), false],
  ] as const)('a text %s is free: %s', (_name, text, isFree) => {
    expect(occupied().isFree(text)).toBe(isFree)
  })

  it('grows by names, leaders and dots', () => {
    const occupancy = occupied()
    const [text, line, dot] = [
      box(200, 0, 240, 10),
      box(200, 100, 240, 110),
      box(200, 200, 240, 210),
    ]
    for (const free of [text, line, dot]) expect(occupancy.isFree(free)).toBe(true)
    occupancy.addBox(box(239, 9, 260, 20))
    occupancy.addLine([190, 90], [250, 120])
    occupancy.addDisc({ x: 240, y: 205, radius: 2 })
    for (const taken of [text, line, dot]) expect(occupancy.isFree(taken)).toBe(false)
  })

  it.each([
    ['through a cover', [0, 15], [40, 15], false],
    ['across another leader', [60, -10], [60, 10], false],
    ['across a mark', [80, 100], [120, 100], true],
    ['through nothing', [0, 60], [40, 60], true],
  ] as const)('a leader %s is free: %s', (_name, from, to, isFree) => {
    const occupancy = occupied()
    occupancy.addLine([50, 0], [70, 0])
    expect(occupancy.isFreeLine(from, to)).toBe(isFree)
  })

  it('counts the marks below a line, and those that it all but touches', () => {
    const discs = [0, 20, 40].map((x) => ({ x, y: 0, radius: 5 }))
    const occupancy = createOccupancy(discs, [])
    expect(occupancy.marksOn([-10, 0], [50, 0])).toBe(3)
    expect(occupancy.marksOn([-10, 4], [30, 4])).toBe(2)
    expect(occupancy.marksOn([-10, 7], [30, 7])).toBe(2)
    expect(occupancy.marksOn([-10, 9], [50, 9])).toBe(0)
    expect(occupancy.marksOn([10, -9], [10, 9])).toBe(0)
  })
})
