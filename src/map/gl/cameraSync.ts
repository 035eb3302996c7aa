import { easeCubicOut } from 'd3'
import type { LngLatLike, Map as MapLibreMap } from 'maplibre-gl'
import type { Camera } from '../../state/view'
import { MAX_ZOOM, MIN_ZOOM } from '../scene/cameraLimits'

/** The center stays on the world. */
const MAX_CENTER_LATITUDE = 80

/** Lets the map go anywhere on the one world: MapLibre's own rule would move a world smaller than the map. */
export function constrainCamera(
  { lng, lat }: { lng: number; lat: number },
  zoom: number,
): { lng: number; lat: number; zoom: number } {
  const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))
  return {
    lng: clamp(lng, 180),
    lat: clamp(lat, MAX_CENTER_LATITUDE),
    zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)),
  }
}

/** Half a pixel or less: the camera in a link is rounded. */
function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.006 &&
    Math.abs(a.lat - b.lat) < 0.0006 &&
    Math.abs(a.lng - b.lng) < 0.0006
  )
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return { zoom: map.getZoom(), lat, lng }
}

/** Keeps map and state together without an echo: only moves of the visitor are reported. */
export interface CameraSync {
  /** Flies to a camera, or jumps. Nothing happens when it is where the map was last sent or moved. */
  readonly goTo: (camera: Camera, options: { readonly isAnimated: boolean }) => void
}

/**
 * @param flightMs how long a flight takes, milliseconds
 * @param onmove called when a move of the visitor has ended
 */
export function syncCamera(
  map: MapLibreMap,
  initial: Camera,
  flightMs: number,
  onmove: (camera: Camera) => void,
): CameraSync {
  let last = initial
  let size = sizeOf(map)
  map.on('moveend', (event) => {
    if (!('originalEvent' in event) || !event.originalEvent) return
    last = cameraOf(map)
    onmove(last)
  })
  return {
    goTo: (camera, { isAnimated }) => {
      const isResized = sizeOf(map) !== size
      size = sizeOf(map)
      if (isSame(camera, last)) return
      last = camera
      const center: LngLatLike = [camera.lng, camera.lat]
      if (isResized || !isAnimated) map.jumpTo({ center, zoom: camera.zoom })
      else map.easeTo({ center, zoom: camera.zoom, duration: flightMs, easing: easeCubicOut })
    },
  }
}

function sizeOf(map: MapLibreMap): string {
  const { clientWidth, clientHeight } = map.getContainer()
  return `${String(clientWidth)} ${String(clientHeight)}`
}
