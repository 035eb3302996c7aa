import type { Entry, EntryKind, Path } from './entry'
import type { BilingualReport, Report } from './faults'
import type { ReadYaml } from './readYaml'

type Keys = readonly (string | number)[]

/** The entries of a list, which may stand below other keys. */
export function listToEntries(
  yaml: ReadYaml,
  base: Keys,
  kind: EntryKind,
  file: string,
  isUnpublished: boolean,
  report: Report,
): Entry[] {
  const list = base.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    yaml.value,
  )
  if (list === undefined || list === '') return []
  if (!Array.isArray(list)) {
    const what = 'This must be a list of entries.'
    report({ file, ...yaml.at(base), what, mend: 'Begin every entry with “- id: its-name”.' })
    return []
  }
  return list.flatMap((value: unknown, i) =>
    toEntry(yaml, [...base, i], value, kind, file, isUnpublished, report),
  )
}

/** The entries of a file of several named lists. */
export function sectionsToEntries(
  yaml: ReadYaml,
  sections: Readonly<Record<string, EntryKind>>,
  file: string,
  isUnpublished: boolean,
  report: Report,
): Entry[] {
  if (yaml.value === undefined || yaml.value === '') return []
  const names = Object.keys(sections)
  const mend = `The file has these lists: ${names.join(', ')}.`
  if (!isObject(yaml.value)) {
    report({ file, ...yaml.at([]), what: 'The file does not begin with the name of a list.', mend })
    return []
  }
  for (const key of Object.keys(yaml.value))
    if (!names.includes(key))
      report({ file, ...yaml.keyAt([key]), what: `There is no list named "${key}".`, mend })
  return Object.entries(sections).flatMap(([key, kind]) =>
    listToEntries(yaml, [key], kind, file, isUnpublished, report),
  )
}

/** A file that is one entry. */
export function wholeToEntries(
  yaml: ReadYaml,
  kind: EntryKind,
  file: string,
  report: BilingualReport,
): Entry[] {
  if (yaml.value === undefined) {
    report({
      file,
      line: 1,
      column: 1,
      what: 'The file is empty.',
      mend: 'Put its contents back, or remove it.',
      de: {
        what: 'Die Datei ist leer.',
        mend: 'Stellen Sie ihren Inhalt wieder her, oder entfernen Sie sie.',
      },
    })
    return []
  }
  return toEntry(yaml, [], yaml.value, kind, file, false, report)
}

/** How faults name a field of a YAML file: `members, item 3, joined`, in German `members, Eintrag 3, joined`. */
export function namePath(path: Path, lang: 'en' | 'de' = 'en'): string {
  const item = lang === 'en' ? 'item' : 'Eintrag'
  return path.map((step) => (typeof step === 'number' ? `${item} ${step + 1}` : step)).join(', ')
}

function toEntry(
  yaml: ReadYaml,
  base: Keys,
  value: unknown,
  kind: EntryKind,
  file: string,
  isUnpublished: boolean,
  report: BilingualReport,
): Entry[] {
  if (!isObject(value)) {
    report({
      file,
      ...yaml.at(base),
      what: 'An entry is expected here, with fields such as “id: its-name”.',
      mend: 'Write its fields below each other.',
      de: {
        what: 'Hier wird ein Eintrag mit Feldern wie „id: sein-name“ erwartet.',
        mend: 'Schreiben Sie seine Felder untereinander.',
      },
    })
    return []
  }
  const id = value.id
  return [
    {
      kind,
      file,
      ...(typeof id === 'string' ? { id } : {}),
      value,
      isUnpublished,
      isWhole: true,
      isRow: false,
      lacks: [],
      at: (path) => yaml.at([...base, ...path]),
      keyAt: (path) => yaml.keyAt([...base, ...path]),
      nameOf: namePath,
    },
  ]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
