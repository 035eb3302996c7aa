import type { Moment } from './activity'
import type { Entity } from './lookup'
import { nearestStanding } from './partnerStanding'
import type { AllianceKind, MarkKind } from './types'

/** What stands beside a name: a symbol of the legend, or one of the timeline's signs. */
export type Sign = MarkKind | 'home' | 'cohort' | 'event' | 'programme' | 'other'

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
