import { FONT } from '../theme/font'
import { estimateWidth, type Measure } from '../theme/measure'

/**
 * A measure by a canvas, for fonts that are loaded. Widths are remembered.
 * @param family as in CSS
 * @returns the estimate where there is no canvas
 */
export function createMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return estimateWidth
  const widths = new Map<string, number>()
  return (text, font) => {
    const key = `${String(font.weight)} ${String(font.size)}px ${family}`
    const known = widths.get(key + text)
    if (known !== undefined) return known
    context.font = key
    const width = context.measureText(text).width
    widths.set(key + text, width)
    return width
  }
}

/**
 * Calls back with a measure of the real font once it is loaded. Without fonts or canvas (on a server,
 * in a test without a screen) the estimate stays.
 * @returns stops waiting
 */
export function measureWhenReady(node: Element, onready: (measure: Measure) => void): () => void {
  let isWaiting = true
  const family = getComputedStyle(node).fontFamily
  const fonts: FontFaceSet | undefined = (document as Partial<Document>).fonts
  const loads = fonts
    ? [400, 500, 600].map((weight) => fonts.load(`${String(weight)} 12px "${FONT.family}"`))
    : []
  void Promise.allSettled(loads).then(() => {
    if (isWaiting && fonts) onready(createMeasure(family))
  })
  return () => {
    isWaiting = false
  }
}

/** The measure before the font is known. */
export const INITIAL_MEASURE: Measure = estimateWidth
