import { describe, expect, it } from 'vitest'
import { MapFitting, type MapRoom } from '../../../src/map/MapFitting.svelte'
import { openAtlas } from '../../fixtures/facts'

const PADDING = { top: 24, right: 24, bottom: 24, left: 24 }
const ROOM: MapRoom = {
  size: { width: 1200, height: 700 },
  padding: PADDING,
  covers: [],
  insetTop: undefined,
  controls: { width: 0, height: 0 },
  farSide: { width: 0, height: 0 },
  isFull: true,
}

function look(link: string, isEmbedded = false) {
  const atlas = openAtlas(link, 'en', isEmbedded)
  return { atlas, fitting: new MapFitting(atlas, () => ROOM) }
}

describe('the map', () => {
  it.each([false, true])('goes to what a text finds (embedded: %s)', (isEmbedded) => {
    const { atlas, fitting } = look('?q=tokyo#2/0/0', isEmbedded)
    atlas.setQuery('singapore')
    const { lng, lat, zoom } = fitting.camera
    expect(lng).toBeCloseTo(104, -1)
    expect(lat).toBeCloseTo(1, -1)
    expect(zoom).toBeGreaterThan(3)
  })

  it('stays where it was moved to when the text is taken away', () => {
    const { atlas, fitting } = look('?q=singapore#4/10/20')
    atlas.setQuery('')
    expect(fitting.camera).toEqual({ lng: 20, lat: 10, zoom: 4 })
  })

  it('goes to what is selected rather than to what is found', () => {
    const { fitting } = look('?q=singapore&select=partner:imperial-college-london')
    expect(fitting.camera).toEqual(look('?select=partner:imperial-college-london').fitting.camera)
  })

  it('shows the world where a text finds nothing', () => {
    expect(look('?q=xyzzy').fitting.camera).toEqual(look('').fitting.camera)
  })

  it('does not move with other filters', () => {
    expect(look('?countries=JP').fitting.camera).toEqual(look('').fitting.camera)
  })
})
