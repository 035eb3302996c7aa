import { LEADER_WIDTH } from '../../theme/labels'
import {
  beginningOf,
  HALO_WIDTH,
  HOLLOW_WIDTH,
  HOME_DOT,
  isBeginning,
  NEW_OUTLINE,
  RAISED,
  RING_GAP,
  RING_WIDTH,
  STRIKE_WIDTH,
  strikePath,
  SYMBOLS,
  symbolOf,
  symbolPath,
  type Beginning,
  type SymbolChange,
  type SymbolKind,
} from '../../theme/symbols'
import type { Palette } from '../../theme/palette'

/** What a picture is drawn for. */
export interface ImageSetting {
  readonly palette: Palette
  /** Factor on the size of marks. */
  readonly scale: number
  /** Image pixels per CSS pixel. */
  readonly pixelRatio: number
}

/**
 * Image pixels per CSS pixel: twice the screen's, since MapLibre reads two by two of them for one,
 * which makes edges smooth at any position.
 */
export function imagePixelRatio(devicePixelRatio: number): number {
  return Math.min(4, 2 * Math.ceil(devicePixelRatio))
}

/**
 * The name under which a symbol's picture is known to the style.
 * @param change what became of it between two dates. Default: nothing is compared
 */
export function imageName(
  kind: SymbolKind,
  isHollow: boolean,
  change: SymbolChange | null = null,
): string {
  if (isBeginning(change) || change === 'ended') return `${kind} ${change}`
  return isHollow ? `${kind} hollow` : kind
}

/** The name of the ring around a selected mark. */
export function ringName(kind: SymbolKind): string {
  return `${kind} ring`
}

/** The name of the disc below the number of a cluster. @param radius pixels */
export function clusterName(kind: SymbolKind, radius: number): string {
  return `${kind} cluster ${radius.toFixed(1)}`
}

/** The name of a leader of so many pixels; it begins at the picture's left edge. */
export function leaderName(length: number): string {
  return `leader ${String(Math.max(1, Math.round(length)))}`
}

function draw(
  [halfWidth, halfHeight]: readonly [number, number],
  pixelRatio: number,
  paint: (context: CanvasRenderingContext2D) => void,
): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(halfWidth * 2) * pixelRatio
  canvas.height = Math.ceil(halfHeight * 2) * pixelRatio
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser draws no 2D canvas')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.scale(pixelRatio, pixelRatio)
  paint(context)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** A mark that has begun has an ink outline, and a plus or a caret. */
function drawBeginning(
  kind: SymbolKind,
  change: Beginning,
  { palette, scale, pixelRatio }: ImageSetting,
): ImageData {
  const symbol = symbolOf(kind, change)
  const extent = Math.ceil(symbol.size * scale + NEW_OUTLINE + HALO_WIDTH + 0.5)
  return draw([extent, extent], pixelRatio, (context) => {
    const path = new Path2D(symbolPath(symbol, scale))
    const sign = beginningOf(symbol, change, scale)
    context.lineJoin = 'round'
    context.strokeStyle = palette.land
    context.lineWidth = (NEW_OUTLINE + HALO_WIDTH) * 2
    context.stroke(path)
    context.strokeStyle = palette.ink
    context.lineWidth = NEW_OUTLINE * 2
    context.stroke(path)
    context.fillStyle = palette[symbol.color]
    context.fill(path)
    context.strokeStyle = palette.land
    context.lineWidth = sign.width
    context.stroke(new Path2D(sign.path))
  })
}

/** The line through what has ended. */
function strike(context: CanvasRenderingContext2D, path: Path2D, palette: Palette): void {
  context.strokeStyle = palette.ink
  context.lineWidth = STRIKE_WIDTH
  context.stroke(path)
}

type Variant = 'solid' | 'hollow' | 'ended'

function drawSymbol(kind: SymbolKind, variant: Variant, setting: ImageSetting): ImageData {
  const { palette, scale, pixelRatio } = setting
  const symbol = symbolOf(kind, variant === 'ended' ? variant : null)
  const isRing = symbol.shape === 'ring'
  const isHollow = variant !== 'solid'
  const reach = HALO_WIDTH + (variant === 'ended' ? STRIKE_WIDTH : 0)
  const extent = Math.ceil(symbol.size * scale + reach + 0.5)
  return draw([extent, extent], pixelRatio, (context) => {
    const path = new Path2D(symbolPath(symbol, scale))
    context.lineJoin = 'round'
    context.strokeStyle = palette.land
    context.lineWidth = HALO_WIDTH * 2 + (isRing ? 2 * scale : 0)
    context.stroke(path)
    const isOutlined = isHollow || isRing
    context.fillStyle = isOutlined ? palette.land : palette[symbol.color]
    context.fill(path)
    if (isOutlined) {
      context.strokeStyle = palette[symbol.color]
      context.lineWidth = isRing ? 2 * scale : HOLLOW_WIDTH
      context.stroke(path)
    }
    if (isRing) {
      context.fillStyle = palette.ink
      context.beginPath()
      context.arc(0, 0, HOME_DOT * scale, 0, Math.PI * 2)
      context.fill()
    }
    if (variant === 'ended') strike(context, new Path2D(strikePath(symbol, scale)), palette)
  })
}

function drawCluster(kind: SymbolKind, radius: number, { palette, pixelRatio }: ImageSetting) {
  const extent = Math.ceil(radius + HALO_WIDTH)
  return draw([extent, extent], pixelRatio, (context) => {
    context.beginPath()
    context.arc(0, 0, radius, 0, Math.PI * 2)
    context.strokeStyle = palette.land
    context.lineWidth = HALO_WIDTH * 2
    context.stroke()
    context.fillStyle = palette[SYMBOLS[kind].color]
    context.fill()
  })
}

function drawRing(kind: SymbolKind, { palette, scale, pixelRatio }: ImageSetting): ImageData {
  const radius = SYMBOLS[kind].size * scale * RAISED.selected + RING_GAP
  const extent = Math.ceil(radius + RING_WIDTH + 1)
  return draw([extent, extent], pixelRatio, (context) => {
    context.beginPath()
    context.arc(0, 0, radius, 0, Math.PI * 2)
    context.strokeStyle = palette.land
    context.lineWidth = RING_WIDTH + 2
    context.stroke()
    context.strokeStyle = palette.ink
    context.lineWidth = RING_WIDTH
    context.stroke()
  })
}

function drawLeader(length: number, { palette, pixelRatio }: ImageSetting): ImageData {
  return draw([length / 2, 2], pixelRatio, (context) => {
    context.strokeStyle = palette.ink2
    context.lineWidth = LEADER_WIDTH
    context.beginPath()
    context.moveTo(-length / 2, 0)
    context.lineTo(length / 2, 0)
    context.stroke()
  })
}

/**
 * The picture of a name made by one of the functions above, drawn from the one table of symbols;
 * `undefined` for any other name. The browser draws them, at the density of its own screen: made
 * at build time they would be needed in every theme, size and density.
 */
export function drawImage(name: string, setting: ImageSetting): ImageData | undefined {
  const [kind = '', variant, size = ''] = name.split(' ')
  if (kind === 'leader') return drawLeader(Number(variant), setting)
  if (!Object.hasOwn(SYMBOLS, kind)) return undefined
  const symbol = kind as SymbolKind
  if (variant === 'ring') return drawRing(symbol, setting)
  if (variant === 'cluster') return drawCluster(symbol, Number(size), setting)
  if (variant === 'new' || variant === 'risen') return drawBeginning(symbol, variant, setting)
  const isOutlined = variant === 'hollow' || variant === 'ended'
  return drawSymbol(symbol, isOutlined ? variant : 'solid', setting)
}
