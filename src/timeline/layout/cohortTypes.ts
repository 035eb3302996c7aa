import type { EntityId } from '../../model/types'
import type { PixelSpan } from '../../time/timeScale'
import type { MarkLabel, PlacedChip } from './types'

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

/** A cohort of a talent academy, or an occasion of one, placed in its lane. */
export interface PlacedCohort extends CohortShape, PixelSpan {
  readonly id: EntityId
  readonly y: number
  readonly height: number
  readonly label: MarkLabel | null
  readonly isEcho: boolean
}

/** The lane of cohorts: everything given is in one of its lists, and only in one. */
export interface PlacedCohorts {
  readonly cohorts: readonly PlacedCohort[]
  readonly chips: readonly PlacedChip[]
  /** Over before the axis begins, oldest first. */
  readonly earlier: readonly EntityId[]
  /** Begins after the axis. */
  readonly later: readonly EntityId[]
}
