import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { Map as MapLibreMap } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { createStyle } from '../../../../src/map/gl/mapStyle'
import { PAGE_LOOK } from '../../../../src/theme/mapLook'

const PROPS = { theme: 'light', projection: 'mercator', look: PAGE_LOOK } as const

describe('the style', () => {
  it.each(['light', 'dark'] as const)('is one that MapLibre understands (%s)', (theme) => {
    const style = createStyle({ ...PROPS, theme })
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([])
  })

  it('asks for nothing from anywhere', () => {
    const style = createStyle(PROPS)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })
})

describe('MapLibre', () => {
  it.each([
    'addImage',
    'easeTo',
    'getBounds',
    'getCanvas',
    'getCenter',
    'getContainer',
    'getImage',
    'getProjection',
    'getSource',
    'getZoom',
    'hasImage',
    'jumpTo',
    'on',
    'once',
    'project',
    'remove',
    'removeImage',
    'setFeatureState',
    'setLayoutProperty',
    'setMissingStyleImageResolver',
    'setPaintProperty',
    'setPixelRatio',
    'setProjection',
    'unproject',
    'updateImage',
  ] as const)('still has %s, which the adapter calls', (method) => {
    expect(method in MapLibreMap.prototype).toBe(true)
  })
})
