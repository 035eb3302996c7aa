import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from './decode'
import type { Entry, EntryKind } from '../../entries/entry'
import type { Fault, Report } from '../../entries/faults'
import { readTable } from './readTable'
import { readYaml, type ReadYaml } from '../../entries/readYaml'
import { listToEntries, sectionsToEntries, wholeToEntries } from '../../entries/yamlEntries'
import { readStory } from '../../story/readStory'
import { partnerSchema, sourceSchema, tieSchema } from '../../model/schema'

/** Everything that stands in the data folder, as text. */
export interface DataSources {
  readonly entries: readonly Entry[]
  /** Kinds of which a file is missing or broken, so that references to them cannot be judged. */
  readonly unreadable: ReadonlySet<EntryKind>
  /** The files read, such as `data/partners.csv`. */
  readonly files: readonly string[]
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

const TABLES: readonly { name: string; kind: EntryKind; columns: readonly string[] }[] = [
  { name: 'partners.csv', kind: 'partner', columns: Object.keys(partnerSchema.entries) },
  { name: 'ties.csv', kind: 'tie', columns: Object.keys(tieSchema.entries) },
  { name: 'sources.csv', kind: 'source', columns: Object.keys(sourceSchema.entries) },
]
const LISTS: readonly { name: string; kind: EntryKind }[] = [
  { name: 'places.yaml', kind: 'place' },
  { name: 'alliances.yaml', kind: 'alliance' },
  { name: 'events.yaml', kind: 'event' },
]
const FIGURES: Readonly<Record<string, EntryKind>> = { figures: 'figure', series: 'series' }
const UNPUBLISHED: Readonly<Record<string, EntryKind>> = {
  partners: 'partner',
  places: 'place',
  alliances: 'alliance',
  events: 'event',
  figures: 'figure',
  sources: 'source',
}
const IGNORED = /^(?:README\.md|site\.yaml|accessibility\.yaml|schema|stories|\..*|~\$.*)$/

/** Reads every file of the data folder. Nothing is thrown: what cannot be read is a fault. */
export function readSources(dir: string): DataSources {
  const entries: Entry[] = []
  const unreadable = new Set<EntryKind>()
  const files: string[] = []
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const report: Report = (fault) => faults.push(fault)
  const warn: Report = (fault) => warnings.push(fault)

  const readText = (name: string): string | undefined => {
    const file = `data/${name}`
    let bytes: Uint8Array
    try {
      bytes = readFileSync(join(dir, name))
    } catch {
      const what = 'The file is missing or cannot be opened.'
      report({ file, line: 1, column: 1, what, mend: 'Put it back under this name.' })
      return undefined
    }
    files.push(file)
    return decode(bytes, file, report)
  }
  const readYamlFile = (name: string, kinds: readonly EntryKind[]): ReadYaml | undefined => {
    const text = readText(name)
    const yaml = text === undefined ? undefined : readYaml(text, `data/${name}`, report, warn)
    if (!yaml) for (const kind of kinds) unreadable.add(kind)
    return yaml
  }
  const take = (list: readonly Entry[]) => entries.push(...list)

  for (const { name, kind, columns } of TABLES) {
    const text = readText(name)
    const table =
      text === undefined ? undefined : readTable(text, `data/${name}`, kind, columns, report)
    if (!table?.isReadable) unreadable.add(kind)
    take(table?.entries ?? [])
  }
  for (const { name, kind } of LISTS) {
    const yaml = readYamlFile(name, [kind])
    const isList = [undefined, ''].includes(yaml?.value as string) || Array.isArray(yaml?.value)
    if (!isList) unreadable.add(kind)
    if (yaml) take(listToEntries(yaml, [], kind, `data/${name}`, false, report))
  }
  const figures = readYamlFile('figures.yaml', Object.values(FIGURES))
  if (figures) take(sectionsToEntries(figures, FIGURES, 'data/figures.yaml', false, report))
  const unpublished = readYamlFile('unpublished.yaml', [])
  if (unpublished)
    take(sectionsToEntries(unpublished, UNPUBLISHED, 'data/unpublished.yaml', true, report))
  const atlas = readYamlFile('atlas.yaml', ['atlas'])
  if (atlas) take(wholeToEntries(atlas, 'atlas', 'data/atlas.yaml', report))

  for (const name of namesIn(join(dir, 'stories'))) {
    if (name.startsWith('.')) continue
    const file = `stories/${name}`
    if (!name.endsWith('.yaml')) warn(unknownFile(`data/${file}`, 'Name stories like “name.yaml”.'))
    else {
      const text = readText(file)
      const story = text === undefined ? undefined : readStory(text, `data/${file}`, report, warn)
      if (story) entries.push(story)
      else unreadable.add('story')
    }
  }
  const known = new Set(files)
  for (const name of namesIn(dir))
    if (!known.has(`data/${name}`) && !IGNORED.test(name))
      warn(unknownFile(`data/${name}`, 'Move it out of the folder, or give it its proper name.'))
  return { entries, unreadable, files, faults, warnings }
}

function namesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).sort() : []
}

function unknownFile(file: string, mend: string): Fault {
  return { file, line: 1, column: 1, what: 'The atlas does not read this file.', mend }
}
