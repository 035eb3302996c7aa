import { precisionOf, toInterval } from '../model/partialDate'
import { eventInterval } from '../model/activity'
import { entityId, type Lookup } from '../model/lookup'
import type { AtlasEvent, EntityId } from '../model/types'
import { placeMarks, type MarkToPlace } from '../time/placeMarks'
import type { TimeScale } from '../time/timeScale'
import { SYMBOLS, type SymbolKind } from '../theme/symbols'
import { LABEL_FONT, MARK_SCALE, MAX_PUSH, ROW } from './metrics'
import type { LaneContext, MarkSpan, PlacedMark } from './types'

/** Tiers from the highest; organizations kept for reference get the mark of an agreement. */
const TIER_ORDER = ['flagship', 'strategic-alliance', 'network', 'partner', 'exchange'] as const

/** The mark of the highest tier among an event's partners. */
export function eventSymbol(lookup: Lookup, event: AtlasEvent): SymbolKind {
  const tiers = new Set(event.partners.map((id) => lookup.partners.get(id)?.tier))
  return TIER_ORDER.find((tier) => tiers.has(tier)) ?? 'partner'
}

/** How far up in the order of tiers a mark stands; 0 is the highest. */
export function tierRank(symbol: SymbolKind): number {
  const rank = TIER_ORDER.findIndex((tier) => tier === symbol)
  return rank < 0 ? TIER_ORDER.length : rank
}

/** The stretch that an event's mark stands for; `null` where it is no wider than the mark. */
export function eventSpan(event: AtlasEvent, scale: TimeScale, half: number): MarkSpan | null {
  const span = scale.toSpan(eventInterval(event))
  if (span.end - span.start <= half * 2 + 2) return null
  return { ...span, certainty: event.end === undefined ? 'within' : 'throughout' }
}

/**
 * Where an event's mark may stand: a day within 4 px of it, a month or year anywhere inside it,
 * because no place in it is truer than another. An event that lasted stands at its start.
 */
export function eventLeeway(event: AtlasEvent, scale: TimeScale, half: number) {
  const { start, end } = scale.toSpan(toInterval(event.date))
  const inside = (x: number) => Math.min(scale.right - half, Math.max(scale.left + half, x))
  const isExact = precisionOf(event.date) === 'day'
  const center = (start + end) / 2
  const slack = isExact ? MAX_PUSH : Math.max(MAX_PUSH, (end - start) / 2 - half)
  const preferred = inside(center)
  return {
    preferred,
    min: Math.min(preferred, inside(center - slack)),
    max: Math.max(preferred, inside(center + slack)),
  }
}

interface EventLane {
  /** Pixels from the top of the timeline to the lane's first row. */
  readonly y: number
  readonly rows: number
  /** Most important first. */
  readonly events: readonly AtlasEvent[]
  readonly labelOf: (event: AtlasEvent) => string | undefined
  readonly symbolOf: (event: AtlasEvent) => PlacedMark['symbol']
  readonly isProminent: (event: AtlasEvent) => boolean
  readonly isStrong: (event: AtlasEvent) => boolean
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

/** Places the events of a lane; returns their marks and the ids that found no room. */
export function placeEvents(
  context: LaneContext,
  {
    y,
    rows,
    events,
    labelOf,
    symbolOf,
    isProminent,
    isStrong,
    hasRug = false,
    scale: size = MARK_SCALE,
  }: EventLane,
): { readonly marks: readonly PlacedMark[]; readonly unplaced: readonly EntityId[] } {
  const { scale, measure } = context
  const byId = new Map(events.map((event) => [entityId('event', event.id), event]))
  const toPlace = [...byId].map(([id, event]): MarkToPlace<EntityId> => {
    const half = halfWidth(symbolOf(event), size)
    const text = labelOf(event)
    const font = LABEL_FONT(isStrong(event))
    return {
      id,
      ...eventLeeway(event, scale, half),
      half,
      ...(hasRug ? { halfUnnamed: halfWidth('rug') } : {}),
      label: text === undefined ? null : { text, width: measure(text, font) },
      isProminent: isProminent(event),
    }
  })
  const { places, unplaced } = placeMarks(toPlace, {
    rows,
    left: scale.left,
    right: scale.right,
    hasRug,
  })
  const marks = places.flatMap(({ id, row, x, label }): PlacedMark[] => {
    const event = byId.get(id)
    if (!event) return []
    const symbol = symbolOf(event)
    return [
      {
        id,
        symbol,
        isHollow: false,
        x,
        y: y + row * ROW + ROW / 2,
        scale: size,
        span: eventSpan(event, scale, halfWidth(symbol, size)),
        label: label && {
          text: label.text,
          x: label.side === 'right' ? label.start : label.end,
          anchor: label.side === 'right' ? 'start' : 'end',
          isStrong: isStrong(event),
        },
        isEcho: false,
      },
    ]
  })
  return { marks: inTime(marks), unplaced }
}

/** From left to right, as the arrow keys walk. */
export function inTime(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  return [...marks].sort((a, b) => a.x - b.x)
}
