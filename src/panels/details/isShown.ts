import type { Entity } from '../../model/lookup'
import type { Network } from '../../model/network'

/** Whether years and filters let an entity be seen. */
export function isShown(network: Network, entity: Entity): boolean {
  const { id } = entity.value
  switch (entity.kind) {
    case 'partner':
      return network.partners.some(({ partner }) => partner.id === id)
    case 'place':
      return network.places.some(({ place }) => place.id === id)
    case 'alliance':
      return network.alliances.some(({ alliance }) => alliance.id === id)
    case 'event':
      return network.events.some((event) => event.id === id)
    default:
      return entity satisfies never
  }
}
