import { range } from 'd3'
import type { MultiLineString, MultiPolygon, Position } from 'geojson'
import type {
  Basemap,
  City,
  FineBasemap,
  PackedBasemap,
  PackedCell,
  PackedCity,
  PackedLine,
} from 'virtual:basemap'
import type { Bounds } from './bounds'

/**
 * Side of a piece of the fine basemap, degrees. Large enough that a phone at zoom 4 needs one or
 * two, small enough that they are quickly there; and its edges are lines of the graticule.
 */
export const CELL_DEGREES = 30
/** How far a piece reaches into its neighbors, degrees: two outlines on one edge would show as a hairline. */
export const CELL_OVERLAP = 0.01
/**
 * Steps per degree in which coordinates travel: about 1 km for the coarse basemap, which is under
 * half a pixel up to zoom 5 and finer than the 1:50m source is true, and 100 m for the fine one.
 */
export const STEPS_PER_DEGREE = { coarse: 100, fine: 1000 } as const

/** The whole world, degrees. */
export const WHOLE_WORLD: Bounds = { west: -180, south: -90, east: 180, north: 90 }

/** Coordinates on an edge are exact but for rounding; those of the coarse basemap are rounded to 0.01. */
const EDGE_DEGREES = 0.0101
const CELL_EDGE_DEGREES = 0.0006

type IsCut = (a: Position, b: Position) => boolean

/** Whether an edge runs along a side of the bounds, where a polygon was only cut. */
function cutAlong({ west, south, east, north }: Bounds, tolerance: number): IsCut {
  const areAlong = (a: number, b: number, edge: number) =>
    Math.abs(a - edge) <= tolerance && Math.abs(b - edge) <= tolerance
  return ([aLng = 0, aLat = 0], [bLng = 0, bLat = 0]) =>
    areAlong(aLng, bLng, west) ||
    areAlong(aLng, bLng, east) ||
    areAlong(aLat, bLat, south) ||
    areAlong(aLat, bLat, north)
}

/** The lines of a ring without the edges that a cut has made; of one without a cut, the ring itself. */
function uncutLines(ring: Position[], isCut: IsCut): Position[][] {
  const starts = ring.flatMap((point, index) => {
    const previous = ring[index - 1]
    return previous && isCut(previous, point) ? [index] : []
  })
  if (starts.length === 0) return [ring]
  return [0, ...starts]
    .map((start, index) => ring.slice(start, starts[index]))
    .filter((line) => line.length > 1)
}

/** Outlines as lines, without the edges that a cut has made. */
function outlinesOf(polygons: MultiPolygon, isCut: IsCut): MultiLineString {
  const coordinates = polygons.coordinates.flat().flatMap((ring) => uncutLines(ring, isCut))
  return { type: 'MultiLineString', coordinates }
}

/**
 * The coast as lines: the outlines of the land without the edges where it was cut at the
 * antimeridian. Derived here because sending it would almost double the basemap.
 */
export function coastOf(land: MultiPolygon): MultiLineString {
  return outlinesOf(land, cutAlong(WHOLE_WORLD, EDGE_DEGREES))
}

function cellKey(west: number, south: number): string {
  return `${String(west)}_${String(south)}`
}

/** The cell that a key such as `0_30` (west, south) names. */
export function boundsOfCell(key: string): Bounds {
  const [west = 0, south = 0] = key.split('_').map(Number)
  return { west, south, east: west + CELL_DEGREES, north: south + CELL_DEGREES }
}

/** What the piece of a cell covers: a little more than the cell, but never more than the world. */
export function reachOfCell(key: string): Bounds {
  const { west, south, east, north } = boundsOfCell(key)
  return {
    west: Math.max(WHOLE_WORLD.west, west - CELL_OVERLAP),
    south: Math.max(WHOLE_WORLD.south, south - CELL_OVERLAP),
    east: Math.min(WHOLE_WORLD.east, east + CELL_OVERLAP),
    north: Math.min(WHOLE_WORLD.north, north + CELL_OVERLAP),
  }
}

/** Keys of the cells that meet the bounds. Longitudes beyond 180 count from the other side: a globe shows both. */
export function cellKeysIn({ west, south, east, north }: Bounds): string[] {
  const columns = 360 / CELL_DEGREES
  const first = Math.floor((west + 180) / CELL_DEGREES)
  const last = Math.max(first, Math.ceil((east + 180) / CELL_DEGREES) - 1)
  const wests = range(first, Math.min(last, first + columns - 1) + 1).map(
    (column) => (((column % columns) + columns) % columns) * CELL_DEGREES - 180,
  )
  const uppermost = 180 / CELL_DEGREES - 1
  const lowest = Math.min(uppermost, Math.floor((Math.max(-90, south) + 90) / CELL_DEGREES))
  const highest = Math.ceil((Math.min(90, north) + 90) / CELL_DEGREES) - 1
  const souths = range(lowest, Math.max(lowest, highest) + 1).map((row) => row * CELL_DEGREES - 90)
  return souths.flatMap((s) => wests.map((w) => cellKey(w, s)))
}

/** A line as the steps between its points, about half of what the coordinates would need. */
export function packLine(line: readonly Position[], stepsPerDegree: number): number[] {
  const packed: number[] = []
  let [x, y] = [0, 0]
  for (const [lng = 0, lat = 0] of line) {
    const nextX = Math.round(lng * stepsPerDegree)
    const nextY = Math.round(lat * stepsPerDegree)
    if (packed.length > 0 && nextX === x && nextY === y) continue
    packed.push(nextX - x, nextY - y)
    x = nextX
    y = nextY
  }
  return packed
}

/** Reverses `packLine`. */
export function unpackLine(packed: PackedLine, stepsPerDegree: number): Position[] {
  const line: Position[] = []
  let [x, y] = [0, 0]
  for (let index = 0; index + 1 < packed.length; index += 2) {
    x += packed[index] ?? 0
    y += packed[index + 1] ?? 0
    line.push([x / stepsPerDegree, y / stepsPerDegree])
  }
  return line
}

function unpackLines(lines: readonly PackedLine[], stepsPerDegree: number): MultiLineString {
  return {
    type: 'MultiLineString',
    coordinates: lines.map((line) => unpackLine(line, stepsPerDegree)),
  }
}

function unpackPolygons(
  polygons: readonly (readonly PackedLine[])[],
  stepsPerDegree: number,
): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => unpackLine(ring, stepsPerDegree))),
  }
}

/** The coarse basemap as it travels. */
export function packBasemap({ land, lakes, borders, disputed }: Basemap): PackedBasemap {
  const pack = (line: readonly Position[]) => packLine(line, STEPS_PER_DEGREE.coarse)
  return {
    land: land.coordinates.map((rings) => rings.map(pack)),
    lakes: lakes.coordinates.map((rings) => rings.map(pack)),
    borders: borders.coordinates.map(pack),
    disputed: disputed.coordinates.map(pack),
  }
}

/** The coarse basemap, ready to be drawn. */
export function unpackBasemap(packed: PackedBasemap): Basemap {
  return {
    land: unpackPolygons(packed.land, STEPS_PER_DEGREE.coarse),
    lakes: unpackPolygons(packed.lakes, STEPS_PER_DEGREE.coarse),
    borders: unpackLines(packed.borders, STEPS_PER_DEGREE.coarse),
    disputed: unpackLines(packed.disputed, STEPS_PER_DEGREE.coarse),
  }
}

function unpackCity([name, german, iso, lng, lat, minZoom, isCapital]: PackedCity): City {
  return {
    name,
    ...(german === 0 ? {} : { name_de: german }),
    iso,
    lngLat: [lng, lat],
    minZoom: minZoom as City['minZoom'],
    isCapital: isCapital === 1,
  }
}

/** A piece of the fine basemap, ready to be drawn. */
export function unpackCell(key: string, cell: PackedCell): FineBasemap {
  const isCut = cutAlong(reachOfCell(key), CELL_EDGE_DEGREES)
  const land = unpackPolygons(cell.land, STEPS_PER_DEGREE.fine)
  const lakes = unpackPolygons(cell.lakes, STEPS_PER_DEGREE.fine)
  return {
    land,
    coast: outlinesOf(land, isCut),
    glaciers: unpackPolygons(cell.glaciers, STEPS_PER_DEGREE.fine),
    lakes,
    shores: outlinesOf(lakes, isCut),
    rivers: unpackLines(cell.rivers, STEPS_PER_DEGREE.fine),
    borders: unpackLines(cell.borders, STEPS_PER_DEGREE.fine),
    disputed: unpackLines(cell.disputed, STEPS_PER_DEGREE.fine),
    cities: cell.cities.map(unpackCity),
  }
}

/** Several pieces as one. */
export function mergeFine(pieces: readonly FineBasemap[]): FineBasemap {
  const lines = (pick: (piece: FineBasemap) => MultiLineString): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: pieces.flatMap((piece) => pick(piece).coordinates),
  })
  const polygons = (pick: (piece: FineBasemap) => MultiPolygon): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: pieces.flatMap((piece) => pick(piece).coordinates),
  })
  return {
    land: polygons(({ land }) => land),
    coast: lines(({ coast }) => coast),
    glaciers: polygons(({ glaciers }) => glaciers),
    lakes: polygons(({ lakes }) => lakes),
    shores: lines(({ shores }) => shores),
    rivers: lines(({ rivers }) => rivers),
    borders: lines(({ borders }) => borders),
    disputed: lines(({ disputed }) => disputed),
    cities: pieces.flatMap(({ cities }) => cities),
  }
}
