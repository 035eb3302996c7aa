import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { SYMBOLS } from '../theme/symbols'
import type { Palette } from '../theme/tokens'
import { hasState } from './featureState'

/** Shares of full ink; see "Lines" of the design. */
const OPACITY = { top: 0.75, location: 0.5, quiet: 0.22, faded: 0.35, mesh: 0.62 }

/** Arcs from Munich and the lines between the members of an alliance. */
export function lineLayers(palette: Palette): LayerSpecification[] {
  const symbolColor: ExpressionSpecification = [
    'match',
    ['get', 'symbol'],
    ...Object.entries(SYMBOLS).flatMap(([kind, { color }]) => [kind, palette[color]]),
    palette.arcQuiet,
  ] as unknown as ExpressionSpecification
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const
  return [
    {
      id: 'arcs',
      type: 'line',
      source: 'arcs',
      filter: ['!=', ['get', 'role'], 'selected'],
      layout: round,
      paint: {
        'line-color': [
          'case',
          hasState('highlighted'),
          symbolColor,
          ['==', ['get', 'role'], 'quiet'],
          palette.arcQuiet,
          symbolColor,
        ],
        'line-width': [
          'case',
          hasState('highlighted'),
          1.8,
          ['match', ['get', 'role'], ['top', 'faded'], 1.2, 'location', 0.9, 0.6],
        ],
        'line-opacity': [
          'case',
          hasState('highlighted'),
          1,
          [
            'match',
            ['get', 'role'],
            'top',
            OPACITY.top,
            'faded',
            OPACITY.faded,
            'location',
            OPACITY.location,
            OPACITY.quiet,
          ],
        ],
      },
    },
    {
      id: 'arcs-selected',
      type: 'line',
      source: 'arcs',
      filter: ['==', ['get', 'role'], 'selected'],
      layout: round,
      paint: { 'line-color': symbolColor, 'line-width': 2.6 },
    },
    {
      id: 'mesh',
      type: 'line',
      source: 'mesh',
      layout: round,
      paint: {
        'line-color': palette.network,
        'line-width': ['case', hasState('highlighted'), 2.2, 1.3],
        'line-opacity': ['case', hasState('highlighted'), 1, ['get', 'isDrawn'], OPACITY.mesh, 0],
      },
    },
  ]
}
