import { geoGraticule } from 'd3'
import type { FeatureCollection, GeoJSON, Geometry, Point } from 'geojson'
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import { countries, type Basemap, type CountryPoint } from 'virtual:basemap'
import { coastOf } from '../../geo/basemap'
import { GRATICULE_DEGREES } from '../../theme/lines'
import { PALETTES } from '../../theme/palettes'
import { COARSE_SOURCE, FINE_SOURCE, type CoarseKind } from './basemapLayers'
import { allLayers } from './layers'
import type { MapViewProps } from '../mapViewTypes'

/** Beyond this zoom the same pieces of the basemap are enlarged. */
const BASEMAP_MAX_ZOOM = 7
/** A small country's dot goes when the largest circle inside its land has this radius, pixels. */
const VISIBLE_RADIUS = 2
/** Width of the world at zoom 0, pixels. */
const WORLD_SIZE = 512
const EMPTY: GeoJSON = { type: 'FeatureCollection', features: [] }

function basemapSource(data: GeoJSON): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: BASEMAP_MAX_ZOOM }
}

/** The basemap of the whole world, as its source holds it. */
export function coarseFeatures({ land, lakes, borders, disputed }: Basemap): FeatureCollection {
  const geometries: Readonly<Record<CoarseKind, Geometry>> = {
    graticule: geoGraticule().step([GRATICULE_DEGREES, GRATICULE_DEGREES])(),
    land,
    lakes,
    borders,
    disputed,
    coast: coastOf(land),
  }
  return {
    type: 'FeatureCollection',
    features: Object.entries(geometries).map(([kind, geometry]) => ({
      type: 'Feature',
      properties: { kind },
      geometry,
    })),
  }
}

/** Dots for countries too small to be seen, each until the zoom at which its land can be. */
export function smallCountryFeatures(
  points: readonly CountryPoint[],
): FeatureCollection<Point, { untilZoom: number }> {
  return {
    type: 'FeatureCollection',
    features: points
      .filter(({ isSmall }) => isSmall)
      .map(({ lngLat, radius }) => ({
        type: 'Feature',
        properties: {
          untilZoom: Number(Math.log2(VISIBLE_RADIUS / (radius * WORLD_SIZE)).toFixed(2)),
        },
        geometry: { type: 'Point', coordinates: [...lngLat] },
      })),
  }
}

/** A source whose features are found again by their `id`, for feature-state. */
function entitySource(tolerance = 0.375): GeoJSONSourceSpecification {
  return { type: 'geojson', data: EMPTY, promoteId: 'id', tolerance }
}

/** The whole style, with every layer; its sources are empty, but for what is known at once. No glyphs: text is drawn from the page's font. */
export function createStyle(
  props: Pick<MapViewProps, 'projection' | 'theme' | 'look'>,
): StyleSpecification {
  return {
    version: 8,
    projection: { type: props.projection },
    sources: {
      [COARSE_SOURCE]: basemapSource(EMPTY),
      [FINE_SOURCE]: basemapSource(EMPTY),
      'small-countries': basemapSource(smallCountryFeatures(countries)),
      arcs: entitySource(0.1),
      'arcs-growing': entitySource(0.1),
      mesh: entitySource(0.1),
      frame: basemapSource(EMPTY),
      names: entitySource(),
      marks: entitySource(),
    },
    layers: allLayers(PALETTES[props.theme], props.look),
  }
}
