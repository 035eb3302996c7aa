import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import {
  COUNT_TYPE,
  LABEL_HALO,
  LABEL_LINE_HEIGHT,
  LABEL_TYPE,
  SECOND_LINE,
  TOWN_RADIUS,
} from '../../theme/labels'
import type { MapLook } from '../../theme/mapLook'
import { RAISED } from '../../theme/symbols'
import type { Palette } from '../../theme/palette'
import { basemapLayers } from './basemapLayers'
import { hasState } from './featureState'
import { FRAME_WIDTH } from '../scene/insetFrame'
import { fontStack } from './labelFonts'
import { LABEL_FONT, LABEL_SPACING, labelColor, labelSize } from './labelStyle'
import { lineLayers } from './lineLayers'

/** Everything has its place before MapLibre draws it; see `names.ts`. */
const PLACED_TEXT = { 'text-allow-overlap': true, 'text-ignore-placement': true } as const
const PLACED_ICON = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const

/** The second line is smaller and quieter than the first. */
function nameText(palette: Palette): ExpressionSpecification {
  const scale = (style: keyof typeof LABEL_TYPE) => SECOND_LINE.size / LABEL_TYPE[style].size
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
        'text-font': ['literal', fontStack(SECOND_LINE)],
        'font-scale': [
          'match',
          ['get', 'style'],
          'selected',
          scale('selected'),
          ['home', 'top'],
          scale('top'),
          1,
        ],
        'text-color': palette[SECOND_LINE.color],
      },
    ],
  ] as unknown as ExpressionSpecification
}

/** Names, and the lines that lead to those which had to stand apart. */
function nameLayers(palette: Palette, look: MapLook): LayerSpecification[] {
  const opacity: ExpressionSpecification = ['case', hasState('dimmed'), look.dimmed, 1]
  return [
    {
      id: 'towns',
      type: 'circle',
      source: 'names',
      filter: ['get', 'hasDot'],
      paint: {
        'circle-radius': TOWN_RADIUS,
        'circle-color': palette.quiet,
        'circle-stroke-color': palette.land,
        'circle-stroke-width': 0.8,
      },
    },
    {
      id: 'leaders',
      type: 'symbol',
      source: 'names',
      filter: ['has', 'leader'],
      layout: {
        'icon-image': ['get', 'leader'],
        'icon-anchor': 'left',
        'icon-rotate': ['get', 'leaderAngle'],
        'icon-offset': ['get', 'leaderOffset'],
        ...PLACED_ICON,
      },
      paint: { 'icon-opacity': opacity },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': nameText(palette),
        'text-font': LABEL_FONT,
        'text-size': labelSize(look),
        'text-letter-spacing': LABEL_SPACING,
        'text-line-height': LABEL_LINE_HEIGHT,
        // Never broken by MapLibre: the lines are known.
        'text-max-width': 100,
        'text-anchor': ['get', 'align'],
        'text-justify': ['get', 'align'],
        'text-offset': ['get', 'offset'],
        ...PLACED_TEXT,
      },
      paint: {
        'text-color': labelColor(palette),
        'text-opacity': opacity,
        'text-halo-color': palette.land,
        'text-halo-width': LABEL_HALO,
        'text-halo-blur': 0.5,
      },
    },
  ]
}

/**
 * Marks, and what an icon shows over all others. Its size cannot follow feature-state but its
 * opacity can: so the enlarged mark and the ring are there for every mark, and seen for the
 * highlighted one only.
 */
function markLayers(palette: Palette, look: MapLook): LayerSpecification[] {
  const isSeen = (state: ExpressionSpecification): ExpressionSpecification => ['case', state, 1, 0]
  const count: SymbolLayerSpecification['layout'] = {
    'text-field': ['get', 'count'],
    'text-font': fontStack(COUNT_TYPE),
    'text-size': COUNT_TYPE.size * look.names,
    'text-offset': ['get', 'countOffset'],
    ...PLACED_TEXT,
  }
  const order: SymbolLayerSpecification['layout'] = { 'symbol-sort-key': ['get', 'order'] }
  return [
    {
      id: 'marks',
      type: 'symbol',
      source: 'marks',
      layout: {
        'icon-image': ['get', 'image'],
        'icon-size': ['get', 'size'],
        'icon-offset': ['get', 'offset'],
        ...count,
        ...PLACED_ICON,
        ...order,
      },
      paint: {
        'icon-opacity': [
          'case',
          hasState('highlighted'),
          0,
          ['case', hasState('dimmed'), look.dimmed, 1],
        ],
        'text-color': palette[COUNT_TYPE.color],
        'text-opacity': ['case', hasState('dimmed'), look.dimmed, 1],
      },
    },
    {
      id: 'rings',
      type: 'symbol',
      source: 'marks',
      layout: {
        'icon-image': ['get', 'ring'],
        'icon-offset': ['get', 'ringOffset'],
        ...PLACED_ICON,
        ...order,
      },
      paint: { 'icon-opacity': isSeen(hasState('ringed')) },
    },
    {
      id: 'marks-raised',
      type: 'symbol',
      source: 'marks',
      layout: {
        'icon-image': ['get', 'image'],
        'icon-size': ['*', ['get', 'size'], RAISED.highlighted],
        'icon-offset': ['get', 'raisedOffset'],
        ...count,
        ...PLACED_ICON,
        ...order,
      },
      paint: {
        'icon-opacity': isSeen(hasState('highlighted')),
        'text-color': palette[COUNT_TYPE.color],
        'text-opacity': isSeen(hasState('highlighted')),
      },
    },
  ]
}

/** The frame around what is shown enlarged elsewhere. */
function frameLayer(palette: Palette): LayerSpecification {
  return {
    id: 'frame',
    type: 'line',
    source: 'frame',
    layout: { 'line-join': 'miter' },
    paint: { 'line-color': palette.ink, 'line-width': FRAME_WIDTH },
  }
}

/** All layers, bottom to top. */
export function allLayers(palette: Palette, look: MapLook): LayerSpecification[] {
  return [
    ...basemapLayers(palette),
    ...lineLayers(palette, look),
    frameLayer(palette),
    ...nameLayers(palette, look),
    ...markLayers(palette, look),
  ]
}
