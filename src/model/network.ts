import {
  allianceStanding,
  isEventVisible,
  memberStanding,
  placeStanding,
  type Moment,
  type Standing,
} from './activity'
import { isInProgramme, standingOf, type PartnerStanding } from './partnerStanding'
import {
  FACETS,
  isChosen,
  isMatch,
  markKindOf,
  passesPartner,
  passesPlace,
  restrictsPartners,
  type Facet,
  type Filters,
} from './filters'
import type { Lookup } from './lookup'
import { MARK_KINDS } from './types'
import type { Alliance, AtlasEvent, EntityId, Member, Partner, Place } from './types'

/** A partner as it is in the extent. */
export interface VisiblePartner extends PartnerStanding {
  readonly partner: Partner
}

export interface VisiblePlace {
  readonly place: Place
  readonly state: Standing
}

export interface VisibleAlliance {
  readonly alliance: Alliance
  readonly state: Standing
}

/** Numbers that the header, the legend and the announcements say. */
export interface Counts {
  /** Drawn partners, without TUM and without those last documented long before. */
  readonly partners: number
  /** Ties whose last evidence is too old; counted apart. */
  readonly lastDocumented: number
  readonly undated: number
  /** Countries of the partners counted. */
  readonly countries: number
  readonly places: number
  readonly alliances: number
  readonly events: number
}

/** The network under filters, as of an extent: what every view shows. */
export interface Network {
  /**
   * Drawn partners and, where alliances are chosen, their members kept for reference only.
   * TUM is in it when it passes the filters.
   */
  readonly partners: readonly VisiblePartner[]
  readonly places: readonly VisiblePlace[]
  readonly alliances: readonly VisibleAlliance[]
  /** In the order of their dates. */
  readonly events: readonly AtlasEvent[]
  readonly counts: Counts
}

/** Entities that the text search found; `null`: nothing is searched for. */
export type Matches = ReadonlySet<EntityId> | null

/** How a partner's memberships in any of the alliances stand, the most certain one. */
export function chosenMembership(
  lookup: Lookup,
  partner: Partner,
  alliances: readonly string[],
  moment: Moment,
): Standing | undefined {
  const states = lookup
    .membershipsOf(partner.id)
    .filter(({ alliance }) => alliances.includes(alliance.id))
    .map(({ alliance, member }) => memberStanding(member, alliance, moment))
  return (['current', 'undated', 'last-documented', 'former'] as const).find((state) =>
    states.includes(state),
  )
}

/**
 * Whether and how a partner is shown. Under an alliance filter the membership decides, also for
 * partners whose own tie is dated later than the alliance.
 */
function shownAs(
  lookup: Lookup,
  partner: Partner,
  filters: Filters,
  moment: Moment,
): PartnerStanding | undefined {
  const standing = standingOf(partner, moment)
  if (filters.alliances === null) return partner.tier === 'other' ? undefined : standing
  const membership = chosenMembership(lookup, partner, filters.alliances, moment)
  if (membership === undefined) return undefined
  // A member before TUM was one too is none of its partners yet.
  return standing ?? { tier: partner.tier, status: 'planned' }
}

/**
 * The partners as of a moment, under filters.
 * @param passing when they must pass the filters: at any of these moments. Default: then
 */
export function partnersAsOf(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
  passing: readonly Moment[] = [moment],
): readonly VisiblePartner[] {
  return lookup.dataset.partners.flatMap((partner): VisiblePartner[] => {
    if (!passesPartner(filters, partner, passing)) return []
    if (!isMatch(matches, 'partner', partner.id)) return []
    const standing = shownAs(lookup, partner, filters, moment)
    return standing ? [{ partner, ...standing }] : []
  })
}

/**
 * The network as of a moment, under filters. Pure; used by map, timeline, list, details and counts.
 * @param passing when partners must pass the filters: of two dates compared at either. Default: then
 */
export function networkAsOf(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
  passing: readonly Moment[] = [moment],
): Network {
  const { dataset } = lookup
  const partners = partnersAsOf(lookup, filters, moment, matches, passing)

  const places =
    filters.alliances === null
      ? dataset.places.flatMap((place): VisiblePlace[] => {
          if (!passesPlace(filters, place) || !isMatch(matches, 'place', place.id)) return []
          const state = placeStanding(place, moment)
          return state ? [{ place, state }] : []
        })
      : []

  const restricted = restrictsPartners(filters)
  const passesById = (id: string) => {
    const partner = lookup.partners.get(id)
    return (
      partner !== undefined && partner.tier !== 'home' && passesPartner(filters, partner, passing)
    )
  }
  const alliances = dataset.alliances.flatMap((alliance): VisibleAlliance[] => {
    if (!isChosen(filters.alliances, alliance.id)) return []
    if (!isMatch(matches, 'alliance', alliance.id)) return []
    const hasMember = () =>
      alliance.members.some(
        (member: Member) =>
          memberStanding(member, alliance, moment) !== undefined && passesById(member.partner),
      )
    if (restricted && !hasMember()) return []
    const state = allianceStanding(alliance, moment)
    return state ? [{ alliance, state }] : []
  })

  const events = dataset.events.filter(
    (event) =>
      isChosen(filters.types, event.type) &&
      isEventVisible(event, moment) &&
      isMatch(matches, 'event', event.id) &&
      (filters.alliances === null ||
        event.alliances.some((id) => isChosen(filters.alliances, id))) &&
      (!restricted ||
        event.partners.some(passesById) ||
        event.places.some((id) => {
          const place = lookup.places.get(id)
          return place !== undefined && passesPlace(filters, place)
        })),
  )

  return { partners, places, alliances, events, counts: count(partners, places, alliances, events) }
}

/** Whether a partner is in the numbers: drawn, and neither last documented long before nor to come. */
export function isCounted({ tier, status }: PartnerStanding): boolean {
  return markKindOf(tier) !== undefined && status !== 'last-documented' && status !== 'planned'
}

function count(
  visiblePartners: readonly VisiblePartner[],
  places: readonly VisiblePlace[],
  alliances: readonly VisibleAlliance[],
  events: readonly AtlasEvent[],
): Counts {
  const drawn = visiblePartners.filter(({ tier }) => markKindOf(tier) !== undefined)
  const counted = visiblePartners.filter(isCounted)
  return {
    partners: counted.length,
    lastDocumented: drawn.filter(({ status }) => status === 'last-documented').length,
    undated: counted.filter(({ status }) => status === 'undated').length,
    countries: new Set(counted.map(({ partner }) => partner.country)).size,
    places: places.length,
    alliances: alliances.length,
    events: events.length,
  }
}

/** Live numbers behind every value of a facet. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

function tally(values: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * For every value of every facet, how many entities choosing it would show, all other filters as
 * they are. Tiers, regions, countries, programmes and alliances count partners (tiers and regions
 * also locations), types count events. Ties last documented long before are not counted.
 * @param shown the network under all the filters, where it is known already
 * @param passing as in `networkAsOf`
 */
export function facetCounts(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
  shown: Network = networkAsOf(lookup, filters, moment, matches),
  passing: readonly Moment[] = [moment],
): FacetCounts {
  const without = (facet: Facet) => {
    const network =
      filters[facet] === null
        ? shown
        : networkAsOf(lookup, { ...filters, [facet]: null }, moment, matches, passing)
    const counted = network.partners.filter(isCounted)
    const partners = counted.map(({ partner }) => partner)
    const located = [...partners, ...network.places.map(({ place }) => place)]
    switch (facet) {
      case 'tiers':
        return tally([
          ...counted.map(({ tier }) => tier),
          ...network.places.map(() => MARK_KINDS[0] as string),
        ])
      case 'types':
        return tally(network.events.map((event) => event.type))
      case 'regions':
        return tally(located.map(({ region }) => region))
      case 'countries':
        return tally(located.map(({ country }) => country))
      case 'programmes':
        return tally(
          partners.flatMap((partner) =>
            partner.programmes.filter((programme) => isInProgramme(partner, programme, moment)),
          ),
        )
      case 'alliances':
        return tally(
          partners.flatMap((partner) =>
            lookup
              .membershipsOf(partner.id)
              .filter(
                ({ alliance, member }) => memberStanding(member, alliance, moment) !== undefined,
              )
              .map(({ alliance }) => alliance.id),
          ),
        )
      default:
        return facet satisfies never
    }
  }
  return Object.fromEntries(
    FACETS.map((facet) => [facet, without(facet)]),
  ) as unknown as FacetCounts
}
