import type { AtlasEvent, Source } from '../../model/types'
import type { FactBook } from './factBook'
import type { PageEntity } from './factText'

/** The sources of a page, each document once, and the number by which the facts cite it. */
export interface Citations {
  readonly sources: readonly Source[]
  /** Counted from 1, in ascending order; sources that the list lacks are left out. */
  readonly numbersOf: (sourceIds: readonly string[]) => readonly number[]
}

/** Numbers documents in the order given, each once. */
export function cite({ lookup }: FactBook, sourceIds: Iterable<string>): Citations {
  const sources = [...new Set(sourceIds)].flatMap((id) => lookup.sources.get(id) ?? [])
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  return {
    sources,
    numbersOf: (ids) =>
      [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
  }
}

/** Every source that an entity's page cites: its own, those of its ties, then those of its events. */
export function citationsOf(book: FactBook, entity: PageEntity): Citations {
  const ties = entity.kind === 'partner' ? entity.value.ties.flatMap((tie) => tie.sources) : []
  const events = book.lookup.eventsOf(entity.id).flatMap(({ sources }) => sources)
  return cite(book, [...entity.value.sources, ...ties, ...events])
}

/** Another entity that a fact names: its name and the path of its page below the language's root. */
export interface NamedEntity {
  readonly id: string
  readonly name: string
  /** The short name of a partner that has one. */
  readonly short: string
  readonly path: string
}

/** What an event names, without the entity whose page it stands on. */
export function namedIn(
  { lookup }: FactBook,
  event: AtlasEvent,
  except?: PageEntity,
): readonly NamedEntity[] {
  const addresses = [
    ...event.partners.map((id) => `partner:${id}`),
    ...event.places.map((id) => `place:${id}`),
    ...event.alliances.map((id) => `alliance:${id}`),
  ]
  return addresses.flatMap((address) => {
    const entity = lookup.find(address)
    if (!entity || entity.kind === 'event' || entity.id === except?.id) return []
    const { name } = entity.value
    const short = entity.kind === 'partner' ? (entity.value.short ?? name) : name
    return [{ id: entity.id, name, short, path: pathOf(entity) }]
  })
}

/** Path of an entity's page below the language's root: `partner/imperial-college-london/`. */
export function pathOf(entity: Pick<PageEntity, 'kind'> & { value: { id: string } }): string {
  return `${entity.kind}/${entity.value.id}/`
}
