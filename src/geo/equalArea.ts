import { geoEqualEarth, type GeoProjection } from 'd3'
import type { LngLat } from '../model/types'
import { NO_PADDING, type FittedCamera, type Padding, type Size } from './fit'
import type { Lines, MapFrame } from './frame'
import { CLIP_MARGIN } from './framePath'
import { fromMercator, toMercator, WORLD_SIZE, worldWidth } from './mercator'
import type { Point } from './plane'
import { spherePath } from './spherePath'

/** Space around the world in true areas, pixels. */
const WORLD_MARGIN = 8
/** Long edges are bent so finely that no corner is seen, pixels. */
const PRECISION = 0.3

/**
 * The meridian in the middle of the world: Munich's, so that the map is cut in the Bering Strait, where
 * there is no land.
 */
export const MIDDLE_MERIDIAN = 11

function frameOf(projection: GeoProjection, size: Size): MapFrame {
  const { width, height } = size
  const clipped = projection.clipExtent([
    [-CLIP_MARGIN, -CLIP_MARGIN],
    [width + CLIP_MARGIN, height + CLIP_MARGIN],
  ])
  const zoom = Math.log2((projection.scale() * 2 * Math.PI) / WORLD_SIZE)
  const project = (lngLat: LngLat): Point => clipped([...lngLat]) ?? [0, 0]
  const { draw, outline } = spherePath(clipped)
  const drawLines = (lines: Lines) =>
    draw({
      type: 'MultiLineString',
      coordinates: lines.map((line) => line.map(([lng, lat]) => [lng, lat])),
    })
  return { size, plane: { zoom, at: project }, project, draw, drawLines, outline }
}

/** The whole world in true areas (Equal Earth), as large as fits. */
export function equalAreaFrame(size: Size): MapFrame {
  const projection = geoEqualEarth().fitExtent(
    [
      [WORLD_MARGIN, WORLD_MARGIN],
      [size.width - WORLD_MARGIN, size.height - WORLD_MARGIN],
    ],
    { type: 'Sphere' },
  )
  return frameOf(projection, size)
}

/** What a frame is to show whole. */
export interface EqualAreaSection {
  /** They lie within the frame. */
  readonly points: readonly LngLat[]
  /** Upright in the middle; the map is cut on the other side of the Earth. Degrees. */
  readonly meridian: number
  /** Kept free around the points. Default: nothing. */
  readonly padding?: Padding
}

/** A section of the world in true areas (Equal Earth), as large as shows all its points. */
export function equalAreaSection(
  size: Size,
  { points, meridian, padding = NO_PADDING }: EqualAreaSection,
): MapFrame {
  const projection = geoEqualEarth()
    .rotate([-meridian, 0])
    .precision(PRECISION)
    .scale(1)
    .translate([0, 0])
  const projected = points.map((point): Point => projection([...point]) ?? [0, 0])
  const [xs, ys] = [projected.map(([x]) => x), projected.map(([, y]) => y)]
  const [minX, maxX] = [Math.min(...xs), Math.max(...xs)]
  const [minY, maxY] = [Math.min(...ys), Math.max(...ys)]
  const { top, right, bottom, left } = padding
  const [freeX, freeY] = [size.width - left - right, size.height - top - bottom]
  const scale = Math.min(freeX / (maxX - minX || 1e-9), freeY / (maxY - minY || 1e-9))
  projection
    .scale(scale)
    .translate([
      left + freeX / 2 - (scale * (minX + maxX)) / 2,
      top + freeY / 2 - (scale * (minY + maxY)) / 2,
    ])
  return frameOf(projection, size)
}

/** Points along each side of a section: in true areas its sides are curves. */
const SAMPLES = 24
/** Half of the world, and a little less: its two edges are not to fall on each other; degrees. */
const HALF_WORLD = 179.9

/**
 * What a Mercator map shows, as a section in true areas: its outline.
 * @param size of the Mercator map, pixels
 */
export function sectionOf({ zoom, lng, lat }: FittedCamera, size: Size): EqualAreaSection {
  const width = worldWidth(zoom)
  const y = toMercator([lng, lat])[1]
  const half = Math.min(HALF_WORLD, (size.width / 2 / width) * 360)
  const latitude = (down: number) =>
    fromMercator([0, Math.max(0, Math.min(1, y + (down * size.height) / width))])[1]
  const shares = Array.from({ length: SAMPLES + 1 }, (_, index) => index / SAMPLES - 0.5)
  const points = shares.flatMap((share): LngLat[] => [
    [lng + 2 * half * share, latitude(-0.5)],
    [lng + 2 * half * share, latitude(0.5)],
    [lng - half, latitude(share)],
    [lng + half, latitude(share)],
  ])
  return { points, meridian: lng }
}

/** As far north and south as the world is shown at least, degrees: where universities are. */
const WORLD_LATITUDES = { south: -50, north: 70 }

/** The whole world from its western to its eastern edge, and whatever else is to be seen. */
export function worldSection(more: readonly LngLat[]): EqualAreaSection {
  const { south, north } = WORLD_LATITUDES
  const edges = [MIDDLE_MERIDIAN - HALF_WORLD, MIDDLE_MERIDIAN + HALF_WORLD]
  const points: LngLat[] = [
    ...edges.map((lng): LngLat => [lng, 0]),
    [MIDDLE_MERIDIAN, south],
    [MIDDLE_MERIDIAN, north],
    ...more,
  ]
  return { points, meridian: MIDDLE_MERIDIAN }
}
