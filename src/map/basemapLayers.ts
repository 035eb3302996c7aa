import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl'
import type { Palette } from '../theme/tokens'

/** Zoom from which the fine basemap covers the coarse one. */
export const FINE_ZOOM = 4
/** The source that holds the pieces of the fine basemap, empty at first. */
export const FINE_SOURCE = 'fine'
/** What the fine basemap is made of; each is the `kind` of its features. */
export type FineKind =
  'sheet' | 'land' | 'glaciers' | 'lakes' | 'shores' | 'rivers' | 'borders' | 'disputed' | 'coast'

const BORDER_WIDTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 2, 0.6, 4, 0.9]
const COAST_WIDTH = 0.7
/** A full pixel where the whole world or globe is seen: a thinner line is lost on the sphere. */
const GRATICULE_WIDTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 2, 1, 4, 0.7]
const DASHES = [3, 3]

type Ground = Pick<FillLayerSpecification, 'id' | 'source' | 'filter' | 'minzoom'>
type Stroke = Pick<LineLayerSpecification, 'id' | 'source' | 'filter' | 'minzoom'>

/** Without smoothing, so that no hairline of sea shows where two pieces meet. */
function fill(ground: Ground, color: string): FillLayerSpecification {
  return { ...ground, type: 'fill', paint: { 'fill-color': color, 'fill-antialias': false } }
}

function line(
  stroke: Stroke,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LineLayerSpecification {
  return { ...stroke, type: 'line', layout: { 'line-join': 'round' }, paint }
}

/** Of the fine source, what is of a kind. */
function fine(kind: FineKind): Ground & Stroke {
  return {
    id: `${FINE_SOURCE}-${kind}`,
    source: FINE_SOURCE,
    filter: ['==', ['get', 'kind'], kind],
    minzoom: FINE_ZOOM,
  }
}

function coarseLayers(palette: Palette): LayerSpecification[] {
  const border = { 'line-color': palette.landBorder, 'line-width': BORDER_WIDTH }
  return [
    line(
      { id: 'graticule', source: 'graticule' },
      { 'line-color': palette.graticule, 'line-width': GRATICULE_WIDTH },
    ),
    fill({ id: 'land', source: 'land' }, palette.land),
    fill({ id: 'lakes', source: 'lakes' }, palette.sea),
    line(
      { id: 'shores', source: 'lakes', minzoom: 2 },
      { 'line-color': palette.coast, 'line-width': 0.5 },
    ),
    line({ id: 'borders', source: 'borders' }, border),
    line({ id: 'disputed', source: 'disputed' }, { ...border, 'line-dasharray': DASHES }),
    line(
      { id: 'coast', source: 'coast' },
      { 'line-color': palette.coast, 'line-width': COAST_WIDTH },
    ),
  ]
}

/** The same over it in finer drawing: each piece brings its own sheet of sea, which hides the coarse one. */
function fineLayers(palette: Palette): LayerSpecification[] {
  const border = { 'line-color': palette.landBorder, 'line-width': BORDER_WIDTH }
  return [
    fill(fine('sheet'), palette.sea),
    // The edges of the sheets are the lines of the graticule, which they have covered.
    line(
      { ...fine('sheet'), id: 'fine-graticule' },
      { 'line-color': palette.graticule, 'line-width': GRATICULE_WIDTH },
    ),
    fill(fine('land'), palette.land),
    fill(fine('glaciers'), palette.glacier),
    line(fine('rivers'), {
      'line-color': palette.river,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 6, 0.6, 9, 1],
    }),
    fill(fine('lakes'), palette.sea),
    line(fine('shores'), { 'line-color': palette.coast, 'line-width': 0.5 }),
    line(fine('borders'), border),
    line(fine('disputed'), { ...border, 'line-dasharray': DASHES }),
    line(fine('coast'), { 'line-color': palette.coast, 'line-width': COAST_WIDTH }),
  ]
}

/** Land, water and borders. */
export function basemapLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    ...coarseLayers(palette),
    ...fineLayers(palette),
    {
      id: 'small-countries',
      type: 'circle',
      source: 'small-countries',
      filter: ['<', ['zoom'], ['get', 'untilZoom']],
      paint: {
        'circle-radius': 1.2,
        'circle-color': palette.land,
        'circle-stroke-color': palette.coast,
        'circle-stroke-width': 0.6,
      },
    },
  ]
}
