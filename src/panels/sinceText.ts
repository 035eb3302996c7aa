import { tieStatus, type Moment, type PlaceState, type TieStatus } from '../model/activity'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { PartialDate } from '../model/partialDate'
import type { Partner, Place } from '../model/types'

/** Since when, in words: as precise as known, and never blank. */
export interface SinceText {
  readonly text: string
  /** What to sort by; absent: not dated, and so last. */
  readonly date?: PartialDate
  /** Says that something is not known or no longer so. */
  readonly isQuiet: boolean
}

type Speaker = Pick<AtlasState, 'messages' | 'formats' | 'dataset'>

function dated(date: PartialDate, text: string): SinceText {
  return { text, date, isQuiet: false }
}

/** How a partner's tie stands by the extent's last year, even where the extent is longer. */
export function presentStatus(partner: Partner, moment: Moment): TieStatus | undefined {
  return tieStatus(partner, { ...moment, extent: moment.asOf })
}

/** `Jun 2018`, `not dated`, `last documented 2009`; for TUM itself when it was founded. */
export function partnerSince(atlas: Speaker, partner: Partner, status: TieStatus): SinceText {
  const { messages, formats } = atlas
  if (partner.tier === 'home' && partner.founded !== undefined) {
    const text = messages.panels.founded(formats.shortDate(partner.founded))
    return { text, date: partner.founded, isQuiet: true }
  }
  if (status === 'last-documented' && partner.documentedUntil !== undefined) {
    const text = messages.panels.lastDocumented(formats.shortDate(partner.documentedUntil))
    return { text, date: partner.since ?? partner.documentedUntil, isQuiet: true }
  }
  return partner.since === undefined
    ? { text: messages.panels.notDated, isQuiet: true }
    : dated(partner.since, formats.shortDate(partner.since))
}

/** When a location opened; `2008 – 2015` for a closed one, `announced only` for one still to come. */
export function placeSince(atlas: Speaker, place: Place, state: PlaceState): SinceText {
  const { formats, messages, dataset } = atlas
  const { opened, closed } = place
  if (opened !== undefined && closed !== undefined)
    return dated(opened, `${formats.shortDate(opened)} – ${formats.shortDate(closed)}`)
  if (opened !== undefined) return dated(opened, formats.shortDate(opened))
  if (closed !== undefined)
    return { text: messages.panels.until(formats.shortDate(closed)), date: closed, isQuiet: true }
  const text =
    state === 'planned' || state === 'former'
      ? `${dataset.labels.placeStatuses[place.status]}, ${messages.panels.notDated}`
      : messages.panels.notDated
  return { text, isQuiet: true }
}

/** `2006 –`, `2006 – 2011`, `not dated`. */
export function lifetimeText(
  atlas: Speaker,
  from: PartialDate | undefined,
  to: PartialDate | undefined,
): SinceText {
  const { messages, formats } = atlas
  if (from === undefined && to === undefined)
    return { text: messages.panels.notDated, isQuiet: true }
  if (from === undefined)
    return {
      text: messages.panels.until(formats.shortDate(to ?? '')),
      date: to ?? '',
      isQuiet: true,
    }
  if (to === undefined) return dated(from, messages.panels.openRange(formats.shortDate(from)))
  return dated(from, `${formats.shortDate(from)} – ${formats.shortDate(to)}`)
}
