import { laneHeights, laneRows, type LaneRows } from '../layout/laneRows'
import { DOCK, LANE_GAP } from '../layout/metrics'
import { OVERVIEW } from '../extent/overviewMetrics'
import { LANE_IDS, type LaneId } from '../layout/types'
import type { Range } from './windows'

/** Rows of the lanes, and at which heights of the timeline they have them. */
export interface RowSet {
  readonly rows: LaneRows
  /** Of the whole timeline, pixels. */
  readonly height: Range
  /** For the lanes alone, pixels: the least with these rows. */
  readonly least: number
}

/** Every set of rows that a dock's height may give the lanes, from the lowest dock to the highest. */
export function rowSets(): readonly RowSet[] {
  const [least, most] = [DOCK.least - OVERVIEW.height, DOCK.most - OVERVIEW.height]
  const heights = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const all = heights.map((height) => ({ height, rows: laneRows(LANE_IDS, height) }))
  const changes = all.filter(({ rows }, index) => {
    const before = all[index - 1]
    return !before || JSON.stringify(before.rows) !== JSON.stringify(rows)
  })
  return changes.map(({ rows, height }, index) => {
    const next = changes[index + 1]
    const from = index === 0 ? 0 : height + OVERVIEW.height
    return { rows, least: height, height: { from, to: next && next.height + OVERVIEW.height } }
  })
}

/** Top and height of each lane and of all together, pixels. */
export interface LaneFrames {
  readonly lanes: Readonly<Record<LaneId, { readonly y: number; readonly height: number }>>
  readonly height: number
}

/** Where the lanes stand. @param alliances rows that are in use of those that the lane may have */
export function laneFrames(rows: LaneRows, alliances: number): LaneFrames {
  const heights = laneHeights({ ...rows, alliances })
  let y = 0
  const frames = LANE_IDS.map((id) => {
    const frame = { y, height: heights[id] }
    y += frame.height + LANE_GAP
    return [id, frame] as const
  })
  return {
    lanes: Object.fromEntries(frames) as LaneFrames['lanes'],
    height: y - LANE_GAP,
  }
}
