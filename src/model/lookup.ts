import { group } from 'd3'
import type { Dataset } from './dataset'
import type {
  Alliance,
  AtlasEvent,
  EntityId,
  EntityKind,
  Member,
  Partner,
  Place,
  Source,
} from './types'

/** A membership seen from the partner. */
export interface Membership {
  readonly alliance: Alliance
  readonly member: Member
}

/** Any entity with its address. */
export type Entity =
  | { readonly kind: 'partner'; readonly id: EntityId; readonly value: Partner }
  | { readonly kind: 'place'; readonly id: EntityId; readonly value: Place }
  | { readonly kind: 'alliance'; readonly id: EntityId; readonly value: Alliance }
  | { readonly kind: 'event'; readonly id: EntityId; readonly value: AtlasEvent }

/** The name to show: an event's title, anything else's name. */
export function nameOf(entity: Entity): string {
  return entity.kind === 'event' ? entity.value.title : entity.value.name
}

/** The dataset's indexes: by id, and from a partner, place or alliance to what speaks of it. */
export interface Lookup {
  readonly dataset: Dataset
  readonly partners: ReadonlyMap<string, Partner>
  readonly places: ReadonlyMap<string, Place>
  readonly alliances: ReadonlyMap<string, Alliance>
  readonly events: ReadonlyMap<string, AtlasEvent>
  readonly sources: ReadonlyMap<string, Source>
  readonly membershipsOf: (partnerId: string) => readonly Membership[]
  /** Events that name the entity, in the order of their dates; an event's own list is itself. */
  readonly eventsOf: (id: EntityId) => readonly AtlasEvent[]
  /** The entity at an address; `undefined` when a link names what does not exist. */
  readonly find: (id: string) => Entity | undefined
  readonly home: Partner
  readonly homePlace: Place
}

/** `partner`, `imperial-college-london` → `partner:imperial-college-london`. */
export function entityId(kind: EntityKind, id: string): EntityId {
  return `${kind}:${id}`
}

/**
 * For the attribute `translate` of a name, where a browser translates the page: a proper name stays as it
 * is, the title of an event is a phrase.
 */
export function translateOf(id: EntityId): 'no' | undefined {
  return id.startsWith('event:') ? undefined : 'no'
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]))
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The dataset has no ${what}`)
  return value
}

/** Indexes a dataset once. @throws when the dataset lacks its home. */
export function createLookup(dataset: Dataset): Lookup {
  const partners = byId(dataset.partners)
  const places = byId(dataset.places)
  const alliances = byId(dataset.alliances)
  const events = byId(dataset.events)
  const memberships = group(
    dataset.alliances.flatMap((alliance) =>
      alliance.members.map((member) => ({ alliance, member })),
    ),
    (membership) => membership.member.partner,
  )
  const mentions = group(
    dataset.events.flatMap((event) =>
      [
        ...event.partners.map((id) => entityId('partner', id)),
        ...event.places.map((id) => entityId('place', id)),
        ...event.alliances.map((id) => entityId('alliance', id)),
        entityId('event', event.id),
      ].map((id) => ({ id, event })),
    ),
    (mention) => mention.id,
  )
  return {
    dataset,
    partners,
    places,
    alliances,
    events,
    sources: byId(dataset.sources),
    membershipsOf: (id) => memberships.get(id) ?? [],
    eventsOf: (id) => mentions.get(id)?.map((mention) => mention.event) ?? [],
    find: (id) => findEntity({ partners, places, alliances, events }, id),
    home: required(partners.get(dataset.home), `partner "${dataset.home}"`),
    homePlace: required(places.get(dataset.homePlace), `place "${dataset.homePlace}"`),
  }
}

function findEntity(
  maps: Pick<Lookup, 'partners' | 'places' | 'alliances' | 'events'>,
  address: string,
): Entity | undefined {
  const separator = address.indexOf(':')
  const id = address.slice(separator + 1)
  switch (address.slice(0, separator)) {
    case 'partner': {
      const value = maps.partners.get(id)
      return value && { kind: 'partner', id: entityId('partner', id), value }
    }
    case 'place': {
      const value = maps.places.get(id)
      return value && { kind: 'place', id: entityId('place', id), value }
    }
    case 'alliance': {
      const value = maps.alliances.get(id)
      return value && { kind: 'alliance', id: entityId('alliance', id), value }
    }
    case 'event': {
      const value = maps.events.get(id)
      return value && { kind: 'event', id: entityId('event', id), value }
    }
    default:
      return undefined
  }
}
