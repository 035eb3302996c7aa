import { FONT } from '../theme/font'
import { estimateWidth, type Measure } from '../theme/measure'

/** As the page is set. */
const FAMILY = `"${FONT.family}", "Inter Variable", sans-serif`
const FACES = [400, 500, 600].map((weight) => `${String(weight)} 12px "${FONT.family}"`)

/**
 * A measure by a canvas, for fonts that are loaded. Widths are remembered.
 * @param family as in CSS. Default: that of the page
 * @returns the estimate where there is no canvas
 */
export function createMeasure(family = FAMILY): Measure {
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
 * Calls back with a measure of the page's font: at once where that is loaded already, so that nothing is
 * placed twice, else as soon as it is. Without fonts or canvas (on a server, in a test without a screen)
 * the estimate stays.
 * @returns stops waiting
 */
export function measureWhenReady(onready: (measure: Measure) => void): () => void {
  const fonts: FontFaceSet | undefined = (document as Partial<Document>).fonts
  let isWaiting = fonts !== undefined
  const tell = () => {
    if (isWaiting) onready(createMeasure())
    isWaiting = false
  }
  if (fonts && FACES.every((face) => fonts.check(face))) tell()
  else if (fonts) void Promise.allSettled(FACES.map((face) => fonts.load(face))).then(tell)
  return () => {
    isWaiting = false
  }
}

/** The measure before the font is known. */
export const INITIAL_MEASURE: Measure = estimateWidth
