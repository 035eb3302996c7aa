import type { Entity } from '../model/lookup'
import { allianceLane, cohortLane, EMPTY_LANE, partnershipLane, programmeLane } from './contents'
import { hasFocusLane, placeFocus } from './focusLane'
import { datedEvents, idsOf } from './datedEvents'
import { laneHeights, laneRows, type LaneRows } from './laneRows'
import { assignLanes, splitByAxis, type LaneContents } from './lanes'
import { LANE_GAP, ROW, SHRUNKEN_HEIGHT, SINGLE_ROW_HEIGHT } from './metrics'
import { placePlaces } from './placeLane'
import { shrinkLanes } from './shrunkenLanes'
import type { LaneContext, LaneId, PlacedLane, TimelineLayout } from './types'

export interface LayoutOptions {
  /** Lanes to draw, from the top. */
  readonly lanes: readonly LaneId[]
  /** Pixels for all lanes together; rows are given or taken to fit, as far as lanes stay readable. */
  readonly height: number
  /** Every alliance has a row, however high the lane grows. */
  readonly isExpanded: boolean
  readonly selected: Entity | undefined
  /**
   * Lanes whose marks come later: they have their frame, and all that belongs on their axis in one
   * chip that nobody draws. Default: none.
   */
  readonly deferred?: readonly DeferrableLane[]
}

/** Lanes of many marks, whose frame hangs on none of them. */
export const DEFERRABLE = ['partnerships', 'programmes'] as const
export type DeferrableLane = (typeof DEFERRABLE)[number]

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
  const { isExpanded, deferred = [] } = options
  const lanes = options.lanes.reduce<readonly PlacedLane[]>((above, id) => {
    const y = above.length > 0 ? bottomOf(above) + LANE_GAP : 0
    const lane = deferred.find((later) => later === id)
    return [
      ...above,
      lane
        ? deferLane(context, contents, lane, { y, rows })
        : placeOnce(context, contents, id, { y, rows, above }, isExpanded),
    ]
  }, [])
  return { focus: null, lanes, height: bottomOf(lanes) }
}

function bottomOf(lanes: readonly PlacedLane[]): number {
  const last = lanes.at(-1)
  return last ? last.y + last.height : 0
}

/** A lane without its marks, which will not change its height or what lies beside its axis. */
function deferLane(
  context: LaneContext,
  contents: LaneContents,
  id: DeferrableLane,
  { y, rows }: { y: number; rows: LaneRows },
): PlacedLane {
  const events = datedEvents(contents[id])
  const { onAxis, earlier, later } = splitByAxis(events, ({ whole }) => whole, context.scale)
  const chip = { key: DEFERRED, x: 0, y, width: 0, ids: idsOf(onAxis) }
  return {
    ...{ ...EMPTY_LANE, id, y, height: laneHeights(rows)[id] },
    ...{ earlier: idsOf(earlier), later: idsOf(later), chips: onAxis.length > 0 ? [chip] : [] },
  }
}

/** Key of the chip that holds what a lane will draw. */
export const DEFERRED = 'deferred'

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
