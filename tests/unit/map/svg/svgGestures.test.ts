import { describe, expect, it } from 'vitest'
import { mercatorFrame } from '../../../../src/geo/frame'
import { draggedCamera, zoomedCamera } from '../../../../src/map/svg/svgGestures'

const SIZE = { width: 800, height: 600 }
const CAMERA = { zoom: 3, lng: 11, lat: 48 }

describe('a hand on the simple map', () => {
  it('drags what is below it along', () => {
    const [x, y] = mercatorFrame(draggedCamera(CAMERA, SIZE, [120, -40]), SIZE).project([11, 48])
    expect(x).toBeCloseTo(400 + 120, 0)
    expect(y).toBeCloseTo(300 - 40, 0)
  })

  it('zooms around what is below it', () => {
    const at = [100, 500] as const
    const before = mercatorFrame(CAMERA, SIZE)
    const after = mercatorFrame(zoomedCamera(CAMERA, SIZE, at, 1.5), SIZE)
    const far = [-11.3, 26.4] as const
    const [x, y] = before.project(far)
    const [nextX, nextY] = after.project(far)
    const factor = 2 ** 1.5
    expect(nextX).toBeCloseTo(at[0] + (x - at[0]) * factor, -0.5)
    expect(nextY).toBeCloseTo(at[1] + (y - at[1]) * factor, -0.5)
  })

  it('zooms no farther than the map goes', () => {
    expect(zoomedCamera(CAMERA, SIZE, [0, 0], 40).zoom).toBe(13)
    expect(zoomedCamera(CAMERA, SIZE, [0, 0], -40).zoom).toBe(-1)
  })
})
