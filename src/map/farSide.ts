import { geoCentroid } from 'd3'
import type { Mark } from '../geo/marks'
import { roundCamera, type Camera } from '../state/view'

const RADIANS = Math.PI / 180
/** Nearer to a pole a globe would spin on the spot, degrees. */
const MAX_LATITUDE = 60

/** The globe turned, at the same size, so that the middle of marks comes to the front. */
export function facingCamera(camera: Camera, marks: readonly Mark[]): Camera {
  const coordinates = marks.map(({ lngLat }) => [...lngLat])
  const [lng, middle] = geoCentroid({ type: 'MultiPoint', coordinates })
  const lat = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, middle))
  // MapLibre's zoom is Mercator's at the center's latitude; the globe is to keep its size.
  const zoom = camera.zoom + Math.log2(Math.cos(lat * RADIANS) / Math.cos(camera.lat * RADIANS))
  return roundCamera({ zoom, lng, lat })
}
