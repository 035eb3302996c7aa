import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/geo/bounds'
import type { LngLat } from '../../../src/model/types'

const lngLats = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -85, max: 85 }))

describe('bounds', () => {
  it.each<[string, LngLat[], [number, number, number, number]]>([
    ['one place', [[11, 48]], [11, 48, 11, 48]],
    ['Europe', [[-9, 38], [25, 60]], [-9, 38, 25, 60]], // prettier-ignore
    ['both sides of the Pacific', [[170, -40], [-120, 38]], [-120, -40, 170, 38]], // prettier-ignore
    ['Mexico, Munich and Queensland', [[-100, 25], [11, 48], [153, -27]], [-100, -27, 153, 48]], // prettier-ignore
    ['Munich and Queensland', [[11, 48], [153, -27]], [11, -27, 153, 48]], // prettier-ignore
  ])('hold %s without crossing the antimeridian', (_name, points, [west, south, east, north]) => {
    expect(boundsOf(points)).toEqual({ west, south, east, north })
  })

  it('are missing for no place', () => {
    expect(boundsOf([])).toBeUndefined()
  })

  it('hold every point and never more than the world', () => {
    fc.assert(
      fc.property(fc.array(lngLats, { minLength: 1 }), (points) => {
        const bounds = boundsOf(points)
        expect(bounds).toBeDefined()
        if (!bounds) return
        expect(bounds.west >= -180 && bounds.east <= 180).toBe(true)
        for (const [lng, lat] of points) {
          const isInside = lng >= bounds.west && lng <= bounds.east
          expect(isInside && lat >= bounds.south && lat <= bounds.north).toBe(true)
        }
      }),
    )
  })
})
