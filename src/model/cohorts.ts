import { entityId, type Lookup } from './lookup'
import { compareDates, type PartialDate } from './partialDate'
import type { AtlasEvent, Cohort } from './types'

/** Whether two events belong to the same cohort: its academy and number agree. */
function isSameCohort(a: Cohort, b: Cohort): boolean {
  return a.number !== undefined && a.number === b.number && a.academy === b.academy
}

/** The other events of an event's cohort (calls, kick-offs, workshops, the cohort itself), by date. */
export function cohortEvents(lookup: Lookup, event: AtlasEvent): readonly AtlasEvent[] {
  const { cohort } = event
  if (cohort?.number === undefined) return []
  return lookup
    .eventsOf(entityId('alliance', cohort.academy))
    .filter((other) => other.id !== event.id && other.cohort && isSameCohort(other.cohort, cohort))
    .sort((a, b) => compareDates(a.date, b.date))
}

/** A key that the events of one cohort share; `undefined` where the cohort has no number. */
export function cohortKey({ cohort }: AtlasEvent): string | undefined {
  return cohort?.number === undefined ? undefined : `${cohort.academy} ${String(cohort.number)}`
}

/**
 * When a cohort ended: its own end, else the date of its final event.
 * @param others events that may belong to it
 * @returns `undefined` where no source tells it
 */
export function cohortFinish(
  event: AtlasEvent,
  others: readonly AtlasEvent[],
): PartialDate | undefined {
  if (event.end !== undefined || event.cohort?.part !== 'cohort') return event.end
  const final = others.find(
    ({ cohort }) =>
      cohort?.part === 'final' && event.cohort !== undefined && isSameCohort(cohort, event.cohort),
  )
  return final && (final.end ?? final.date)
}
