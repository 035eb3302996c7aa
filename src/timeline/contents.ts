import { toInterval } from '../model/partialDate'
import { entityId } from '../model/lookup'
import type { AtlasEvent, EntityId } from '../model/types'
import { placeAlliances } from './allianceLane'
import { placeCohorts } from './cohortLane'
import { eventSymbol, placeEvents, tierRank } from './eventMarks'
import { splitEarlier, type LaneContents } from './lanes'
import { COHORT_LANE_HEIGHT, LABEL_FONT, ROW, RUG_HEIGHT } from './metrics'
import { eventPartnersName, programmeName } from './names'
import type { LaneContext, PlacedLane } from './types'

type LaneContent = Omit<PlacedLane, 'id' | 'y'>

export const EMPTY_LANE: LaneContent = {
  height: 0,
  isShrunken: false,
  bars: [],
  marks: [],
  cohorts: [],
  earlier: [],
  undated: [],
  unplaced: [],
}

/** Titles longer than this are not written in the programme lane, pixels. */
const MAX_TITLE = 260
/** Less important events are small ticks without a name. */
const NAMED_IMPORTANCE = 2

/** The addresses of events. */
export function eventIds(events: readonly AtlasEvent[]): readonly EntityId[] {
  return events.map(({ id }) => entityId('event', id))
}

/** Bars of networks and initiatives; the lane grows with its rows when it is expanded. */
export function allianceLane(
  context: LaneContext,
  contents: LaneContents,
  y: number,
  rows: number,
): LaneContent {
  const axisStart = context.scale.domain.start
  const alliances = contents.alliances.map(({ alliance }) => alliance)
  const ids = (list: typeof alliances) => list.map(({ id }) => entityId('alliance', id))
  const dated = alliances.filter(({ started }) => started !== undefined)
  const isOver = ({ ended }: (typeof alliances)[number]) =>
    ended !== undefined && toInterval(ended).end <= axisStart
  const { bars, unplaced } = placeAlliances(
    context,
    dated.filter((alliance) => !isOver(alliance)),
    { y, rows },
  )
  const lowest = Math.max(y, ...bars.map((bar) => bar.y + ROW / 2))
  return {
    ...EMPTY_LANE,
    height: Math.max(lowest - y, Math.min(rows, 6) * ROW),
    bars,
    earlier: ids(dated.filter(isOver)),
    undated: ids(alliances.filter(({ started }) => started === undefined)),
    unplaced: ids([...unplaced]),
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
  const { onAxis, earlier } = splitEarlier(events, ({ date }) => date, scale)
  const symbolOf = (event: AtlasEvent) => eventSymbol(lookup, event)
  const isProminent = (event: AtlasEvent) =>
    tierRank(symbolOf(event)) <= tierRank('strategic-alliance')
  const placed = placeEvents(context, {
    y,
    rows,
    events: [...onAxis].sort((a, b) => tierRank(symbolOf(a)) - tierRank(symbolOf(b))),
    labelOf: (event) =>
      event.type === 'alliance' && event.alliances.some((id) => named.has(entityId('alliance', id)))
        ? undefined
        : eventPartnersName(lookup, event),
    symbolOf,
    isProminent,
    isStrong: isProminent,
  })
  return { ...EMPTY_LANE, ...placed, height: rows * ROW, earlier: eventIds(earlier) }
}

/** Cohorts of the talent academies. */
export function cohortLane(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
): LaneContent {
  const { onAxis, earlier } = splitEarlier(events, ({ date }) => date, context.scale)
  const placed = placeCohorts(context, onAxis, y)
  return { ...EMPTY_LANE, ...placed, height: COHORT_LANE_HEIGHT, earlier: eventIds(earlier) }
}

/** Programmes and milestones: one row of named ticks, and a rug of the others below it. */
export function programmeLane(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
): LaneContent {
  const { measure, scale, lookup } = context
  const { onAxis, earlier } = splitEarlier(events, ({ date }) => date, scale)
  const nameOf = (event: AtlasEvent) => {
    const name = programmeName(lookup, event)
    if (name !== undefined) return name
    const { importance, title } = event
    const isShort = measure(title, LABEL_FONT(false)) <= MAX_TITLE
    return importance <= NAMED_IMPORTANCE && isShort ? title : undefined
  }
  const rank = (event: AtlasEvent) =>
    event.importance + (programmeName(lookup, event) === undefined ? 3 : 0)
  const placed = placeEvents(context, {
    y,
    rows: 2,
    events: [...onAxis].sort((a, b) => rank(a) - rank(b)),
    labelOf: nameOf,
    symbolOf: () => 'tick',
    isProminent: () => false,
    isStrong: () => false,
    hasRug: true,
  })
  const rugY = y + ROW + RUG_HEIGHT / 2
  const marks = placed.marks.map((mark) =>
    mark.label ? mark : { ...mark, symbol: 'rug' as const, y: rugY, span: null },
  )
  return {
    ...EMPTY_LANE,
    marks,
    unplaced: placed.unplaced,
    height: ROW + RUG_HEIGHT,
    earlier: eventIds(earlier),
  }
}
