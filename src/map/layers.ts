import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FormattedSpecification,
  LayerSpecification,
} from 'maplibre-gl'
import type { LabelStyle } from '../geo/labels'
import type { Palette } from '../theme/tokens'
import { basemapLayers, countryLayers } from './basemapLayers'
import { DIMMED, hasState } from './featureState'
import type { MarkRank } from './features'
import { RAISED } from './images'
import { labelAnchors, LABEL_FONTS } from './labelStyle'
import { lineLayers } from './lineLayers'

function labelText(palette: Palette): DataDrivenPropertyValueSpecification<FormattedSpecification> {
  return [
    'case',
    ['==', ['get', 'second'], ''],
    ['get', 'first'],
    [
      'format',
      ['get', 'first'],
      {},
      '\n',
      {},
      ['get', 'second'],
      {
        'text-font': ['literal', [...LABEL_FONTS.regular]],
        'font-scale': ['match', ['get', 'style'], 'selected', 12 / 14, 'top', 12 / 13, 1],
        'text-color': palette.ink2,
      },
    ],
  ]
}

/** Names of marks of certain styles. */
function labelLayer(
  id: string,
  styles: readonly LabelStyle[],
  palette: Palette,
): LayerSpecification {
  const font = (name: keyof typeof LABEL_FONTS): ExpressionSpecification => [
    'literal',
    [...LABEL_FONTS[name]],
  ]
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: ['in', ['get', 'style'], ['literal', [...styles]]],
    layout: {
      'text-field': labelText(palette),
      'text-font': [
        'match',
        ['get', 'style'],
        'home',
        font('bold'),
        ['selected', 'top', 'city'],
        font('semibold'),
        'location',
        font('medium'),
        font('regular'),
      ],
      'text-size': ['match', ['get', 'style'], 'selected', 14, ['home', 'top'], 13, 12],
      'text-line-height': 1.22,
      'text-max-width': 20,
      'text-justify': 'auto',
      'text-variable-anchor-offset': labelAnchors(),
      'text-padding': 1,
      'symbol-sort-key': ['get', 'priority'],
    },
    paint: {
      'text-color': [
        'match',
        ['get', 'style'],
        ['selected', 'home', 'top', 'city'],
        palette.ink,
        'location',
        palette.locationText,
        palette.ink2,
      ],
      'text-opacity': ['case', hasState('dimmed'), DIMMED, 1],
      'text-halo-color': palette.land,
      'text-halo-width': 2.5,
      'text-halo-blur': 0.5,
    },
  }
}

function markLayer(id: string, rank: MarkRank): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'marks',
    filter: ['==', ['get', 'rank'], rank],
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': ['get', 'size'],
      'icon-offset': ['get', 'offset'],
      'icon-padding': 0,
      'icon-allow-overlap': true,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'icon-opacity': ['case', hasState('highlighted'), 0, ['case', hasState('dimmed'), DIMMED, 1]],
    },
  }
}

/**
 * What an icon shows over all others. Its size cannot follow feature-state but its opacity can: so
 * the enlarged mark and the ring are there for every mark, and seen for the highlighted one only.
 */
function raisedLayer(
  id: string,
  image: string,
  offset: string,
  size: ExpressionSpecification | number,
  isSeen: ExpressionSpecification,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'marks',
    layout: {
      'icon-image': ['get', image],
      'icon-size': size,
      'icon-offset': ['get', offset],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: { 'icon-opacity': ['case', isSeen, 1, 0] },
  }
}

/**
 * Marks and their names. MapLibre places from the top layer down, so the layers say who finds room
 * first: see `MarkRank`.
 */
export function markLayers(palette: Palette): LayerSpecification[] {
  return [
    labelLayer('labels', ['city', 'other'], palette),
    markLayer('marks-yielding', 'yielding'),
    labelLayer('labels-top', ['home', 'top', 'location'], palette),
    markLayer('marks-firm', 'firm'),
    markLayer('marks-top', 'top'),
    labelLayer('labels-related', ['selected'], palette),
    markLayer('marks-related', 'related'),
    raisedLayer('rings', 'ring', 'ringOffset', 1, hasState('ringed')),
    raisedLayer(
      'marks-raised',
      'image',
      'raisedOffset',
      ['*', ['get', 'size'], RAISED.highlighted],
      hasState('highlighted'),
    ),
  ]
}

/** All layers, bottom to top. */
export function allLayers(palette: Palette): LayerSpecification[] {
  return [
    ...basemapLayers(palette),
    ...lineLayers(palette),
    ...countryLayers(palette),
    ...markLayers(palette),
  ]
}
