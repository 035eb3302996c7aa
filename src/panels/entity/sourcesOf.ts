import type { Entity, Lookup } from '../../model/lookup'
import type { Source } from '../../model/types'

/** An entity's sources: its own first, then those that only its events cite. */
export interface SourcesOf {
  readonly own: readonly Source[]
  readonly further: readonly Source[]
}

/** Collects the sources of an entity, its ties and its events, each document once. */
export function sourcesOf(lookup: Lookup, entity: Entity): SourcesOf {
  const ties = entity.kind === 'partner' ? entity.value.ties.flatMap((tie) => tie.sources) : []
  const own = new Set([...entity.value.sources, ...ties])
  const events = entity.kind === 'event' ? [] : lookup.eventsOf(entity.id)
  const further = new Set(
    events.flatMap(({ sources }) => sources).filter((source) => !own.has(source)),
  )
  const documents = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => lookup.sources.get(id) ?? [])
  return { own: documents(own), further: documents(further) }
}
