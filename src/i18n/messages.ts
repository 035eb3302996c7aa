import type { Lang } from './lang'
import * as en from './en'
import * as de from './de'

/**
 * Every word of the interface, by area. English is the model: a message missing in German is a type error.
 * Messages with a number or a name are functions.
 */
export type Messages = typeof en

/** The messages of a language. */
export function getMessages(lang: Lang): Messages {
  return lang === 'de' ? de : en
}
