import type { Font, Measure } from '../theme/measure'

const ELLIPSIS = '…'

/** The start of a text, never half of a surrogate pair. */
function startOf(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const isSplit = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, isSplit ? length - 1 : length).trimEnd()
}

/**
 * A text that fits: itself, or as much of its start as leaves room for “…”.
 * @param maxWidth pixels
 * @returns an empty text where not even one letter fits
 */
export function cutText(text: string, maxWidth: number, measure: Measure, font: Font): string {
  if (measure(text, font) <= maxWidth) return text
  let [fits, tooLong] = [0, text.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(startOf(text, middle) + ELLIPSIS, font) <= maxWidth) fits = middle
    else tooLong = middle
  }
  const start = startOf(text, fits)
  return start === '' ? '' : start + ELLIPSIS
}
