import MiniSearch from 'minisearch'
import { foldText } from './foldText'
import { entityId } from './lookup'
import type { Dataset } from './dataset'
import type { EntityId, Partner } from './types'

/** Searches names, aliases, cities, countries and titles in both languages. */
export interface Search {
  /**
   * Addresses of what matches every word, best first; words match from their beginning, and are
   * compared as `foldText` writes them. What is called just so comes before all else, with or without
   * the spaces: `ETH`, `TUe`.
   */
  readonly find: (query: string) => readonly EntityId[]
}

/** The ways in which a text of the facts may be typed: `München` is `munchen` and `muenchen`. */
function spellings(text: string): readonly string[] {
  const composed = text.normalize('NFKC').toLowerCase()
  const digraphs = composed.replace(/[äöü]/g, (umlaut) => `${foldText(umlaut)}e`)
  return digraphs === composed ? [foldText(text)] : [foldText(text), foldText(digraphs)]
}

/** The words of a text of the facts, in every spelling. */
function wordsOf(text: string): string[] {
  const [words = [], ...others] = spellings(text).map((spelling) => spelling.split(' '))
  return words.concat(others.flat().filter((word) => !words.includes(word)))
}

const withoutSpaces = (folded: string) => folded.replaceAll(' ', '')
const present = (...texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined)

interface Entry {
  readonly id: EntityId
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  readonly where: readonly string[]
  readonly text: readonly string[]
}

function entries(dataset: Dataset): Entry[] {
  const { countries, countryAliases, programmes } = dataset.labels
  const otherNames = new Intl.DisplayNames(dataset.lang === 'de' ? 'en' : 'de', { type: 'region' })
  const located = ({ city, otherCity, country }: Pick<Partner, 'city' | 'otherCity' | 'country'>) =>
    present(
      city,
      otherCity,
      countries[country],
      otherNames.of(country),
      ...(countryAliases?.[country] ?? []),
    )
  return [
    ...dataset.partners.map((partner) => ({
      id: entityId('partner', partner.id),
      names: present(partner.name, partner.otherName, partner.short),
      aliases: partner.aliases ?? [],
      where: located(partner),
      text: present(...partner.programmes.map((id) => programmes[id])),
    })),
    ...dataset.places.map((place) => ({
      id: entityId('place', place.id),
      names: present(place.name, place.otherName),
      aliases: [],
      where: located(place),
      text: [place.summary],
    })),
    ...dataset.alliances.map((alliance) => ({
      id: entityId('alliance', alliance.id),
      names: present(alliance.name, alliance.otherName),
      aliases: [],
      where: [],
      text: [alliance.summary, ...alliance.focus],
    })),
    ...dataset.events.map((event) => ({
      id: entityId('event', event.id),
      names: present(event.title, event.otherTitle, event.cohort?.theme),
      aliases: [],
      where: [],
      text: [event.summary],
    })),
  ]
}

/** Who bears a name or an alias, by that name in every spelling, without spaces. */
function bearers(all: readonly Entry[]): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const found = new Map<string, Set<EntityId>>()
  for (const { id, names, aliases } of all)
    for (const key of [...names, ...aliases].flatMap(spellings).map(withoutSpaces))
      found.set(key, (found.get(key) ?? new Set()).add(id))
  return found
}

function build(dataset: Dataset) {
  const all = entries(dataset)
  const index = new MiniSearch<Entry>({
    fields: ['names', 'aliases', 'where', 'text'],
    stringifyField: (texts: readonly string[] | string) => [texts].flat().join(' '),
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (query) => query.split(' '),
      boost: { names: 4, aliases: 3, where: 3 },
      weights: { fuzzy: 0, prefix: 0.2 },
      combineWith: 'AND',
      prefix: true,
      boostDocument: (id) => (String(id).startsWith('event:') ? 0.3 : 1),
    },
  })
  index.addAll(all)
  return { index, named: bearers(all) }
}

/** Builds the index on first use: it takes longer than the first view should wait. */
export function createSearch(dataset: Dataset): Search {
  let built: ReturnType<typeof build> | undefined
  return {
    find: (query) => {
      const folded = foldText(query)
      if (folded === '') return []
      built ??= build(dataset)
      const found = built.index.search(folded).map(({ id }) => id as EntityId)
      const named = built.named.get(withoutSpaces(folded)) ?? new Set()
      return [...new Set([...found.filter((id) => named.has(id)), ...named, ...found])]
    },
  }
}
