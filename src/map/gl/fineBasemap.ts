import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { FineBasemap } from 'virtual:basemap'
import { boundsOfCell, cellKeysIn, mergeFine, WHOLE_WORLD } from '../../geo/basemap'
import type { Bounds } from '../../geo/bounds'
import { loadFineCell } from '../scene/basemapData'
import { FINE_SOURCE, FINE_ZOOM, type FineKind } from './basemapLayers'

/** Pieces are fetched before they come into sight, from this far outside: a share of the viewport. */
const MARGIN = 0.1

function viewBounds(map: MapLibreMap): Bounds {
  const seen = map.getBounds()
  const x = (seen.getEast() - seen.getWest()) * MARGIN
  const y = (seen.getNorth() - seen.getSouth()) * MARGIN
  const bounds: Bounds = {
    west: seen.getWest() - x,
    south: seen.getSouth() - y,
    east: seen.getEast() + x,
    north: seen.getNorth() + y,
  }
  if (map.getProjection().type === 'globe') return bounds
  // The flat map ends at the antimeridian, beyond which a globe goes on.
  return {
    ...bounds,
    west: Math.max(bounds.west, WHOLE_WORLD.west),
    east: Math.min(bounds.east, WHOLE_WORLD.east),
  }
}

/** The ground that a piece covers: it is painted over the coarse land, as sea. */
function sheetOf(key: string): Position[] {
  const { west, south, east, north } = boundsOfCell(key)
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function featuresOf(key: string, fine: FineBasemap): Feature[] {
  const geometries: Readonly<Record<FineKind, Polygon | MultiPolygon | MultiLineString>> = {
    sheet: { type: 'Polygon', coordinates: [sheetOf(key)] },
    land: fine.land,
    glaciers: fine.glaciers,
    lakes: fine.lakes,
    shores: fine.shores,
    rivers: fine.rivers,
    borders: fine.borders,
    disputed: fine.disputed,
    coast: fine.coast,
  }
  // MapLibre looks for the bounds of what is added, and finds none of what is empty.
  return Object.entries(geometries)
    .filter(([, { coordinates }]) => coordinates.length > 0)
    .map(([kind, geometry]) => ({
      type: 'Feature',
      id: `${key} ${kind}`,
      properties: { kind },
      geometry,
    }))
}

/**
 * From zoom 4 on, fetches the pieces of the fine basemap that the map shows and paints them over
 * the coarse one, which stays until they are there. Where a piece cannot be fetched, the coarse one
 * remains, and the next time the visitor zooms in it is tried again. Ends with the map.
 *
 * @param onload called after each piece, with everything that is there so far
 */
export function attachFineBasemap(map: MapLibreMap, onload?: (fine: FineBasemap) => void): void {
  /** Empty while on its way. */
  const pieces = new Map<string, FineBasemap | undefined>()
  /** Zoom at which a piece failed. */
  const failures = new Map<string, number>()
  let hasEnded = false
  let hasWarned = false

  const add = async (key: string) => {
    const piece = await loadFineCell(key)
    if (hasEnded || !piece) return
    pieces.set(key, piece)
    void map.getSource<GeoJSONSource>(FINE_SOURCE)?.updateData({ add: featuresOf(key, piece) })
    onload?.(mergeFine([...pieces.values()].filter((known) => known !== undefined)))
  }

  const request = (key: string) => {
    const failedAt = failures.get(key)
    if (pieces.has(key) || (failedAt !== undefined && map.getZoom() <= failedAt)) return
    pieces.set(key, undefined)
    add(key).catch((error: unknown) => {
      pieces.delete(key)
      if (hasEnded) return
      failures.set(key, map.getZoom())
      if (!hasWarned) console.error('The detailed basemap could not be loaded.', error)
      hasWarned = true
    })
  }

  const update = () => {
    if (map.getZoom() < FINE_ZOOM) return
    for (const key of cellKeysIn(viewBounds(map))) request(key)
  }

  const end = () => {
    hasEnded = true
    map.off('move', update)
  }
  map.on('remove', end)
  // Without its drawing it has no style to paint on, and asks for its projection in vain.
  map.on('webglcontextlost', end)
  const start = () => {
    if (hasEnded) return
    map.on('move', update)
    update()
  }
  // Before the style is there, no source can take data.
  if (map.getSource(FINE_SOURCE)) start()
  else void map.once('style.load', start)
}
