import { type Moment } from './activity'
import { isInProgramme, standingOf } from './partnerStanding'
import { entityId } from './lookup'
import type { EntityId, MarkKind, Partner, Place, Tier } from './types'

/** Chosen values of one facet; `null`: no restriction; empty: nothing. */
export type Choice = readonly string[] | null

/** What the legend and the filter panel restrict. Replaced whole, never changed in place. */
export interface Filters {
  /** Mark kinds: `location`, `flagship`, … */
  readonly tiers: Choice
  /** Event types; events only. */
  readonly types: Choice
  readonly regions: Choice
  /** ISO 3166-1 alpha-2. */
  readonly countries: Choice
  /** Members of these alliances, as of the extent. */
  readonly alliances: Choice
  readonly programmes: Choice
  /** Search text; matches are found by the search index. */
  readonly q: string
}

/** The facets that hold a choice, in the order of the URL contract. */
export const FACETS = ['tiers', 'types', 'regions', 'countries', 'alliances', 'programmes'] as const
export type Facet = (typeof FACETS)[number]

export const NO_FILTERS: Filters = {
  tiers: null,
  types: null,
  regions: null,
  countries: null,
  alliances: null,
  programmes: null,
  q: '',
}

/** Whether anything is restricted. */
export function hasFilters(filters: Filters): boolean {
  return filters.q !== '' || FACETS.some((facet) => filters[facet] !== null)
}

/** Adds or removes one value. From `null` (all), the value is taken out of `all`; choosing all again gives `null`. */
export function toggleChoice(choice: Choice, value: string, all: readonly string[]): Choice {
  const chosen = new Set(choice ?? all)
  if (!chosen.delete(value)) chosen.add(value)
  const next = all.filter((candidate) => chosen.has(candidate))
  return next.length === all.length ? null : next
}

/** Whether `value` is let through. */
export function isChosen(choice: Choice, value: string): boolean {
  return choice === null || choice.includes(value)
}

/** The mark of a tier; `undefined` for TUM itself and for organizations kept for reference only. */
export function markKindOf(tier: Tier): MarkKind | undefined {
  return tier === 'home' || tier === 'other' ? undefined : tier
}

/** Whether filters on partners and places are set, which then also decide about events and alliances. */
export function restrictsPartners(filters: Filters): boolean {
  return (
    filters.tiers !== null ||
    filters.regions !== null ||
    filters.countries !== null ||
    filters.programmes !== null
  )
}

function passesLocation(filters: Filters, located: Partner | Place): boolean {
  return isChosen(filters.regions, located.region) && isChosen(filters.countries, located.country)
}

/** Tier, region, country and programme as of any of the moments; not alliances, text or time. */
export function passesPartner(
  filters: Filters,
  partner: Partner,
  moments: readonly Moment[],
): boolean {
  return (
    passesLocation(filters, partner) &&
    (filters.tiers === null ||
      moments.some((moment) =>
        isChosen(filters.tiers, standingOf(partner, moment)?.tier ?? partner.tier),
      )) &&
    (filters.programmes === null ||
      filters.programmes.some((programme) =>
        moments.some((moment) => isInProgramme(partner, programme, moment)),
      ))
  )
}

/** Region, country and the legend's "TUM location"; a place has no programmes and is in no alliance. */
export function passesPlace(filters: Filters, place: Place): boolean {
  return (
    isChosen(filters.tiers, 'location') &&
    passesLocation(filters, place) &&
    filters.programmes === null
  )
}

/** Whether the text search lets an entity through; `null`: nothing is searched for. */
export function isMatch(
  matches: ReadonlySet<EntityId> | null,
  kind: 'partner' | 'place' | 'alliance' | 'event',
  id: string,
): boolean {
  return matches === null || matches.has(entityId(kind, id))
}
