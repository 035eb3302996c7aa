import { faultAt, findText, findTexts, type Entry } from '../../entries/entry'
import type { Report } from '../../entries/faults'

/** Checks what must agree between entries: ids and names once each, nothing cited in vain. */
export function checkBetween(
  entries: readonly Entry[],
  isComplete: boolean,
  report: Report,
  warn: Report,
): void {
  checkIds(entries, report)
  checkDuplicates(entries, report, warn)
  if (isComplete) checkUnusedSources(entries, warn)
  for (const entry of entries) {
    const url = entry.kind === 'source' && !entry.isUnpublished ? findText(entry, 'url') : undefined
    if (url !== undefined && /^http:/i.test(url))
      warn(
        faultAt(entry, ['url'], {
          what: `${entry.nameOf(['url'])}: the link is not encrypted (http:).`,
          mend: 'Use https:// if the page has it.',
        }),
      )
  }
}

function checkIds(entries: readonly Entry[], report: Report): void {
  const seen = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry.id === undefined) continue
    const fileKey = entry.kind === 'story' ? 'story' : entry.file
    for (const key of [`${fileKey} ${entry.id}`, `${entry.kind} ${entry.id}`]) {
      const first = seen.get(key)
      if (first && first !== entry) {
        const { line } = first.at(['id'])
        const where = first.file === entry.file ? `line ${line}` : `${first.file}, line ${line}`
        report(
          faultAt(entry, ['id'], {
            what: `The id "${entry.id}" is already taken in ${where}.`,
            mend: 'Choose another id, or remove one of the two.',
          }),
        )
        break
      }
      if (!first) seen.set(key, entry)
    }
  }
  for (const story of entries.filter(({ kind }) => kind === 'story')) {
    const steps = new Set<string>()
    for (const { text, path } of findTexts(story, 'steps/*/id')) {
      if (steps.has(text))
        report(
          faultAt(story, path, {
            what: `The step "${text}" is there twice.`,
            mend: 'Give each step an id of its own.',
          }),
        )
      steps.add(text)
    }
  }
}

function checkDuplicates(entries: readonly Entry[], report: Report, warn: Report): void {
  const seen = new Map<string, Entry>()
  const isNew = (key: string, entry: Entry): Entry | undefined => {
    const first = seen.get(key)
    if (!first) seen.set(key, entry)
    return first
  }
  for (const entry of entries) {
    if (entry.isUnpublished || !entry.isWhole) continue
    const fields = (...names: string[]) =>
      names.map((name) => findText(entry, name) ?? '').join('|')
    if (entry.kind === 'partner' || entry.kind === 'place') {
      const first = isNew(`${entry.kind} ${fields('name', 'city').toLowerCase()}`, entry)
      if (first && first.id !== entry.id && fields('name') !== '')
        report(
          faultAt(entry, ['name'], {
            what: `"${fields('name')}" in ${fields('city')} is already there as ${first.id ?? '?'} (line ${first.at([]).line}).`,
            mend: 'Remove one of the two, and use the id of the other everywhere.',
          }),
        )
    } else if (entry.kind === 'tie') {
      const first = isNew(
        `tie ${fields('partner', 'programme', 'from', 'until', 'as_of', 'evidence', 'sources')}`,
        entry,
      )
      if (first)
        report(
          faultAt(entry, [], {
            what: `The row is the same as line ${first.at([]).line}.`,
            mend: 'Remove one of the two.',
          }),
        )
    } else if (entry.kind === 'source' && fields('url') !== '') {
      const first = isNew(`url ${fields('url')}`, entry)
      if (first)
        warn(
          faultAt(entry, ['url'], {
            what: `${first.id ?? '?'} (line ${first.at([]).line}) has the same link.`,
            mend: 'Cite a document under one id only.',
          }),
        )
    }
  }
}

function checkUnusedSources(entries: readonly Entry[], warn: Report): void {
  const cited = new Set<string>()
  for (const entry of entries) {
    if (entry.isUnpublished || entry.kind === 'source') continue
    for (const pattern of ['sources/*', 'points/*/sources/*'])
      for (const { text } of findTexts(entry, pattern)) cited.add(text)
  }
  for (const entry of entries)
    if (entry.kind === 'source' && !entry.isUnpublished && entry.id && !cited.has(entry.id))
      warn(
        faultAt(entry, ['id'], {
          what: 'No published fact cites this source.',
          mend: 'Cite it, or remove it; it does not appear on the site.',
        }),
      )
}
