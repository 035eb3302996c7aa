import { expect, it } from 'vitest'
import { openAtlas } from '../../fixtures/facts'

it('two dates are not compared again while only camera and selection change', () => {
  const stop = $effect.root(() => {
    const atlas = openAtlas('?compare=2010..2025')
    const before = atlas.comparison
    expect(before).not.toBeNull()
    atlas.moveCamera({ zoom: 4, lat: 48, lng: 11 })
    atlas.select('partner:technion')
    expect(atlas.comparison).toBe(before)
    atlas.setChoice('regions', ['Asia'])
    expect(atlas.comparison).not.toBe(before)
  })
  stop()
})
