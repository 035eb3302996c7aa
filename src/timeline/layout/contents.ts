import { ascending } from 'd3'
import { allianceSpan } from '../../model/activity'
import { entityId } from '../../model/lookup'
import type { Interval } from '../../model/partialDate'
import { rankOfTier } from '../../model/partnerStanding'
import type { Alliance, AtlasEvent, EntityId } from '../../model/types'
import { barInterval, lifeOf, placeAlliances } from './allianceLane'
import { placeCohorts } from './cohortLane'
import { byRank, datedEvents, idsOf } from './datedEvents'
import { eventSymbol, placeEvents } from './eventMarks'
import { splitByAxis, type LaneContents } from './lanes'
import { COHORT_LANE_HEIGHT, ROW, RUG_HEIGHT, SINGLE_ROW_HEIGHT } from './metrics'
import { eventPartnersName, programmeName } from './names'
import type { LaneContext, PlacedLane } from './types'

type LaneContent = Omit<PlacedLane, 'id' | 'y'>

export const EMPTY_LANE: LaneContent = {
  height: 0,
  isShrunken: false,
  bars: [],
  marks: [],
  cohorts: [],
  chips: [],
  earlier: [],
  later: [],
  undated: [],
  unplaced: [],
}

/** The longest names in the lanes, pixels; longer ones are cut. */
const MAX_PARTNERS = 240
const MAX_TITLE = 260
/** Less important events are small ticks without a name. */
const NAMED_IMPORTANCE = 2
/** Rows that the lane of alliances keeps, however few it holds. */
const KEPT_ROWS = 6

/** The addresses of alliances. */
function allianceIds(list: readonly Alliance[]): readonly EntityId[] {
  return list.map(({ id }) => entityId('alliance', id))
}

/** Alliances on the axis and beside it, the oldest first. */
export function splitAlliances(context: LaneContext, { alliances }: LaneContents) {
  const intervalOf = (alliance: Alliance): Interval => {
    const { from, to } = lifeOf(context, allianceSpan(alliance))
    return barInterval(from, to)
  }
  const all = alliances.map(({ alliance }) => alliance)
  const dated = all
    .filter(isDated)
    .sort((a, b) => intervalOf(a).start - intervalOf(b).start || ascending(a.id, b.id))
  const { onAxis, earlier, later } = splitByAxis(dated, intervalOf, context.scale)
  return {
    onAxis,
    earlier: allianceIds(earlier),
    later: allianceIds(later),
    undated: allianceIds(all.filter((alliance) => !isDated(alliance))),
  }
}

function isDated(alliance: Alliance): boolean {
  return allianceSpan(alliance).from !== undefined
}

/** Bars of networks and initiatives; the lane grows with its rows when it is expanded. */
export function allianceLane(
  context: LaneContext,
  contents: LaneContents,
  y: number,
  rows: number,
): LaneContent {
  const { onAxis, ...beside } = splitAlliances(context, contents)
  const { bars, unplaced } = placeAlliances(context, onAxis, { y, rows })
  const lowest = Math.max(y, ...bars.map((bar) => bar.y + ROW / 2))
  return {
    ...EMPTY_LANE,
    ...beside,
    height: Math.max(lowest - y, Math.min(rows, KEPT_ROWS) * ROW),
    bars,
    unplaced: allianceIds(unplaced),
  }
}

/**
 * Agreements, foundings, accessions: the highest tier first, then by date. The founding of an alliance
 * whose bar is named already is not named again.
 */
export function partnershipLane(
  context: LaneContext,
  events: readonly AtlasEvent[],
  { y, rows, named }: { y: number; rows: number; named: ReadonlySet<EntityId> },
): LaneContent {
  const { lookup, scale } = context
  const { onAxis, earlier, later } = splitByAxis(datedEvents(events), ({ whole }) => whole, scale)
  const rankOf = (event: AtlasEvent) => rankOfTier(eventSymbol(lookup, event))
  const placed = placeEvents(context, {
    y,
    rows,
    events: byRank(onAxis, ({ event }) => rankOf(event)),
    labelOf: (event) =>
      event.type === 'alliance' && event.alliances.some((id) => named.has(entityId('alliance', id)))
        ? undefined
        : eventPartnersName(lookup, event),
    maxLabel: MAX_PARTNERS,
    symbolOf: (event) => eventSymbol(lookup, event),
    isProminent: (event) => rankOf(event) <= rankOfTier('strategic-alliance'),
  })
  return {
    ...EMPTY_LANE,
    ...placed,
    height: rows * ROW,
    earlier: idsOf(earlier),
    later: idsOf(later),
  }
}

/** Cohorts of the talent academies. */
export function cohortLane(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
): LaneContent {
  return { ...EMPTY_LANE, ...placeCohorts(context, events, y), height: COHORT_LANE_HEIGHT }
}

/**
 * Programmes and milestones: one row of named ticks, and a rug of the others below it.
 * @param rows 1: the rug has no room, named and unnamed ticks share the row
 */
export function programmeLane(
  context: LaneContext,
  events: readonly AtlasEvent[],
  { y, rows }: { readonly y: number; readonly rows: 1 | 2 },
): LaneContent {
  const { scale, lookup } = context
  const hasRug = rows === 2
  const { onAxis, earlier, later } = splitByAxis(datedEvents(events), ({ whole }) => whole, scale)
  const nameOf = (event: AtlasEvent) => {
    const title = event.importance <= NAMED_IMPORTANCE ? event.title : undefined
    return programmeName(lookup, event) ?? title
  }
  const rankOf = (event: AtlasEvent) =>
    event.importance + (programmeName(lookup, event) === undefined ? 3 : 0)
  const placed = placeEvents(context, {
    y,
    rows,
    events: byRank(onAxis, ({ event }) => rankOf(event)),
    labelOf: nameOf,
    maxLabel: MAX_TITLE,
    symbolOf: () => 'tick',
    isProminent: () => false,
    hasRug,
  })
  const rugY = y + ROW + RUG_HEIGHT / 2
  const marks = placed.marks.map((mark) =>
    mark.label || !hasRug ? mark : { ...mark, symbol: 'rug' as const, y: rugY, span: null },
  )
  return {
    ...EMPTY_LANE,
    marks,
    chips: placed.chips,
    height: programmeHeight(rows),
    earlier: idsOf(earlier),
    later: idsOf(later),
  }
}

/** Pixels of the lane of programmes. */
export function programmeHeight(rows: 1 | 2): number {
  return rows === 2 ? ROW + RUG_HEIGHT : SINGLE_ROW_HEIGHT
}
