import { isPresent, memberStanding } from '../../model/activity'
import { isInProgramme } from '../../model/partnerStanding'
import { entityId } from '../../model/lookup'
import { isCounted, type VisiblePartner, type VisiblePlace } from '../../model/network'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { MARK_KINDS, type Partner } from '../../model/types'
import { labelIn, shortLabel } from '../../model/labelText'
import { lowerFirst } from '../entity/entityText'
import { signOf } from '../../model/sign'
import { partnerSince, placeSince, type SinceText } from '../entity/sinceText'
import { sourcesOf } from '../entity/sourcesOf'
import type { TableRow } from './columns'

/** One row of the table of partners and places. */
export interface LocatedRow extends TableRow {
  readonly name: string
  /** Label of the tier, or of TUM's locations. */
  readonly kind: string
  /** Order of kinds: TUM, then as in the legend, then what is kept for reference. */
  readonly rank: number
  readonly city: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: string
  readonly since: SinceText
  /** `left 2023`, under a filter by alliance. */
  readonly left?: string
  readonly ties: readonly string[]
  readonly events: number
  readonly sources: number
  /** In the numbers of header and legend; TUM, references and old news are not. */
  readonly isCounted: boolean
}

const AFTER_ALL_KINDS = MARK_KINDS.length

/** Alliances as of the extent, then the programmes that no alliance's name already says. */
function tiesOf(atlas: AtlasState, partner: Partner): string[] {
  const alliances = atlas.lookup
    .membershipsOf(partner.id)
    .filter(({ alliance, member }) => memberStanding(member, alliance, atlas.moment) !== undefined)
    .map(({ alliance }) => alliance)
  const { labels } = atlas.dataset
  const names = [
    ...alliances.map(({ name }) => name),
    ...partner.programmes
      .filter((id) => !alliances.some((alliance) => isProgrammeOf(partner, id, alliance.id)))
      .filter((id) => isInProgramme(partner, id, atlas.moment))
      .map((id) => shortLabel(labelIn(labels.programmes, id))),
  ]
  return [...new Set(names)]
}

/** Whether a programme of the partner is its membership in the alliance. */
function isProgrammeOf(partner: Partner, programme: string, alliance: string): boolean {
  return partner.relations.some(
    (relation) => relation.programme === programme && relation.alliance === alliance,
  )
}

/** `left 2023` when the partner has left every chosen alliance. */
function leftText(atlas: AtlasState, partnerId: string): string | undefined {
  const chosen = atlas.filters.alliances
  if (chosen === null) return undefined
  const memberships = atlas.lookup
    .membershipsOf(partnerId)
    .filter(({ alliance }) => chosen.includes(alliance.id))
    .flatMap(({ alliance, member }) => {
      const state = memberStanding(member, alliance, atlas.moment)
      return state === undefined ? [] : [{ state, left: member.left ?? alliance.ended }]
    })
  if (memberships.some(({ state }) => state !== 'former')) return undefined
  const left = memberships.map((membership) => membership.left).find((date) => date !== undefined)
  const { panels } = atlas.messages
  return left === undefined ? panels.noLongerMember : panels.left(atlas.formats.shortDate(left))
}

function partnerRow(atlas: AtlasState, visible: VisiblePartner): LocatedRow {
  const { partner, tier, status } = visible
  const id = entityId('partner', partner.id)
  const entity = { kind: 'partner', id, value: partner } as const
  const sources = sourcesOf(atlas.lookup, entity)
  const left = leftText(atlas, partner.id)
  const rank = tier === 'home' ? -1 : MARK_KINDS.findIndex((kind) => kind === tier)
  return {
    id,
    name: partner.name,
    sign: signOf(entity, atlas.moment),
    isHollow: !isPresent(status) || left !== undefined,
    kind: atlas.dataset.labels.tiers[tier],
    rank: tier === 'other' ? AFTER_ALL_KINDS : rank,
    city: partner.city,
    country: partner.country,
    region: partner.region,
    since: partnerSince(atlas, partner, status),
    ...(left === undefined ? {} : { left }),
    ties: tiesOf(atlas, partner),
    events: atlas.lookup.eventsOf(id).length,
    sources: sources.own.length + sources.further.length,
    isCounted: isCounted(visible),
  }
}

function placeRow(atlas: AtlasState, { place, state }: VisiblePlace): LocatedRow {
  const id = entityId('place', place.id)
  const entity = { kind: 'place', id, value: place } as const
  const { labels } = atlas.dataset
  const sources = sourcesOf(atlas.lookup, entity)
  return {
    id,
    name: place.name,
    sign: 'location',
    isHollow: !isPresent(state),
    kind: labels.tiers.location,
    rank: MARK_KINDS.indexOf('location'),
    city: place.city,
    country: place.country,
    region: place.region,
    since: placeSince(atlas, place, state),
    ties: [
      place.status === 'active'
        ? labels.placeKinds[place.kind]
        : `${labels.placeKinds[place.kind]} (${lowerFirst(labels.placeStatuses[place.status])})`,
    ],
    events: atlas.lookup.eventsOf(id).length,
    sources: sources.own.length + sources.further.length,
    isCounted: true,
  }
}

/** The rows of partners and places in the network shown, by kind and then by name. */
export function locatedRows(atlas: AtlasState): LocatedRow[] {
  return [
    ...atlas.network.partners.map((partner) => partnerRow(atlas, partner)),
    ...atlas.network.places.map((place) => placeRow(atlas, place)),
  ].sort((a, b) => a.rank - b.rank || atlas.formats.compare(a.name, b.name))
}
