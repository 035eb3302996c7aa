import { labelIn } from '../../model/labelText'
import type { Lang } from '../../i18n/lang'
import { partnerText, spanText, tieText } from '../../model/spanText'
import {
  allianceStanding,
  isPresent,
  placeSpan,
  placeStanding,
  present,
  type Standing,
} from '../../model/activity'
import { standingOf } from '../../model/partnerStanding'
import type { Entity } from '../../model/lookup'
import type { Labels } from '../../model/dataset'
import type { AtlasEvent, Cohort, Partner, Place, Source, Span, Tie } from '../../model/types'
import type { FactBook } from './factBook'

/** An entity that has a page of its own; events stand on the pages of those they name. */
export type PageEntity = Exclude<Entity, { kind: 'event' }>

/** The kind in words; a location says which: `TUM location, Liaison office`. */
export function kindOf({ labels }: { readonly labels: Labels }, entity: PageEntity): string {
  switch (entity.kind) {
    case 'partner':
      return labels.tiers[entity.value.tier]
    case 'place':
      return `${labels.tiers.location}, ${labels.placeKinds[entity.value.kind]}`
    case 'alliance':
      return labels.allianceKinds[entity.value.kind]
    default:
      return entity satisfies never
  }
}

/** What the kind means, in one line; `undefined` where the facts do not define it. */
export function definitionOf(
  { labels }: { readonly labels: Labels },
  entity: PageEntity,
): string | undefined {
  if (entity.kind === 'alliance') return undefined
  const definitions: Readonly<Record<string, string>> = labels.tierDefinitions
  return definitions[entity.kind === 'place' ? 'location' : entity.value.tier]
}

/** Whether the last evidence of a partner's tie is too old to speak of it as present. */
export function isStale({ moment }: FactBook, partner: Partner): boolean {
  return standingOf(partner, present(moment))?.status === 'last-documented'
}

/** Whether the sign is drawn hollow: last documented long ago, former, or only announced. */
export function isHollow(book: FactBook, entity: PageEntity): boolean {
  const now = present(book.moment)
  switch (entity.kind) {
    case 'partner':
      return !isPresent(standingOf(entity.value, now)?.status)
    case 'alliance':
      return !isPresent(allianceStanding(entity.value, now))
    case 'place':
      return !isPresent(placeStanding(entity.value, book.moment))
    default:
      return entity satisfies never
  }
}

/** `2006 – 2011`, `since 2006`, `documented since 2006`, `last documented 2015`, `not dated`. */
export function lifetimeText(
  { formats, panels }: FactBook,
  span: Span,
  standing?: Standing,
): string {
  return spanText(panels, span, standing, formats.date)
}

/** Since when a partner is tied to TUM, in words; for TUM itself when it was founded. */
export function partnerSince(book: FactBook, partner: Partner): string {
  const { formats, panels } = book
  if (partner.tier === 'home' && partner.founded !== undefined)
    return panels.founded(formats.date(partner.founded))
  return partnerText(panels, book.lookup, partner, book.moment, formats.date)
}

/** From when to when a location was open, in words; `Announced only, not dated` for one to come. */
export function placeSince(book: FactBook, place: Place): string {
  const text = lifetimeText(book, placeSpan(place))
  const isDated = place.opened !== undefined || place.closed !== undefined
  return isDated || !isHollow(book, { kind: 'place', id: `place:${place.id}`, value: place })
    ? text
    : `${book.dataset.labels.placeStatuses[place.status]}, ${text}`
}

/** `TUM source, as of 2018`. */
export function evidenceText({ dataset, formats, panels }: FactBook, tie: Tie): string {
  return tieText(panels, dataset.labels, tie, formats.date)
}

/** `Cohort 2 · Theme: Artificial intelligence · Participants: 23`. */
export function cohortText({ dataset, panels }: FactBook, cohort: Cohort): string {
  const part = dataset.labels.cohortParts[cohort.part]
  const isWhole = cohort.part === 'cohort'
  const number = cohort.number === undefined ? '' : ` ${String(cohort.number)}`
  return [
    isWhole ? part + number : part,
    ...(isWhole || number === '' ? [] : [panels.cohort + number]),
    ...(cohort.theme === undefined ? [] : [`${panels.theme}: ${cohort.theme}`]),
    ...(cohort.participants === undefined
      ? []
      : [`${panels.participants}: ${String(cohort.participants)}`]),
  ].join(' · ')
}

/** `16 June 2006 – 18 June 2006`. */
export function eventDate({ formats }: FactBook, { date, end }: AtlasEvent): string {
  return formats.range(date, end ?? date)
}

/** `TUM, Press release, 16 June 2006, link checked 2 May 2025`. */
export function originOf({ dataset, formats, panels }: FactBook, source: Source): string {
  return [
    source.publisher,
    labelIn(dataset.labels.sourceKinds, source.kind),
    source.published === undefined ? panels.undatedSource : formats.date(source.published),
    ...(source.checked === undefined ? [] : [panels.checked(formats.date(source.checked))]),
  ].join(', ')
}

/** The page's other language. */
export function otherLang(lang: Lang): Lang {
  return lang === 'de' ? 'en' : 'de'
}

/** `48.149° N, 11.568° E`, in the numbers of the language. */
export function positionText({ lang }: FactBook, { lngLat }: Partner | Place): string {
  const [lng, lat] = lngLat
  const degrees = new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-GB', {
    maximumFractionDigits: 3,
  })
  const east = lang === 'de' ? 'O' : 'E'
  return [
    `${degrees.format(Math.abs(lat))}° ${lat < 0 ? 'S' : 'N'}`,
    `${degrees.format(Math.abs(lng))}° ${lng < 0 ? 'W' : east}`,
  ].join(', ')
}
