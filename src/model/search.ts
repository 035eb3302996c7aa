import MiniSearch from 'minisearch'
import { foldText } from './foldText'
import { entityId } from './lookup'
import type { Dataset, EntityId } from './types'

/** Searches names, cities, countries and titles in both languages. */
export interface Search {
  /** Addresses of what matches every word, best first; words match from their beginning, accents folded. */
  readonly find: (query: string) => readonly EntityId[]
}

/** The ways in which a word of the facts may be typed: `München` is `munchen` and `muenchen`. */
function spellings(term: string): string[] {
  const written = term
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
  return [...new Set([foldText(term), foldText(written)])]
}

interface Entry {
  readonly id: EntityId
  readonly name: string
  readonly where: string
  readonly text: string
}

function entries(dataset: Dataset): Entry[] {
  const { countries, programmes } = dataset.labels
  const join = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ')
  const otherNames = new Intl.DisplayNames(dataset.lang === 'de' ? 'en' : 'de', { type: 'region' })
  const located = (place: { city: string; otherCity?: string; country: string }) =>
    join(place.city, place.otherCity, countries[place.country], otherNames.of(place.country))
  return [
    ...dataset.partners.map((partner) => ({
      id: entityId('partner', partner.id),
      name: join(partner.name, partner.otherName, partner.short),
      where: located(partner),
      text: partner.programmes.map((id) => programmes[id]).join(' '),
    })),
    ...dataset.places.map((place) => ({
      id: entityId('place', place.id),
      name: join(place.name, place.otherName),
      where: located(place),
      text: place.summary,
    })),
    ...dataset.alliances.map((alliance) => ({
      id: entityId('alliance', alliance.id),
      name: join(alliance.name, alliance.otherName),
      where: '',
      text: join(alliance.summary, ...alliance.focus),
    })),
    ...dataset.events.map((event) => ({
      id: entityId('event', event.id),
      name: join(event.title, event.otherTitle, event.cohort?.theme),
      where: '',
      text: event.summary,
    })),
  ]
}

/** Builds the index on first use: it takes longer than the first view should wait. */
export function createSearch(dataset: Dataset): Search {
  let index: MiniSearch<Entry> | undefined
  const build = () => {
    const created = new MiniSearch<Entry>({
      fields: ['name', 'where', 'text'],
      processTerm: spellings,
      searchOptions: {
        processTerm: foldText,
        boost: { name: 4, where: 2 },
        combineWith: 'AND',
        prefix: true,
        boostDocument: (id) => (String(id).startsWith('event:') ? 0.6 : 1),
      },
    })
    created.addAll(entries(dataset))
    return created
  }
  return {
    find: (query) => {
      if (query.trim() === '') return []
      index ??= build()
      return index.search(query).map((result) => result.id as EntityId)
    },
  }
}
