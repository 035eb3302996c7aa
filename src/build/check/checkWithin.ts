import { isPartialDate, toInterval } from '../../model/partialDate'
import { faultAt, faultAtKey, findTexts, type Entry, type EntryKind } from '../../entries/entry'
import type { Report } from '../../entries/faults'

/** Pairs of dates of which the second may not lie before the first. */
const ORDERED: Readonly<Partial<Record<EntryKind, readonly (readonly [string, string])[]>>> = {
  tie: [['from', 'until']],
  place: [['opened', 'closed']],
  alliance: [
    ['started', 'ended'],
    ['started', 'as_of'],
    ['as_of', 'ended'],
  ],
  event: [['date', 'end']],
}
const LISTS_OF_IDS = ['sources', 'partners', 'places', 'alliances']

/** Checks what must agree within one entry: dates in order, both languages, no id twice in a list. */
export function checkWithin(entries: readonly Entry[], report: Report): void {
  for (const entry of entries) {
    if (entry.isUnpublished || !entry.isWhole) continue
    for (const [first, last] of ORDERED[entry.kind] ?? [])
      checkOrder(entry, [first], [last], report)
    const members = entry.value.members
    if (Array.isArray(members))
      members.forEach((_, i) =>
        checkOrder(entry, ['members', i, 'joined'], ['members', i, 'left'], report),
      )
    checkLanguages(entry, entry.value, [], report)
    checkRepeats(entry, report)
    if (entry.kind === 'atlas') checkYears(entry, report)
  }
}

function checkOrder(
  entry: Entry,
  first: readonly (string | number)[],
  last: readonly (string | number)[],
  report: Report,
): void {
  const start = textAt(entry.value, first)
  const end = textAt(entry.value, last)
  if (!start || !end || !isPartialDate(start) || !isPartialDate(end)) return
  if (toInterval(end).end > toInterval(start).start) return
  report(
    faultAt(entry, last, {
      what: `${entry.nameOf(last)}: ${end} lies before ${String(first.at(-1))} (${start}).`,
      mend: 'Correct one of the two dates.',
    }),
  )
}

function textAt(value: unknown, path: readonly (string | number)[]): string | undefined {
  const found = path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null
        ? (node as Record<string | number, unknown>)[step]
        : undefined,
    value,
  )
  return typeof found === 'string' ? found : undefined
}

/** Optional texts that need a counterpart; the schema itself requires the others in both languages. */
const TRANSLATED = /^(?:note|notes|summary|conflict|theme|short|focus)_(en|de)$/

/** Where a text is given in one language, it must be given in the other. */
function checkLanguages(
  entry: Entry,
  value: unknown,
  path: readonly (string | number)[],
  report: Report,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => checkLanguages(entry, item, [...path, i], report))
    return
  }
  if (typeof value !== 'object' || value === null) return
  const fields = value as Record<string, unknown>
  for (const [key, field] of Object.entries(fields)) {
    const place = [...path, key]
    checkLanguages(entry, field, place, report)
    const other = counterpartOf(key)
    if (other === undefined) continue
    const counterpart = fields[other]
    if (counterpart === undefined)
      report(
        faultAtKey(entry, place, {
          what: `${entry.nameOf(place)} has no counterpart "${other}".`,
          mend: `Add the ${other.endsWith('_en') || other === 'operator' ? 'English' : 'German'} text: the atlas speaks both languages.`,
        }),
      )
    else if (
      key.endsWith('_de') &&
      Array.isArray(field) &&
      Array.isArray(counterpart) &&
      field.length !== counterpart.length
    )
      report(
        faultAt(entry, place, {
          what: `${key} has ${field.length} items, ${other} has ${counterpart.length}.`,
          mend: 'Give every item in both languages, in the same order.',
        }),
      )
  }
}

function counterpartOf(key: string): string | undefined {
  if (key === 'operator') return 'operator_de'
  if (key === 'operator_de') return 'operator'
  const language = TRANSLATED.exec(key)?.[1]
  if (language === undefined) return undefined
  return key.replace(/(en|de)$/, language === 'en' ? 'de' : 'en')
}

function checkRepeats(entry: Entry, report: Report): void {
  for (const list of LISTS_OF_IDS) {
    const seen = new Set<string>()
    for (const { text, path } of findTexts(entry, `${list}/*`)) {
      if (seen.has(text))
        report(
          faultAt(entry, path, {
            what: `${entry.nameOf(path)}: "${text}" is there twice.`,
            mend: 'Remove one of the two.',
          }),
        )
      seen.add(text)
    }
  }
}

function checkYears(entry: Entry, report: Report): void {
  const [first, last] = findTexts(entry, 'years/*').map(({ text }) => Number(text))
  if (first === undefined || last === undefined || !(first >= last)) return
  report(
    faultAt(entry, ['years'], {
      what: `The years ${first} to ${last} are not a span.`,
      mend: 'Write the first year, then the last.',
    }),
  )
}
