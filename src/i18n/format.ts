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

/**
 * What dates, lists and numbers are made of. Not by `Intl`: its first formatter takes a phone 70 ms, and what a
 * server writes must be what the browser writes, whichever edition of the Unicode CLDR it has.
 */
const WORDS: Readonly<
  Record<Lang, Readonly<Record<'months' | 'short' | 'day' | 'and' | 'group' | 'decimal', string>>>
> = {
  en: {
    months: 'January February March April May June July August September October November December',
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
    day: '',
    and: 'and',
    group: ',',
    decimal: '.',
  },
  de: {
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    short: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    day: '.',
    and: 'und',
    group: '.',
    decimal: ',',
  },
}

/** More are not written. */
const DECIMALS = 3

/** Makes something on first use: it takes the browser a while, and not every page needs it. */
function once<T>(create: () => T): () => T {
  let made: T | undefined
  return () => (made ??= create())
}

/** Formats of a language. Dates are read as UTC. */
export function createFormats(lang: Lang): Formats {
  const collator = once(() => new Intl.Collator(LOCALES[lang], { numeric: true }))
  const words = WORDS[lang]
  const formatWith = (names: string) => {
    const months = names.split(' ')
    return (date: string): string => {
      const [year = '', month, day] = date.split('-')
      const monthYear = month === undefined ? year : `${months[Number(month) - 1] ?? ''} ${year}`
      return day === undefined ? monthYear : `${String(Number(day))}${words.day} ${monthYear}`
    }
  }
  const date = formatWith(words.months)
  return {
    number: (value) => {
      const [whole = '', part] = String(Number(value.toFixed(DECIMALS))).split('.')
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.group)
      return part === undefined ? grouped : `${grouped}${words.decimal}${part}`
    },
    date,
    shortDate: formatWith(words.short),
    range: (from, to) => (from === to ? date(from) : `${date(from)} – ${date(to)}`),
    list: (items) =>
      items.length < 2
        ? items.join()
        : `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1) ?? ''}`,
    compare: (a, b) => collator().compare(a, b),
  }
}
