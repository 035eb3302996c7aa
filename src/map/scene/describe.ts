import type { Mark } from '../../geo/marks'
import { partnerText, spanText } from '../../model/spanText'
import { placeSpan, placeStanding } from '../../model/activity'
import type { PartialDate } from '../../model/partialDate'
import type { Tier } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { chooserTitle } from './chooserTitle'

/** A mark in words. */
export interface MarkDescription {
  readonly name: string
  readonly kind: string
  /** `London, United Kingdom`. */
  readonly where: string
  /** `Flagship partnership since October 2018`, `not dated`, `last documented 2009`; empty for TUM itself. */
  readonly since: string
  /** `new since 2010`, `ended`, `in 2010 and in 2025`; empty where nothing is compared. */
  readonly change: string
}

type Speaker = Pick<
  AtlasState,
  | 'dataset'
  | 'lookup'
  | 'messages'
  | 'formats'
  | 'moment'
  | 'extent'
  | 'compare'
  | 'comparison'
  | 'rises'
>

/**
 * Since when, and of a partner by which relation it is what its symbol says.
 * @param date how a date is said; as precise as known unless told otherwise
 */
export function sinceText(
  atlas: Speaker,
  id: Mark['id'],
  date: (date: PartialDate) => string = atlas.formats.date,
): string {
  const { lookup, moment } = atlas
  const words = atlas.messages.panels
  const entity = lookup.find(id)
  if (entity?.kind === 'partner') {
    const partner = entity.value
    if (partner.tier === 'home') return ''
    return partnerText(words, lookup, partner, moment, date)
  }
  if (entity?.kind === 'place') {
    const state = placeStanding(entity.value, moment)
    if (state === 'planned' || (state === 'former' && entity.value.closed === undefined))
      return atlas.dataset.labels.placeStatuses[entity.value.status]
    return spanText(words, placeSpan(entity.value), state, date)
  }
  return ''
}

/** What became of a mark between the two dates being compared. */
function changeText(
  { messages, formats, extent, compare, comparison, rises, dataset }: Speaker,
  { id, change }: Mark,
): string {
  if (change === null) return ''
  const { map } = messages
  const { from: earlier, to: later } = compare ?? extent
  const [from, to] = [formats.date(earlier), formats.date(later)]
  switch (change) {
    case 'new':
      return map.newSince(from)
    case 'ended':
      return map.ended
    case 'risen': {
      const rise =
        rises.get(id) ?? comparison?.entries.find((entry) => entry.id === id && entry.rise)?.rise
      const label = (tier: Tier) => dataset.labels.tiers[tier]
      return rise ? map.risen(rise.from && label(rise.from), label(rise.to)) : ''
    }
    case 'continuing':
      return map.inBoth(from, to)
    default:
      return change satisfies never
  }
}

/** What a mark stands for, for its tooltip and for those who cannot see it. */
export function describeMark(atlas: Speaker, mark: Mark): MarkDescription {
  const { tiers, countries } = atlas.dataset.labels
  const country = countries[mark.country] ?? mark.country
  return {
    name: mark.name,
    kind: tiers[mark.symbol],
    where: mark.city === country ? country : `${mark.city}, ${country}`,
    since: sinceText(atlas, mark.id),
    change: changeText(atlas, mark),
  }
}

/** What a cluster stands for, for those who cannot see it. */
export function clusterSentence(atlas: Speaker, members: readonly Mark[]): string {
  return `${chooserTitle(atlas, members)}, ${atlas.messages.map.clusterHint}`
}

/** `Imperial College London, flagship partner, London, United Kingdom, Flagship partnership since October 2018`. */
export function markSentence(atlas: Speaker, mark: Mark): string {
  const { name, kind, where, since, change } = describeMark(atlas, mark)
  const parts = mark.symbol === 'home' ? [name, where] : [name, kind, where, since, change]
  return parts.filter((part) => part !== '').join(', ')
}
