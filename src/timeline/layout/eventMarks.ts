import { momentOf } from '../../model/activity'
import { rankOfTier, standingOf } from '../../model/partnerStanding'
import type { Lookup } from '../../model/lookup'
import type { Interval } from '../../model/partialDate'
import type { AtlasEvent, EntityId, PartnerTier } from '../../model/types'
import { SYMBOLS } from '../../theme/symbols'
import { cutText } from '../../time/cutText'
import type { MarkPlace } from '../../time/markPlace'
import { placeMarks, type MarkToPlace } from '../../time/placeMarks'
import type { Leeway } from '../../time/rows'
import { pixelSpan, type TimeScale } from '../../time/timeScale'
import { chipWidth, placeChips } from './chips'
import type { DatedEvent } from './datedEvents'
import { LABEL_FONT, MARK_SCALE, MAX_PUSH, ROW } from './metrics'
import type { LaneContext, MarkLabel, MarkSpan, PlacedChip, PlacedMark } from './types'

const symbols = new WeakMap<Lookup, WeakMap<AtlasEvent, PartnerTier>>()

/**
 * The mark of the highest tier among an event's partners, as they were on its date. Organizations kept
 * for reference get the mark of an agreement.
 */
export function eventSymbol(lookup: Lookup, event: AtlasEvent): PartnerTier {
  const known = symbols.get(lookup) ?? new WeakMap<AtlasEvent, PartnerTier>()
  symbols.set(lookup, known)
  const before = known.get(event)
  if (before) return before
  const { years, staleAfterYears } = lookup.dataset
  const { date } = event
  const moment = momentOf({ from: date, to: date }, years, staleAfterYears)
  const tiers = event.partners.map((id) => {
    const partner = lookup.partners.get(id)
    return partner && standingOf(partner, moment)?.tier
  })
  const [highest = 'other'] = tiers.toSorted((a, b) => rankOfTier(a) - rankOfTier(b))
  const symbol = highest === 'home' || highest === 'other' ? 'partner' : highest
  known.set(event, symbol)
  return symbol
}

/** The stretch of a date; `null` where it is no wider than the mark. */
export function dateSpan(
  interval: Interval,
  certainty: MarkSpan['certainty'],
  scale: TimeScale,
  half: number,
): MarkSpan | null {
  const span = pixelSpan(interval, scale)
  return span.end - span.start <= half * 2 + 2 ? null : { ...span, certainty }
}

/**
 * Where a mark may stand: anywhere in its day, month or year, because no place in it is truer than
 * another, and at most 4 px beside the middle of one narrower than that. What is cut by the axis
 * stands in the part that is on it.
 */
export function dateLeeway(date: Interval, scale: TimeScale, half: number): Leeway {
  const { start, end } = pixelSpan(date, scale)
  const [left, right] = scale.range()
  const [first, last] = [left + half, right - half]
  const center = (start + end) / 2
  const slack = Math.max(MAX_PUSH, (end - start) / 2 - half)
  return {
    preferred: inside(center, first, last),
    min: inside(center - slack, first, last),
    max: inside(center + slack, first, last),
  }
}

function inside(x: number, first: number, last: number): number {
  return Math.min(last, Math.max(first, x))
}

interface EventLane {
  /** Pixels from the top of the timeline to the lane's first row. */
  readonly y: number
  readonly rows: number
  /** Most important first. */
  readonly events: readonly DatedEvent[]
  readonly labelOf: (event: AtlasEvent) => string | undefined
  /** Names are cut to this width, pixels. */
  readonly maxLabel: number
  readonly symbolOf: (event: AtlasEvent) => PlacedMark['symbol']
  readonly isProminent: (event: AtlasEvent) => boolean
  /** The lowest row is a rug of small ticks. */
  readonly hasRug?: boolean
  /** Of the symbols' size on the map. */
  readonly scale?: number
}

/** Half the width of a mark, pixels. */
export function halfWidth(symbol: PlacedMark['symbol'], scale = MARK_SCALE): number {
  if (symbol === 'tick') return 1.5
  if (symbol === 'rug') return 1
  if (symbol === 'arrow') return 4
  if (symbol === 'dot') return 3
  return SYMBOLS[symbol].size * scale
}

/**
 * Places the events of a lane that are on the axis; what finds no room is in a chip. Names of
 * prominent events are strong.
 */
export function placeEvents(
  context: LaneContext,
  lane: EventLane,
): { readonly marks: readonly PlacedMark[]; readonly chips: readonly PlacedChip[] } {
  const { y, rows, events, symbolOf, isProminent, hasRug = false, scale: size = MARK_SCALE } = lane
  const { scale, measure } = context
  const byId = new Map(events.map((dated) => [dated.id, dated]))
  const toPlace = events.map(({ id, event, date }): MarkToPlace<EntityId> => {
    const half = halfWidth(symbolOf(event), size)
    const halfUnnamed = hasRug ? halfWidth('rug') : half
    const { preferred, min, max } = dateLeeway(date, scale, half)
    return { id, preferred, min, max, half, halfUnnamed, isProminent: isProminent(event) }
  })
  const nameOf = (id: EntityId) => {
    const event = byId.get(id)?.event
    const key = event && lane.labelOf(event)
    if (event === undefined || key === undefined) return null
    const font = LABEL_FONT(isProminent(event))
    const text = cutText(key, lane.maxLabel, measure, font)
    return text === '' ? null : { key, text, width: measure(text, font) }
  }
  const { places, chips } = placeMarks(toPlace, { rows, hasRug, nameOf, ...axisOf(context) })
  const marks = places.flatMap((place): PlacedMark[] => {
    const dated = byId.get(place.id)
    if (!dated) return []
    const symbol = symbolOf(dated.event)
    const certainty = dated.event.end === undefined ? 'within' : 'throughout'
    return [
      {
        id: place.id,
        symbol,
        x: place.x,
        y: y + place.row * ROW + ROW / 2,
        scale: size,
        span: dateSpan(dated.whole, certainty, scale, halfWidth(symbol, size)),
        label: labelOf(place, y, isProminent(dated.event)),
        leader: leaderOf(place, y),
        isEcho: false,
      },
    ]
  })
  const orderOf = (id: EntityId) => byId.get(id)?.order ?? 0
  return {
    marks: [...marks].sort((a, b) => orderOf(a.id) - orderOf(b.id)),
    chips: placeChips(chips, y, orderOf),
  }
}

/** What a lane's rows are measured by. */
export function axisOf({ scale, measure }: LaneContext) {
  const [left, right] = scale.range()
  return {
    left,
    right,
    pitch: ROW,
    origin: scale.copy().clamp(false)(0),
    chipWidth: (count: number) => chipWidth(count, measure),
  }
}

/** The name of a placed mark where it is drawn. @param y top of the lane, pixels */
export function labelOf({ row, label }: MarkPlace, y: number, isStrong: boolean): MarkLabel | null {
  if (!label) return null
  return {
    text: label.text,
    x: label.side === 'right' ? label.start : label.end,
    anchor: label.side === 'right' ? 'start' : 'end',
    isStrong,
    ...(label.row === row ? {} : { y: y + label.row * ROW + ROW / 2 }),
  }
}

/** The leader of a placed mark where it is drawn. @param y top of the lane, pixels */
export function leaderOf({ leader }: MarkPlace, y: number): PlacedMark['leader'] {
  return leader && { ...leader, y1: leader.y1 + y, y2: leader.y2 + y }
}
