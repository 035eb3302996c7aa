import { membersAsOf, type Moment } from './activity'
import { entityId, type Entity, type Lookup } from './lookup'
import type { EntityId } from './types'

/**
 * What belongs to an entity as of a moment, itself included: an alliance's present members and
 * events, a partner's alliances and events, what an event names. Used for highlight and dimming.
 */
export function relatedTo(lookup: Lookup, entity: Entity, moment: Moment): ReadonlySet<EntityId> {
  const events = lookup.eventsOf(entity.id).map(({ id }) => entityId('event', id))
  switch (entity.kind) {
    case 'partner':
      return new Set([
        entity.id,
        ...events,
        ...lookup
          .membershipsOf(entity.value.id)
          .filter(({ alliance }) => membersAsOf(alliance, moment).includes(entity.value.id))
          .map(({ alliance }) => entityId('alliance', alliance.id)),
      ])
    case 'alliance':
      return new Set([
        entity.id,
        ...events,
        ...membersAsOf(entity.value, moment).map((id) => entityId('partner', id)),
      ])
    case 'event':
      return new Set([
        entity.id,
        ...entity.value.partners.map((id) => entityId('partner', id)),
        ...entity.value.places.map((id) => entityId('place', id)),
        ...entity.value.alliances.map((id) => entityId('alliance', id)),
      ])
    case 'place':
      return new Set([entity.id, ...events])
    default:
      return entity satisfies never
  }
}
