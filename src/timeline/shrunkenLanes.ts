import { entityId } from '../model/lookup'
import type { AtlasEvent, EntityId } from '../model/types'
import { packBars } from '../time/packBars'
import { barSpan, compareAlliances } from './allianceLane'
import { EMPTY_LANE, eventIds } from './contents'
import { eventSymbol, placeEvents } from './eventMarks'
import { cohortSpan } from './cohortLane'
import { splitEarlier, type LaneContents } from './lanes'
import { SHRUNKEN_HEIGHT, SHRUNKEN_SCALE } from './metrics'
import { placePlaces } from './placeLane'
import type { LaneContext, LaneId, PlacedBar, PlacedFocus, PlacedLane, PlacedMark } from './types'

/** Rows of thin lines that find room in a shrunken lane. */
const LINE_ROWS = 5
const LINE_PITCH = 3

/** Lines instead of bars, without names. */
function lines(context: LaneContext, contents: LaneContents, y: number) {
  const { scale } = context
  const dated = contents.alliances
    .map(({ alliance }) => alliance)
    .filter(({ started }) => started !== undefined)
    .sort((a, b) => compareAlliances(context, a, b))
  const spans = dated.map(({ started = '', ended }) => barSpan(started, ended, scale))
  const rows = packBars(
    spans.map((span) => (span.end > scale.left && span.start < scale.right ? [span] : [])),
    LINE_ROWS,
  )
  const bars = dated.flatMap((alliance, index): PlacedBar[] => {
    const [place, span] = [rows[index], spans[index]]
    if (!place || !span) return []
    const id = entityId('alliance', alliance.id)
    return [
      { ...span, id, y: y + 2 + place.row * LINE_PITCH, label: null, ticks: [], isEcho: false },
    ]
  })
  const ids = (list: typeof dated) => list.map(({ id }) => entityId('alliance', id))
  return {
    bars,
    unplaced: ids(dated.filter((_, index) => !rows[index])),
    undated: contents.alliances
      .filter(({ alliance }) => alliance.started === undefined)
      .map(({ alliance }) => entityId('alliance', alliance.id)),
  }
}

/** Marks without names in one row. */
function dots(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
  symbolOf: (event: AtlasEvent) => PlacedMark['symbol'],
) {
  const { onAxis, earlier } = splitEarlier(events, ({ date }) => date, context.scale)
  const placed = placeEvents(context, {
    y,
    rows: 1,
    events: onAxis,
    labelOf: () => undefined,
    symbolOf,
    isProminent: () => false,
    isStrong: () => false,
    scale: SHRUNKEN_SCALE,
  })
  return { ...placed, earlier: eventIds(earlier) }
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
    ...focus.earlier,
    ...focus.unplaced,
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
      case 'cohorts': {
        const cohorts = contents.cohorts.map((event) => ({
          id: entityId('event', event.id),
          y: y + 4,
          height: 9,
          label: null,
          isEcho: false,
          ...cohortSpan(event, context.scale),
        }))
        return { ...lane, ...withoutFocus({ cohorts }, inFocus) }
      }
      case 'places': {
        const placed = placePlaces(context, contents.places, { y, rows: 1, isNamed: false })
        const marks = placed.marks.map((mark) => ({ ...mark, scale: SHRUNKEN_SCALE }))
        return { ...lane, ...withoutFocus({ ...placed, marks }, inFocus) }
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
    earlier: others(lane.earlier),
    undated: others(lane.undated),
    unplaced: others(lane.unplaced),
  }
}
