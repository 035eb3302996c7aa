import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { Map as MapLibreMap } from 'maplibre-gl'
import type { Basemap } from 'virtual:basemap'
import { describe, expect, it } from 'vitest'
import { createStyle } from '../../../src/map/mapStyle'
import type { MapViewOptions, MapViewProps } from '../../../src/map/mapViewTypes'

const BASEMAP: Basemap = {
  land: { type: 'MultiPolygon', coordinates: [] },
  lakes: { type: 'MultiPolygon', coordinates: [] },
  borders: { type: 'MultiLineString', coordinates: [] },
  disputed: { type: 'MultiLineString', coordinates: [] },
  countries: [{ iso: 'SG', lngLat: [103.8, 1.4], radius: 0.0002, isSmall: true }],
}
const PROPS: MapViewProps = {
  theme: 'light',
  projection: 'mercator',
  camera: { zoom: 1, lat: 0, lng: 0 },
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  marks: [],
  arcs: [],
  mesh: [],
  related: new Map(),
  onlyRelatedLabels: false,
  selectedId: null,
  highlighted: new Set(),
  tipId: null,
  scale: 1,
  isCompact: false,
  isReducedMotion: true,
}
const OPTIONS: MapViewOptions = {
  isInteractive: true,
  isCooperative: false,
  locale: {},
  countryName: () => 'Singapore',
  countText: String,
}

describe('the style', () => {
  it.each(['light', 'dark'] as const)('is one that MapLibre understands (%s)', (theme) => {
    const style = createStyle(BASEMAP, { ...PROPS, theme }, OPTIONS)
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([])
  })

  it('asks for nothing from anywhere', () => {
    const style = createStyle(BASEMAP, PROPS, OPTIONS)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })
})

describe('MapLibre', () => {
  it.each([
    'addImage',
    'easeTo',
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
