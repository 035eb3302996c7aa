import {
  addYears,
  endingFirst,
  intervalsMeet,
  latestOf,
  toInterval,
  yearOf,
  type Interval,
  type PartialDate,
} from './partialDate'
import { asOfInterval, extentInterval, type TimeExtent, type YearRange } from './timeExtent'
import {
  MARK_KINDS,
  type Alliance,
  type AtlasEvent,
  type Member,
  type Partner,
  type PartnerTier,
  type Place,
  type Relation,
  type Span,
  type Tier,
} from './types'

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

/** A partner as of a moment: what it is, and by which relation. */
export interface PartnerStanding {
  readonly tier: Tier
  readonly status: Standing
  /** The relation that the tier rests on; TUM and who is kept for reference may have none. */
  readonly relation?: Relation
}

type Related = Pick<Partner, 'tier' | 'relations'>

/** Every change of the time asks for all of them. */
const counting = new WeakMap<Related, readonly Relation[]>()

/**
 * The relations that count: those that make a partner of it, of who is typed all. Beside dated ones
 * undated ones do not count: they never speak for a time before the first evidence.
 */
export function countingRelations(partner: Related): readonly Relation[] {
  const known = counting.get(partner)
  if (known) return known
  const { tier, relations } = partner
  const isTyped = tier === 'home' || tier === 'other'
  const making = isTyped ? relations : relations.filter((relation) => relation.tier !== undefined)
  const dated = making.filter(({ from }) => from !== undefined)
  const created = dated.length > 0 ? dated : making
  counting.set(partner, created)
  return created
}

/** The relations that count and begin after the moment, the earliest first. */
export function begunAfter(partner: Related, { extent }: Moment): readonly Relation[] {
  return countingRelations(partner).filter(
    ({ from }) => from !== undefined && toInterval(from).start >= extent.end,
  )
}

/** The order in which standings decide: what is present, what may be, what was. */
const CERTAINTY: Readonly<Record<Standing, number>> = {
  current: 0,
  undated: 1,
  'last-documented': 2,
  former: 3,
  planned: 4,
}

/** Order of tiers, the highest first: `flagship` is 1. */
export function rankOfTier(tier: Tier | undefined): number {
  const rank = MARK_KINDS.findIndex((kind) => kind === tier)
  return rank < 0 ? MARK_KINDS.length : rank
}

function highest(relations: readonly Relation[]): Relation | undefined {
  const [first] = relations
  return relations.reduce(
    (best, relation) => (rankOfTier(relation.tier) < rankOfTier(best?.tier) ? relation : best),
    first,
  )
}

/** The highest tier that any of the relations gives. */
export function highestTier(relations: readonly Relation[]): PartnerTier | undefined {
  return highest(relations)?.tier
}

/** The relations that stand most certainly, and how. */
function mostCertain(
  relations: readonly Relation[],
  moment: Moment,
): readonly [Standing, readonly Relation[]] | undefined {
  let status: Standing | undefined
  let such: Relation[] = []
  for (const relation of relations) {
    const standing = spanStanding(relation, moment)
    if (standing === undefined) continue
    if (status !== undefined && CERTAINTY[standing] > CERTAINTY[status]) continue
    if (standing !== status) such = []
    status = standing
    such.push(relation)
  }
  return status && [status, such]
}

/**
 * Those that decide what a partner is: all that are there; of what is over or last documented those
 * that were so in the last year of which anything is known, so that nobody rises by growing old.
 */
function deciding(standing: Standing, relations: readonly Relation[]): readonly Relation[] {
  if (standing !== 'last-documented' && standing !== 'former') return relations
  const lastYearOf = ({ from, until, documentedUntil }: Relation) =>
    yearOf(until ?? documentedUntil ?? from ?? '0000')
  const last = Math.max(...relations.map(lastYearOf))
  return relations.filter((relation) => lastYearOf(relation) === last)
}

function readStanding(partner: Related, moment: Moment): PartnerStanding | undefined {
  if (partner.tier === 'home') return { tier: 'home', status: 'current' }
  const relations = countingRelations(partner)
  if (relations.length === 0) return { tier: partner.tier, status: 'undated' }
  const shown = mostCertain(relations, moment)
  if (!shown) return undefined
  // A range has the tiers of its last year; what was over by then keeps what it was.
  const now = present(moment)
  const last = now === moment ? shown : (mostCertain(relations, now) ?? shown)
  const relation = highest(deciding(...last))
  const tier = partner.tier === 'other' ? 'other' : (relation?.tier ?? partner.tier)
  return { tier, status: shown[0], ...(relation && { relation }) }
}

/** Map, timeline, list and counts all ask, with every change of the time. */
const standings = new WeakMap<Moment, Map<Related, PartnerStanding | undefined>>()

/**
 * How a partner stands in the extent; `undefined`: its first evidence comes later, or it had ended
 * before. Its tier is that of its highest relation in the extent's last year: of the present ones, or
 * else of those last documented.
 */
export function standingOf(partner: Related, moment: Moment): PartnerStanding | undefined {
  const known = standings.get(moment) ?? new Map<Related, PartnerStanding | undefined>()
  if (known.has(partner)) return known.get(partner)
  const standing = readStanding(partner, moment)
  known.set(partner, standing)
  standings.set(moment, known)
  return standing
}

/**
 * How a partner is spoken of, also where the extent does not show it: as of the extent's last year,
 * else of the extent; outside it, as it will be first or was last.
 */
export function nearestStanding(partner: Partner, moment: Moment): PartnerStanding {
  const shown = standingOf(partner, present(moment)) ?? standingOf(partner, moment)
  if (shown) return shown
  const [first] = begunAfter(partner, moment)
  const status = first ? 'planned' : 'former'
  const relation = first ?? highest(deciding(status, countingRelations(partner)))
  return { tier: relation?.tier ?? partner.tier, status, ...(relation && { relation }) }
}

/** Whether the partner has a relation in the programme in the extent. */
export function isInProgramme(partner: Partner, programme: string, moment: Moment): boolean {
  return partner.relations.some(
    (relation) => relation.programme === programme && spanStanding(relation, moment) !== undefined,
  )
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
