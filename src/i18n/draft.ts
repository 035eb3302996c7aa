import { draft as german } from './de/draft'
import { draft as english } from './en/draft'
import type { Lang } from './lang'

/** Every word of a speaker's own talk. Apart from the others, because few visitors need them. */
export type DraftMessages = typeof english

/** The words of a speaker's own talk in a language. */
export function getDraftMessages(lang: Lang): DraftMessages {
  return lang === 'de' ? german : english
}
