import type { LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../theme/tokens'
import { LABEL_FONTS } from './labelStyle'

/** Land, water and borders. */
export function basemapLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': palette.graticule, 'line-width': 0.7 },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      paint: { 'fill-color': palette.sea, 'fill-antialias': false },
    },
    {
      id: 'shores',
      type: 'line',
      source: 'lakes',
      minzoom: 2,
      paint: { 'line-color': palette.coast, 'line-width': 0.5 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.landBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 4, 0.9],
      },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'disputed',
      paint: {
        'line-color': palette.landBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 4, 0.9],
        'line-dasharray': [3, 3],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': 0.7 },
    },
    {
      id: 'small-countries',
      type: 'circle',
      source: 'countries',
      filter: ['get', 'isSmall'],
      maxzoom: 6,
      paint: {
        'circle-radius': 1.2,
        'circle-color': palette.land,
        'circle-stroke-color': palette.coast,
        'circle-stroke-width': 0.6,
      },
    },
  ]
}

/** Country names: quiet, at their fixed point or not at all. */
export function countryLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'country-names',
      type: 'symbol',
      source: 'countries',
      filter: ['>=', ['zoom'], ['get', 'minZoom']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [...LABEL_FONTS.regular],
        'text-size': 12,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.08,
        'text-max-width': 9,
        'text-line-height': 1.22,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': palette.quiet,
        'text-halo-color': palette.land,
        'text-halo-width': 1.5,
      },
    },
  ]
}
