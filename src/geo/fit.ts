import type { Bounds } from './bounds'
import { fromMercator, toMercator, WORLD_SIZE } from './mercator'
import type { Box } from './plane'

/** Pixels along the edges that something else covers. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A camera as the URL holds it: zoom in MapLibre's count, degrees. */
export interface FittedCamera {
  readonly zoom: number
  readonly lat: number
  readonly lng: number
}

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

/** Padding up to this is a margin: nothing covers the map there. */
const MARGIN = 24

/** Bounds in widths of the Mercator world, from its north-western corner. */
export function mercatorBox({ west, south, east, north }: Bounds): Box {
  const [minX, minY] = toMercator([west, north])
  const [maxX, maxY] = toMercator([east, south])
  return { minX, minY, maxX, maxY }
}

/** The world view: from Alaska's west to New Zealand's east, and from Trondheim to Melbourne, where the outermost partners are. */
export const WORLD_BOUNDS: Bounds = { west: -179, south: -37.8, east: 181, north: 63.5 }

/** As much of it as partners are in: before an audience no Pacific has to be shown. */
export const STAGE_WORLD_BOUNDS: Bounds = { ...WORLD_BOUNDS, west: -127, east: 180 }

/** Farther south nobody is, and Antarctica would fill the picture; degrees. */
const STAGE_SOUTH = -60

/**
 * Where there is room the world is moved down, out of the way of what stands over the upper edge of the
 * map, as long as so much is left below the southernmost partners; pixels.
 */
export const WORLD_SHIFT = { most: 22, rest: 14 } as const

/** Where most partners are. */
export const EUROPE_BOUNDS: Bounds = { west: -10, south: 37, east: 31, north: 61 }

/** How far MapLibre's eye is above the map, in heights of the map: half of 1 / tan(36.87° / 2). */
const CAMERA_HEIGHTS = 1.5
/** On a globe more than this part of its side is never filled. */
const GLOBE_SHARE = 0.94

/** No map is taken to be smaller, pixels. */
export const MIN_FREE = 40

function freeArea(size: Size, padding: Padding): Size {
  return {
    width: Math.max(MIN_FREE, size.width - padding.left - padding.right),
    height: Math.max(MIN_FREE, size.height - padding.top - padding.bottom),
  }
}

/** The camera that puts a point of the Mercator world into the middle of the free area. */
function cameraAt(
  [x, y]: readonly [x: number, y: number],
  zoom: number,
  padding: Padding,
): FittedCamera {
  const width = WORLD_SIZE * 2 ** zoom
  const [lng, lat] = fromMercator([
    x + (padding.right - padding.left) / 2 / width,
    y + (padding.bottom - padding.top) / 2 / width,
  ])
  return { zoom, lat, lng }
}

/** The camera that shows bounds whole in the area that padding leaves free. */
export function fitBounds(
  bounds: Bounds,
  size: Size,
  padding: Padding = NO_PADDING,
  maxZoom = Infinity,
): FittedCamera {
  const { minX, minY, maxX, maxY } = mercatorBox(bounds)
  const free = freeArea(size, padding)
  const zoom = Math.min(
    maxZoom,
    Math.log2(free.width / Math.max(1e-9, maxX - minX) / WORLD_SIZE),
    Math.log2(free.height / Math.max(1e-9, maxY - minY) / WORLD_SIZE),
  )
  return cameraAt([(minX + maxX) / 2, (minY + maxY) / 2], zoom, padding)
}

/** The world view in pixels: its width, and what is free above the northernmost partners. */
function worldPlan(free: Size, world: Bounds): { readonly width: number; readonly above: number } {
  const { minX, minY, maxX, maxY } = mercatorBox(world)
  const width = free.width / (maxX - minX)
  const spare = (free.height - (maxY - minY) * width) / 2
  return { width, above: spare + Math.max(0, Math.min(WORLD_SHIFT.most, spare - WORLD_SHIFT.rest)) }
}

/** The padding of the world view: nothing where it is but a margin, and the world may run below what stands above or below. */
export function besideWorld({ left, right }: Padding): Padding {
  const beyondMargin = (side: number) => (side > MARGIN ? side : 0)
  return { top: 0, bottom: 0, left: beyondMargin(left), right: beyondMargin(right) }
}

/** How much of the world view is free above the northernmost partners, pixels; less than 0: they are out of sight. */
export function aboveWorld(size: Size, padding: Padding): number {
  return worldPlan(freeArea(size, besideWorld(padding)), WORLD_BOUNDS).above
}

/**
 * The camera of the world view: all longitudes fill the free width, whatever the height then shows,
 * and no more empty space than needed above and below the world.
 */
export function fitWorld(
  size: Size,
  padding: Padding = NO_PADDING,
  world: Bounds = WORLD_BOUNDS,
): FittedCamera {
  const { minX, minY, maxX } = mercatorBox(world)
  const free = freeArea(size, padding)
  const { width, above } = worldPlan(free, world)
  const half = free.height / 2 / width
  const middle = minY - above / width + half
  const y = half >= 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, middle))
  return cameraAt([(minX + maxX) / 2, y], Math.log2(width / WORLD_SIZE), padding)
}

/** The camera that shows a whole globe with `lngLat` in front. */
export function fitGlobe(
  size: Size,
  [lng, lat]: readonly [lng: number, lat: number],
  padding: Padding = NO_PADDING,
): FittedCamera {
  const free = freeArea(size, padding)
  const wanted = (GLOBE_SHARE * Math.min(free.width, free.height)) / 2
  // The outline of a globe seen from near is smaller than the globe.
  const distance = CAMERA_HEIGHTS * size.height
  const nearness = wanted ** 2 / Math.max(1, distance)
  const radius = nearness + Math.sqrt(nearness ** 2 + wanted ** 2)
  // MapLibre keeps the scale at the center's latitude equal to Mercator's there.
  const width = radius * 2 * Math.PI * Math.cos((lat * Math.PI) / 180)
  return { zoom: Math.log2(width / WORLD_SIZE), lat, lng }
}

/**
 * The camera moved as little as needed so that the map neither ends at the right nor shows more of the
 * far south than it must: before an audience the world has no edge. Nothing changes from near.
 * @param bounds stay within the map
 */
export function withoutEdges(
  camera: FittedCamera,
  bounds: Bounds,
  size: Size,
  padding: Padding,
): FittedCamera {
  const width = WORLD_SIZE * 2 ** camera.zoom
  const [x, y] = toMercator([camera.lng, camera.lat])
  const [edge, south] = toMercator([180, STAGE_SOUTH])
  const { maxX, maxY } = mercatorBox(bounds)
  /** Pixels from the middle of the map to one edge of it, less those to a place. */
  const beyond = (half: number, from: number, to: number) => Math.max(0, half - (to - from) * width)
  const right = Math.min(beyond(size.width / 2, x, edge), beyond(size.width / 2 - MARGIN, x, maxX))
  const down = Math.min(
    beyond(size.height / 2, y, south),
    beyond(size.height / 2 - padding.bottom, y, maxY),
    // No empty sea beyond the far north instead.
    Math.max(0, y * width - size.height / 2),
  )
  const [lng, lat] = fromMercator([x - right / width, y - down / width])
  return { zoom: camera.zoom, lng, lat }
}
