import { memberSpan, present, type Moment } from './activity'
import { countingRelations, highestTier, standingOf } from './partnerStanding'
import {
  compareDates,
  earliestOf,
  endingFirst,
  latestOf,
  toInterval,
  type PartialDate,
} from './partialDate'
import type {
  Alliance,
  AllianceKind,
  AtlasEvent,
  Member,
  Partner,
  PartnerTier,
  Relation,
  Span,
  Tie,
} from './types'

/*
 * What the evidence makes of partners and alliances. The rules are those of `data/README.md`, "What
 * the atlas concludes": nothing typed by hand repeats what evidence tells. The compiler of the facts
 * calls this once; how a relation stands at a date is the business of `activity.ts`.
 */

/** A tie, with the partner it is about. */
export interface PartnerTie extends Tie {
  readonly partner: string
}

/** What a programme makes of a partner, or the alliances that are the same thing. */
export interface Programme {
  readonly tier?: PartnerTier | undefined
  readonly alliances?: readonly string[] | undefined
}

/** Some fields of a type, each of them there, though perhaps `undefined`. */
type Whole<T, Keys extends keyof T> = {
  readonly [K in Keys]-?: T extends Record<K, T[K]> ? T[K] : T[K] | undefined
}

/** What the rules need of an alliance. */
export interface AllianceFacts extends Pick<
  Alliance,
  'id' | 'kind' | 'tier' | 'started' | 'ended'
> {
  /** Date of the newest page that speaks of it as living. */
  readonly livingAsOf?: PartialDate | undefined
  /** Date of the newest list of its members. */
  readonly listed?: PartialDate | undefined
  readonly members: readonly Member[]
}

/** An alliance with what its evidence tells. */
export type LivedAlliance = Whole<
  Alliance,
  'id' | 'kind' | 'tier' | 'started' | 'ended' | 'asOf' | 'documentedUntil' | 'members'
>

/** All evidence. */
export interface Evidence {
  /** Partner id of TUM. */
  readonly home: string
  readonly programmes: ReadonlyMap<string, Programme>
  readonly ties: readonly PartnerTie[]
  readonly alliances: readonly AllianceFacts[]
  readonly events: readonly Pick<AtlasEvent, 'date' | 'end' | 'alliances'>[]
}

const TIER_OF_KIND: Readonly<Partial<Record<AllianceKind, PartnerTier>>> = {
  flagship: 'flagship',
  'strategic-alliance': 'strategic-alliance',
  network: 'exchange',
}

/** What an alliance makes of its members; a stated tier wins over that of its kind. */
export function tierOfAlliance(alliance: Pick<Alliance, 'kind' | 'tier'>): PartnerTier | undefined {
  return alliance.tier ?? TIER_OF_KIND[alliance.kind]
}

/** A date at which something is documented, and a beginning that a source states. */
function spanOf(
  starts: readonly (PartialDate | undefined)[],
  dates: readonly (PartialDate | undefined)[],
  until: PartialDate | undefined,
): Span {
  const start = earliestOf(starts)
  const documented = earliestOf([...dates, until])
  const isStart =
    start !== undefined &&
    (documented === undefined || toInterval(start).start < toInterval(documented).end)
  const from = isStart ? start : documented
  return {
    from,
    fromIs: from === undefined ? undefined : isStart ? 'start' : 'documented',
    until,
    documentedUntil: latestOf([...starts, ...dates, until]),
  }
}

/** The part of the first span that lies in the second; undated where one of them is. */
function within(inner: Span, outer: Span): Span {
  const isDated = inner.from !== undefined && outer.from !== undefined
  const begin =
    isDated && toInterval(inner.from).start >= toInterval(outer.from).start ? inner : outer
  return {
    from: isDated ? begin.from : undefined,
    fromIs: isDated ? begin.fromIs : undefined,
    until: endingFirst(inner.until, outer.until),
    documentedUntil: endingFirst(inner.documentedUntil, outer.documentedUntil),
  }
}

/** The programme that is the same thing as an alliance. */
function programmeOf({ programmes }: Evidence, alliance: string): string | undefined {
  return [...programmes].find(([, { alliances }]) => alliances?.includes(alliance))?.[0]
}

/** The ties that are evidence of a membership: those of a partner in the programme of its alliance. */
function tiesIn(evidence: Evidence, alliance: AllianceFacts, partner: string): readonly Tie[] {
  const programme = programmeOf(evidence, alliance.id)
  return evidence.ties.filter((tie) => tie.partner === partner && tie.programme === programme)
}

/** Of several memberships of one partner, the one that a date speaks of. */
function ownsDate(alliance: AllianceFacts, member: Member, date: PartialDate | undefined): boolean {
  const all = alliance.members
    .filter(({ partner }) => partner === member.partner)
    .sort((a, b) => compareDates(a.joined ?? '', b.joined ?? ''))
  if (date === undefined) return all[0] === member
  const begun = all.filter(
    ({ joined }) => joined === undefined || toInterval(joined).start < toInterval(date).end,
  )
  return (begun.at(-1) ?? all[0]) === member
}

/** The evidence of one membership by itself, whatever TUM's own is. */
function membershipSpan(evidence: Evidence, alliance: AllianceFacts, member: Member): Span {
  const ties = tiesIn(evidence, alliance, member.partner).filter((tie) =>
    ownsDate(alliance, member, tie.from ?? tie.asOf ?? tie.until),
  )
  return spanOf(
    [member.joined, ...ties.map(({ from }) => from)],
    [member.asOf, ...ties.map(({ asOf }) => asOf)],
    earliestOf([member.left, ...ties.map(({ until }) => until)]),
  )
}

/**
 * An alliance with what its evidence tells: since when it is documented, where no source says when it
 * started, and until when; and the same of its members. Events show that it lived, not that it began.
 */
export function withEvidence(evidence: Evidence, facts: AllianceFacts): LivedAlliance {
  const { livingAsOf, listed, ...alliance } = facts
  const spans = facts.members.map((member) => membershipSpan(evidence, facts, member))
  const own = spanOf([facts.started], [livingAsOf, ...spans.map(({ from }) => from)], undefined)
  const lived = evidence.events
    .filter(({ alliances }) => alliances.includes(facts.id))
    .map(({ date, end }) => end ?? date)
  const documentedUntil = latestOf([
    facts.started,
    facts.ended,
    livingAsOf,
    ...lived,
    ...spans.map((span) => span.documentedUntil),
  ])
  const members = facts.members.map((member, index): Member => {
    const { from, fromIs, until, documentedUntil: named } = spans[index] ?? {}
    const isMissing =
      listed !== undefined &&
      member.partner !== evidence.home &&
      named !== undefined &&
      toInterval(named).end <= toInterval(listed).start
    return {
      ...member,
      joined: fromIs === 'start' ? from : undefined,
      asOf: fromIs === 'start' ? undefined : from,
      left: until,
      documentedUntil: isMissing ? named : undefined,
    }
  })
  return {
    ...alliance,
    started: facts.started,
    ended: facts.ended,
    tier: tierOfAlliance(facts),
    asOf: facts.started === undefined ? own.from : undefined,
    documentedUntil,
    members,
  }
}

/**
 * The relations of one partner, the earliest first, undated ones last. A membership is a relation
 * with TUM only while TUM is a member too.
 * @param alliances as `withEvidence` gives them
 */
export function relationsOf(
  evidence: Evidence,
  alliances: readonly LivedAlliance[],
  partner: string,
): readonly Relation[] {
  const memberships = alliances.flatMap((alliance) => {
    const { tier } = alliance
    const programme = programmeOf(evidence, alliance.id)
    const homes = alliance.members.filter((member) => member.partner === evidence.home)
    return alliance.members
      .filter((member) => member.partner === partner && partner !== evidence.home)
      .flatMap((member) =>
        homes.map((home) => within(memberSpan(member, alliance), memberSpan(home, alliance))),
      )
      .filter(isPossible)
      .map((span): Relation => ({ ...span, programme, alliance: alliance.id, tier }))
  })
  const own = evidence.ties.filter(
    (tie) => tie.partner === partner && !evidence.programmes.get(tie.programme)?.alliances,
  )
  const ties = [...new Set(own.map(({ programme }) => programme))].map((programme): Relation => {
    const rows = own.filter((tie) => tie.programme === programme)
    return {
      ...spanOf(
        rows.map(({ from }) => from),
        rows.map(({ asOf }) => asOf),
        latestOf(rows.map(({ until }) => until)),
      ),
      programme,
      tier: evidence.programmes.get(programme)?.tier,
    }
  })
  const order = ({ from }: Relation) => (from === undefined ? Infinity : toInterval(from).start)
  return [...memberships, ...ties].sort((a, b) =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0,
  )
}

/** Not left before TUM was there. */
function isPossible({ from, until }: Span): boolean {
  return from === undefined || until === undefined || toInterval(from).start < toInterval(until).end
}

/** What a partner's relations say of it as of the facts. */
export type PartnerSum = Whole<
  Partner,
  'tier' | 'relations' | 'programmes' | 'since' | 'sinceIs' | 'documentedUntil'
>

/**
 * Sums up what relations make of a partner.
 * @param typed what is typed: TUM itself, or who is kept for reference
 * @param now the moment of which the tier is asked
 */
export function sumUp(
  typed: 'home' | 'other' | undefined,
  relations: readonly Relation[],
  now: Moment,
): PartnerSum {
  const counted = countingRelations({ tier: typed ?? 'exchange', relations })
  const tier = typed ?? highestTier(counted) ?? 'exchange'
  const [first] = counted
  return {
    tier: standingOf({ tier, relations }, present(now))?.tier ?? tier,
    relations,
    programmes: [...new Set(relations.flatMap(({ programme }) => programme ?? []))],
    since: first?.from,
    sinceIs: first?.fromIs,
    documentedUntil: latestOf(counted.map((relation) => relation.documentedUntil)),
  }
}
