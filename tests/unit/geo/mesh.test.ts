import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FULL_MESH, meshLines } from '../../../src/geo/mesh'

const members = (count: number) => Array.from({ length: count }, (_, index) => `m${String(index)}`)
const drawn = (ids: readonly string[], home: string) =>
  meshLines(ids, home).filter(({ isDrawn }) => isDrawn)

describe('the mesh of an alliance', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [6, 15],
    [MAX_FULL_MESH, 66],
  ])('joins %i members by %i lines', (count, lines) => {
    expect(drawn(members(count), 'm0')).toHaveLength(lines)
  })

  it('has spokes from home only, for more than twelve', () => {
    const lines = drawn(members(13), 'm0')
    expect(lines).toHaveLength(12)
    expect(lines.every(({ from }) => from === 'm0')).toBe(true)
  })

  it('has spokes from home although home is no member', () => {
    expect(drawn(members(13), 'home')).toHaveLength(13)
  })

  it('keeps every pair ready for the member that is highlighted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), (count) => {
        const lines = meshLines(members(count), 'm0')
        const pairs = new Set(lines.map(({ from, to }) => [from, to].toSorted().join(' ')))
        expect(pairs.size).toBe((count * (count - 1)) / 2)
        expect(lines).toHaveLength(pairs.size)
      }),
    )
  })
})
