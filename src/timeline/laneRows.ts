import { programmeHeight } from './contents'
import { COHORT_LANE_HEIGHT, LANE_GAP, ROW } from './metrics'
import type { LaneId } from './types'

/** Rows of the lanes whose height may differ. */
export interface LaneRows {
  readonly alliances: number
  readonly partnerships: number
  readonly places: number
  /** 2: a row of names and a rug. */
  readonly programmes: 1 | 2
}

const USUAL: LaneRows = { alliances: 6, partnerships: 4, places: 2, programmes: 2 }
/** Who gets a spare row first; the timeline never grows beyond these. */
const GROWTH = [
  'alliances',
  'partnerships',
  'alliances',
  'alliances',
  'partnerships',
  'alliances',
] as const
/** Who gives up a row first; three rows of alliances and two of partnerships always stay. */
const SACRIFICES = [
  'alliances',
  'places',
  'alliances',
  'partnerships',
  'programmes',
  'alliances',
  'partnerships',
] as const

/** Pixels of the lanes at given rows. */
export function lanesHeight(lanes: readonly LaneId[], rows: LaneRows): number {
  const heights: Readonly<Record<LaneId, number>> = {
    alliances: rows.alliances * ROW,
    partnerships: rows.partnerships * ROW,
    cohorts: COHORT_LANE_HEIGHT,
    places: rows.places * ROW,
    programmes: programmeHeight(rows.programmes),
  }
  return lanes.reduce((sum, lane) => sum + heights[lane], LANE_GAP * (lanes.length - 1))
}

/** The rows that fill a height: the usual ones, more where there is room, fewer where there is none. */
export function laneRows(lanes: readonly LaneId[], height: number): LaneRows {
  const fits = (rows: LaneRows) => lanesHeight(lanes, rows) <= height
  let rows = USUAL
  if (fits(rows)) {
    for (const lane of GROWTH) {
      const more = { ...rows, [lane]: rows[lane] + 1 }
      if (lanes.includes(lane) && fits(more)) rows = more
    }
    return rows
  }
  for (const lane of SACRIFICES) {
    if (fits(rows)) break
    if (lanes.includes(lane)) rows = { ...rows, [lane]: rows[lane] - 1 }
  }
  return rows
}
