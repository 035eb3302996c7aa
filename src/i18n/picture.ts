import { picture as german } from './de/picture'
import { picture as english } from './en/picture'
import type { Lang } from './lang'

/** Every word in a picture of a view. Apart from the others, because few visitors need them. */
export type PictureMessages = typeof english

/** The words of a picture in a language. */
export function getPictureMessages(lang: Lang): PictureMessages {
  return lang === 'de' ? german : english
}
