import { comparison as german } from './de/comparison'
import { comparison as english } from './en/comparison'
import type { Lang } from './lang'

/** Every word of the comparison of two dates. Apart from the others, because few visitors need them. */
export type ComparisonMessages = typeof english

/** The words of the comparison in a language. */
export function getComparisonMessages(lang: Lang): ComparisonMessages {
  return lang === 'de' ? german : english
}
