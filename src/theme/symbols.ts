import type { Palette } from './palette'

/**
 * The marks of the atlas: shape and color both carry the kind. Sizes in CSS pixels at scale 1.
 * Legend, list, map and timeline draw from this one table.
 */
export interface Symbol {
  readonly shape: 'ring' | 'square' | 'circle' | 'diamond' | 'triangle'
  /** Circumradius, or half the side of the square. */
  readonly size: number
  readonly color: keyof Palette
}

export type SymbolKind =
  | 'home'
  | 'location'
  | 'flagship'
  | 'strategic-alliance'
  | 'network'
  | 'partner'
  | 'exchange'

export const SYMBOLS: Readonly<Record<SymbolKind, Symbol>> = {
  home: { shape: 'ring', size: 7, color: 'location' },
  location: { shape: 'square', size: 4.2, color: 'location' },
  flagship: { shape: 'circle', size: 6, color: 'flagship' },
  'strategic-alliance': { shape: 'diamond', size: 6.4, color: 'strategic' },
  network: { shape: 'triangle', size: 4.6, color: 'network' },
  partner: { shape: 'circle', size: 3.4, color: 'partner' },
  exchange: { shape: 'circle', size: 2.2, color: 'exchange' },
}

/** What became of a relation between two dates, as a mark tells it. */
export type SymbolChange = 'new' | 'risen' | 'ended' | 'continuing'

/** A plus, a caret or a strike needs room: marks with one are no smaller, pixels. */
const MIN_CHANGED_SIZE = 3.4

/** The mark of a kind while two dates are compared; `null`: as always. */
export function symbolOf(kind: SymbolKind, change: SymbolChange | null): Symbol {
  const symbol = SYMBOLS[kind]
  const isPlain = change === null || change === 'continuing'
  return isPlain ? symbol : { ...symbol, size: Math.max(symbol.size, MIN_CHANGED_SIZE) }
}

/** Bottom to top. */
export const DRAW_ORDER: readonly SymbolKind[] = [
  'exchange',
  'partner',
  'network',
  'location',
  'strategic-alliance',
  'flagship',
  'home',
]

/** Size of a highlighted and of a selected mark. */
export const RAISED = { highlighted: 1.25, selected: 1.5 } as const

/** Width of the outline of a hollow mark, pixels. */
export const HOLLOW_WIDTH = 1.5

/** Between a selected mark and the ring around it, and the width of the ring; pixels. */
export const RING_GAP = 3
export const RING_WIDTH = 1.5
/** How far the ring reaches beyond a selected mark, pixels. */
export const RING_REACH = RING_GAP + RING_WIDTH

/** Width of the ink line around a mark that is new or has risen, pixels. */
export const NEW_OUTLINE = 1.25
/** Width of the ink line through an ended mark, pixels. */
export const STRIKE_WIDTH = 1.25

/** Radius of a cluster, whose number has one, two, three or more digits; pixels. */
export const CLUSTER_RADIUS = [7.5, 9, 12, 15] as const

/** Width of the land-colored line around every mark, pixels. */
export const HALO_WIDTH = 1.25

/** How far below the centre the triangle's base lies, in circumradii. */
const TRIANGLE_BASE = 0.62

/**
 * SVG path of a symbol around 0,0.
 * @param scale 1 for the desktop map; .62 embed, 1.12 phone, 1.35 and more for a projector.
 */
export function symbolPath(symbol: Symbol, scale = 1): string {
  const r = symbol.size * scale
  const n = (value: number) => Number(value.toFixed(2))
  switch (symbol.shape) {
    case 'ring':
    case 'circle':
      return `M${n(-r)},0A${n(r)},${n(r)} 0 1 1 ${n(r)},0A${n(r)},${n(r)} 0 1 1 ${n(-r)},0Z`
    case 'square':
      return `M${n(-r)},${n(-r)}H${n(r)}V${n(r)}H${n(-r)}Z`
    case 'diamond':
      return `M0,${n(-r)}L${n(r)},0L0,${n(r)}L${n(-r)},0Z`
    case 'triangle': {
      const base = r * TRIANGLE_BASE
      const half = r * Math.sqrt(1 - 0.25) * 1.12
      return `M0,${n(-r)}L${n(half)},${n(base)}H${n(-half)}Z`
    }
    default:
      return symbol.shape satisfies never
  }
}

/** How far the arms of the plus or the caret reach, in sizes of the symbol, and how wide they are. */
const ARM = 0.58
const ARM_WIDTH = 0.29
/** In the smallest marks they are no thinner, pixels. */
const MIN_ARM_WIDTH = 1.1

/** What stands in a mark that has begun: a plus in a new one, a caret in one that has risen. */
export type Beginning = Extract<SymbolChange, 'new' | 'risen'>

/** Whether a mark has a sign of beginning, and an ink line around it. */
export function isBeginning(change: SymbolChange | null): change is Beginning {
  return change === 'new' || change === 'risen'
}

/** SVG path of the plus or the caret in a mark around 0,0, and the width of its line in pixels. */
export function beginningOf(
  { size }: Symbol,
  change: Beginning,
  scale = 1,
): { readonly path: string; readonly width: number } {
  const arm = Number((size * scale * ARM).toFixed(2))
  const rise = Number((arm * 0.6).toFixed(2))
  return {
    path:
      change === 'new'
        ? `M${-arm},0H${arm}M0,${-arm}V${arm}`
        : `M${-arm},${rise}L0,${-rise}L${arm},${rise}`,
    width: Math.max(MIN_ARM_WIDTH, Number((size * scale * ARM_WIDTH).toFixed(2))),
  }
}

/** How far the line through an ended mark goes right and up: in sizes of the symbol, and pixels more. */
const STRIKE_REACH = 0.75
const STRIKE_BEYOND = 2.2

/** SVG path of the line through an ended mark, which reaches beyond it on both sides. */
export function strikePath({ size }: Symbol, scale = 1): string {
  const reach = Number((size * scale * STRIKE_REACH + STRIKE_BEYOND).toFixed(2))
  return `M${-reach},${reach}L${reach},${-reach}`
}

/** Radius of the ink dot inside the home ring, pixels at scale 1. */
export const HOME_DOT = 2.5
