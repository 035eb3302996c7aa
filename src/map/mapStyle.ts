import { geoGraticule } from 'd3'
import type { GeoJSON } from 'geojson'
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Basemap } from 'virtual:basemap'
import { coastOf } from '../geo/basemap'
import { PALETTES } from '../theme/tokens'
import { countryFeatures } from './features'
import { allLayers } from './layers'
import type { MapViewOptions, MapViewProps } from './mapViewTypes'

/** Beyond this zoom the same pieces of the basemap are enlarged. */
const BASEMAP_MAX_ZOOM = 7
const GRATICULE_DEGREES = 30
const EMPTY: GeoJSON = { type: 'FeatureCollection', features: [] }

function basemapSource(data: GeoJSON): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: BASEMAP_MAX_ZOOM }
}

/** A source whose features are found again by their `id`, for feature-state. */
function entitySource(tolerance = 0.375): GeoJSONSourceSpecification {
  return { type: 'geojson', data: EMPTY, promoteId: 'id', tolerance }
}

/** The whole style: our own basemap, empty sources for what changes, and every layer. No glyphs: text is drawn from the page's font. */
export function createStyle(
  basemap: Basemap,
  props: MapViewProps,
  options: MapViewOptions,
): StyleSpecification {
  const graticule = geoGraticule().step([GRATICULE_DEGREES, GRATICULE_DEGREES])()
  return {
    version: 8,
    projection: { type: props.projection },
    sources: {
      graticule: basemapSource(graticule),
      land: basemapSource(basemap.land),
      lakes: basemapSource(basemap.lakes),
      borders: basemapSource(basemap.borders),
      disputed: basemapSource(basemap.disputed),
      coast: basemapSource(coastOf(basemap.land)),
      countries: basemapSource(countryFeatures(basemap.countries, options.countryName)),
      arcs: entitySource(0.1),
      mesh: entitySource(0.1),
      labels: entitySource(),
      marks: entitySource(),
    },
    layers: allLayers(PALETTES[props.theme]),
  }
}
