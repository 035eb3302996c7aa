import { compareDates, toInterval, type PartialDate } from '../model/partialDate'
import type { Network, VisibleAlliance, VisiblePlace } from '../model/network'
import type { TimeScale } from '../time/timeScale'
import type { AllianceKind, AtlasEvent, EventType } from '../model/types'
import type { LaneId } from './types'

/** What belongs to each lane, before anything is placed. */
export interface LaneContents {
  readonly alliances: readonly VisibleAlliance[]
  readonly partnerships: readonly AtlasEvent[]
  readonly cohorts: readonly AtlasEvent[]
  readonly places: readonly VisiblePlace[]
  readonly programmes: readonly AtlasEvent[]
}

/** Alliances that are drawn as bars; the others show through their events. */
const BAR_KINDS: readonly AllianceKind[] = ['network', 'initiative']

/** Events that belong to a partnership if they are not mere background. */
const PARTNERSHIP_TYPES: readonly EventType[] = ['alliance', 'membership', 'visit']
const BACKGROUND_IMPORTANCE = 3

/** The lane of an event; a location event belongs to its place where that has a dated mark. */
export function laneOf(event: AtlasEvent, hasMark: (placeId: string) => boolean): LaneId {
  if (event.type === 'mou') return 'partnerships'
  if (PARTNERSHIP_TYPES.includes(event.type) && event.importance < BACKGROUND_IMPORTANCE)
    return 'partnerships'
  if (event.cohort?.part === 'cohort') return 'cohorts'
  if (event.type === 'location' && event.places.some(hasMark)) return 'places'
  return 'programmes'
}

/** Sorts the network into lanes. Events that their place's mark stands for are in none. */
export function assignLanes(network: Network): LaneContents {
  const dated = new Set(
    network.places.filter(({ place }) => place.opened !== undefined).map(({ place }) => place.id),
  )
  const inLane = (lane: LaneId) =>
    network.events.filter((event) => laneOf(event, (id) => dated.has(id)) === lane)
  return {
    alliances: network.alliances.filter(({ alliance }) => BAR_KINDS.includes(alliance.kind)),
    partnerships: inLane('partnerships'),
    cohorts: inLane('cohorts'),
    places: network.places,
    programmes: inLane('programmes'),
  }
}

/** Whether something dated so is over before the axis begins. */
export function isEarlier(date: PartialDate, scale: TimeScale): boolean {
  return toInterval(date).end <= scale.domain.start
}

/** Splits into what begins on the axis and what came before, each in the order of time. */
export function splitEarlier<T>(
  items: readonly T[],
  dateOf: (item: T) => PartialDate,
  scale: TimeScale,
): { readonly onAxis: readonly T[]; readonly earlier: readonly T[] } {
  const sorted = [...items].sort((a, b) => compareDates(dateOf(a), dateOf(b)))
  return {
    onAxis: sorted.filter((item) => !isEarlier(dateOf(item), scale)),
    earlier: sorted.filter((item) => isEarlier(dateOf(item), scale)),
  }
}
