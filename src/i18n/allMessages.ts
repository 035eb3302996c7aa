import * as de from './de'
import * as en from './en'
import type { Lang } from './lang'
import type { Messages } from './messages'

/** The messages of a language, both being at hand: for the build and for tests. */
export function getMessages(lang: Lang): Messages {
  return lang === 'de' ? de : en
}
