import { eventInterval } from '../../model/activity'
import { entityId } from '../../model/lookup'
import { toInterval, type Interval } from '../../model/partialDate'
import type { AtlasEvent, EntityId } from '../../model/types'

/** An event with what every frame of a zoom asks of it. */
export interface DatedEvent {
  readonly event: AtlasEvent
  readonly id: EntityId
  /** The day, month or year on which its mark stands. */
  readonly date: Interval
  /** To its end, where it lasted. */
  readonly whole: Interval
  /** Its place in the order of time. */
  readonly order: number
}

const known = new WeakMap<readonly AtlasEvent[], readonly DatedEvent[]>()

function inTime(a: Omit<DatedEvent, 'order'>, b: Omit<DatedEvent, 'order'>): number {
  const byDate = a.date.start - b.date.start || a.whole.end - b.whole.end
  return byDate === 0 ? (a.id < b.id ? -1 : 1) : byDate
}

/** Events in the order of time: by start, then by end, then by id. Remembered for each list. */
export function datedEvents(events: readonly AtlasEvent[]): readonly DatedEvent[] {
  const dated =
    known.get(events) ??
    events
      .map((event) => ({
        event,
        id: entityId('event', event.id),
        date: toInterval(event.date),
        whole: eventInterval(event),
      }))
      .sort(inTime)
      .map((dated, order) => ({ ...dated, order }))
  known.set(events, dated)
  return dated
}

/** The addresses of events. */
export function idsOf(events: readonly { readonly id: EntityId }[]): readonly EntityId[] {
  return events.map(({ id }) => id)
}

/** By a small number, the lowest first; within it as given. */
export function byRank<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  const ranks = new Map<number, T[]>()
  for (const item of items) {
    const rank = rankOf(item)
    const list = ranks.get(rank)
    if (list) list.push(item)
    else ranks.set(rank, [item])
  }
  return [...ranks].sort(([a], [b]) => a - b).flatMap(([, list]) => list)
}
