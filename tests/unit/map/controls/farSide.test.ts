import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facingCamera } from '../../../../src/map/controls/farSide'
import { makeMark } from '../../geo/makeMark'

const CAMERA = { zoom: 1.5, lng: 15, lat: 30 }
const marksAt = (...positions: readonly (readonly [number, number])[]) =>
  positions.map((lngLat, index) => makeMark({ id: `partner:${String(index)}`, lngLat }))

describe('turning the globe to what is behind', () => {
  it.each([
    ['one mark', marksAt([140, 35]), 140, 35],
    ['two marks on both sides of the antimeridian', marksAt([170, 0], [-170, 0]), 180, 0],
    ['marks near the pole, which is not turned to the front', marksAt([20, 80]), 20, 60],
    ['marks of the far south', marksAt([-60, -85]), -60, -60],
  ])('brings %s to the front', (_name, marks, lng, lat) => {
    const camera = facingCamera(CAMERA, marks)
    expect(Math.abs(camera.lng)).toBeCloseTo(Math.abs(lng), 1)
    expect(camera.lat).toBeCloseTo(lat, 1)
  })

  it('chooses the side where most of them are, not the empty middle between two', () => {
    const asia = marksAt([120, 30], [125, 35], [130, 32])
    const america = marksAt([-100, 40], [-95, 35])
    const { lng } = facingCamera(CAMERA, [...america, ...asia])
    expect(lng).toBeGreaterThan(115)
    expect(lng).toBeLessThan(135)
  })

  it('keeps the globe as large as it was', () => {
    const positions = fc.tuple(
      fc.integer({ min: -179, max: 179 }),
      fc.integer({ min: -59, max: 59 }),
    )
    const radius = ({ zoom, lat }: typeof CAMERA) => 2 ** zoom / Math.cos((lat * Math.PI) / 180)
    fc.assert(
      fc.property(positions, (position) => {
        const turned = facingCamera(CAMERA, marksAt(position))
        expect(radius(turned) / radius(CAMERA)).toBeCloseTo(1, 1)
      }),
    )
  })
})
