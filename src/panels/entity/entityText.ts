import type { SymbolKind } from '../../theme/symbols'
import type { Entity } from '../../model/lookup'
import { type Moment } from '../../model/activity'
import { nearestStanding } from '../../model/partnerStanding'
import type { AllianceKind, Partner } from '../../model/types'

/** What stands beside a name: a symbol of the legend, or one of the timeline's signs. */
export type Sign = SymbolKind | 'cohort' | 'event' | 'programme' | 'other'

const ALLIANCE_SIGNS: Readonly<Record<AllianceKind, Sign>> = {
  network: 'network',
  flagship: 'flagship',
  'strategic-alliance': 'strategic-alliance',
  initiative: 'programme',
  programme: 'programme',
}

/** The sign of an entity's kind in the extent. */
export function signOf(entity: Entity, moment: Moment): Sign {
  switch (entity.kind) {
    case 'partner':
      return nearestStanding(entity.value, moment).tier
    case 'place':
      return 'location'
    case 'alliance':
      return ALLIANCE_SIGNS[entity.value.kind]
    case 'event':
      return entity.value.cohort ? 'cohort' : 'event'
    default:
      return entity satisfies never
  }
}

/** The name to show: an event's title, anything else's name. */
export function nameOf(entity: Entity): string {
  return entity.kind === 'event' ? entity.value.title : entity.value.name
}

/** The longest name that needs no shorter one, characters. */
const SHORT_ENOUGH = 24

/** A name for narrow columns: the full one if it is short, so that `École Polytechnique` is not `l’X`. */
export function shortName({ name, short }: Partner): string {
  return name.length <= SHORT_ENOUGH ? name : (short ?? name)
}

/** A label in the middle of a text: `Former` → `former`. */
export function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
