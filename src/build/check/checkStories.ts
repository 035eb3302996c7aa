import { checkName, type Names } from './checkReferences'
import { faultAt, findTexts, type Entry, type EntryKind, type Found } from '../read/entry'
import type { Report } from '../read/messages'

/** Keys of a view whose values are names that editors may add to. */
const NAMES = [
  ['alliances', 'alliance'],
  ['countries', 'countries'],
  ['programmes', 'programmes'],
  ['regions', 'regions'],
] as const
/** Keys of a view whose values are words of `atlas.yaml`. */
const WORDS = [
  ['tiers', 'tiers'],
  ['types', 'event_types'],
] as const
const SELECTABLE = ['partner', 'place', 'alliance', 'event'] as const satisfies EntryKind[]

/** Checks that the views of a story show things that are there. */
export function checkStories(entries: readonly Entry[], names: Names, report: Report): void {
  const atlas = entries.find(({ kind }) => kind === 'atlas')
  for (const story of entries.filter(({ kind }) => kind === 'story'))
    for (const view of findTexts(story, 'steps/*/view'))
      checkView(story, view, atlas, names, report)
}

function checkView(
  story: Entry,
  view: Found,
  atlas: Entry | undefined,
  names: Names,
  report: Report,
): void {
  const query = new URLSearchParams(/^\?([^#]*)/.exec(view.text)?.[1] ?? '')
  checkSelection(story, view, query, names, report)
  for (const [key, target] of NAMES)
    for (const id of wordsOf(query, key)) checkName(story, view.path, id, target, names, report)
  for (const [key, field] of WORDS) checkWords(story, view, query, key, atlas?.value[field], report)
}

function checkSelection(
  story: Entry,
  { path }: Found,
  query: URLSearchParams,
  names: Names,
  report: Report,
): void {
  for (const address of query.getAll('select')) {
    const [, prefix, id = ''] = /^([a-z]+):(.+)$/.exec(address) ?? []
    const kind = SELECTABLE.find((selectable) => selectable === prefix)
    if (kind) checkName(story, path, id, kind, names, report)
    else
      report(
        faultAt(story, path, {
          what: `${story.nameOf(path)}: "${address}" selects nothing.`,
          mend: 'Write for example select=partner:dtu.',
        }),
      )
  }
}

function checkWords(
  story: Entry,
  { path }: Found,
  query: URLSearchParams,
  key: string,
  labels: unknown,
  report: Report,
): void {
  if (typeof labels !== 'object' || labels === null) return
  for (const word of wordsOf(query, key))
    if (!Object.hasOwn(labels, word))
      report(
        faultAt(story, path, {
          what: `${story.nameOf(path)}: "${word}" is not one of ${key}.`,
          mend: `Write one of: ${Object.keys(labels).join(', ')}.`,
        }),
      )
}

function wordsOf(query: URLSearchParams, key: string): string[] {
  return query.getAll(key).flatMap((list) => list.split(',').filter((word) => word !== ''))
}
