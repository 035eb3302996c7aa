import { describe, expect, it } from 'vitest'
import { clusterRadius } from '../../../../src/map/scene/arrangement'
import {
  clusterName,
  drawImage,
  imageName,
  imagePixelRatio,
  leaderName,
  ringName,
} from '../../../../src/map/gl/images'
import { PALETTES } from '../../../../src/theme/palettes'

describe('pictures', () => {
  it.each([
    [1, 2],
    [1.25, 4],
    [2, 4],
    [3, 4],
  ])('for a screen of density %d have %d pixels for one', (density, ratio) => {
    expect(imagePixelRatio(density)).toBe(ratio)
  })

  it('have a name of their own for each kind and state', () => {
    const names = [
      imageName('location', false),
      imageName('location', true),
      ringName('location'),
      clusterName('partner', 20),
      clusterName('exchange', 20),
      leaderName(20),
    ]
    expect(new Set(names).size).toBe(names.length)
  })

  it('of clusters are shared by numbers of as many digits, and grow with them', () => {
    const nameOf = (count: number) => clusterName('exchange', clusterRadius(count))
    expect(nameOf(12)).toBe(nameOf(99))
    expect(nameOf(12)).not.toBe(nameOf(100))
    const radii = [3, 12, 100, 1000].map((count) => clusterRadius(count))
    expect(radii).toEqual(radii.toSorted((a, b) => a - b))
    expect(new Set(radii).size).toBe(4)
    expect(clusterRadius(123_456)).toBe(clusterRadius(1000))
  })

  it.each([
    [0.2, 'leader 1'],
    [20.4, 'leader 20'],
  ])('of leaders %d px long are called %s', (length, name) => {
    expect(leaderName(length)).toBe(name)
  })

  it('of no kind of mark are not drawn', () => {
    const setting = { palette: PALETTES.light, scale: 1, pixelRatio: 2 }
    expect(drawImage('constructor', setting)).toBeUndefined()
    expect(drawImage('', setting)).toBeUndefined()
  })
})
