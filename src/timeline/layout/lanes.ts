import { ascending, group, sort } from 'd3'
import { compareDates, type Interval } from '../../model/partialDate'
import type { Network, VisibleAlliance, VisiblePlace } from '../../model/network'
import type { TimeScale } from '../../time/timeScale'
import type { AllianceKind, AtlasEvent, EventType } from '../../model/types'
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
  if (event.cohort) return 'cohorts'
  if (event.type === 'location' && event.places.some(hasMark)) return 'places'
  return 'programmes'
}

/** Every frame of a zoom asks for the lanes of the same network. */
const assigned = new WeakMap<Network, LaneContents>()

function sortIntoLanes(network: Network): LaneContents {
  const places = sort(network.places, byOpening)
  const dated = new Set(
    places.filter(({ place }) => place.opened !== undefined).map(({ place }) => place.id),
  )
  const events = group(network.events, (event) => laneOf(event, (id) => dated.has(id)))
  return {
    alliances: network.alliances.filter(({ alliance }) => BAR_KINDS.includes(alliance.kind)),
    partnerships: events.get('partnerships') ?? [],
    cohorts: events.get('cohorts') ?? [],
    places,
    programmes: events.get('programmes') ?? [],
  }
}

function byOpening({ place: a }: VisiblePlace, { place: b }: VisiblePlace): number {
  return compareDates(a.opened ?? '', b.opened ?? '') || ascending(a.id, b.id)
}

/**
 * Sorts the network into lanes, each in the order of time. Events that their place's mark stands for
 * are in none.
 */
export function assignLanes(network: Network): LaneContents {
  const known = assigned.get(network)
  if (known) return known
  const contents = sortIntoLanes(network)
  assigned.set(network, contents)
  return contents
}

/** What the axis shows, and what lies beside it; each in the given order. */
export interface SplitByAxis<T> {
  readonly onAxis: readonly T[]
  /** Over before the axis begins. */
  readonly earlier: readonly T[]
  /** Begins after the axis. */
  readonly later: readonly T[]
}

/** Splits by the domain of the axis; what is on it in part is on it. */
export function splitByAxis<T>(
  items: readonly T[],
  intervalOf: (item: T) => Interval,
  scale: TimeScale,
): SplitByAxis<T> {
  const [first, last] = scale.domain()
  const split = { onAxis: [] as T[], earlier: [] as T[], later: [] as T[] }
  for (const item of items) {
    const { start, end } = intervalOf(item)
    if (end <= +first) split.earlier.push(item)
    else if (start >= +last) split.later.push(item)
    else split.onAxis.push(item)
  }
  return split
}
