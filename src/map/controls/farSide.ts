import { geoCentroid, geoDistance, greatest } from 'd3'
import type { Mark } from '../../geo/marks'
import type { LngLat } from '../../model/types'
import { roundCamera, type Camera } from '../../state/view'

const RADIANS = Math.PI / 180
/** Nearer to a pole a globe would spin on the spot, degrees. */
const MAX_LATITUDE = 60
/** What lies within this angle of the middle of a globe is well in sight, degrees. */
const IN_SIGHT = 65
/** So many marks are tried as the middle. */
const MAX_TRIED = 300

/** The marks within sight of the side that has most of them. */
function largestSide(marks: readonly Mark[]): readonly Mark[] {
  const near = (center: LngLat) =>
    marks.filter(({ lngLat }) => geoDistance([...lngLat], [...center]) < IN_SIGHT * RADIANS)
  const sides = marks.slice(0, MAX_TRIED).map(({ lngLat }) => near(lngLat))
  return greatest(sides, ({ length }) => length) ?? marks
}

/** The globe turned, at the same size, to the side where most of the marks are. */
export function facingCamera(camera: Camera, marks: readonly Mark[]): Camera {
  const coordinates = largestSide(marks).map(({ lngLat }) => [...lngLat])
  const [lng, middle] = geoCentroid({ type: 'MultiPoint', coordinates })
  const lat = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, middle))
  // MapLibre's zoom is Mercator's at the center's latitude; the globe is to keep its size.
  const zoom = camera.zoom + Math.log2(Math.cos(lat * RADIANS) / Math.cos(camera.lat * RADIANS))
  return roundCamera({ zoom, lng, lat })
}
