import { group } from 'd3'
import { cohortFinish, cohortKey } from '../../model/cohorts'
import { entityId } from '../../model/lookup'
import type { Interval, PartialDate } from '../../model/partialDate'
import type { AtlasEvent, EntityId } from '../../model/types'
import { cohortInterval } from './cohortShape'

/** A cohort or an occasion of one, with what every frame of a zoom asks of it. */
export interface TimedCohort {
  readonly event: AtlasEvent
  readonly id: EntityId
  /** From its kick-off to its finish. */
  readonly interval: Interval
  /** Absent where no source tells it. */
  readonly finish: PartialDate | undefined
  /** The cohort of an occasion. */
  readonly owner: EntityId | undefined
}

/** The cohorts of a lane. */
export interface CohortTiming {
  /** By start, then by id. */
  readonly timed: readonly TimedCohort[]
  /** The academy with the most cohorts, which has the lane's main row. */
  readonly main: string | undefined
}

const known = new WeakMap<readonly AtlasEvent[], CohortTiming>()

function mainAcademy(events: readonly AtlasEvent[]): string | undefined {
  const cohorts = events.filter(({ cohort }) => cohort?.part === 'cohort')
  const groups = [...group(cohorts, ({ cohort }) => cohort?.academy ?? '')]
  return groups.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

function timeCohorts(events: readonly AtlasEvent[]): CohortTiming {
  const keyed = events.map((event) => ({ event, key: cohortKey(event) }))
  const byKey = group(
    keyed.filter(({ key }) => key !== undefined),
    ({ key }) => key,
  )
  const timed = keyed.map(({ event, key }): TimedCohort => {
    const others = key === undefined ? [] : (byKey.get(key) ?? []).map((other) => other.event)
    const finish = cohortFinish(event, others)
    const isOccasion = event.cohort?.part !== 'cohort'
    const owner = isOccasion ? others.find(({ cohort }) => cohort?.part === 'cohort') : undefined
    return {
      event,
      id: entityId('event', event.id),
      interval: cohortInterval(event, finish),
      finish,
      owner: owner && entityId('event', owner.id),
    }
  })
  timed.sort((a, b) => a.interval.start - b.interval.start || (a.id < b.id ? -1 : 1))
  return { timed, main: mainAcademy(events) }
}

/** Cohorts and their occasions in the order of time. Remembered for each list. */
export function cohortTiming(events: readonly AtlasEvent[]): CohortTiming {
  const timing = known.get(events) ?? timeCohorts(events)
  known.set(events, timing)
  return timing
}
