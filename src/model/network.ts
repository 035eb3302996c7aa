import {
  allianceState,
  isEventVisible,
  memberState,
  placeState,
  tieStatus,
  type AllianceState,
  type MemberState,
  type Moment,
  type PlaceState,
  type TieStatus,
} from './activity'
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

export interface VisiblePartner {
  readonly partner: Partner
  readonly status: TieStatus
}

export interface VisiblePlace {
  readonly place: Place
  readonly state: PlaceState
}

export interface VisibleAlliance {
  readonly alliance: Alliance
  readonly state: AllianceState
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

/** The state of a partner's membership in any of the alliances, the strongest first. */
function chosenMembership(
  lookup: Lookup,
  partner: Partner,
  alliances: readonly string[],
  moment: Moment,
): MemberState | undefined {
  const states = lookup
    .membershipsOf(partner.id)
    .filter(({ alliance }) => alliances.includes(alliance.id))
    .map(({ alliance, member }) => memberState(member, alliance, moment))
  return (['member', 'undated', 'former'] as const).find((state) => states.includes(state))
}

/**
 * Whether and how a partner is shown. Under an alliance filter the membership decides, also for
 * partners whose own tie is dated later than the alliance.
 */
function partnerStatus(
  lookup: Lookup,
  partner: Partner,
  filters: Filters,
  moment: Moment,
): TieStatus | undefined {
  const tie = tieStatus(partner, moment)
  if (filters.alliances === null) return partner.tier === 'other' ? undefined : tie
  const membership = chosenMembership(lookup, partner, filters.alliances, moment)
  if (membership === undefined) return undefined
  return tie ?? (membership === 'undated' ? 'undated' : 'current')
}

/** The partners as of a moment, under filters. */
export function partnersAsOf(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
): readonly VisiblePartner[] {
  return lookup.dataset.partners.flatMap((partner): VisiblePartner[] => {
    if (!passesPartner(filters, partner) || !isMatch(matches, 'partner', partner.id)) return []
    const status = partnerStatus(lookup, partner, filters, moment)
    return status ? [{ partner, status }] : []
  })
}

/** The network as of a moment, under filters. Pure; used by map, timeline, list, details and counts. */
export function networkAsOf(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
): Network {
  const { dataset } = lookup
  const partners = partnersAsOf(lookup, filters, moment, matches)

  const places =
    filters.alliances === null
      ? dataset.places.flatMap((place): VisiblePlace[] => {
          if (!passesPlace(filters, place) || !isMatch(matches, 'place', place.id)) return []
          const state = placeState(place, moment)
          return state ? [{ place, state }] : []
        })
      : []

  const restricted = restrictsPartners(filters)
  const passesById = (id: string) => {
    const partner = lookup.partners.get(id)
    return partner !== undefined && partner.tier !== 'home' && passesPartner(filters, partner)
  }
  const alliances = dataset.alliances.flatMap((alliance): VisibleAlliance[] => {
    if (!isChosen(filters.alliances, alliance.id)) return []
    if (!isMatch(matches, 'alliance', alliance.id)) return []
    const hasMember = () =>
      alliance.members.some(
        (member: Member) =>
          memberState(member, alliance, moment) !== undefined && passesById(member.partner),
      )
    if (restricted && !hasMember()) return []
    const state = allianceState(alliance, moment)
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

function count(
  visiblePartners: readonly VisiblePartner[],
  places: readonly VisiblePlace[],
  alliances: readonly VisibleAlliance[],
  events: readonly AtlasEvent[],
): Counts {
  const drawn = visiblePartners.filter(({ partner }) => markKindOf(partner) !== undefined)
  const counted = drawn.filter(({ status }) => status !== 'last-documented')
  return {
    partners: counted.length,
    lastDocumented: drawn.length - counted.length,
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
 */
export function facetCounts(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
  shown: Network = networkAsOf(lookup, filters, moment, matches),
): FacetCounts {
  const without = (facet: Facet) => {
    const network =
      filters[facet] === null
        ? shown
        : networkAsOf(lookup, { ...filters, [facet]: null }, moment, matches)
    const partners = network.partners
      .filter(({ partner, status }) => markKindOf(partner) && status !== 'last-documented')
      .map(({ partner }) => partner)
    const located = [...partners, ...network.places.map(({ place }) => place)]
    switch (facet) {
      case 'tiers':
        return tally([
          ...partners.map((partner) => partner.tier),
          ...network.places.map(() => MARK_KINDS[0] as string),
        ])
      case 'types':
        return tally(network.events.map((event) => event.type))
      case 'regions':
        return tally(located.map(({ region }) => region))
      case 'countries':
        return tally(located.map(({ country }) => country))
      case 'programmes':
        return tally(partners.flatMap(({ programmes }) => programmes))
      case 'alliances':
        return tally(
          partners.flatMap((partner) =>
            lookup
              .membershipsOf(partner.id)
              .filter(({ alliance, member }) => memberState(member, alliance, moment) !== undefined)
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
