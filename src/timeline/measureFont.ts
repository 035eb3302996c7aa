import type { Attachment } from 'svelte/attachments'
import { FONT } from '../theme/font'
import type { Measure } from '../theme/measure'
import { createMeasure, measureWhenReady } from '../ui/measureText'

const WEIGHTS = [400, 500, 600]

/**
 * Tells how wide texts are in the element's font: at once where it is loaded already, so that nothing
 * is placed twice, else as soon as it is.
 */
export function measureFont(onready: (measure: Measure) => void): Attachment<HTMLElement> {
  return (node) => {
    const fonts: FontFaceSet | undefined = (document as Partial<Document>).fonts
    const { fontFamily } = getComputedStyle(node)
    const isLoaded = WEIGHTS.every((weight) =>
      fonts?.check(`${String(weight)} 12px "${FONT.family}"`),
    )
    if (!isLoaded) return measureWhenReady(node, onready)
    onready(createMeasure(fontFamily))
    return undefined
  }
}
