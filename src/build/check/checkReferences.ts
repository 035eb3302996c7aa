import { findClosest } from '../../entries/closest'
import { isCountryCode } from './countries'
import {
  faultAt,
  findText,
  findTexts,
  type Entry,
  type EntryKind,
  type Found,
  type Path,
} from '../../entries/entry'
import type { Report, Words } from '../../entries/faults'

type Vocabulary = 'programmes' | 'evidence' | 'source_kinds' | 'regions' | 'countries'
type Target = EntryKind | Vocabulary

/** Where entries name others: the path of the name, and what it must be the name of. */
const REFERENCES: Readonly<Record<EntryKind, readonly (readonly [string, Target])[]>> = {
  partner: [
    ['country', 'countries'],
    ['region', 'regions'],
    ['parent', 'partner'],
    ['sources/*', 'source'],
  ],
  tie: [
    ['partner', 'partner'],
    ['programme', 'programmes'],
    ['evidence', 'evidence'],
    ['sources/*', 'source'],
  ],
  source: [['kind', 'source_kinds']],
  place: [
    ['country', 'countries'],
    ['region', 'regions'],
    ['sources/*', 'source'],
  ],
  alliance: [
    ['members/*/partner', 'partner'],
    ['sources/*', 'source'],
  ],
  event: [
    ['partners/*', 'partner'],
    ['places/*', 'place'],
    ['alliances/*', 'alliance'],
    ['cohort/academy', 'alliance'],
    ['sources/*', 'source'],
  ],
  figure: [['sources/*', 'source']],
  series: [['points/*/sources/*', 'source']],
  story: [
    ['steps/*/events/*', 'event'],
    ['steps/*/sources/*', 'source'],
  ],
  atlas: [
    ['home', 'partner'],
    ['home_place', 'place'],
    ['countries/*/region', 'regions'],
    ['programmes/*/alliances/*', 'alliance'],
  ],
}

const FILES: Readonly<Record<EntryKind, string>> = {
  partner: 'data/partners.csv',
  tie: 'data/ties.csv',
  source: 'data/sources.csv',
  place: 'data/places.yaml',
  alliance: 'data/alliances.yaml',
  event: 'data/events.yaml',
  figure: 'data/figures.yaml',
  series: 'data/figures.yaml',
  story: 'data/stories',
  atlas: 'data/atlas.yaml',
}

/** All names that may be referred to; `undefined` where a broken file makes that unknowable. */
export interface Names {
  readonly of: (target: Target) => ReadonlySet<string> | undefined
  readonly isUnpublished: (kind: EntryKind, id: string) => boolean
}

/** Collects the names that entries may refer to. */
export function collectNames(entries: readonly Entry[], unreadable: ReadonlySet<EntryKind>): Names {
  const published = new Map<Target, Set<string>>()
  const unpublished = new Set<string>()
  for (const { kind, id, isUnpublished } of entries) {
    if (id === undefined) continue
    if (isUnpublished) unpublished.add(`${kind}:${id}`)
    else published.set(kind, (published.get(kind) ?? new Set()).add(id))
  }
  const atlas = entries.find((entry) => entry.kind === 'atlas')
  const words = (name: string): ReadonlySet<string> | undefined => {
    const labels = atlas?.value[name]
    return typeof labels === 'object' && labels !== null ? new Set(Object.keys(labels)) : undefined
  }
  return {
    of: (target) => {
      if (!(target in REFERENCES)) return words(target)
      return unreadable.has(target as EntryKind)
        ? undefined
        : (published.get(target) ?? new Set<string>())
    },
    isUnpublished: (kind, id) => unpublished.has(`${kind}:${id}`),
  }
}

/** Checks that every id names something that is there and published. */
export function checkReferences(entries: readonly Entry[], names: Names, report: Report): void {
  const atlas = entries.find((entry) => entry.kind === 'atlas')
  const home = atlas && findText(atlas, 'home')
  for (const entry of entries) {
    if (entry.isUnpublished || !entry.isWhole) continue
    for (const [pattern, target] of REFERENCES[entry.kind])
      for (const { text, path } of findTexts(entry, pattern).filter(isOneName))
        checkName(entry, path, text, target, names, report)
    if (entry.kind === 'event') checkWithoutHome(entry, home, report)
  }
}

/** The schema reports "a, b" where a name should be. */
function isOneName({ text }: Found): boolean {
  return !/[,;]/.test(text)
}

function checkWithoutHome(event: Entry, home: string | undefined, report: Report): void {
  for (const { text, path } of findTexts(event, 'partners/*'))
    if (text === home)
      report(
        faultAt(event, path, {
          what: `${event.nameOf(path)}: "${text}" is TUM itself, which takes part in every event.`,
          mend: 'Remove it from the list.',
        }),
      )
}

/** Checks one name, such as the `eurotech` of a view's `alliances=eurotech`. */
export function checkName(
  entry: Entry,
  path: Path,
  name: string,
  target: Target,
  names: Names,
  report: Report,
): void {
  const known = names.of(target)
  if (!known || known.has(name)) return
  const { what, mend } = explainUnknown(name, target, known, names)
  report(faultAt(entry, path, { what: `${entry.nameOf(path)}: ${what}`, mend }))
}

function explainUnknown(
  name: string,
  target: Target,
  known: ReadonlySet<string>,
  names: Names,
): Words {
  const closest = findClosest(name, known)
  const guess = closest ? `Did you mean ${closest}? ` : ''
  if (target === 'countries')
    return isCountryCode(name)
      ? {
          what: `the country ${name} has no name yet.`,
          mend: `Add a line “${name}: { en: …, de: …, region: … }” to countries in data/atlas.yaml.`,
        }
      : {
          what: `"${name}" is not the code of a country.`,
          mend: 'Write its two letters of ISO 3166, such as DE, GB or SG.',
        }
  if (!(target in FILES))
    return {
      what: `"${name}" is not in the list ${target}.`,
      mend: `${guess}Add it to ${target} in data/atlas.yaml if it is new.`,
    }
  const kind = target as EntryKind
  if (names.isUnpublished(kind, name))
    return {
      what: `"${name}" is not published.`,
      mend: `Move it from data/unpublished.yaml to ${FILES[kind]}, or take it out here.`,
    }
  return {
    what: `there is no ${kind} "${name}".`,
    mend: `${guess}Every ${kind} named here must be in ${FILES[kind]}.`,
  }
}
