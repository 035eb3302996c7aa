import { entityId, type Entity, type Lookup } from '../../model/lookup'
import type { Network, VisiblePartner } from '../../model/network'
import { MARK_KINDS, type EntityId } from '../../model/types'

/** The entities before and after one among what is shown of its kind. */
export interface Neighbors {
  readonly previous?: Entity
  readonly next?: Entity
}

function rank({ tier }: VisiblePartner): number {
  return tier === 'home' ? -1 : MARK_KINDS.findIndex((kind) => kind === tier)
}

function shownIds(
  network: Network,
  kind: Entity['kind'],
  compare: (a: string, b: string) => number,
): EntityId[] {
  switch (kind) {
    case 'partner':
      return network.partners
        .toSorted((a, b) => rank(a) - rank(b) || compare(a.partner.name, b.partner.name))
        .map(({ partner }) => entityId(kind, partner.id))
    case 'place':
      return network.places
        .map(({ place }) => place)
        .sort((a, b) => compare(a.name, b.name))
        .map(({ id }) => entityId(kind, id))
    case 'alliance':
      return network.alliances
        .map(({ alliance }) => alliance)
        .sort((a, b) => compare(a.name, b.name))
        .map(({ id }) => entityId(kind, id))
    case 'event':
      return network.events.map(({ id }) => entityId(kind, id))
    default:
      return kind satisfies never
  }
}

/**
 * The neighbors of an entity in the order of the list: partners by kind and name, events by date,
 * all else by name. Something that is not shown has none.
 */
export function neighborsOf(
  lookup: Lookup,
  network: Network,
  entity: Entity,
  compare: (a: string, b: string) => number,
): Neighbors {
  const ids = shownIds(network, entity.kind, compare)
  const index = ids.indexOf(entity.id)
  if (index < 0) return {}
  const previous = lookup.find(ids[index - 1] ?? '')
  const next = lookup.find(ids[index + 1] ?? '')
  return { ...(previous && { previous }), ...(next && { next }) }
}
