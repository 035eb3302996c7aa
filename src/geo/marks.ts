import { isPresent, placeStanding, type Moment } from '../model/activity'
import { standingOf } from '../model/partnerStanding'
import type { Change } from '../model/comparison'
import { markKindOf } from '../model/filters'
import { entityId, type Lookup } from '../model/lookup'
import type { VisiblePartner, VisiblePlace } from '../model/network'
import type { EntityId, LngLat, MarkKind, Partner, Place, Tier } from '../model/types'

/** What the map draws at one place for one entity. */
export interface Mark {
  readonly id: EntityId
  readonly symbol: 'home' | MarkKind
  readonly lngLat: LngLat
  /** Former, planned, or last documented long ago; while two dates are compared, not compared. */
  readonly isHollow: boolean
  /** What became of it between two dates; `null`: not compared. */
  readonly change: Change | null
  readonly name: string
  /** Name on the map: short where the full one is long. */
  readonly label: string
  /** The shortest name that is still clear. */
  readonly shortLabel: string
  readonly city: string
  readonly country: string
  /** Orders labels of the same kind, larger first. */
  readonly weight: number
}

/** Names longer than this many letters are shortened on the map, where a short form is known. */
const MAX_NAME_LENGTH = 21
const MIN_SHORT_LENGTH = 4
/** Networks whose members are named before others. */
const NAMED_FIRST: readonly string[] = ['euroteq', 'eurotech']

/** The name of a partner on the map. Two- and three-letter forms stand for the lower tiers only. */
export function partnerLabel(partner: Partner, tier: Tier | MarkKind = partner.tier): string {
  const name = partner.name.replace(/^The /, '')
  if (partner.short === undefined) return name
  const isTop = tier === 'flagship' || tier === 'strategic-alliance'
  if (!isTop) return partner.short
  if (name.length <= MAX_NAME_LENGTH) return name
  return partner.short.length >= MIN_SHORT_LENGTH ? partner.short : name
}

function shortened(label: string, short: string | undefined): string {
  return short !== undefined && short.length >= MIN_SHORT_LENGTH ? short : label
}

/**
 * The name of a location on the map: a short form in brackets at the end of its name, if it has one,
 * and without what the location is for.
 */
export function placeLabel(place: Place): string {
  const short = /\(([^()]{2,12})\)$/.exec(place.name)?.[1]
  return short ?? place.name.replace(/ (?:for|für) .*$/, '')
}

function partnerWeight(lookup: Lookup, partner: Partner): number {
  const alliances = lookup.membershipsOf(partner.id).map(({ alliance }) => alliance.id)
  const first = Math.max(...alliances.map((id) => NAMED_FIRST.indexOf(id)), -1) + 1
  return first * 100 + Math.min(99, partner.ties.length)
}

function partnerMark(
  lookup: Lookup,
  partner: Partner,
  symbol: Mark['symbol'],
  isHollow: boolean,
): Mark {
  const { lngLat, name, city, country } = partner
  const label = partnerLabel(partner, symbol)
  return {
    id: entityId('partner', partner.id),
    symbol,
    lngLat,
    isHollow,
    change: null,
    name,
    label: symbol === 'home' ? city : label,
    shortLabel: symbol === 'home' ? city : shortened(label, partner.short),
    city,
    country,
    weight: partnerWeight(lookup, partner),
  }
}

/** Marks of visible partners; TUM and organizations kept for reference have none. */
export function partnersToMarks(lookup: Lookup, partners: readonly VisiblePartner[]): Mark[] {
  return partners.flatMap(({ partner, tier, status }) => {
    const symbol = markKindOf(tier)
    return symbol ? [partnerMark(lookup, partner, symbol, !isPresent(status))] : []
  })
}

/** Marks of visible locations, without the seat, which the home mark stands for. */
export function placesToMarks(lookup: Lookup, places: readonly VisiblePlace[]): Mark[] {
  return places
    .filter(({ place }) => place.id !== lookup.homePlace.id)
    .map(({ place, state }) => {
      const { lngLat, name, city, country } = place
      return {
        id: entityId('place', place.id),
        symbol: 'location',
        lngLat,
        isHollow: !isPresent(state),
        change: null,
        name,
        label: placeLabel(place),
        shortLabel: placeLabel(place),
        city,
        country,
        weight: 0,
      }
    })
}

/** The mark of TUM itself, always drawn. */
export function homeMark(lookup: Lookup): Mark {
  return { ...partnerMark(lookup, lookup.home, 'home', false), lngLat: lookup.homePlace.lngLat }
}

/**
 * The mark of an entity that belongs to the selection although filters or time leave it out.
 * Organizations kept for reference are drawn as network members. `undefined`: it has no place.
 */
export function markOf(lookup: Lookup, id: EntityId, moment: Moment): Mark | undefined {
  const entity = lookup.find(id)
  if (entity?.kind === 'partner') {
    const partner = entity.value
    if (partner.tier === 'home') return homeMark(lookup)
    const { tier, status } = standingOf(partner, moment) ?? { tier: partner.tier }
    return partnerMark(lookup, partner, markKindOf(tier) ?? 'network', !isPresent(status))
  }
  if (entity?.kind === 'place') {
    const state = placeStanding(entity.value, moment) ?? 'former'
    return placesToMarks(lookup, [{ place: entity.value, state }])[0]
  }
  return undefined
}
