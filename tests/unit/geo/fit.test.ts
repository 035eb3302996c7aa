import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EUROPE_BOUNDS,
  fitBounds,
  fitGlobe,
  fitWorld,
  NO_PADDING,
  STAGE_WORLD_BOUNDS,
  withoutEdges,
} from '../../../src/geo/fit'
import { toMercator, worldWidth } from '../../../src/geo/mercator'
import type { LngLat } from '../../../src/model/types'

type Fitted = ReturnType<typeof fitBounds>
const SIZE = { width: 1440, height: 552 }

/** Where a place is drawn, pixels from the top left corner of the map. */
function pixelOf(camera: Fitted, lngLat: LngLat, size = SIZE) {
  const width = worldWidth(camera.zoom)
  const [x, y] = toMercator(lngLat)
  const [centerX, centerY] = toMercator([camera.lng, camera.lat])
  return {
    x: (x - centerX) * width + size.width / 2,
    y: (y - centerY) * width + size.height / 2,
  }
}

describe('fitting', () => {
  it('puts bounds into the area that padding leaves free', () => {
    const padding = { top: 10, right: 400, bottom: 20, left: 240 }
    const camera = fitBounds(EUROPE_BOUNDS, SIZE, padding)
    const topLeft = pixelOf(camera, [EUROPE_BOUNDS.west, EUROPE_BOUNDS.north])
    const bottomRight = pixelOf(camera, [EUROPE_BOUNDS.east, EUROPE_BOUNDS.south])
    expect(topLeft.x).toBeGreaterThanOrEqual(padding.left - 0.01)
    expect(topLeft.y).toBeCloseTo(padding.top, 3)
    expect(bottomRight.x).toBeLessThanOrEqual(SIZE.width - padding.right + 0.01)
    expect(bottomRight.y).toBeCloseTo(SIZE.height - padding.bottom, 3)
  })

  it('does not come closer to a single place than it may', () => {
    const place = { west: 11, south: 48, east: 11, north: 48 }
    expect(fitBounds(place, SIZE, NO_PADDING, 5)).toMatchObject({ zoom: 5, lng: 11 })
  })

  it('fills the width right of the legend with all longitudes', () => {
    const camera = fitWorld(SIZE, { ...NO_PADDING, left: 240 })
    expect(pixelOf(camera, [-179, 0]).x).toBeCloseTo(240, 3)
    expect(pixelOf(camera, [181, 0]).x).toBeCloseTo(1440, 3)
  })

  it('shows no more emptiness beyond the poles than it must', () => {
    const tall = { width: 390, height: 800 }
    const camera = fitWorld(tall)
    expect(pixelOf(camera, [0, 0], tall).y).toBeCloseTo(400, 0)
  })

  it('brings a globe closer on a larger map', () => {
    const near = fitGlobe({ width: 800, height: 800 }, [11, 48])
    const far = fitGlobe({ width: 400, height: 400 }, [11, 48])
    expect(near.zoom - far.zoom).toBeCloseTo(1, 5)
    expect(near).toMatchObject({ lng: 11, lat: 48 })
  })
})

describe('before an audience', () => {
  const STAGE = { width: 1920, height: 944 }
  const padding = { top: 72, right: 96, bottom: 72, left: 758 }
  const calm = (bounds: Parameters<typeof fitBounds>[0], size = STAGE) =>
    withoutEdges(fitBounds(bounds, size, padding), bounds, size, padding)

  it('a view from near stays as it is', () => {
    const near = fitBounds(EUROPE_BOUNDS, STAGE, padding)
    const camera = calm(EUROPE_BOUNDS)
    for (const part of ['zoom', 'lat', 'lng'] as const)
      expect(camera[part], part).toBeCloseTo(near[part], 9)
  })

  it('the world has no end at the right, and little of Antarctica', () => {
    const world = STAGE_WORLD_BOUNDS
    const fitted = fitWorld(STAGE, { ...padding, top: 0, right: 0, bottom: 0 }, world)
    const camera = withoutEdges(fitted, world, STAGE, padding)
    expect(pixelOf(camera, [180, 0], STAGE).x).toBeGreaterThanOrEqual(STAGE.width - 0.01)
    expect(pixelOf(camera, [0, -66], STAGE).y).toBeGreaterThan(STAGE.height)
  })

  it('whatever is shown stays within the picture', () => {
    const side = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        side(-120, 40),
        side(5, 130),
        side(-50, 20),
        side(5, 45),
        (west, wide, south, high) => {
          const bounds = { west, east: west + wide, south, north: south + high }
          const camera = calm(bounds)
          const low = pixelOf(camera, [bounds.east, bounds.south], STAGE)
          const top = pixelOf(camera, [bounds.west, bounds.north], STAGE)
          expect(low.x).toBeLessThanOrEqual(STAGE.width)
          expect(low.y).toBeLessThanOrEqual(STAGE.height - padding.bottom + 0.01)
          expect(top.x).toBeGreaterThanOrEqual(padding.left - 0.01)
          expect(top.y).toBeGreaterThanOrEqual(padding.top - 0.01)
        },
      ),
    )
  })
})
