import { spanText } from '../../model/spanText'
import { isPresent, placeSpan, present, type Moment, type Standing } from '../../model/activity'
import { standingOf } from '../../model/partnerStanding'
import type { AtlasState } from '../../state/AtlasState.svelte'
import type { PartialDate } from '../../model/partialDate'
import type { Partner, Place, Span } from '../../model/types'

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
export function presentStatus(partner: Partner, moment: Moment): Standing | undefined {
  return standingOf(partner, present(moment))?.status
}

/** `Jun 2018`, `documented 2004`, `not dated`, `last documented 2009`; for TUM itself when it was founded. */
export function partnerSince(atlas: Speaker, partner: Partner, status: Standing): SinceText {
  const { messages, formats } = atlas
  if (partner.tier === 'home' && partner.founded !== undefined) {
    const text = messages.panels.founded(formats.shortDate(partner.founded))
    return { text, date: partner.founded, isQuiet: true }
  }
  if (status === 'last-documented' && partner.documentedUntil !== undefined) {
    const text = messages.panels.lastDocumented(formats.shortDate(partner.documentedUntil))
    return { text, date: partner.since ?? partner.documentedUntil, isQuiet: true }
  }
  if (partner.since === undefined) return { text: messages.panels.notDated, isQuiet: true }
  const date = formats.shortDate(partner.since)
  return partner.sinceIs === 'documented'
    ? { ...dated(partner.since, messages.panels.documented(date)), isQuiet: true }
    : dated(partner.since, date)
}

/** When a location opened; `2008 – 2015` for a closed one, `announced only` for one still to come. */
export function placeSince(atlas: Speaker, place: Place, state: Standing): SinceText {
  const { formats, messages, dataset } = atlas
  const { opened, closed } = place
  if (opened !== undefined && closed !== undefined)
    return dated(opened, `${formats.shortDate(opened)} – ${formats.shortDate(closed)}`)
  if (opened !== undefined) return dated(opened, formats.shortDate(opened))
  if (closed !== undefined)
    return { text: messages.panels.until(formats.shortDate(closed)), date: closed, isQuiet: true }
  const { from } = placeSpan(place)
  const begin =
    from === undefined
      ? messages.panels.notDated
      : messages.panels.documented(formats.shortDate(from))
  const text = isPresent(state) ? begin : `${dataset.labels.placeStatuses[place.status]}, ${begin}`
  return { text, ...(from !== undefined && { date: from }), isQuiet: true }
}

/** `2006 –`, `2006 – 2011`, `documented 2006 –`, `last documented 2015`, `not dated`. */
export function lifetimeText(
  atlas: Speaker,
  span: Span,
  standing: Standing | undefined,
): SinceText {
  const { messages, formats } = atlas
  const { from, fromIs, until } = span
  const words = {
    ...messages.panels,
    since: messages.panels.openRange,
    documentedSince: (date: string) => messages.panels.openRange(messages.panels.documented(date)),
  }
  const text = spanText(words, span, standing, formats.shortDate)
  const date = from ?? until
  const isQuiet = fromIs !== 'start' || standing === 'last-documented'
  return { text, ...(date !== undefined && { date }), isQuiet }
}
