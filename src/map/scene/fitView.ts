import { boundsOf, type Bounds } from '../../geo/bounds'
import {
  besideWorld,
  EUROPE_BOUNDS,
  fitBounds,
  fitGlobe,
  fitWorld,
  STAGE_WORLD_BOUNDS,
  withoutEdges,
  type Padding,
  type Size,
} from '../../geo/fit'
import { fromMercator, MAX_LATITUDE, toMercator, WORLD_SIZE, worldWidth } from '../../geo/mercator'
import { REGIONS, type RegionId } from '../../geo/regions'
import type { Entity, Lookup } from '../../model/lookup'
import type { LngLat } from '../../model/types'
import { FACETS } from '../../model/filters'
import type { AtlasState, Surface } from '../../state/AtlasState.svelte'
import { roundCamera, type Camera, type Projection } from '../../state/view'
import { stageLook, stageUnit } from '../../theme/mapLook'
import { BREAKPOINTS } from '../../theme/tokens'

/** A single partner is shown with Munich, and never closer than this. */
const MAX_FIT_ZOOM = 5
/** Room for the names beside marks at the edge of what is fitted, pixels. */
const NAMES = { top: 24, right: 48, bottom: 24, left: 24 }
/** Which side a globe shows first. */
const GLOBE_CENTER = [15, 30] as const

export interface FitInput {
  readonly lookup: Lookup
  readonly selected: Entity | undefined
  readonly projection: Projection
  readonly size: Size
  readonly padding: Padding
  readonly surface: Surface
  /** Without a selection, what is fitted instead of the world. Default: nothing. */
  readonly found?: readonly LngLat[]
}

/** Where the selection is: a partner or place together with Munich, all that ever were members of an alliance. */
function selectionPoints({ lookup, selected }: FitInput): readonly LngLat[] {
  const home = lookup.homePlace.lngLat
  const partners = (ids: readonly string[]) =>
    ids.map((id) => lookup.partners.get(id)?.lngLat).filter((point) => point !== undefined)
  switch (selected?.kind) {
    case undefined:
      return []
    case 'partner':
    case 'place':
      return [home, selected.value.lngLat]
    case 'alliance':
      return partners(selected.value.members.map(({ partner }) => partner))
    case 'event': {
      const places = selected.value.places
        .map((id) => lookup.places.get(id)?.lngLat)
        .filter((point) => point !== undefined)
      const points = [...partners(selected.value.partners), ...places]
      return points.length > 0 ? [home, ...points] : []
    }
    default:
      return selected satisfies never
  }
}

/** The whole world, in the shape of the projection. Not rounded: CSS computes it for the first paint. */
export function worldCamera({ projection, size, padding, surface }: FitInput): Camera {
  const sides = besideWorld(padding)
  if (projection === 'globe') return fitGlobe(size, GLOBE_CENTER, sides)
  if (surface !== 'present') return fitWorld(size, sides)
  const world = STAGE_WORLD_BOUNDS
  return withoutEdges(fitWorld(size, { ...sides, right: 0 }, world), world, size, padding)
}

export function europeCamera({ size, padding }: FitInput): Camera {
  return fitBounds(EUROPE_BOUNDS, size, padding)
}

const RADIANS = Math.PI / 180
/** Sample points along each side of bounds: their sides are curves on a globe. */
const SAMPLES = 12

/**
 * Where a point of the globe stands, seen from above its middle; radii to the right and up
 * (orthographic projection, Snyder 1987, p. 149).
 */
function seenFrom([lng0, lat0]: LngLat, [lng, lat]: LngLat): readonly [x: number, y: number] {
  const [east, north, middle] = [(lng - lng0) * RADIANS, lat * RADIANS, lat0 * RADIANS]
  return [
    Math.cos(north) * Math.sin(east),
    Math.cos(middle) * Math.sin(north) - Math.sin(middle) * Math.cos(north) * Math.cos(east),
  ]
}

/** How far bounds reach from their middle, seen from above it, in radii of the globe. */
function reachOnGlobe(bounds: Bounds, middle: LngLat): { x: number; y: number } {
  const { west, south, east, north } = bounds
  const shares = Array.from({ length: SAMPLES + 1 }, (_, index) => index / SAMPLES)
  const points = shares.flatMap((share) => {
    const between: LngLat = [west + share * (east - west), south + share * (north - south)]
    return [south, north]
      .map((edge): LngLat => [between[0], edge])
      .concat([west, east].map((edge): LngLat => [edge, between[1]]))
  })
  const projected = points.map((point) => seenFrom(middle, point))
  return {
    x: Math.max(...projected.map(([x]) => Math.abs(x))),
    y: Math.max(...projected.map(([, y]) => Math.abs(y))),
  }
}

/** The globe turned to bounds, as near as shows them whole; never smaller than the whole globe. */
function globeCamera(bounds: Bounds, { size, padding }: FitInput): Camera {
  const lngLat: LngLat = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2]
  const reach = reachOnGlobe(bounds, lngLat)
  // The middle of a globe stays in the middle of the map, whatever covers its edges.
  const width = size.width / 2 - Math.max(padding.left, padding.right)
  const height = size.height / 2 - Math.max(padding.top, padding.bottom)
  const radius = Math.max(1, Math.min(width / reach.x, height / reach.y))
  const circumference = 2 * Math.PI * radius * Math.cos(lngLat[1] * RADIANS)
  const whole = fitGlobe(size, lngLat, padding)
  return roundCamera({
    ...whole,
    zoom: Math.max(whole.zoom, Math.log2(circumference / WORLD_SIZE)),
  })
}

/** A region whole; on a globe, its middle turned to the front. */
export function regionCamera(input: FitInput, id: RegionId): Camera {
  if (id === 'world') return worldCamera(input)
  const { bounds } = REGIONS[id]
  if (input.projection === 'globe') return globeCamera(bounds, input)
  if (id === 'europe') return europeCamera(input)
  return roundCamera(fitBounds(bounds, input.size, input.padding))
}

function within(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value))
}

/** Nearer to a pole than this a globe would spin on the spot, degrees. */
const MAX_GLOBE_LATITUDE = 80

/**
 * The camera moved by a share of the map's size: for those who press buttons instead of dragging.
 * @param shares right and down, of width and height; on a globe of what it covers of them
 */
export function movedCamera(
  { projection, size }: Pick<FitInput, 'projection' | 'size'>,
  camera: Camera,
  [right, down]: readonly [right: number, down: number],
): Camera {
  const width = worldWidth(camera.zoom)
  if (projection === 'mercator') {
    const [x, y] = toMercator([camera.lng, camera.lat])
    const moved = fromMercator([x + (right * size.width) / width, y + (down * size.height) / width])
    return roundCamera({
      ...camera,
      lng: within(moved[0], 180),
      lat: within(moved[1], MAX_LATITUDE),
    })
  }
  const radius = width / (2 * Math.PI * Math.cos(camera.lat * RADIANS))
  const turn = (share: number, side: number) =>
    (share * Math.min(side, 2 * radius)) / radius / RADIANS
  const lat = within(camera.lat - turn(down, size.height), MAX_GLOBE_LATITUDE)
  const lng = camera.lng + turn(right, size.width) / Math.cos(lat * RADIANS)
  return roundCamera({
    lng: ((((lng + 180) % 360) + 360) % 360) - 180,
    lat,
    // MapLibre's zoom is Mercator's at the center's latitude; the globe is to keep its size.
    zoom: camera.zoom + Math.log2(Math.cos(lat * RADIANS) / Math.cos(camera.lat * RADIANS)),
  })
}

/** The camera under which what another had in the middle of the map stands in the middle of what is free of it. */
export function inFreeArea(input: FitInput, camera: Camera): Camera {
  const { size, padding } = input
  return movedCamera(input, camera, [
    (padding.right - padding.left) / 2 / size.width,
    (padding.bottom - padding.top) / 2 / size.height,
  ])
}

function withNames({ padding, size, surface }: FitInput): Padding {
  const { width, height } = size
  if (width < BREAKPOINTS.tablet || height < BREAKPOINTS.tablet / 2) return padding
  const factor = surface === 'present' ? stageLook(stageUnit(size)).spoken : 1
  return {
    top: padding.top + NAMES.top * factor,
    right: padding.right + NAMES.right * factor,
    bottom: padding.bottom + NAMES.bottom * factor,
    left: padding.left + NAMES.left * factor,
  }
}

/** Where partners and places are that a view chooses by its filters; nothing where it chooses none. */
export function foundPoints({
  view,
  network,
}: Pick<AtlasState, 'view' | 'network'>): readonly LngLat[] {
  if (view.q === '' && FACETS.every((facet) => view[facet] === null)) return []
  return [
    ...network.partners.map(({ partner }) => partner.lngLat),
    ...network.places.map(({ place }) => place.lngLat),
  ]
}

/** The camera where a link names none: the selection, else what is found, else the world, on a phone Europe. */
export function contentCamera(input: FitInput): Camera {
  const { size, padding, selected, found = [] } = input
  const bounds = boundsOf(selected ? selectionPoints(input) : found)
  if (bounds) {
    const fitted = fitBounds(bounds, size, withNames(input), MAX_FIT_ZOOM)
    return input.surface === 'present' ? withoutEdges(fitted, bounds, size, padding) : fitted
  }
  const isSmall = size.width < BREAKPOINTS.tablet && input.surface === 'explore'
  return isSmall ? europeCamera(input) : worldCamera(input)
}

/** A mark this far from the edge of the free area needs no camera move, pixels. */
const INSIDE = 24

/** Whether a point of the map is well within what nothing covers. */
export function isInFreeArea(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Size,
  padding: Padding,
): boolean {
  return (
    x > padding.left + INSIDE &&
    x < width - padding.right - INSIDE &&
    y > padding.top + INSIDE &&
    y < height - padding.bottom - INSIDE
  )
}

/** Around marks that are to be parted, pixels. */
const PARTING_MARGIN: Padding = { top: 80, right: 80, bottom: 80, left: 80 }
const MAX_PARTING_ZOOM = 11
/** Nearer together than this no zoom parts them, degrees. */
const SAME_SPOT = 0.005

/** Close enough to see marks apart that lie over each other; `undefined` where no zoom does that. */
export function partingCamera(
  { size }: FitInput,
  camera: Camera,
  marks: readonly { readonly lngLat: LngLat }[],
): Camera | undefined {
  const bounds = boundsOf(marks.map(({ lngLat }) => lngLat))
  if (!bounds) return undefined
  const span = Math.max(bounds.east - bounds.west, bounds.north - bounds.south)
  const fitted = fitBounds(bounds, size, PARTING_MARGIN, MAX_PARTING_ZOOM)
  return span > SAME_SPOT && fitted.zoom > camera.zoom + 0.5 ? roundCamera(fitted) : undefined
}
