import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import {
  ARC_STYLE,
  HIGHLIGHTED_ARC,
  HIGHLIGHTED_MESH,
  MESH_STYLE,
  type ArcRole,
  type LineStyle,
} from '../../theme/lines'
import type { MapLook } from '../../theme/mapLook'
import { SYMBOLS } from '../../theme/symbols'
import type { Palette } from '../../theme/palette'
import { hasState } from './featureState'

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const
const ROLES = Object.keys(ARC_STYLE) as ArcRole[]

function byRole(name: keyof LineStyle, factor = 1): ExpressionSpecification {
  const cases = ROLES.flatMap((role) => [role, ARC_STYLE[role][name] * factor])
  return [
    'case',
    hasState('highlighted'),
    HIGHLIGHTED_ARC[name] * factor,
    ['match', ['get', 'role'], ...cases, ARC_STYLE.quiet[name] * factor],
  ] as unknown as ExpressionSpecification
}

function symbolColor(palette: Palette): ExpressionSpecification {
  const cases = Object.entries(SYMBOLS).flatMap(([kind, { color }]) => [kind, palette[color]])
  return [
    'match',
    ['get', 'symbol'],
    ...cases,
    palette.arcQuiet,
  ] as unknown as ExpressionSpecification
}

/** Arcs of one source, those of the selection on top. */
function arcLayers(source: string, palette: Palette, lines: number): LayerSpecification[] {
  const color = symbolColor(palette)
  return [
    {
      id: source,
      type: 'line',
      source,
      filter: ['!=', ['get', 'role'], 'selected'],
      layout: ROUND,
      paint: {
        'line-color': [
          'case',
          hasState('highlighted'),
          color,
          ['==', ['get', 'role'], 'quiet'],
          palette.arcQuiet,
          color,
        ],
        'line-width': byRole('width', lines),
        'line-opacity': byRole('opacity'),
      },
    },
    {
      id: `${source}-selected`,
      type: 'line',
      source,
      filter: ['==', ['get', 'role'], 'selected'],
      layout: ROUND,
      paint: { 'line-color': color, 'line-width': ARC_STYLE.selected.width * lines },
    },
  ]
}

/** Arcs from Munich and the lines between the members of an alliance. */
export function lineLayers(palette: Palette, { lines }: MapLook): LayerSpecification[] {
  return [
    ...arcLayers('arcs', palette, lines),
    ...arcLayers('arcs-growing', palette, lines),
    {
      id: 'mesh',
      type: 'line',
      source: 'mesh',
      layout: ROUND,
      paint: {
        'line-color': palette.network,
        'line-width': [
          'case',
          hasState('highlighted'),
          HIGHLIGHTED_MESH.width * lines,
          MESH_STYLE.width * lines,
        ],
        'line-opacity': [
          'case',
          hasState('highlighted'),
          HIGHLIGHTED_MESH.opacity,
          ['get', 'isDrawn'],
          MESH_STYLE.opacity,
          0,
        ],
      },
    },
  ]
}
