import { HALO_WIDTH, HOME_DOT, SYMBOLS, symbolPath, type SymbolKind } from '../theme/symbols'
import type { Palette } from '../theme/tokens'

/** The map's symbols as pictures, drawn at run time from the one table of symbols. */
export interface SymbolImage {
  readonly name: string
  readonly data: ImageData
}

/** Image pixels per CSS pixel. */
export const IMAGE_PIXEL_RATIO = 3

/** Size of a highlighted and of a selected mark. */
export const RAISED = { highlighted: 1.25, selected: 1.5 } as const

const KINDS = Object.keys(SYMBOLS) as SymbolKind[]
const HOLLOW_WIDTH = 1.5
/** Between a selected mark and the ring around it, CSS pixels. */
const RING_GAP = 3
const RING_WIDTH = 1.5
/** How far the ring reaches beyond a selected mark, CSS pixels. */
export const RING_REACH = RING_GAP + RING_WIDTH

/** The name under which a symbol's picture is known to the style. */
export function imageName(kind: SymbolKind, isHollow: boolean): string {
  return isHollow ? `${kind}-hollow` : kind
}

/** The name of the ring around a selected mark. */
export function ringName(kind: SymbolKind): string {
  return `${kind}-ring`
}

function draw(extent: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const side = Math.ceil(extent) * 2 * IMAGE_PIXEL_RATIO
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser draws no 2D canvas')
  context.scale(IMAGE_PIXEL_RATIO, IMAGE_PIXEL_RATIO)
  context.translate(Math.ceil(extent), Math.ceil(extent))
  paint(context)
  return context.getImageData(0, 0, side, side)
}

function drawSymbol(
  context: CanvasRenderingContext2D,
  kind: SymbolKind,
  isHollow: boolean,
  palette: Palette,
  scale: number,
): void {
  const symbol = SYMBOLS[kind]
  const path = new Path2D(symbolPath(symbol, scale))
  context.lineJoin = 'round'
  context.strokeStyle = palette.land
  context.lineWidth = HALO_WIDTH * 2 + (symbol.shape === 'ring' ? 2 * scale : 0)
  context.stroke(path)
  const isOutlined = isHollow || symbol.shape === 'ring'
  context.fillStyle = isOutlined ? palette.land : palette[symbol.color]
  context.fill(path)
  if (isOutlined) {
    context.strokeStyle = palette[symbol.color]
    context.lineWidth = symbol.shape === 'ring' ? 2 * scale : HOLLOW_WIDTH
    context.stroke(path)
  }
  if (symbol.shape === 'ring') {
    context.fillStyle = palette.ink
    context.beginPath()
    context.arc(0, 0, HOME_DOT * scale, 0, Math.PI * 2)
    context.fill()
  }
}

/** Every picture the layers name, in the colors of a palette. Sizes are the same for all palettes. */
export function symbolImages(palette: Palette, scale: number): SymbolImage[] {
  return KINDS.flatMap((kind) => {
    const radius = SYMBOLS[kind].size * scale
    const ring = radius * RAISED.selected + RING_GAP
    return [
      ...[false, true].map((isHollow) => ({
        name: imageName(kind, isHollow),
        // A picture's edge is what names keep clear of, so it lies close around the symbol.
        data: draw(radius + HALO_WIDTH + 0.5, (context) => {
          drawSymbol(context, kind, isHollow, palette, scale)
        }),
      })),
      {
        name: ringName(kind),
        data: draw(ring + RING_WIDTH + 1, (context) => {
          context.beginPath()
          context.arc(0, 0, ring, 0, Math.PI * 2)
          context.strokeStyle = palette.land
          context.lineWidth = RING_WIDTH + 2
          context.stroke()
          context.strokeStyle = palette.ink
          context.lineWidth = RING_WIDTH
          context.stroke()
        }),
      },
    ]
  })
}
