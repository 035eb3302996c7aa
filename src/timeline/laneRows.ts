import { COHORT_LANE_HEIGHT, LANE_GAP, ROW, RUG_HEIGHT } from './metrics'
import type { LaneId } from './types'

/** Rows of the lanes whose height may differ. */
export interface LaneRows {
  readonly alliances: number
  readonly partnerships: number
  readonly places: number
}

const USUAL: LaneRows = { alliances: 6, partnerships: 4, places: 2 }
const MIN: LaneRows = { alliances: 4, partnerships: 3, places: 2 }
/** Who gets a spare row first, and gives one up first. */
const TURNS = ['alliances', 'partnerships', 'alliances', 'alliances', 'partnerships'] as const
/** Rows that the timeline never grows beyond the usual. */
const MAX_SPARE = 6

/** Pixels of the lanes at given rows. */
export function lanesHeight(lanes: readonly LaneId[], rows: LaneRows): number {
  const heights: Readonly<Record<LaneId, number>> = {
    alliances: rows.alliances * ROW,
    partnerships: rows.partnerships * ROW,
    cohorts: COHORT_LANE_HEIGHT,
    places: rows.places * ROW,
    programmes: ROW + RUG_HEIGHT,
  }
  return lanes.reduce((sum, lane) => sum + heights[lane], LANE_GAP * (lanes.length - 1))
}

/** The rows that fill a height: the usual ones, more where there is room, fewer where there is none. */
export function laneRows(lanes: readonly LaneId[], height: number): LaneRows {
  const spare = Math.floor((height - lanesHeight(lanes, USUAL)) / ROW)
  const turns = Array.from(
    { length: Math.min(Math.abs(spare), MAX_SPARE) },
    (_, index) => TURNS[index % TURNS.length] ?? 'alliances',
  )
  return turns.reduce<LaneRows>((rows, lane) => {
    const next = Math.max(MIN[lane], rows[lane] + Math.sign(spare))
    return { ...rows, [lane]: next }
  }, USUAL)
}
