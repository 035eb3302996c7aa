import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { Map as MapLibreMap } from 'maplibre-gl'
import type { Basemap } from 'virtual:basemap'
import { describe, expect, it } from 'vitest'
import { createStyle } from '../../../../src/map/gl/mapStyle'

const BASEMAP: Basemap = {
  land: { type: 'MultiPolygon', coordinates: [] },
  lakes: { type: 'MultiPolygon', coordinates: [] },
  borders: { type: 'MultiLineString', coordinates: [] },
  disputed: { type: 'MultiLineString', coordinates: [] },
  countries: [{ iso: 'SG', lngLat: [103.8, 1.4], radius: 0.0002, isSmall: true }],
}
const PROPS = { theme: 'light', projection: 'mercator', textScale: 1 } as const

describe('the style', () => {
  it.each(['light', 'dark'] as const)('is one that MapLibre understands (%s)', (theme) => {
    const style = createStyle(BASEMAP, { ...PROPS, theme })
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([])
  })

  it('asks for nothing from anywhere', () => {
    const style = createStyle(BASEMAP, PROPS)
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
    'setProjection',
    'unproject',
    'updateImage',
  ] as const)('still has %s, which the adapter calls', (method) => {
    expect(method in MapLibreMap.prototype).toBe(true)
  })
})
