import { shortcuts as german } from './de/shortcuts'
import { shortcuts as english } from './en/shortcuts'
import type { Lang } from './lang'

/** Every word of the keyboard help. Apart from the others, because few visitors need them. */
export type ShortcutMessages = typeof english

/** The words of the keyboard help in a language. */
export function getShortcutMessages(lang: Lang): ShortcutMessages {
  return lang === 'de' ? german : english
}
