/** What no file system minds: letters and digits of any script. */
const OTHERS = /[^\p{Letter}\p{Mark}\p{Number}]+/gu
/** Longer names are cut by some systems; characters without the ending. */
const MOST = 80

/**
 * Name of the file of a story, from its title; where no letter is left of that, from what else it is.
 * @param ending such as `pptx`
 */
export function fileNameOf(title: string, otherwise: string, ending: string): string {
  const clean = (text: string) =>
    Array.from(text.normalize('NFC').replace(OTHERS, '-'))
      .slice(0, MOST)
      .join('')
      .replace(/^-|-$/g, '')
  return `${clean(title) || clean(otherwise)}.${ending}`
}
