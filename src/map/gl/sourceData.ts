import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

/** Gives a source other features; nothing where the map has no such source. */
export function setSourceData(map: MapLibreMap, source: string, data: FeatureCollection): void {
  void map.getSource<GeoJSONSource>(source)?.setData(data)
}

/**
 * Hides the layers of a source that has nothing to draw. MapLibre cuts out the tiles of every source
 * with a visible layer, empty or not, which on the globe was a third of all the triangles it drew.
 */
export function setSourceVisible(map: MapLibreMap, source: string, isVisible: boolean): void {
  const visibility = isVisible ? 'visible' : 'none'
  for (const id of map.getLayersOrder())
    if (map.getLayer(id)?.source === source) map.setLayoutProperty(id, 'visibility', visibility)
}
