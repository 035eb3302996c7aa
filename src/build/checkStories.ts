import { checkName, type Names } from './checkReferences'
import { faultAt, findTexts, type Entry, type EntryKind } from './entry'
import type { Report } from './messages'

/** Query keys whose values are ids, and what they name. */
const LISTS = [
  ['alliances', 'alliance'],
  ['countries', 'countries'],
  ['programmes', 'programmes'],
  ['regions', 'regions'],
] as const
const SELECTABLE: readonly string[] = [
  'partner',
  'place',
  'alliance',
  'event',
] satisfies EntryKind[]

/** Checks that the views of a story show things that are there. */
export function checkStories(entries: readonly Entry[], names: Names, report: Report): void {
  const atlas = entries.find(({ kind }) => kind === 'atlas')
  const keysOf = (field: string) => {
    const labels = atlas?.value[field]
    return typeof labels === 'object' && labels !== null ? Object.keys(labels) : undefined
  }
  for (const story of entries.filter(({ kind }) => kind === 'story'))
    for (const { text, path } of findTexts(story, 'steps/*/view')) {
      const query = new URLSearchParams(/^\?([^#]*)/.exec(text)?.[1] ?? '')
      const say = (what: string, mend: string) =>
        report(faultAt(story, path, { what: `${story.nameOf(path)}: ${what}`, mend }))

      for (const address of query.getAll('select')) {
        const [, kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(address) ?? []
        if (SELECTABLE.includes(kind)) checkName(story, path, id, kind as EntryKind, names, report)
        else say(`"${address}" selects nothing.`, `Write for example select=partner:dtu.`)
      }
      for (const [key, target] of LISTS)
        for (const id of wordsOf(query, key)) checkName(story, path, id, target, names, report)
      for (const [key, field] of [
        ['tiers', 'tiers'],
        ['types', 'event_types'],
      ] as const) {
        const known = keysOf(field)
        for (const word of wordsOf(query, key))
          if (known && !known.includes(word))
            say(`"${word}" is not one of ${key}.`, `Write one of: ${known.join(', ')}.`)
      }
    }
}

function wordsOf(query: URLSearchParams, key: string): string[] {
  return query.getAll(key).flatMap((list) => list.split(',').filter((word) => word !== ''))
}
