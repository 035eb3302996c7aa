import type { LabelStyle } from './labels'

/** How large and how strong a map is drawn, beside the size of its marks. Once for GL and SVG. */
export interface MapLook {
  /** Factor on the size of names. */
  readonly names: number
  /** Factor on the size of the names that the view speaks of: what is selected, the top tiers, Munich. */
  readonly spoken: number
  /** Factor on the width of arcs and of an alliance's mesh. */
  readonly lines: number
  /** Share of full ink for what does not belong to the selection. */
  readonly dimmed: number
  /** Towns without a mark have names, too. */
  readonly hasTowns: boolean
}

/** On a page, read at arm's length. */
export const PAGE_LOOK: MapLook = { names: 1, spoken: 1, lines: 1, dimmed: 0.34, hasTowns: true }

/** The screen for which the sizes of a stage are given, pixels. */
export const STAGE_SCREEN = { width: 1920, height: 1080 } as const

/** Pixels of a window for one of a stage's screen. */
export function stageUnit({ width, height }: { width: number; height: number }): number {
  return Math.min(width / STAGE_SCREEN.width, height / STAGE_SCREEN.height)
}

/** Names are read from the last row of a hall: 34 and 19 pixels on a map above the strip. */
const STAGE_LOOK = { names: 1.8, spoken: 2.8, lines: 1.6, dimmed: 0.55, hasTowns: false }
/** In a small window they are no smaller than on a page. */
const LEAST = { names: 1, spoken: 1.3, lines: 1 }

/**
 * Before an audience.
 * @param unit pixels of the window for one of a screen of 1920 × 1080
 */
export function stageLook(unit: number): MapLook {
  const at = (part: keyof typeof LEAST) => Math.max(LEAST[part], STAGE_LOOK[part] * unit)
  return { ...STAGE_LOOK, names: at('names'), spoken: at('spoken'), lines: at('lines') }
}

const SPOKEN: readonly LabelStyle[] = ['selected', 'home', 'top']

/** Factor on the size of a kind of names. */
export function nameScale({ names, spoken }: MapLook, style: LabelStyle): number {
  return SPOKEN.includes(style) ? spoken : names
}
