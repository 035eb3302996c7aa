import { allianceSpan } from '../../model/activity'
import { entityId } from '../../model/lookup'
import type { AtlasEvent, EntityId } from '../../model/types'
import { packBars } from '../../time/packBars'
import { barSpan, compareAlliances, lifeOf } from './allianceLane'
import { withoutIds } from './chips'
import { shrinkCohorts } from './cohortLane'
import { EMPTY_LANE, splitAlliances } from './contents'
import { datedEvents, idsOf } from './datedEvents'
import { eventSymbol, placeEvents } from './eventMarks'
import { splitByAxis, type LaneContents } from './lanes'
import { SHRUNKEN_HEIGHT, SHRUNKEN_SCALE } from './metrics'
import { placePlaces } from './placeLane'
import type { LaneContext, LaneId, PlacedBar, PlacedFocus, PlacedLane, PlacedMark } from './types'

/** Rows of thin lines that find room in a shrunken lane. */
const LINE_ROWS = 5
const LINE_PITCH = 3

/** Lines instead of bars, without names. */
function lines(context: LaneContext, contents: LaneContents, y: number): Partial<PlacedLane> {
  const { onAxis, ...beside } = splitAlliances(context, contents)
  const ranked = [...onAxis].sort((a, b) => compareAlliances(context, a, b))
  const packed = packBars(
    ranked.map((alliance) => [barSpan(lifeOf(context, allianceSpan(alliance)), context.scale)]),
    LINE_ROWS,
  )
  const places = new Map(ranked.map((alliance, index) => [alliance, packed[index]]))
  const bars = onAxis.flatMap((alliance): PlacedBar[] => {
    const place = places.get(alliance)
    if (!place) return []
    const id = entityId('alliance', alliance.id)
    const at = y + 2 + place.row * LINE_PITCH
    return [{ ...place.slot, id, y: at, label: null, ticks: [], isEcho: false }]
  })
  const unplaced = onAxis.filter((alliance) => !places.get(alliance))
  return { ...beside, bars, unplaced: unplaced.map(({ id }) => entityId('alliance', id)) }
}

/** Marks without names in one row. */
function dots(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
  symbolOf: (event: AtlasEvent) => PlacedMark['symbol'],
): Partial<PlacedLane> {
  const { onAxis, earlier, later } = splitByAxis(
    datedEvents(events),
    ({ whole }) => whole,
    context.scale,
  )
  const placed = placeEvents(context, {
    y,
    rows: 1,
    events: onAxis,
    labelOf: () => undefined,
    maxLabel: 0,
    symbolOf,
    isProminent: () => false,
    scale: SHRUNKEN_SCALE,
  })
  return { ...placed, earlier: idsOf(earlier), later: idsOf(later) }
}

/** The lanes stepped back for a selection: 17 px each, marks only. */
export function shrinkLanes(
  context: LaneContext,
  contents: LaneContents,
  ids: readonly LaneId[],
  top: number,
  focus: PlacedFocus,
): readonly PlacedLane[] {
  const inFocus = new Set<EntityId>([
    focus.id,
    ...focus.members.map(({ id }) => id),
    ...focus.marks.map(({ id }) => id),
    ...focus.chips.flatMap((chip) => chip.ids),
    ...focus.earlier,
    ...focus.later,
    ...focus.earlierMembers,
    ...focus.laterMembers,
  ])
  return ids.map((id, index): PlacedLane => {
    const y = top + index * SHRUNKEN_HEIGHT
    const lane = { ...EMPTY_LANE, id, y, height: SHRUNKEN_HEIGHT, isShrunken: true }
    switch (id) {
      case 'alliances':
        return { ...lane, ...withoutFocus(lines(context, contents, y), inFocus) }
      case 'partnerships': {
        const symbolOf = (event: AtlasEvent) => eventSymbol(context.lookup, event)
        return { ...lane, ...withoutFocus(dots(context, contents[id], y, symbolOf), inFocus) }
      }
      case 'programmes':
        return {
          ...lane,
          ...withoutFocus(
            dots(context, contents[id], y, () => 'tick'),
            inFocus,
          ),
        }
      case 'cohorts':
        return { ...lane, ...withoutFocus(shrinkCohorts(context, contents[id], y), inFocus) }
      case 'places': {
        const options = { y, rows: 1, isNamed: false, size: SHRUNKEN_SCALE }
        return {
          ...lane,
          ...withoutFocus(placePlaces(context, contents.places, options), inFocus),
        }
      }
      default:
        return id satisfies never
    }
  })
}

/** What the focus lane already holds is an echo here: drawn, but chosen and counted there. */
function withoutFocus(lane: Partial<PlacedLane>, inFocus: ReadonlySet<EntityId>) {
  const others = (ids: readonly EntityId[] = []) => ids.filter((id) => !inFocus.has(id))
  return {
    ...lane,
    bars: (lane.bars ?? []).map((bar) => ({ ...bar, isEcho: inFocus.has(bar.id) })),
    marks: (lane.marks ?? []).map((mark) => ({ ...mark, isEcho: inFocus.has(mark.id) })),
    cohorts: (lane.cohorts ?? []).map((cohort) => ({ ...cohort, isEcho: inFocus.has(cohort.id) })),
    chips: withoutIds(lane.chips ?? [], inFocus),
    earlier: others(lane.earlier),
    later: others(lane.later),
    undated: others(lane.undated),
    unplaced: others(lane.unplaced),
  }
}
