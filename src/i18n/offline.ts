import { offline as german } from './de/offline'
import { offline as english } from './en/offline'
import type { Lang } from './lang'

/** Every word about the atlas without a network. Apart from the others, because few visitors need them. */
export type OfflineMessages = typeof english

/** The words about the atlas without a network in a language. */
export function getOfflineMessages(lang: Lang): OfflineMessages {
  return lang === 'de' ? german : english
}
