import { allianceSpan, momentOf, spanStanding } from '../../model/activity'
import {
  compareDates,
  toInterval,
  yearOf,
  type Interval,
  type PartialDate,
} from '../../model/partialDate'
import { entityId } from '../../model/lookup'
import type { Alliance, Member, Span } from '../../model/types'
import { cutText } from '../../time/cutText'
import { mergeTicks, type Change } from '../../time/mergeTicks'
import { packBars } from '../../time/packBars'
import { pixelSpan, type PixelSpan, type TimeScale } from '../../time/timeScale'
import { ARROW, BAR_FONT, ROW, TICK_FONT } from './metrics'
import { allianceNames, partnerName } from './names'
import type { LaneContext, MemberTick, PlacedBar } from './types'

/** Free pixels before a bar's name; a notch takes more. */
const NAME_INDENT = 8
const NOTCH_INDENT = 12
/** The year, month or day of a date is shown as such only where it is at least this wide, pixels. */
const MIN_WITHIN = 8
/** The longest name of a bar, pixels; the shortest form of a longer one is cut. */
const MAX_NAME = 420

/** Where an alliance's bar begins and ends on the axis. */
export interface BarSpan extends PixelSpan {
  readonly hasNotch: boolean
  /** It began there, as a source says; else it was only documented. */
  readonly hasCap: boolean
  readonly hasArrow: boolean
  /** It was last documented there; whether it ended no source says. */
  readonly isOpen: boolean
  readonly startWithin: PixelSpan | null
  readonly endWithin: PixelSpan | null
}

/** The stretch within which a date lies, where it is on the axis and wide enough to be seen. */
function within(date: PartialDate | undefined, scale: TimeScale): PixelSpan | null {
  if (date === undefined) return null
  const span = pixelSpan(toInterval(date), scale)
  return span.end - span.start >= MIN_WITHIN ? span : null
}

/** From the start of `from` to the end of `to`; open where there is no date. */
export function barInterval(from: PartialDate | undefined, to: PartialDate | undefined): Interval {
  return {
    start: from === undefined ? -Infinity : toInterval(from).start,
    end: to === undefined ? Infinity : toInterval(to).end,
  }
}

/** From when to when something is known to have lasted; what was last documented long ago runs no further. */
export interface Life {
  readonly from: PartialDate | undefined
  readonly fromIs: Span['fromIs']
  readonly to: PartialDate | undefined
  /** `to` is its last evidence, and no end. */
  readonly isOpen: boolean
}

/** The life of an alliance or a membership, as of the last year of the atlas. */
export function lifeOf({ lookup }: Pick<LaneContext, 'lookup'>, span: Span): Life {
  const { years, staleAfterYears } = lookup.dataset
  const last = String(years[1])
  const now = momentOf({ from: last, to: last }, years, staleAfterYears)
  const isOpen = spanStanding(span, now) === 'last-documented'
  const { from, fromIs } = span
  return { from, fromIs, to: isOpen ? span.documentedUntil : span.until, isOpen }
}

/** The bar of a life, cut to the axis; without a beginning it begins before the axis, without an end it runs on. */
export function barSpan({ from, fromIs, to, isOpen }: Life, scale: TimeScale): BarSpan {
  const whole = barInterval(from, to)
  const { start, end } = pixelSpan(whole, scale)
  const [first, last] = scale.domain()
  const hasNotch = from !== undefined && whole.start < +first
  const hasArrow = whole.end > +last
  return {
    start,
    end: hasArrow ? scale.range()[1] + ARROW : end,
    hasNotch,
    hasCap: fromIs === 'start' && !hasNotch,
    hasArrow,
    isOpen: isOpen && !hasArrow,
    startWithin: fromIs === 'start' ? within(from, scale) : null,
    endWithin: isOpen ? null : within(to, scale),
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
  const isLater = ({ joined }: Member) =>
    joined !== undefined && !started.startsWith(joined) && compareDates(joined, started) > 0
  return alliance.members.flatMap((member): Change[] => {
    const name = partnerName(lookup, member.partner)
    const changes: Change[] = []
    if (member.joined !== undefined && isLater(member)) {
      const span = within(member.joined, scale)
      const { start } = pixelSpan(toInterval(member.joined), scale)
      changes.push({ kind: 'joined', name, span, x: span ? (span.start + span.end) / 2 : start })
    }
    if (member.left !== undefined && member.left !== alliance.ended)
      changes.push({
        kind: 'left',
        name,
        span: null,
        x: scale(toInterval(member.left).end),
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
  const [left, right] = scale.range()
  const limit = right + ARROW
  const x = bar.start + (bar.hasNotch ? NOTCH_INDENT : NAME_INDENT)
  const nameX = bar.start - NAME_INDENT
  const inside = (text: string): NamedSlot => {
    const end = x + measure(text, BAR_FONT)
    return { text, x, side: 'inside', start: bar.start, end: Math.max(bar.end, end) }
  }
  const before = (text: string): NamedSlot => {
    const start = nameX - measure(text, BAR_FONT)
    return { text, x: nameX, side: 'left', start, end: bar.end }
  }
  const texts = allianceNames(alliance)
    .map((name) => name + suffix)
    .filter((text) => measure(text, BAR_FONT) <= MAX_NAME)
  const whole = [
    ...texts.map(inside).filter(({ end }) => end <= limit),
    ...texts.map(before).filter(({ start }) => start >= left),
  ]
  if (whole.length > 0) return whole
  const [shortest] = allianceNames(alliance).slice(-1)
  const isRoomier = limit - x >= nameX - left
  const room = Math.min(MAX_NAME, isRoomier ? limit - x : nameX - left)
  const text = cutText(shortest ?? '', Math.max(0, room), measure, BAR_FONT)
  return [isRoomier ? inside(text) : before(text)]
}

/**
 * Bars of alliances that are on the axis, packed into rows by rank; those without a row are counted
 * and drawn when the lane is expanded.
 * @param alliances in the order of time, which the bars keep
 */
export function placeAlliances(
  context: LaneContext,
  alliances: readonly Alliance[],
  { y, rows }: { readonly y: number; readonly rows: number },
): { readonly bars: readonly PlacedBar[]; readonly unplaced: readonly Alliance[] } {
  const { scale, measure } = context
  const ranked = [...alliances].sort((a, b) => compareAlliances(context, a, b))
  const packed = packBars(
    ranked.map((alliance) => {
      const span = barSpan(lifeOf(context, allianceSpan(alliance)), scale)
      return namedSlots(context, alliance, span).map((slot) => ({ ...slot, span }))
    }),
    rows,
  )
  const places = new Map(ranked.map((alliance, index) => [alliance, packed[index]]))
  const bars = alliances.flatMap((alliance): PlacedBar[] => {
    const place = places.get(alliance)
    if (!place) return []
    const { row, slot } = place
    const { text, x, side, span } = slot
    const textEnd = side === 'inside' ? x + measure(text, BAR_FONT) : span.start
    const anchor = side === 'inside' ? 'start' : 'end'
    return [
      {
        ...span,
        id: entityId('alliance', alliance.id),
        y: y + row * ROW + ROW / 2,
        label: text === '' ? null : { text, x, anchor, isStrong: false },
        ticks: memberTicks(context, alliance, textEnd, Math.min(span.end, scale.range()[1])),
        isEcho: false,
      },
    ]
  })
  return { bars, unplaced: alliances.filter((alliance) => !places.get(alliance)) }
}
