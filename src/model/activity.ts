import { addYears, intervalsMeet, toInterval, type Interval, type PartialDate } from './partialDate'
import { asOfInterval, extentInterval, type TimeExtent, type YearRange } from './timeExtent'
import type { Alliance, AtlasEvent, Member, Partner, Place } from './types'

/** An extent, ready for asking many entities. */
export interface Moment {
  /** What must be met to be visible. */
  readonly extent: Interval
  /** The extent's last year: what counts as *now*. */
  readonly asOf: Interval
  /** A tie is "last documented" when its last evidence is older than this many years. */
  readonly staleAfterYears: number
}

/** `undated`: no source gives a start, so it is always shown and marked. */
export type TieStatus = 'current' | 'undated' | 'last-documented'
export type PlaceState = 'current' | 'undated' | 'former' | 'planned'
export type AllianceState = 'current' | 'undated' | 'former' | 'planned'
export type MemberState = 'member' | 'undated' | 'former'

/** Prepares an extent (`null`: the whole range). */
export function momentOf(
  extent: TimeExtent | null,
  years: YearRange,
  staleAfterYears: number,
): Moment {
  return {
    extent: extentInterval(extent, years),
    asOf: asOfInterval(extent, years),
    staleAfterYears,
  }
}

/** Start of the first to end of the second, ends inclusive; a missing date leaves that side open. */
function span(from: PartialDate | undefined, to: PartialDate | undefined): Interval {
  return {
    start: from === undefined ? -Infinity : toInterval(from).start,
    end: to === undefined ? Infinity : toInterval(to).end,
  }
}

/** Whether the last evidence of a tie is too old for the extent to speak of it as present. */
function isStale(documentedUntil: PartialDate | undefined, moment: Moment): boolean {
  return (
    documentedUntil !== undefined &&
    moment.extent.start >= addYears(toInterval(documentedUntil).end, moment.staleAfterYears)
  )
}

/** How a partner's tie stands in the extent; `undefined`: it has not begun. */
export function tieStatus(partner: Partner, moment: Moment): TieStatus | undefined {
  if (partner.tier === 'home') return 'current'
  if (partner.since !== undefined && toInterval(partner.since).start >= moment.extent.end)
    return undefined
  if (isStale(partner.documentedUntil, moment)) return 'last-documented'
  return partner.since === undefined ? 'undated' : 'current'
}

/** How a location stands in the extent; `undefined`: not opened yet, or closed before. */
export function placeState(place: Place, moment: Moment): PlaceState | undefined {
  const open = span(place.opened, place.closed)
  if (!intervalsMeet(open, moment.extent)) return undefined
  if (place.status === 'planned' || place.status === 'announced') return 'planned'
  if (place.closed !== undefined) return intervalsMeet(open, moment.asOf) ? 'current' : 'former'
  if (place.status === 'former') return 'former'
  return place.opened === undefined ? 'undated' : 'current'
}

/** How an alliance stands in the extent; `undefined`: it neither begins nor lasts there. */
export function allianceState(alliance: Alliance, moment: Moment): AllianceState | undefined {
  const lifetime = span(alliance.started, alliance.ended)
  if (!intervalsMeet(lifetime, moment.extent)) return undefined
  if (lifetime.start >= moment.asOf.end) return 'planned'
  if (!intervalsMeet(lifetime, moment.asOf)) return 'former'
  return alliance.started === undefined ? 'undated' : 'current'
}

/**
 * How a membership stands in the extent; `undefined`: outside it. Without `joined` it runs from the
 * alliance's start; without either it is not dated and always shown. `left` is inclusive and never
 * reaches beyond the alliance's end.
 */
export function memberState(
  member: Member,
  alliance: Alliance,
  moment: Moment,
): MemberState | undefined {
  const joined = member.joined ?? alliance.started
  const membership = span(joined, member.left)
  const lifetime = span(alliance.started, alliance.ended)
  const interval = {
    start: Math.max(membership.start, joined === undefined ? lifetime.start : -Infinity),
    end: Math.min(membership.end, lifetime.end),
  }
  if (!intervalsMeet(interval, moment.extent)) return undefined
  if (interval.start >= moment.asOf.end) return undefined
  if (!intervalsMeet(interval, moment.asOf)) return 'former'
  return joined === undefined ? 'undated' : 'member'
}

/** Every change of the time asks for all of them. */
const eventIntervals = new WeakMap<AtlasEvent, Interval>()

/** The interval an event covers: its date, or from its date to its inclusive end. */
export function eventInterval(event: AtlasEvent): Interval {
  const known = eventIntervals.get(event)
  if (known) return known
  const interval = span(event.date, event.end ?? event.date)
  eventIntervals.set(event, interval)
  return interval
}

/** Whether an event happens within the extent, at least in part. */
export function isEventVisible(event: AtlasEvent, moment: Moment): boolean {
  return intervalsMeet(eventInterval(event), moment.extent)
}

/** The partner ids that belong to the alliance as of the extent, former ones left out. */
export function membersAsOf(alliance: Alliance, moment: Moment): readonly string[] {
  return alliance.members
    .filter((member) => {
      const state = memberState(member, alliance, moment)
      return state === 'member' || state === 'undated'
    })
    .map((member) => member.partner)
}
