import { allianceSpan, allianceStanding, placeSpan, present } from '../../model/activity'
import type { Alliance, Partner, Place } from '../../model/types'
import type { FactBook } from './factBook'
import { cityAndCountry } from '../../model/labelText'
import {
  isStale,
  lifetimeText,
  partnerSince,
  placeSince,
  positionText,
  type PageEntity,
} from './factText'

/** One line of the table of facts. */
export interface FactRow {
  readonly term: string
  readonly text: string
  /** Where the text leads. */
  readonly href?: string
  /** What has to be known to read it rightly. */
  readonly note?: string
}

/** An entity's own facts, as terms and texts; what is not known has no line. */
export function factRows(book: FactBook, entity: PageEntity): readonly FactRow[] {
  const { words, panels, dataset } = book
  const { website, confidence } = entity.value
  const host = website && new URL(website).hostname.replace(/^www\./, '')
  return [
    ...ownRows(book, entity),
    ...(website && host ? [{ term: panels.website, text: host, href: website }] : []),
    { term: words.confidence, text: dataset.labels.confidence[confidence] },
  ]
}

function ownRows(book: FactBook, entity: PageEntity): readonly FactRow[] {
  switch (entity.kind) {
    case 'partner':
      return partnerRows(book, entity.value)
    case 'place':
      return placeRows(book, entity.value)
    case 'alliance':
      return allianceRows(book, entity.value)
    default:
      return entity satisfies never
  }
}

/** A line, if there is something to say. */
function row(term: string, text: string | undefined, note?: string): readonly FactRow[] {
  if (text === undefined || text === '') return []
  return [note === undefined ? { term, text } : { term, text, note }]
}

function partnerRows(book: FactBook, partner: Partner): readonly FactRow[] {
  const { words, panels, formats, dataset } = book
  const { since, sinceIs, founded, documentedUntil, status } = partner
  const date = (value: string | undefined) => value && formats.date(value)
  const isHome = partner.tier === 'home'
  const stale = isStale(book, partner) ? words.isStale(dataset.staleAfterYears) : undefined
  return [
    ...row(panels.columns.place, cityAndCountry(partner, dataset.labels)),
    ...(isHome ? [] : row(dataset.labels.tiers[partner.tier], partnerSince(book, partner))),
    ...(isHome
      ? []
      : row(
          sinceIs === 'documented' ? words.firstDocumented : words.firstTie,
          date(since) ?? panels.notDated,
        )),
    ...row(words.lastDocumented, date(documentedUntil), stale),
    ...row(panels.foundedLabel, date(founded)),
    ...(status === 'unclear' ? row(panels.status, panels.unclear) : []),
    ...positionRow(book, partner),
  ]
}

function placeRows(book: FactBook, place: Place): readonly FactRow[] {
  const { panels, formats, dataset } = book
  const { opened, closed } = place
  return [
    ...row(panels.columns.place, cityAndCountry(place, dataset.labels)),
    ...row(panels.status, dataset.labels.placeStatuses[place.status]),
    ...row(
      panels.opened,
      opened === undefined && closed === undefined
        ? lifetimeText(book, placeSpan(place))
        : opened && formats.date(opened),
    ),
    ...row(panels.closed, closed && formats.date(closed)),
    ...row(panels.address, place.address),
    ...row(panels.operator, place.operator),
    ...positionRow(book, place),
  ]
}

function allianceRows(book: FactBook, alliance: Alliance): readonly FactRow[] {
  const { words, panels, formats } = book
  return [
    ...row(
      words.duration,
      lifetimeText(book, { ...allianceSpan(alliance), documentedUntil: undefined }),
    ),
    ...(alliance.ended === undefined
      ? row(
          words.lastDocumented,
          alliance.documentedUntil && formats.date(alliance.documentedUntil),
        )
      : []),
    ...row(panels.focus, alliance.focus.join(' · ')),
  ]
}

function positionRow(book: FactBook, located: Partner | Place): readonly FactRow[] {
  const { words } = book
  const precision = located.coordPrecision === 'city' ? words.ofCity : words.ofSite
  return row(words.position, `${positionText(book, located)} (${precision})`)
}

/** Since when, in a few words, for descriptions. */
export function sinceOf(book: FactBook, entity: PageEntity): string {
  switch (entity.kind) {
    case 'partner':
      return partnerSince(book, entity.value)
    case 'place':
      return placeSince(book, entity.value)
    case 'alliance':
      return lifetimeText(
        book,
        allianceSpan(entity.value),
        allianceStanding(entity.value, present(book.moment)),
      )
    default:
      return entity satisfies never
  }
}
