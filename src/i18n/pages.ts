import { pages as de } from './de/pages'
import { pages as en } from './en/pages'
import type { Lang } from './lang'

/** Words of the pages beside the atlas; they stay on the server. */
export type PageMessages = typeof en

/** The words of a language for the pages beside the atlas, at build time. */
export function getPageMessages(lang: Lang): PageMessages {
  return lang === 'de' ? de : en
}
