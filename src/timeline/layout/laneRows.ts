import { programmeHeight } from './contents'
import { COHORT_LANE_HEIGHT, LANE_GAP, ROW, SINGLE_ROW_HEIGHT } from './metrics'
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
/** Who gets a spare row first. */
const EXPANSION = [
  'alliances',
  'partnerships',
  'alliances',
  'alliances',
  'partnerships',
  'alliances',
] as const
/** Then these in turn, where the timeline has the page to itself; never beyond `MOST`. */
const EXPANSION_OF_PAGE = [
  'alliances',
  'partnerships',
  'places',
  'alliances',
  'partnerships',
] as const
const MOST: Pick<LaneRows, 'alliances' | 'partnerships' | 'places'> = {
  alliances: 24,
  partnerships: 12,
  places: 4,
}
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

/** Pixels of each lane at given rows. */
export function laneHeights(rows: LaneRows): Readonly<Record<LaneId, number>> {
  return {
    alliances: rows.alliances * ROW,
    partnerships: rows.partnerships * ROW,
    cohorts: COHORT_LANE_HEIGHT,
    places: Math.max(SINGLE_ROW_HEIGHT, rows.places * ROW),
    programmes: programmeHeight(rows.programmes),
  }
}

/** Pixels of the lanes at given rows. */
export function lanesHeight(lanes: readonly LaneId[], rows: LaneRows): number {
  const heights = laneHeights(rows)
  return lanes.reduce((sum, lane) => sum + heights[lane], LANE_GAP * (lanes.length - 1))
}

/** The rows that fill a height: the usual ones, more where there is room, fewer where there is none. */
export function laneRows(lanes: readonly LaneId[], height: number): LaneRows {
  const fits = (rows: LaneRows) => lanesHeight(lanes, rows) <= height
  let rows = USUAL
  if (fits(rows)) {
    const grow = (lane: keyof typeof MOST) => {
      const more = { ...rows, [lane]: rows[lane] + 1 }
      const grows = lanes.includes(lane) && rows[lane] < MOST[lane] && fits(more)
      if (grows) rows = more
      return grows
    }
    EXPANSION.forEach(grow)
    while (EXPANSION_OF_PAGE.filter(grow).length > 0);
    return rows
  }
  for (const lane of SACRIFICES) {
    if (fits(rows)) break
    if (lanes.includes(lane)) rows = { ...rows, [lane]: rows[lane] - 1 }
  }
  return rows
}
