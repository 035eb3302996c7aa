/** How an arc from Munich is drawn, by what stands at its end and by the selection. */
export type ArcRole = 'top' | 'location' | 'quiet' | 'faded' | 'selected'

/** Width in pixels and share of full ink. */
export interface LineStyle {
  readonly width: number
  readonly opacity: number
}

/** Arcs, once: GL and SVG read the same. Quiet ones are gray, all others have the color of their mark. */
export const ARC_STYLE: Readonly<Record<ArcRole, LineStyle>> = {
  top: { width: 1.2, opacity: 0.75 },
  faded: { width: 1.2, opacity: 0.35 },
  location: { width: 0.9, opacity: 0.5 },
  quiet: { width: 0.6, opacity: 0.22 },
  selected: { width: 2.6, opacity: 1 },
}

/** The arc to what is highlighted. */
export const HIGHLIGHTED_ARC: LineStyle = { width: 1.8, opacity: 1 }

/** A line between two members of the selected alliance, and that of a highlighted member. */
export const MESH_STYLE: LineStyle = { width: 1.3, opacity: 0.62 }
export const HIGHLIGHTED_MESH: LineStyle = { width: 2.2, opacity: 1 }

/** Widths of a line at levels of zoom, pixels: even before the first and after the last, in between on a straight line. At least one. */
export type WidthStops = readonly [WidthStop, ...WidthStop[]]
export type WidthStop = readonly [zoom: number, width: number]

/**
 * The basemap's lines, once: GL and SVG read the same. The graticule is a full pixel where the whole
 * world or globe is seen: a thinner line is lost on the sphere.
 */
export const BASEMAP_LINES = {
  graticule: [
    [2, 1],
    [4, 0.7],
  ],
  shore: [[0, 0.5]],
  border: [
    [2, 0.6],
    [4, 0.9],
  ],
  coast: [[0, 0.7]],
  river: [
    [4, 0.4],
    [6, 0.6],
    [9, 1],
  ],
} as const satisfies Readonly<Record<string, WidthStops>>

/** How wide a line is at a zoom, pixels. */
export function widthAt([first, ...others]: WidthStops, zoom: number): number {
  let [fromZoom, from] = first
  if (zoom <= fromZoom) return from
  for (const [toZoom, to] of others) {
    if (zoom < toZoom) return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom)
    ;[fromZoom, from] = [toZoom, to]
  }
  return from
}

/** Between the lines of the graticule. */
export const GRATICULE_DEGREES = 30
