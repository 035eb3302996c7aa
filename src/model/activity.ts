import {
  addYears,
  endingFirst,
  intervalsMeet,
  latestOf,
  toInterval,
  type Interval,
  type PartialDate,
} from './partialDate'
import { asOfInterval, extentInterval, type TimeExtent, type YearRange } from './timeExtent'
import { type Alliance, type AtlasEvent, type Member, type Place, type Span } from './types'

/** An extent, ready for asking many entities. */
export interface Moment {
  /** What must be met to be visible. */
  readonly extent: Interval
  /** The extent's last year: what counts as *now*. */
  readonly asOf: Interval
  /** A tie is "last documented" when its last evidence is older than this many years. */
  readonly staleAfterYears: number
}

/**
 * How something stands in an extent. `undated`: no source gives a date, so it is always shown and
 * marked; `last-documented`: its last evidence is too old for the extent to speak of it as present;
 * `former`: it had ended by the extent's last year; `planned`: it begins after it.
 */
export type Standing = 'current' | 'undated' | 'last-documented' | 'former' | 'planned'

/** Whether it is there in the extent, as far as anybody can tell; else its mark is hollow. */
export function isPresent(standing: Standing | undefined): boolean {
  return standing === 'current' || standing === 'undated'
}

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

/** How a span stands in the extent; `undefined`: it neither begins nor lasts there. */
export function spanStanding(
  { from, until, documentedUntil }: Span,
  { extent, asOf, staleAfterYears }: Moment,
): Standing | undefined {
  const whole = span(from, until)
  if (!intervalsMeet(whole, extent)) return undefined
  if (whole.start >= asOf.end) return 'planned'
  if (!intervalsMeet(whole, asOf)) return 'former'
  const isStale =
    until === undefined &&
    documentedUntil !== undefined &&
    extent.start >= addYears(toInterval(documentedUntil).end, staleAfterYears)
  if (isStale) return 'last-documented'
  return from === undefined ? 'undated' : 'current'
}

const presents = new WeakMap<Moment, Moment>()

/** The extent's last year by itself: how things stand *now*, even where the extent is longer. */
export function present(moment: Moment): Moment {
  const { extent, asOf } = moment
  if (extent.start === asOf.start && extent.end === asOf.end) return moment
  const known = presents.get(moment)
  if (known) return known
  const created = { ...moment, extent: asOf }
  presents.set(moment, created)
  return created
}

/** How far a beginning is known: stated by a source, or only documented. */
function beginning(
  stated: PartialDate | undefined,
  documented: PartialDate | undefined,
): Span['fromIs'] {
  return stated !== undefined ? 'start' : documented !== undefined ? 'documented' : undefined
}

/** From when to when a location is known to have been there. */
export function placeSpan({ opened, closed, asOf }: Place): Span {
  const from = opened ?? asOf
  return {
    from,
    fromIs: beginning(opened, asOf),
    until: closed,
  }
}

/**
 * How a location stands in the extent; `undefined`: not there yet, or closed before. Its status is
 * what is known as of the facts' date: a former one without a closing date was there as long as a
 * source says so, a planned one is planned since it was announced.
 */
export function placeStanding(place: Place, moment: Moment): Standing | undefined {
  const { opened, closed, asOf, status } = place
  const isToCome = status === 'planned' || status === 'announced'
  const known = placeSpan(place)
  const standing = spanStanding(isToCome ? { ...known, from: asOf ?? opened } : known, moment)
  if (standing === undefined || standing === 'planned') return standing
  if (isToCome) return 'planned'
  if (status !== 'former' || closed !== undefined) return standing
  const last = latestOf([opened, asOf])
  return last === undefined || moment.asOf.start >= toInterval(last).end ? 'former' : standing
}

/** From when to when an alliance is known to have lived. */
export function allianceSpan({ started, asOf, ended, documentedUntil }: Alliance): Span {
  const from = started ?? asOf
  return {
    from,
    fromIs: beginning(started, asOf),
    until: ended,
    documentedUntil,
  }
}

/** How an alliance stands in the extent; `undefined`: it neither begins nor lasts there. */
export function allianceStanding(alliance: Alliance, moment: Moment): Standing | undefined {
  return spanStanding(allianceSpan(alliance), moment)
}

/** From when to when a membership is documented; it never reaches beyond the alliance's end. */
export function memberSpan(
  member: Member,
  alliance: Pick<Alliance, 'ended' | 'documentedUntil'>,
): Span {
  const { joined, left, asOf } = member
  const until = endingFirst(left, alliance.ended)
  return {
    from: joined ?? asOf,
    fromIs: beginning(joined, asOf),
    until,
    documentedUntil: endingFirst(until, member.documentedUntil ?? alliance.documentedUntil),
  }
}

/** How a membership stands in the extent; `undefined`: outside it. */
export function memberStanding(
  member: Member,
  alliance: Alliance,
  moment: Moment,
): Standing | undefined {
  const standing = spanStanding(memberSpan(member, alliance), moment)
  return standing === 'planned' ? undefined : standing
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

/** The partner ids that belong to the alliance as of the extent; former ones and those last documented long before are left out. */
export function membersAsOf(alliance: Alliance, moment: Moment): readonly string[] {
  const present = alliance.members.filter((member) =>
    isPresent(memberStanding(member, alliance, moment)),
  )
  return [...new Set(present.map((member) => member.partner))]
}
