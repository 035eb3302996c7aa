import type * as english from './en'
import type { Lang } from './lang'

/**
 * Every word of the interface, by area. English is the model: a message missing in German is a type error.
 * Messages with a number or a name are functions.
 */
export type Messages = typeof english

/** Loads the messages of a language; the other one stays on the server. @throws when they cannot be had. */
export function loadMessages(lang: Lang): Promise<Messages> {
  return lang === 'de' ? import('./de') : import('./en')
}
