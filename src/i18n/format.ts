import type { Lang } from './lang'

/** Localized numbers, lists and partial dates. One instance per page. */
export interface Formats {
  /** `1,234` or `1.234`. */
  readonly number: (value: number) => string
  /** `2006`, `June 2006`, `16 June 2006`: as precise as the date and no more. */
  readonly date: (date: string) => string
  /** As `date`, with the month shortened: `Jun 2006`. */
  readonly shortDate: (date: string) => string
  /** `2006 – 2025`; one date where both are equal. */
  readonly range: (from: string, to: string) => string
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string
  /** Orders names as the language does. */
  readonly compare: (a: string, b: string) => number
}

const LOCALES: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de-DE' }

/** Makes something on first use: formatters take the browser a while, and a page needs few of them at once. */
function once<T>(create: () => T): () => T {
  let made: T | undefined
  return () => (made ??= create())
}

/** Small whole numbers are written alike in every language here. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000
}

/** Formats of a language. Dates are read as UTC. */
export function createFormats(lang: Lang): Formats {
  const locale = LOCALES[lang]
  const numbers = once(() => new Intl.NumberFormat(locale))
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const collator = once(() => new Intl.Collator(locale, { numeric: true }))
  const formatWith = (month: 'long' | 'short') => {
    const dates = (day?: 'numeric') =>
      new Intl.DateTimeFormat(locale, {
        ...(day && { day }),
        month,
        year: 'numeric',
        timeZone: 'UTC',
      })
    const monthYear = once(() => dates())
    const full = once(() => dates('numeric'))
    return (date: string): string => {
      const [year = '', monthPart, day] = date.split('-')
      if (monthPart === undefined) return year
      const instant = Date.UTC(Number(year), Number(monthPart) - 1, day ? Number(day) : 1)
      return (day === undefined ? monthYear() : full()).format(instant)
    }
  }
  const date = formatWith('long')
  return {
    number: (value) => (isPlain(value) ? String(value) : numbers().format(value)),
    date,
    shortDate: formatWith('short'),
    range: (from, to) => (from === to ? date(from) : `${date(from)} – ${date(to)}`),
    list: (items) => lists().format(items),
    compare: (a, b) => collator().compare(a, b),
  }
}
