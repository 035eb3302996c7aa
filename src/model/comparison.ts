import { allianceState, memberState, placeState, tieStatus, type Moment } from './activity'
import { momentsOf, type Moments } from './comparedDates'
import { isChosen, isMatch, markKindOf, passesPartner, type Filters } from './filters'
import { entityId, type Entity, type Lookup } from './lookup'
import type { Matches, Network } from './network'
import type { PartialDate } from './partialDate'
import type { TimeExtent } from './timeExtent'
import type { Alliance, EntityId, Member, Partner, Place } from './types'

/** What became of a relation from the earlier to the later date of a comparison. */
export type Change = 'new' | 'ended' | 'continuing'

/**
 * Why a relation is in none of the three: it began and ended between the two dates, no source dates
 * it, its last evidence is too old to speak of the later date, or it is announced only.
 */
export type Apart = 'between' | 'undated' | 'last-documented' | 'planned'

export type Verdict = Change | Apart

export const CHANGES: readonly Change[] = ['new', 'ended', 'continuing']
export const APARTS: readonly Apart[] = ['between', 'last-documented', 'undated', 'planned']

/** Whether a relation can be said to be new, ended or continuing. */
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
  /** Its own beginning; absent: not dated. */
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

/** A tie has no end in the facts: it grows old, which is no end. */
function tieVerdict(partner: Partner, { earlier, later }: Moments): Verdict | undefined {
  const now = tieStatus(partner, later)
  if (now !== 'current') return now
  return tieStatus(partner, earlier) === undefined ? 'new' : 'continuing'
}

/** Compares what has a beginning and an end by how it stands at each date. */
function verdictOf(stateAt: (moment: Moment) => string | undefined, moments: Moments) {
  const now = stateAt(moments.later)
  const before = stateAt(moments.earlier)
  if (now === 'undated') return 'undated'
  if (now !== undefined) return before === undefined ? 'new' : 'continuing'
  if (before !== undefined) return 'ended'
  return stateAt(moments.between) === undefined ? undefined : 'between'
}

/** What became of a membership; `undefined`: it had ended before, or has not begun. */
export function membershipVerdict(
  member: Member,
  alliance: Alliance,
  moments: Moments,
): Verdict | undefined {
  return verdictOf((moment) => memberState(member, alliance, moment), moments)
}

function placeVerdict(place: Place, moments: Moments): Verdict | undefined {
  const now = placeState(place, moments.later)
  if (now === 'planned') return 'planned'
  // Closed, but nobody says when; or open, and nobody says since when.
  if (now !== undefined && (now === 'former' || place.opened === undefined)) return 'undated'
  return verdictOf((moment) => placeState(place, moment), moments)
}

/** Of a partner's memberships in the chosen alliances: who changes the alliance goes on. */
function strongest(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  if (verdicts.includes('new') && verdicts.includes('ended')) return 'continuing'
  const order: readonly Verdict[] = ['continuing', 'undated', 'new', 'ended', 'between']
  return order.find((verdict) => verdicts.includes(verdict))
}

export interface CompareInput {
  readonly lookup: Lookup
  readonly filters: Filters
  readonly matches: Matches
  /** The network under the filters at all times. */
  readonly whole: Network
  /** As `mendComparison` gives it. */
  readonly extent: TimeExtent
}

function entry(
  base: Pick<Compared, 'kind' | 'id' | 'verdict'> & { readonly alliance?: Alliance },
  since: PartialDate | undefined,
  until: PartialDate | undefined,
): Compared {
  return { ...base, ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
}

function comparePartners({ lookup, filters, whole }: CompareInput, moments: Moments): Compared[] {
  const chosen = filters.alliances
  return whole.partners.flatMap(({ partner }): Compared[] => {
    if (markKindOf(partner) === undefined) return []
    const id = entityId('partner', partner.id)
    if (chosen === null) {
      const verdict = tieVerdict(partner, moments)
      const until = verdict === 'last-documented' ? partner.documentedUntil : undefined
      return verdict ? [entry({ kind: 'partner', id, verdict }, partner.since, until)] : []
    }
    const verdict = strongest(
      lookup
        .membershipsOf(partner.id)
        .filter(({ alliance }) => chosen.includes(alliance.id))
        .map(({ alliance, member }) => membershipVerdict(member, alliance, moments)),
    )
    return verdict ? [{ kind: 'partner', id, verdict }] : []
  })
}

function compareMemberships(input: CompareInput, moments: Moments): Compared[] {
  const { lookup, filters, matches } = input
  const passes = (partner: Partner | undefined, alliance: Alliance) =>
    partner !== undefined &&
    partner.tier !== 'home' &&
    passesPartner(filters, partner) &&
    (isMatch(matches, 'partner', partner.id) || isMatch(matches, 'alliance', alliance.id))
  return lookup.dataset.alliances
    .filter(({ id }) => isChosen(filters.alliances, id))
    .flatMap((alliance) =>
      alliance.members.flatMap((member): Compared[] => {
        if (!passes(lookup.partners.get(member.partner), alliance)) return []
        const verdict = membershipVerdict(member, alliance, moments)
        const id = entityId('partner', member.partner)
        const until = member.left ?? alliance.ended
        return verdict
          ? [entry({ kind: 'membership', id, verdict, alliance }, member.joined, until)]
          : []
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
    const verdict = verdictOf((moment) => allianceState(alliance, moment), moments)
    const id = entityId('alliance', alliance.id)
    return verdict
      ? [entry({ kind: 'alliance', id, verdict }, alliance.started, alliance.ended)]
      : []
  })
  const places = whole.places.flatMap(({ place }): Compared[] => {
    const verdict = placeVerdict(place, moments)
    const id = entityId('place', place.id)
    return verdict ? [entry({ kind: 'place', id, verdict }, place.opened, place.closed)] : []
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
 * @returns `null` for what is in none of the three
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
