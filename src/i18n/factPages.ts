import { factPages as german } from './de/factPages'
import { factPages as english } from './en/factPages'
import type { Lang } from './lang'

/** Every word of the pages of facts and of the reference; they are read on the server only. */
export type FactPageMessages = typeof english

/** The words of the pages of facts in a language. */
export function getFactPageMessages(lang: Lang): FactPageMessages {
  return lang === 'de' ? german : english
}
