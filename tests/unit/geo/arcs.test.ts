import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcBetween, greatCircle, splitAtAntimeridian } from '../../../src/geo/arcs'
import { distanceKm } from '../../../src/geo/distance'
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
