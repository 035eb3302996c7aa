import type { MultiLineString, MultiPolygon, Position } from 'geojson'

const EDGE_DEGREES = 0.011

/** Whether an edge only closes a polygon at the antimeridian or at the pole. */
function isCut(a: Position, b: Position): boolean {
  const [aLng = 0, aLat = 0] = a
  const [bLng = 0, bLat = 0] = b
  const alongMeridian = Math.abs(aLng) >= 180 - EDGE_DEGREES && Math.abs(bLng) >= 180 - EDGE_DEGREES
  return alongMeridian || (aLat <= -89.9 && bLat <= -89.9)
}

/**
 * The coast as lines: the outlines of the land without the edges where it was cut at the
 * antimeridian. Derived here because sending it would almost double the basemap.
 */
export function coastOf(land: MultiPolygon): MultiLineString {
  const lines: Position[][] = []
  for (const ring of land.coordinates.flat()) {
    let line: Position[] = []
    ring.forEach((point, index) => {
      const previous = ring[index - 1]
      if (previous && isCut(previous, point)) {
        if (line.length > 1) lines.push(line)
        line = []
      }
      line.push(point)
    })
    if (line.length > 1) lines.push(line)
  }
  return { type: 'MultiLineString', coordinates: lines }
}
