import type { Mark } from '../geo/marks'
import { placeState, tieStatus } from '../model/activity'
import type { PartialDate } from '../model/partialDate'
import type { AtlasState } from '../state/AtlasState.svelte'
import { chooserTitle } from './chooserTitle'

/** A mark in words. */
export interface MarkDescription {
  readonly name: string
  readonly kind: string
  /** `London, United Kingdom`. */
  readonly where: string
  /** `since July 2017`, `not dated`, `last documented 2009`; empty for TUM itself. */
  readonly since: string
  /** `new since 2010`, `ended`, `in 2010 and in 2025`; empty where nothing is compared. */
  readonly change: string
}

type Speaker = Pick<
  AtlasState,
  'dataset' | 'lookup' | 'messages' | 'formats' | 'moment' | 'compare'
>

/**
 * Since when.
 * @param date how a date is said; as precise as known unless told otherwise
 */
export function sinceText(
  atlas: Speaker,
  id: Mark['id'],
  date: (date: PartialDate) => string = atlas.formats.date,
): string {
  const { lookup, moment } = atlas
  const words = atlas.messages.map
  const entity = lookup.find(id)
  if (entity?.kind === 'partner') {
    const { since, documentedUntil, tier } = entity.value
    if (tier === 'home') return ''
    const isStale = tieStatus(entity.value, moment) === 'last-documented'
    if (isStale && documentedUntil !== undefined) return words.lastDocumented(date(documentedUntil))
    return since === undefined ? words.notDated : words.since(date(since))
  }
  if (entity?.kind === 'place') {
    const { opened, closed, status } = entity.value
    const state = placeState(entity.value, moment)
    if (opened !== undefined && closed !== undefined) return `${date(opened)} – ${date(closed)}`
    if (closed !== undefined) return words.until(date(closed))
    if (opened !== undefined && state !== 'planned') return words.since(date(opened))
    return state === 'planned' || state === 'former'
      ? atlas.dataset.labels.placeStatuses[status]
      : words.notDated
  }
  return ''
}

/** What became of a mark between the two dates being compared. */
function changeText({ messages, formats, compare }: Speaker, { change }: Mark): string {
  if (!compare || change === null) return ''
  const { map } = messages
  const [from, to] = [formats.date(compare.from), formats.date(compare.to)]
  switch (change) {
    case 'new':
      return map.newSince(from)
    case 'ended':
      return map.ended
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

/** `Imperial College London, flagship partner, London, United Kingdom, since July 2017, new since 2010`. */
export function markSentence(atlas: Speaker, mark: Mark): string {
  const { name, kind, where, since, change } = describeMark(atlas, mark)
  const parts = mark.symbol === 'home' ? [name, where] : [name, kind, where, since, change]
  return parts.filter((part) => part !== '').join(', ')
}
