import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  leaderSpots,
  middleSpots,
  nearSpots,
  type Spot,
  type TextSize,
} from '../../../src/geo/labelSpots'
import type { Point } from '../../../src/geo/plane'

const reaches: fc.Arbitrary<Point> = fc.tuple(
  fc.double({ min: 1, max: 20, noNaN: true }),
  fc.double({ min: 1, max: 20, noNaN: true }),
)
const texts: fc.Arbitrary<TextSize> = fc
  .record({
    width: fc.double({ min: 5, max: 200, noNaN: true }),
    firstHeight: fc.double({ min: 12, max: 20, noNaN: true }),
    isTwoLines: fc.boolean(),
  })
  .map(({ width, firstHeight, isTwoLines }) => ({
    width,
    firstHeight,
    height: firstHeight * (isTwoLines ? 2 : 1),
  }))

/** How far a text is from the middle of its marks, pixels. */
function distanceOf({ offset: [x, y], align }: Spot, { width, height }: TextSize): number {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  const top = y - height / 2
  const dx = Math.max(0, left, -(left + width))
  const dy = Math.max(0, top, -(top + height))
  return Math.hypot(dx, dy)
}

describe('spots beside a mark', () => {
  it('are eight, to the right first', () => {
    const spots = nearSpots([4, 4], { width: 40, height: 14, firstHeight: 14 })
    expect(new Set(spots.map(({ name }) => name)).size).toBe(8)
    expect(spots[0]).toEqual({ name: 'right', align: 'left', offset: [8, 0] })
  })

  it('keep every text off a round mark', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 20, noNaN: true }), texts, (radius, text) => {
        for (const spot of nearSpots([radius, radius], text))
          expect(distanceOf(spot, text), spot.name).toBeGreaterThan(radius + 1.9)
      }),
    )
  })

  it('have the first of two lines level with the mark at its sides', () => {
    const [right, left] = nearSpots([4, 4], { width: 40, height: 30, firstHeight: 16 })
    // Half-way up the block less half its height is its top; the first line is centered below it.
    expect((right?.offset[1] ?? NaN) - 15 + 8).toBe(0)
    expect(left?.offset[1]).toBe(right?.offset[1])
  })
})

describe('spots at the end of a leader', () => {
  it('are farther away the later they are tried', () => {
    const lengths = leaderSpots([4, 4], { width: 40, height: 14, firstHeight: 14 }).map(
      ({ leaderEnd = [0, 0] }) => Math.round(Math.hypot(...leaderEnd)),
    )
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    expect(new Set(lengths).size).toBeGreaterThan(3)
  })

  it('leave room between the leader and the text', () => {
    fc.assert(
      fc.property(reaches, texts, (reach, text) => {
        for (const spot of leaderSpots(reach, text)) {
          const [x = 0, y = 0] = spot.leaderEnd ?? []
          const [textX, textY] = spot.offset
          const fromEnd = { ...spot, offset: [textX - x, textY - y] as const }
          expect(distanceOf(fromEnd, text), spot.name).toBeGreaterThanOrEqual(2.99)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('spots in the middle', () => {
  it('never leave the slack, and begin at the very middle', () => {
    fc.assert(
      fc.property(reaches, ([x, y]) => {
        const spots = middleSpots([x, y])
        expect(spots[0]?.offset.map(Math.abs)).toEqual([0, 0])
        for (const { offset, align } of spots) {
          expect(align).toBe('center')
          expect(Math.hypot(offset[0] / x, offset[1] / y)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

it('no two spots of a label have the same name', () => {
  const text = { width: 40, height: 14, firstHeight: 14 }
  const names = [nearSpots([4, 4], text), leaderSpots([4, 4], text), middleSpots([4, 4])]
    .flat()
    .map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
