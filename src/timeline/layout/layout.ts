import type { Entity } from '../../model/lookup'
import { allianceLane, cohortLane, EMPTY_LANE, partnershipLane, programmeLane } from './contents'
import { hasFocusLane, placeFocus } from './focusLane'
import { laneRows, type LaneRows } from './laneRows'
import { assignLanes, type LaneContents } from './lanes'
import { LANE_GAP, ROW, SHRUNKEN_HEIGHT, SINGLE_ROW_HEIGHT } from './metrics'
import { placePlaces } from './placeLane'
import { shrinkLanes } from './shrunkenLanes'
import type { LaneContext, LaneId, PlacedLane, PlacedMark, TimelineLayout } from './types'

export interface LayoutOptions {
  /** Lanes to draw, from the top. */
  readonly lanes: readonly LaneId[]
  /** Pixels for all lanes together; rows are given or taken to fit, as far as lanes stay readable. */
  readonly height: number
  /** Every alliance has a row, however high the lane grows. */
  readonly isExpanded: boolean
  readonly selected: Entity | undefined
  /** How many lanes from the top are drawn so far; the rows are those of all. Default: all. */
  readonly drawn?: number
}

const EXPANDED_ROWS = 99

/** Places everything the network shows; what finds no room is in a chip, what is not on the axis beside it, never dropped. */
export function layoutTimeline(context: LaneContext, options: LayoutOptions): TimelineLayout {
  const contents = assignLanes(context.network)
  if (hasFocusLane(options.selected)) {
    const shrunken = options.lanes.length * SHRUNKEN_HEIGHT + LANE_GAP
    const focus = placeFocus(context, options.selected, 0, options.height - shrunken)
    const top = focus.height + LANE_GAP
    const lanes = shrinkLanes(context, contents, options.lanes, top, focus)
    return { focus, lanes, height: bottomOf(lanes) }
  }
  const rows = laneRows(options.lanes, options.height)
  const { isExpanded, drawn } = options
  const lanes = options.lanes.slice(0, drawn).reduce<readonly PlacedLane[]>((above, id) => {
    const y = above.length > 0 ? bottomOf(above) + LANE_GAP : 0
    return [...above, placeOnce(context, contents, id, { y, rows, above }, isExpanded)]
  }, [])
  return { focus: null, lanes, height: bottomOf(lanes) }
}

function bottomOf(lanes: readonly PlacedLane[]): number {
  const last = lanes.at(-1)
  return last ? last.y + last.height : 0
}

/** The layout with some of the marks of all lanes. */
export function withMarks(
  layout: TimelineLayout,
  choose: (marks: readonly PlacedMark[]) => readonly PlacedMark[],
): TimelineLayout {
  const all = layout.lanes.flatMap(({ marks }) => marks)
  const chosen = choose(all)
  if (chosen.length === all.length) return layout
  const drawn = new Set(chosen)
  const lanes = layout.lanes.map((lane) => ({
    ...lane,
    marks: lane.marks.filter((mark) => drawn.has(mark)),
  }))
  return { ...layout, lanes }
}

/** While lanes come one after the other, those that are there stay as they are. */
const placed = new WeakMap<LaneContext, Map<string, PlacedLane>>()

function placeOnce(
  context: LaneContext,
  contents: LaneContents,
  id: LaneId,
  place: { y: number; rows: LaneRows; above: readonly PlacedLane[] },
  isExpanded: boolean,
): PlacedLane {
  const { y, rows } = place
  const key = JSON.stringify([id, y, rows, isExpanded])
  const known = placed.get(context) ?? new Map<string, PlacedLane>()
  placed.set(context, known)
  const lane = known.get(key) ?? placeLane(context, contents, id, place, isExpanded)
  known.set(key, lane)
  return lane
}

function placeLane(
  context: LaneContext,
  contents: LaneContents,
  id: LaneId,
  { y, rows, above }: { y: number; rows: LaneRows; above: readonly PlacedLane[] },
  isExpanded: boolean,
): PlacedLane {
  const lane = { ...EMPTY_LANE, id, y }
  switch (id) {
    case 'alliances':
      return {
        ...lane,
        ...allianceLane(context, contents, y, isExpanded ? EXPANDED_ROWS : rows.alliances),
      }
    case 'partnerships': {
      const named = new Set(above.flatMap(({ bars }) => bars.map((bar) => bar.id)))
      const place = { y, rows: rows.partnerships, named }
      return { ...lane, ...partnershipLane(context, contents.partnerships, place) }
    }
    case 'cohorts':
      return { ...lane, ...cohortLane(context, contents.cohorts, y) }
    case 'places': {
      const placed = placePlaces(context, contents.places, { y, rows: rows.places, isNamed: true })
      return { ...lane, ...placed, height: Math.max(SINGLE_ROW_HEIGHT, rows.places * ROW) }
    }
    case 'programmes':
      return {
        ...lane,
        ...programmeLane(context, contents.programmes, { y, rows: rows.programmes }),
      }
    default:
      return id satisfies never
  }
}
