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

/** Share of full ink for what does not belong to the selection. */
export const DIMMED = 0.34

/** Widths of the basemap's lines, pixels. */
export const BASEMAP_LINES = { graticule: 0.7, shore: 0.5, border: 0.6, coast: 0.7 } as const

/** Between the lines of the graticule. */
export const GRATICULE_DEGREES = 30
