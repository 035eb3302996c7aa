import type { BilingualWords, Fault, Position, Words } from './faults'

/** What a row or entry is about. */
export type EntryKind =
  | 'atlas'
  | 'partner'
  | 'tie'
  | 'source'
  | 'place'
  | 'alliance'
  | 'event'
  | 'figure'
  | 'series'
  | 'story'

/** Keys and list indexes from an entry down to one of its values. */
export type Path = readonly (string | number)[]

/** A row of a table or an entry of a YAML file: text only, with the place of every value. */
export interface Entry {
  readonly kind: EntryKind
  /** For example `data/partners.csv`. */
  readonly file: string
  readonly id?: string
  /** Strings, lists and nested objects; empty values are left out. */
  readonly value: Readonly<Record<string, unknown>>
  /** Why it is not shown; published entries have none. */
  readonly isUnpublished: boolean
  /** False when the row has too few or too many cells: then only its id can be trusted. */
  readonly isWhole: boolean
  /** Where a value stands; for a missing one, where it is missed. */
  readonly at: (path: Path) => Position
  /** Where the name of a field stands. */
  readonly keyAt: (path: Path) => Position
  /** How faults name a field: `Column "as_of"`, or `members, item 3, joined`. In English by default. */
  readonly nameOf: (path: Path, lang?: 'en' | 'de') => string
  /** Columns that the table lacks, which is reported once and not for every row. */
  readonly lacks: readonly string[]
  /** Whether it is a row of a table, where lists are separated by spaces. */
  readonly isRow: boolean
}

/** A text value and its path. */
export interface Found {
  readonly text: string
  readonly path: Path
}

/** The fault of an entry, at the place of one of its values. */
export function faultAt<W extends Words>(entry: Entry, path: Path, words: W): Fault & W {
  return { file: entry.file, ...entry.at(path), ...named(entry), ...words }
}

/** The fault of an entry, at the name of one of its fields. */
export function faultAtKey<W extends Words>(entry: Entry, path: Path, words: W): Fault & W {
  return { file: entry.file, ...entry.keyAt(path), ...named(entry), ...words }
}

/** Words that begin with the name of the field they are about: `steps, item 3, view: …`. */
export function nameFirst(entry: Entry, path: Path, words: BilingualWords): BilingualWords {
  return {
    what: `${entry.nameOf(path)}: ${words.what}`,
    mend: words.mend,
    de: { what: `${entry.nameOf(path, 'de')}: ${words.de.what}`, mend: words.de.mend },
  }
}

function named(entry: Entry): { entry?: string } {
  return entry.id === undefined ? {} : { entry: entry.id }
}

/**
 * The text values at a path, where `*` stands for every item of a list or every key of a map. In a
 * table the items of `sources/*` are the words of one cell.
 */
export function findTexts(entry: Entry, pattern: string): Found[] {
  let level: Step[] = [{ value: entry.value, path: [] }]
  for (const step of pattern.split('/'))
    level = level.flatMap((from) =>
      step === '*' ? everyChild(from, entry.isRow) : namedChild(from, step),
    )
  return level.flatMap(({ value, path }) =>
    typeof value === 'string' && value !== '' ? [{ text: value, path }] : [],
  )
}

interface Step {
  readonly value: unknown
  readonly path: Path
}

function namedChild({ value, path }: Step, name: string): Step[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return [{ value: (value as Record<string, unknown>)[name], path: [...path, name] }]
}

function everyChild({ value, path }: Step, isRow: boolean): Step[] {
  if (typeof value === 'string' && isRow)
    return value.split(/\s+/).map((word) => ({ value: word, path }))
  if (Array.isArray(value))
    return value.map((item: unknown, i) => ({ value: item, path: [...path, i] }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([key, item]: [string, unknown]) => ({
    value: item,
    path: [...path, key],
  }))
}

/** The one text value at a path without `*`. */
export function findText(entry: Entry, pattern: string): string | undefined {
  return findTexts(entry, pattern)[0]?.text
}
