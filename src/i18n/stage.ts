import { stage as german } from './de/stage'
import { stage as english } from './en/stage'
import type { Lang } from './lang'

/** Every word of a story before an audience. Apart from the others, because few visitors need them. */
export type StageMessages = typeof english

/** The words of a story before an audience in a language. */
export function getStageMessages(lang: Lang): StageMessages {
  return lang === 'de' ? german : english
}
