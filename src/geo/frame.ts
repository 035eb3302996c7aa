import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { LngLat } from '../model/types'
import type { FittedCamera, Size } from './fit'
import { toMercator, worldWidth } from './mercator'
import { mercatorPlane, type Plane, type Point } from './plane'

/** What is drawn of the world: land, water, borders, arcs. */
export type Shape = Polygon | MultiPolygon | LineString | MultiLineString

/** Lines through many points, such as arcs. */
export type Lines = readonly (readonly LngLat[])[]

/** A picture of the world of a given size, in pixels from its upper left corner. */
export interface MapFrame {
  readonly size: Size
  readonly plane: Plane
  readonly project: (lngLat: LngLat) => Point
  /** Where meridians are curves: the SVG path of a shape, cut on the sphere and at the edges of the frame. */
  readonly draw?: (shape: Shape) => string
  /** The same of lines. */
  readonly drawLines?: (lines: Lines) => string
  /** Where the world has an edge: its SVG path, as far as it lies in the frame. */
  readonly outline?: string
}

/** The frame that shows exactly what MapLibre shows with the same camera in a container of that size. */
export function mercatorFrame({ zoom, lng, lat }: FittedCamera, size: Size): MapFrame {
  const width = worldWidth(zoom)
  const [centerX, centerY] = toMercator([lng, lat])
  const project = (lngLat: LngLat): Point => {
    const [x, y] = toMercator(lngLat)
    return [size.width / 2 + (x - centerX) * width, size.height / 2 + (y - centerY) * width]
  }
  return { size, plane: mercatorPlane(zoom), project }
}

/** SVG path of lines through points, to a tenth of a pixel; closed ones end where they begin. */
export function writeLines(lines: readonly (readonly Point[])[], isClosed = false): string {
  const write = ([x, y]: Point) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
  return lines.map((line) => `M${line.map(write).join('L')}${isClosed ? 'Z' : ''}`).join('')
}

/** Written once per frame, and not with every highlight and every year. */
const paths = new WeakMap<MapFrame, WeakMap<Lines, string>>()

/** SVG path of lines of many points, such as arcs; they are not cut at the edges of a Mercator frame. */
export function linesPath(frame: MapFrame, lines: Lines): string {
  const ofFrame = paths.get(frame) ?? new WeakMap<Lines, string>()
  paths.set(frame, ofFrame)
  const known = ofFrame.get(lines)
  if (known !== undefined) return known
  const path = frame.drawLines?.(lines) ?? writeLines(lines.map((line) => line.map(frame.project)))
  ofFrame.set(lines, path)
  return path
}
