import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileBasemap } from '../../../src/build/basemapSource'
import { coastOf } from '../../../src/geo/basemap'

const basemap = compileBasemap()
const MAX_BYTES = 450_000

function longestStep(lines: readonly (readonly (readonly number[])[])[]): number {
  return Math.max(
    ...lines.flatMap((line) =>
      line.slice(1).map(([lng = 0], index) => Math.abs(lng - (line[index]?.[0] ?? lng))),
    ),
  )
}

describe('the basemap', () => {
  it('has no edge across the whole world', () => {
    expect(longestStep(basemap.borders.coordinates)).toBeLessThan(20)
    expect(longestStep(coastOf(basemap.land).coordinates)).toBeLessThan(20)
  })

  it('has no coast along the antimeridian', () => {
    const along = coastOf(basemap.land).coordinates.filter((line) =>
      line.some(([lng = 0], index) => {
        const before = line[index - 1]?.[0] ?? 0
        return Math.abs(lng) >= 180 && Math.abs(before) >= 180
      }),
    )
    expect(along).toEqual([])
  })

  it('knows every country once, small states as points', () => {
    const { countries } = basemap
    expect(new Set(countries.map(({ iso }) => iso)).size).toBe(countries.length)
    const find = (code: string) => countries.find(({ iso }) => iso === code)
    expect(find('SG')?.isSmall).toBe(true)
    expect(find('AU')?.isSmall).toBe(false)
    expect(find('XK')).toBeDefined()
    expect(find('DE')?.lngLat[0]).toBeCloseTo(10, 0)
  })

  it('keeps to its budget', () => {
    expect(brotliCompressSync(JSON.stringify(basemap)).length).toBeLessThan(MAX_BYTES)
  })
})
