import {
  compareDates,
  precisionOf,
  toInterval,
  yearOf,
  type PartialDate,
} from '../model/partialDate'
import { entityId } from '../model/lookup'
import type { Alliance, Member } from '../model/types'
import { mergeTicks, type Change } from '../time/mergeTicks'
import { packBars } from '../time/packBars'
import type { PixelSpan, TimeScale } from '../time/timeScale'
import { ARROW, BAR_FONT, ROW, TICK_FONT } from './metrics'
import { allianceNames, partnerName } from './names'
import type { LaneContext, MemberTick, PlacedBar } from './types'

/** Free pixels before a bar's name; a notch takes more. */
const NAME_INDENT = 8
const NOTCH_INDENT = 12
/** A year-precise end is shown as such only where the year is at least this wide, pixels. */
const MIN_WITHIN = 8

/** Where an alliance's bar begins and ends on the axis. */
export interface BarSpan extends PixelSpan {
  readonly hasNotch: boolean
  readonly hasArrow: boolean
  readonly startWithin: PixelSpan | null
  readonly endWithin: PixelSpan | null
}

/** The stretch within which a date lies, where it is a year and wide enough to be seen. */
function within(date: PartialDate | undefined, scale: TimeScale): PixelSpan | null {
  if (date === undefined || precisionOf(date) !== 'year') return null
  const span = scale.toSpan(toInterval(date))
  return span.end - span.start >= MIN_WITHIN ? span : null
}

/** The bar from the start of `from` to the end of `to`; without `from` it begins before the axis, without `to` it runs on. */
export function barSpan(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  scale: TimeScale,
): BarSpan {
  const begins = from === undefined ? scale.domain.start : toInterval(from).start
  const ends = to === undefined ? Infinity : toInterval(to).end
  const hasNotch = begins < scale.domain.start
  const hasArrow = ends > scale.domain.end
  return {
    start: scale.toSpan({ start: begins, end: begins }).start,
    end: hasArrow ? scale.right + ARROW : scale.toSpan({ start: ends, end: ends }).end,
    hasNotch,
    hasArrow,
    startWithin: hasNotch ? null : within(from, scale),
    endWithin: hasArrow ? null : within(to, scale),
  }
}

/** Orders what a visitor must see first, then what there is most to say about: events plus members. */
export function compareAlliances({ lookup }: LaneContext, a: Alliance, b: Alliance): number {
  const weight = (alliance: Alliance) =>
    lookup.eventsOf(entityId('alliance', alliance.id)).length + alliance.members.length
  return a.importance - b.importance || weight(b) - weight(a)
}

/** Members that join after the start or leave before the end. */
export function memberChanges(context: LaneContext, alliance: Alliance): readonly Change[] {
  const { scale, lookup } = context
  const started = alliance.started ?? ''
  const spanOf = (date: PartialDate) => within(date, scale)
  const isLater = ({ joined }: Member) =>
    joined !== undefined && !started.startsWith(joined) && compareDates(joined, started) > 0
  return alliance.members.flatMap((member): Change[] => {
    const name = partnerName(lookup, member.partner)
    const changes: Change[] = []
    if (member.joined !== undefined && isLater(member)) {
      const span = spanOf(member.joined)
      const { start } = scale.toSpan(toInterval(member.joined))
      changes.push({ kind: 'joined', name, span, x: span ? (span.start + span.end) / 2 : start })
    }
    if (member.left !== undefined && member.left !== alliance.ended)
      changes.push({
        kind: 'left',
        name,
        span: null,
        x: scale.toX(toInterval(member.left).end),
      })
    return changes
  })
}

function memberTicks(
  context: LaneContext,
  alliance: Alliance,
  from: number,
  to: number,
): readonly MemberTick[] {
  const { measure, words } = context
  return mergeTicks(memberChanges(context, alliance), {
    from,
    to,
    widthOf: (text) => measure(text, TICK_FONT),
    textsOf: (group) => {
      const names = (kind: Change['kind']) =>
        group.filter((change) => change.kind === kind).map(({ name }) => name)
      const [joined, left] = [names('joined'), names('left')]
      return [
        words.changes(joined, left),
        ...(joined.length > 0 && left.length > 0 ? [words.changes(joined, [])] : []),
        words.changeCounts(joined.length, left.length),
      ]
    },
  })
}

interface NamedSlot extends PixelSpan {
  readonly text: string
  readonly x: number
  readonly side: 'inside' | 'left'
}

/** Ways to draw a bar with its name: inside (running over its end if need be), or before its start. */
function namedSlots(
  { scale, measure, words }: LaneContext,
  alliance: Alliance,
  bar: BarSpan,
): readonly NamedSlot[] {
  const suffix =
    bar.hasNotch && alliance.started !== undefined
      ? `, ${words.since(String(yearOf(alliance.started)))}`
      : ''
  const texts = allianceNames(alliance).map((name) => name + suffix)
  const x = bar.start + (bar.hasNotch ? NOTCH_INDENT : NAME_INDENT)
  const inside = texts.map((text): NamedSlot => {
    const end = x + measure(text, BAR_FONT)
    return { text, x, side: 'inside', start: bar.start, end: Math.max(bar.end, end) }
  })
  const before = texts.map((text): NamedSlot => {
    const nameX = bar.start - NAME_INDENT
    return { text, x: nameX, side: 'left', start: nameX - measure(text, BAR_FONT), end: bar.end }
  })
  return [
    ...inside.filter(({ end }) => end <= scale.right + ARROW),
    ...before.filter(({ start }) => start >= scale.left),
  ]
}

/**
 * Bars of the alliances that have a start on or before the axis, packed into rows by rank; the ids
 * that found no row are counted and open in the list.
 */
export function placeAlliances(
  context: LaneContext,
  alliances: readonly Alliance[],
  { y, rows }: { readonly y: number; readonly rows: number },
): { readonly bars: readonly PlacedBar[]; readonly unplaced: readonly Alliance[] } {
  const { scale } = context
  const ranked = [...alliances].sort((a, b) => compareAlliances(context, a, b))
  const spans = ranked.map((alliance) => barSpan(alliance.started, alliance.ended, scale))
  const packed = packBars(
    ranked.map((alliance, index) => {
      const bar = spans[index]
      return bar && bar.start < scale.right ? namedSlots(context, alliance, bar) : []
    }),
    rows,
  )
  const bars = ranked.flatMap((alliance, index): PlacedBar[] => {
    const [bar, place] = [spans[index], packed[index]]
    if (!bar || !place) return []
    const { slot, row } = place
    const textEnd = slot.side === 'inside' ? slot.x + context.measure(slot.text, BAR_FONT) : slot.x
    return [
      {
        ...bar,
        id: entityId('alliance', alliance.id),
        y: y + row * ROW + ROW / 2,
        label: {
          text: slot.text,
          x: slot.x,
          anchor: slot.side === 'inside' ? 'start' : 'end',
          isStrong: false,
        },
        ticks: memberTicks(context, alliance, textEnd, Math.min(bar.end, scale.right)),
        isEcho: false,
      },
    ]
  })
  return {
    bars: bars.sort((a, b) => a.start - b.start),
    unplaced: ranked.filter((_, index) => !packed[index]),
  }
}
