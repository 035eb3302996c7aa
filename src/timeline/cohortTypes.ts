import type { EntityId } from '../model/types'
import type { PixelSpan } from '../time/timeScale'
import type { LaneContext, PlacedChip, PlacedCohort } from './types'

/** How a cohort, or an occasion of one, is drawn. */
export interface CohortShape {
  /** `tick`: a call, kick-off, workshop or final, upright at `x`. */
  readonly form: 'bar' | 'tick'
  /** Middle of a tick, pixels. */
  readonly x: number
  /** The cohort that a tick belongs to. */
  readonly owner: EntityId | undefined
  /** Began before the axis. */
  readonly hasNotch: boolean
  /** Lasts beyond the axis. */
  readonly hasArrow: boolean
  /** No source tells its end. */
  readonly isOpen: boolean
  /** The stretch in which it began (ended), where only a year or month is known. */
  readonly startWithin: PixelSpan | null
  readonly endWithin: PixelSpan | null
}

/** A cohort or an occasion of one, placed in its lane. */
export type DrawnCohort = PlacedCohort & CohortShape

/** Words on a cohort's bar besides its number and theme. */
export interface CohortWords {
  /** `23 participants, with Imperial`; one of both may be missing. */
  readonly cohortDetail: (size: number | undefined, partners: readonly string[]) => string
}

/** What the lane of cohorts needs; without words for size and partners, bars leave them out. */
export type CohortContext = LaneContext & { readonly words: Partial<CohortWords> }

/** The lane of cohorts: everything given is in one of its lists, and only in one. */
export interface PlacedCohorts {
  readonly cohorts: readonly DrawnCohort[]
  readonly chips: readonly PlacedChip[]
  /** Over before the axis begins, oldest first. */
  readonly earlier: readonly EntityId[]
  /** Begins after the axis. */
  readonly later: readonly EntityId[]
}
