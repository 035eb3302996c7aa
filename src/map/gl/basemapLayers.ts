import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl'
import { BASEMAP_LINES, type WidthStops } from '../../theme/lines'
import type { Palette } from '../../theme/palette'

/** Zoom from which the fine basemap covers the coarse one. */
export const FINE_ZOOM = 4
/**
 * One source each, whose features say their `kind`: MapLibre cuts its tiles out anew, as often as the
 * next layer is of another source. On the globe that is most of what it draws.
 */
export const COARSE_SOURCE = 'coarse'
/** Holds the pieces of the fine basemap, empty at first. */
export const FINE_SOURCE = 'fine'
/** What the coarse basemap is made of. */
export type CoarseKind = 'graticule' | 'land' | 'lakes' | 'borders' | 'disputed' | 'coast'
/** What the fine basemap is made of. */
export type FineKind =
  | 'sheet'
  | 'land'
  | 'glaciers'
  | 'lakes'
  | 'shores'
  | 'rivers'
  | 'borders'
  | 'disputed'
  | 'coast'

const DASHES = [3, 3]

type Ground = Pick<FillLayerSpecification, 'id' | 'source' | 'filter' | 'minzoom'>
type Stroke = Pick<LineLayerSpecification, 'id' | 'source' | 'filter' | 'minzoom'>

/** The widths of one of the basemap's lines, for GL. */
function widthOf(line: keyof typeof BASEMAP_LINES): number | ExpressionSpecification {
  const [first, ...others]: WidthStops = BASEMAP_LINES[line]
  if (others.length === 0) return first[1]
  return ['interpolate', ['linear'], ['zoom'], ...first, ...others.flat()]
}

/** Without smoothing, so that no hairline of sea shows where two pieces meet. */
function fill(ground: Ground, color: string): FillLayerSpecification {
  return { ...ground, type: 'fill', paint: { 'fill-color': color, 'fill-antialias': false } }
}

/** With its joins mitered: round ones nobody sees in lines so thin, and they cost twice the triangles. */
function line(
  stroke: Stroke,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LineLayerSpecification {
  return { ...stroke, type: 'line', paint }
}

/** Of a source, what is of a kind. */
function ofKind(source: string, kind: CoarseKind | FineKind): Ground & Stroke {
  return { id: `${source}-${kind}`, source, filter: ['==', ['get', 'kind'], kind] }
}

const coarse = (kind: CoarseKind) => ofKind(COARSE_SOURCE, kind)
const fine = (kind: FineKind) => ({ ...ofKind(FINE_SOURCE, kind), minzoom: FINE_ZOOM })

function coarseLayers(palette: Palette): LayerSpecification[] {
  const border = { 'line-color': palette.landBorder, 'line-width': widthOf('border') }
  return [
    line(coarse('graticule'), {
      'line-color': palette.graticule,
      'line-width': widthOf('graticule'),
    }),
    fill(coarse('land'), palette.land),
    fill(coarse('lakes'), palette.sea),
    line(
      { ...coarse('lakes'), id: 'coarse-shores', minzoom: 2 },
      { 'line-color': palette.coast, 'line-width': widthOf('shore') },
    ),
    line(coarse('borders'), border),
    line(coarse('disputed'), { ...border, 'line-dasharray': DASHES }),
    line(coarse('coast'), { 'line-color': palette.coast, 'line-width': widthOf('coast') }),
  ]
}

/** The same over it in finer drawing: each piece brings its own sheet of sea, which hides the coarse one. */
function fineLayers(palette: Palette): LayerSpecification[] {
  const border = { 'line-color': palette.landBorder, 'line-width': widthOf('border') }
  return [
    fill(fine('sheet'), palette.sea),
    // The edges of the sheets are the lines of the graticule, which they have covered.
    line(
      { ...fine('sheet'), id: 'fine-graticule' },
      { 'line-color': palette.graticule, 'line-width': widthOf('graticule') },
    ),
    fill(fine('land'), palette.land),
    fill(fine('glaciers'), palette.glacier),
    line(fine('rivers'), {
      'line-color': palette.river,
      'line-width': widthOf('river'),
    }),
    fill(fine('lakes'), palette.sea),
    line(fine('shores'), { 'line-color': palette.coast, 'line-width': widthOf('shore') }),
    line(fine('borders'), border),
    line(fine('disputed'), { ...border, 'line-dasharray': DASHES }),
    line(fine('coast'), { 'line-color': palette.coast, 'line-width': widthOf('coast') }),
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
