import { geoDistance, geoInterpolate } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcBetween, beginningOf, greatCircle, splitAtAntimeridian } from '../../../src/geo/arcs'
import { angleBetween, distanceKm } from '../../../src/geo/distance'
import type { LngLat } from '../../../src/model/types'

const MUNICH: LngLat = [11.57, 48.15]
const AUCKLAND: LngLat = [174.77, -36.85]
const SAN_FRANCISCO: LngLat = [-122.42, 37.77]
const TOKYO: LngLat = [139.69, 35.69]

const lngLats = fc.tuple(
  fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
)

describe('great circles', () => {
  it('begin and end exactly at their places', () => {
    const line = greatCircle(MUNICH, AUCKLAND)
    expect(line[0]).toEqual(MUNICH)
    expect(line.at(-1)).toEqual(AUCKLAND)
  })

  it('are those of d3-geo', () => {
    fc.assert(
      fc.property(lngLats, lngLats, (from, to) => {
        const angle = geoDistance(from, to)
        expect(angleBetween(from, to)).toBeCloseTo(angle, 7)
        // Opposite points have no one way between them.
        fc.pre(angle > 0.001 && angle < 3)
        const line = greatCircle(from, to)
        const middle = Math.floor(line.length / 2)
        const theirs = geoInterpolate(from, to)(middle / (line.length - 1))
        expect(distanceKm(line[middle] ?? from, theirs)).toBeLessThan(0.01)
      }),
    )
  })

  it('bend toward the pole between places of the north', () => {
    const highest = Math.max(...greatCircle(MUNICH, SAN_FRANCISCO).map(([, lat]) => lat))
    expect(highest).toBeGreaterThan(65)
  })

  it('are sampled finely enough to look smooth', () => {
    const line = greatCircle(MUNICH, AUCKLAND)
    line.slice(1).forEach((point, index) => {
      expect(distanceKm(line[index] ?? MUNICH, point)).toBeLessThan(80)
    })
  })
})

describe('the antimeridian', () => {
  it.each([
    ['Tokyo to San Francisco', TOKYO, SAN_FRANCISCO, 2],
    ['San Francisco to Tokyo', SAN_FRANCISCO, TOKYO, 2],
    ['Munich to Tokyo', MUNICH, TOKYO, 1],
  ])('cuts %s into %i pieces', (_name, from, to, pieces) => {
    expect(arcBetween(from, to)).toHaveLength(pieces)
  })

  it('is where both pieces of a cut line end, at the same latitude', () => {
    const [before, after] = splitAtAntimeridian([
      [170, 10],
      [-170, 20],
    ])
    expect(before?.at(-1)).toEqual([180, 15])
    expect(after?.[0]).toEqual([-180, 15])
  })

  it('is never jumped over, whatever the places', () => {
    fc.assert(
      fc.property(lngLats, lngLats, (from, to) => {
        for (const piece of arcBetween(from, to))
          piece.slice(1).forEach(([lng], index) => {
            expect(Math.abs(lng - (piece[index]?.[0] ?? lng))).toBeLessThanOrEqual(180)
          })
      }),
    )
  })
})

describe('the beginning of an arc', () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true })
  const countOf = (lines: readonly (readonly LngLat[])[]) => lines.flat().length

  it.each([
    ['nothing', 0, []],
    ['the whole', 1, arcBetween(TOKYO, SAN_FRANCISCO)],
    ['the whole, beyond its end', 1.5, arcBetween(TOKYO, SAN_FRANCISCO)],
    ['nothing, before its start', -1, []],
  ] as const)('is %s at a share of %d', (_name, share, lines) => {
    expect(beginningOf(arcBetween(TOKYO, SAN_FRANCISCO), share)).toEqual(lines)
  })

  it('only grows, and always from its start', () => {
    fc.assert(
      fc.property(lngLats, lngLats, shares, shares, (from, to, one, other) => {
        const arc = arcBetween(from, to)
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((share) =>
          beginningOf(arc, share),
        )
        expect(countOf(less ?? [])).toBeLessThanOrEqual(countOf(more ?? []))
        more?.forEach((piece, index) => {
          expect(arc[index]?.slice(0, piece.length)).toEqual(piece)
          // Only the last piece may be unfinished.
          if (index < more.length - 1) expect(piece).toHaveLength(arc[index]?.length ?? 0)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('crosses the antimeridian in its second piece', () => {
    const arc = arcBetween(TOKYO, SAN_FRANCISCO)
    const firstShare = (arc[0]?.length ?? 0) / countOf(arc)
    expect(beginningOf(arc, firstShare)).toHaveLength(1)
    expect(beginningOf(arc, firstShare)[0]?.at(-1)?.[0]).toBe(180)
    expect(beginningOf(arc, firstShare + 0.2)[1]?.[0]?.[0]).toBe(-180)
  })
})
