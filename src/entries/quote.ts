/** Longer quotes make a fault unreadable, characters. */
const MAX_LENGTH = 60

/** A text that a fault speaks of, as each language quotes it; the middle of a long one tells nothing. */
export function quote(text: string): { readonly en: string; readonly de: string } {
  const short = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 3)}…` : text
  return { en: `"${short}"`, de: `„${short}“` }
}
