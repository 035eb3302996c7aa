import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mercatorPlane, PLACEMENT_STEP, placementZoom } from '../../../src/geo/plane'

describe('the zoom for which marks are arranged', () => {
  it.each([
    [0.7, 0.7],
    [0.949, 0.7],
    [1.2, 1.2],
    [1.44, 1.2],
    [1.45, 1.45],
    [2.6, 2.45],
    [-0.6, -0.8],
  ])('is for zoom %d the step %d', (zoom, step) => {
    expect(placementZoom(zoom)).toBeCloseTo(step, 9)
  })

  it('is never larger than the zoom, and less than a step smaller', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 22, noNaN: true }), (zoom) => {
        const below = zoom - placementZoom(zoom)
        expect(below).toBeGreaterThan(-1e-6)
        expect(below).toBeLessThan(PLACEMENT_STEP)
      }),
    )
  })

  it('begins the same step for whoever asks, also with its own zoom', () => {
    expect(mercatorPlane(2.3).step).toBe(mercatorPlane(2.4).step)
    expect(placementZoom(placementZoom(2.4))).toBe(placementZoom(2.4))
  })
})
