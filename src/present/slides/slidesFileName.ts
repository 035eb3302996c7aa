/** What no file system minds: letters and digits of any script. */
const OTHERS = /[^\p{Letter}\p{Mark}\p{Number}]+/gu
/** Longer names are cut by some systems; characters without the ending. */
const MOST = 80

/** Name of the file of slides, from the title of their story; where no letter is left of that, from what else they are. */
export function slidesFileName(title: string, otherwise: string): string {
  const clean = (text: string) =>
    Array.from(text.normalize('NFC').replace(OTHERS, '-'))
      .slice(0, MOST)
      .join('')
      .replace(/^-|-$/g, '')
  return `${clean(title) || clean(otherwise)}.pptx`
}
