import { describe, expect, it } from 'vitest'
import { clusterMarks } from '../../../src/geo/clusters'
import { mercatorPlane } from '../../../src/geo/plane'
import { makeMark } from './makeMark'

const EQUATOR_PIXELS = 2048
const PLANE = mercatorPlane(2)

/** Agreements in groups of three at one place each, the places 50 px apart along many parallels. */
function groupsOfThree(count: number) {
  const columns = Math.floor(EQUATOR_PIXELS / 50)
  return Array.from({ length: count * 3 }, (_, index) => {
    const group = Math.floor(index / 3)
    const lng = (((group % columns) * 50) / EQUATOR_PIXELS) * 360 - 180
    const lat = 60 - Math.floor(group / columns) * 9
    return makeMark({ id: `partner:${String(index)}`, lngLat: [lng, lat] })
  })
}

const sizesOf = (groups: number) => {
  const clusters = clusterMarks(groupsOfThree(groups), PLANE, { scale: 1, isApart: () => false })
  return new Set(clusters.map(({ members }) => members.length))
}

describe('three agreements at one place', () => {
  it('are drawn one by one among a thousand', () => {
    expect(sizesOf(333)).toEqual(new Set([1]))
  })

  it('are drawn as one in a crowd', () => {
    expect(sizesOf(334)).toEqual(new Set([3]))
  })
})
