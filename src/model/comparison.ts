import {
  allianceStanding,
  memberSpan,
  memberStanding,
  placeStanding,
  type Moment,
  type Standing,
} from './activity'
import { begunAfter, standingOf } from './partnerStanding'
import { momentsOf, type Moments } from './comparedDates'
import { isChosen, isMatch, markKindOf, passesPartner, type Filters } from './filters'
import { entityId, type Entity, type Lookup } from './lookup'
import { chosenMembership, type Matches, type Network } from './network'
import { compareDates, toInterval, type PartialDate } from './partialDate'
import { riseOf, type Rise } from './rise'
import type { TimeExtent } from './timeExtent'
import type { Alliance, EntityId, Member, Partner } from './types'

/** What became of a relation from the earlier to the later date of a comparison; partners rise. */
export type Change = 'new' | 'risen' | 'ended' | 'continuing'

/**
 * Why a relation is in none of the changes: it began and ended between the two dates, it is documented
 * since a date between them while no source says when it began, no source dates it, its last evidence
 * is too old to speak of the later date, or it is announced only.
 */
export type Apart = 'between' | 'documented' | 'undated' | 'last-documented' | 'planned'

export type Verdict = Change | Apart

export const CHANGES: readonly Change[] = ['new', 'risen', 'ended', 'continuing']
export const APARTS: readonly Apart[] = [
  'between',
  'documented',
  'last-documented',
  'undated',
  'planned',
]

/** Whether it can be said what became of a relation. */
export function isChange(verdict: Verdict): verdict is Change {
  return CHANGES.includes(verdict as Change)
}

/** What is compared: ties with partners, memberships in alliances, alliances, TUM locations. */
export type ComparedKind = 'partner' | 'membership' | 'alliance' | 'place'
export const COMPARED_KINDS: readonly ComparedKind[] = [
  'partner',
  'membership',
  'alliance',
  'place',
]

/** One relation and what became of it. */
export interface Compared {
  readonly kind: ComparedKind
  /** What it is about; of a membership, the member. */
  readonly id: EntityId
  readonly verdict: Verdict
  /** Of a membership only. */
  readonly alliance?: Alliance
  /** Of a partner that rose: from what, to what. */
  readonly rise?: Rise
  /** Its own beginning, or its first evidence; absent: not dated. */
  readonly since?: PartialDate
  /** Its end, or the last evidence of a tie. */
  readonly until?: PartialDate
}

/** The network of two dates, side by side. */
export interface Comparison {
  readonly extent: TimeExtent
  readonly moments: Moments
  readonly entries: readonly Compared[]
  /** What became of partners, locations and alliances. */
  readonly verdicts: ReadonlyMap<EntityId, Verdict>
}

/**
 * Compares by how something stands at each date.
 * @param isStart whether a source says when it began
 */
function verdictOf(
  standingAt: (moment: Moment) => Standing | undefined,
  isStart: boolean,
  moments: Moments,
): Verdict | undefined {
  const now = standingAt(moments.later)
  const before = standingAt(moments.earlier)
  if (now === 'undated' || now === 'last-documented' || now === 'planned') return now
  // Closed, but nobody says when.
  if (now === 'former') return 'undated'
  if (now !== undefined && before !== undefined) return 'continuing'
  if (now !== undefined) return isStart ? 'new' : 'documented'
  if (before !== undefined) return 'ended'
  return standingAt(moments.between) === undefined ? undefined : 'between'
}

/** What became of a partner; one that was there already may have risen. */
function partnerVerdict(
  partner: Partner,
  moments: Moments,
): { readonly verdict: Verdict | undefined; readonly rise?: Rise; readonly since?: PartialDate } {
  const [first] = begunAfter(partner, moments.earlier)
  const verdict = verdictOf(
    (moment) => standingOf(partner, moment)?.status,
    first?.fromIs === 'start',
    moments,
  )
  const isBegun = verdict === 'new' || verdict === 'documented'
  const since = isBegun ? first?.from : partner.since
  const rise =
    verdict === 'continuing' || verdict === 'documented'
      ? riseOf(partner, moments.earlier, moments.later)
      : undefined
  return {
    verdict: rise ? 'risen' : verdict,
    ...(rise && { rise }),
    ...(since !== undefined && { since }),
  }
}

/** What became of a membership; `undefined`: it had ended before, or has not begun. */
export function membershipVerdict(
  member: Member,
  alliance: Alliance,
  moments: Moments,
): Verdict | undefined {
  return verdictOf(
    (moment) => memberStanding(member, alliance, moment),
    member.joined !== undefined,
    moments,
  )
}

/** What became of a partner's memberships in the chosen alliances: who changes the alliance goes on. */
function chosenVerdict(
  lookup: Lookup,
  partner: Partner,
  chosen: readonly string[],
  moments: Moments,
): Verdict | undefined {
  const [first] = lookup
    .membershipsOf(partner.id)
    .filter(({ alliance }) => chosen.includes(alliance.id))
    .map(({ alliance, member }) => memberSpan(member, alliance))
    .filter(
      ({ from }) => from !== undefined && toInterval(from).start >= moments.earlier.extent.end,
    )
    .sort((a, b) => compareDates(a.from ?? '', b.from ?? ''))
  return verdictOf(
    (moment) => chosenMembership(lookup, partner, chosen, moment),
    first?.fromIs === 'start',
    moments,
  )
}

export interface CompareInput {
  readonly lookup: Lookup
  readonly filters: Filters
  readonly matches: Matches
  /** The network under the filters at all times; of two dates passing them at either is enough. */
  readonly whole: Network
  /** As `mendComparison` gives it. */
  readonly extent: TimeExtent
}

function entry(
  base: Pick<Compared, 'kind' | 'id' | 'verdict' | 'alliance' | 'rise'>,
  since: PartialDate | undefined,
  until: PartialDate | undefined,
): Compared {
  return { ...base, ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
}

function comparePartners({ lookup, filters, whole }: CompareInput, moments: Moments): Compared[] {
  const chosen = filters.alliances
  return whole.partners.flatMap(({ partner, tier }): Compared[] => {
    if (markKindOf(tier) === undefined) return []
    const id = entityId('partner', partner.id)
    if (chosen === null) {
      const { verdict, rise, since } = partnerVerdict(partner, moments)
      const hasLast = verdict === 'last-documented' || verdict === 'ended'
      const until = hasLast ? partner.documentedUntil : undefined
      return verdict
        ? [entry({ kind: 'partner', id, verdict, ...(rise && { rise }) }, since, until)]
        : []
    }
    const verdict = chosenVerdict(lookup, partner, chosen, moments)
    return verdict ? [{ kind: 'partner', id, verdict }] : []
  })
}

function compareMemberships(input: CompareInput, moments: Moments): Compared[] {
  const { lookup, filters, matches } = input
  const passes = (partner: Partner | undefined, alliance: Alliance) =>
    partner !== undefined &&
    partner.tier !== 'home' &&
    passesPartner(filters, partner, [moments.earlier, moments.later]) &&
    (isMatch(matches, 'partner', partner.id) || isMatch(matches, 'alliance', alliance.id))
  return lookup.dataset.alliances
    .filter(({ id }) => isChosen(filters.alliances, id))
    .flatMap((alliance) =>
      alliance.members.flatMap((member): Compared[] => {
        if (!passes(lookup.partners.get(member.partner), alliance)) return []
        const verdict = membershipVerdict(member, alliance, moments)
        const id = entityId('partner', member.partner)
        const { from, until, documentedUntil } = memberSpan(member, alliance)
        const last = verdict === 'last-documented' ? documentedUntil : until
        return verdict ? [entry({ kind: 'membership', id, verdict, alliance }, from, last)] : []
      }),
    )
}

/**
 * What is new, ended or continuing between two dates, under filters. As in `networkAsOf`, the tie
 * decides about a partner, and under an alliance filter its membership. Every partner, membership,
 * alliance and location that is there at either date is in exactly one group; what began and ended
 * in between is told apart.
 */
export function compareNetworks(input: CompareInput): Comparison {
  const { lookup, whole, extent } = input
  const moments = momentsOf(extent, lookup.dataset.years, lookup.dataset.staleAfterYears)
  const alliances = whole.alliances.flatMap(({ alliance }): Compared[] => {
    const { started, asOf, ended, documentedUntil } = alliance
    const verdict = verdictOf(
      (moment) => allianceStanding(alliance, moment),
      started !== undefined,
      moments,
    )
    const id = entityId('alliance', alliance.id)
    const last = verdict === 'last-documented' ? documentedUntil : ended
    return verdict ? [entry({ kind: 'alliance', id, verdict }, started ?? asOf, last)] : []
  })
  const places = whole.places.flatMap(({ place }): Compared[] => {
    const { opened, asOf, closed } = place
    const verdict = verdictOf(
      (moment) => placeStanding(place, moment),
      opened !== undefined,
      moments,
    )
    const id = entityId('place', place.id)
    return verdict ? [entry({ kind: 'place', id, verdict }, opened ?? asOf, closed)] : []
  })
  const things = [...comparePartners(input, moments), ...alliances, ...places]
  return {
    extent,
    moments,
    entries: [...things, ...compareMemberships(input, moments)],
    verdicts: new Map(things.map(({ id, verdict }) => [id, verdict])),
  }
}

/**
 * What became of a partner or location, as the map shows it. Of the selected alliance's members the
 * membership decides, so that map and details name the same ones.
 * @returns `null` for what is in none of the changes
 */
export function changesOf(
  { verdicts, moments }: Comparison,
  selected: Entity | undefined,
): (id: EntityId) => Change | null {
  const members =
    selected?.kind === 'alliance'
      ? selected.value.members.flatMap((member): [EntityId, Verdict][] => {
          const verdict = membershipVerdict(member, selected.value, moments)
          const isThere = verdict !== undefined && verdict !== 'between'
          return isThere ? [[entityId('partner', member.partner), verdict]] : []
        })
      : []
  const decided = new Map([...verdicts, ...members])
  return (id) => {
    const verdict = decided.get(id)
    return verdict !== undefined && isChange(verdict) ? verdict : null
  }
}
