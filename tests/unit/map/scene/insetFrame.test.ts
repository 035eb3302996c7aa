import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EUROPE_BOUNDS, fitBounds } from '../../../../src/geo/fit'
import { mercatorFrame } from '../../../../src/geo/frame'
import { boxOfBounds, insetBox } from '../../../../src/map/scene/insetFrame'

const WIDE = { width: 1440, height: 552 }

describe('the enlarged Europe', () => {
  it.each([
    ['there is no room below the legend', WIDE, 400, 1],
    ['the map is low', { width: 1440, height: 230 }, 20, 1],
    ['the map itself shows Europe large', WIDE, 20, 3],
  ])('is not there where %s', (_name, size, top, zoom) => {
    expect(insetBox(size, top, zoom)).toBeUndefined()
  })

  it('stands at the lower left, below what stands there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 250, max: 1400 }),
        fc.integer({ min: 0, max: 900 }),
        (height, top) => {
          const box = insetBox({ width: 1440, height }, top, 1)
          if (!box) {
            expect(height - 12 - top).toBeLessThan(200)
            return
          }
          expect(box.minX).toBe(12)
          expect(box.maxY).toBe(height - 12)
          expect(box.minY).toBeGreaterThanOrEqual(top)
          expect(box.maxX - box.minX).toBeLessThanOrEqual(421)
        },
      ),
    )
  })

  it('has the shape of Europe, so that all of it is shown and nothing else', () => {
    const box = insetBox(WIDE, 100, 1)
    const size = {
      width: (box?.maxX ?? 0) - (box?.minX ?? 0),
      height: (box?.maxY ?? 0) - (box?.minY ?? 0),
    }
    const { project } = mercatorFrame(fitBounds(EUROPE_BOUNDS, size), size)
    const shown = boxOfBounds(EUROPE_BOUNDS, project)
    for (const [edge, expected] of [
      [shown?.minX, 0],
      [shown?.minY, 0],
      [shown?.maxX, size.width],
      [shown?.maxY, size.height],
    ] as const)
      expect(Math.abs((edge ?? Infinity) - expected)).toBeLessThan(1.5)
  })
})

describe('the box around bounds', () => {
  const bounds = { west: -10, south: 30, east: 20, north: 50 }

  it('lies between their corners', () => {
    const box = boxOfBounds(bounds, ([lng, lat]) => [lng * 10, -lat * 10])
    expect(box).toEqual({ minX: -100, minY: -500, maxX: 200, maxY: -300 })
  })

  it('is not there where a corner is out of sight', () => {
    expect(boxOfBounds(bounds, ([lng]) => (lng > 0 ? undefined : [0, 0]))).toBeUndefined()
  })
})
