import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dodge, MAX_DODGE } from '../../../src/geo/dodge'
import type { Mark } from '../../../src/geo/marks'
import { placeMarks } from '../../../src/geo/placement'
import { mercatorPlane } from '../../../src/geo/plane'
import { makeMark, markArrays } from './makeMark'

const RADIUS = 4
const radiusOf = () => RADIUS
const place = (marks: readonly Mark[], zoom = 2) =>
  placeMarks(marks, mercatorPlane(zoom), { radiusOf })
const offsetOf = (marks: readonly Mark[], id: string, zoom = 2) =>
  place(marks, zoom).find(({ mark }) => mark.id === `partner:${id}`)?.offset

describe('dodging', () => {
  const discs = fc.array(
    fc.record({
      x: fc.double({ min: 0, max: 60, noNaN: true }),
      y: fc.double({ min: 0, max: 60, noNaN: true }),
      radius: fc.constantFrom(2.2, 3.4, 4.6),
    }),
    { maxLength: 25 },
  )

  it('gives the same result for the same input, and pushes nothing far', () => {
    fc.assert(
      fc.property(discs, (given) => {
        const offsets = dodge(given, [])
        expect(dodge(given, [])).toEqual(offsets)
        for (const [x, y] of offsets) expect(Math.hypot(x, y)).toBeLessThanOrEqual(MAX_DODGE + 1e-6)
      }),
    )
  })

  it('parts up to six marks of one place until none covers another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), (count) => {
        const given = Array.from({ length: count }, () => ({ x: 10, y: 10, radius: 3.4 }))
        const offsets = dodge(given, [])
        offsets.forEach(([x, y], index) => {
          offsets.slice(index + 1).forEach(([otherX, otherY]) => {
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(6.2)
          })
        })
      }),
    )
  })

  it('leaves alone what has room', () => {
    const [offset] = dodge([{ x: 0, y: 0, radius: 3 }], [{ x: 40, y: 0, radius: 6 }])
    expect(Math.hypot(...(offset ?? [9, 9]))).toBeLessThan(0.01)
  })

  it('keeps away from an obstacle', () => {
    const [offset = [0, 0]] = dodge([{ x: 1, y: 0, radius: 3 }], [{ x: 0, y: 0, radius: 6 }])
    expect(Math.hypot(1 + offset[0], offset[1])).toBeGreaterThan(8.5)
  })
})

describe('marks of one place', () => {
  const at = [116.3, 40] as const
  const near = [116.5, 40] as const
  const flagship = makeMark({ id: 'partner:a', symbol: 'flagship', lngLat: at })
  const location = makeMark({ id: 'partner:b', symbol: 'location', lngLat: near })

  it('stand side by side, 1.5 px apart', () => {
    const [a, b] = place([location, flagship])
    expect(a?.mark.id).toBe('partner:a')
    expect(b?.group).toBe(a?.group)
    const distance = ((near[0] - at[0]) / 360) * 512 * 4
    expect((b?.offset[0] ?? 0) + distance - (a?.offset[0] ?? 0)).toBeCloseTo(2 * RADIUS + 1.5, 5)
  })

  it('stand at their own places once the zoom parts them', () => {
    expect(offsetOf([flagship, location], 'b', 8)).toEqual([0, 0])
  })

  it('never move the home ring', () => {
    const home = makeMark({ id: 'partner:home', symbol: 'home', lngLat: at })
    expect(offsetOf([location, home], 'home')).toEqual([0, 0])
    expect(offsetOf([location, home], 'b')?.[0]).toBeGreaterThan(0)
  })

  it('share a slot when they are locations, the solid one on top', () => {
    const hollow = makeMark({ id: 'partner:c', symbol: 'location', lngLat: near, isHollow: true })
    const [, first, second] = place([flagship, hollow, location])
    expect(first?.mark.id).toBe('partner:b')
    expect(second?.offset).toEqual(first?.offset)
  })
})

describe('placing', () => {
  const isPushed = ({ symbol }: Mark) => ['partner', 'network', 'exchange'].includes(symbol)

  it('finds every mark exactly once', () => {
    fc.assert(
      fc.property(markArrays, fc.integer({ min: 0, max: 8 }), (marks, zoom) => {
        const found = place(marks, zoom).flatMap(({ members }) => members.map(({ id }) => id))
        expect(found.toSorted()).toEqual(marks.map(({ id }) => id).toSorted())
      }),
      { numRuns: 50 },
    )
  })

  it('pushes no mark of the lower tiers farther than 14 px', () => {
    fc.assert(
      fc.property(markArrays, (marks) => {
        for (const { mark, offset } of place(marks).filter((placed) => isPushed(placed.mark)))
          expect(Math.hypot(...offset), mark.id).toBeLessThanOrEqual(MAX_DODGE + 1e-6)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps a selected mark nearer to its place than the others there', () => {
    const marks = ['a', 'b', 'c', 'd'].map((id) => makeMark({ id: `partner:${id}` }))
    const placed = placeMarks(marks, mercatorPlane(2), {
      radiusOf,
      isFirst: ({ id }) => id === 'partner:c',
    })
    const [first, ...others] = placed.map(({ mark, offset }) => ({
      id: mark.id,
      way: Math.hypot(...offset),
    }))
    expect(first?.id).toBe('partner:c')
    for (const { way } of others) expect(way).toBeGreaterThan(first?.way ?? Infinity)
  })

  it('leaves out what is not on this side of a globe', () => {
    const plane = mercatorPlane(2)
    const east = {
      ...plane,
      at: (lngLat: Mark['lngLat']) => (lngLat[0] > 0 ? plane.at(lngLat) : undefined),
    }
    const marks = [
      makeMark({ id: 'partner:seen', lngLat: [10, 0] }),
      makeMark({ id: 'partner:behind', lngLat: [-10, 0] }),
      makeMark({ id: 'partner:top behind', symbol: 'flagship', lngLat: [-10, 0] }),
    ]
    const ids = placeMarks(marks, east, { radiusOf }).map(({ mark }) => mark.id)
    expect(ids).toEqual(['partner:seen'])
  })
})
