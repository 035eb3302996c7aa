import { group } from 'd3'
import { render } from 'svelte/server'
import type { Lang } from '../../i18n/lang'
import { compareDates, yearOf } from '../../model/partialDate'
import { MARK_KINDS, type AtlasEvent, type Dataset, type Partner } from '../../model/types'
import { cite, type Citations } from './citations'
import { createFactBook, type FactBook } from './factBook'
import Reference from './Reference.svelte'
import { withoutMarkers } from '../withoutMarkers'

/** What the parts of the reference share. */
export interface ReferenceContext {
  readonly book: FactBook
  /** All sources of the dataset, numbered. */
  readonly citations: Citations
  /** Relative link to a light page. @param path below the language's root */
  readonly linkTo: (path: string) => string
}

/** Where the reference stands and what it tells. */
export interface ReferenceOptions {
  readonly dataset: Dataset
  readonly lang: Lang
  /** Relative way from the document to the site's root: `./`, `../`. */
  readonly root: string
}

/** Every fact of the dataset as HTML to read and print; it needs no JavaScript. */
export function renderReference({ dataset, lang, root }: ReferenceOptions): {
  readonly head: string
  readonly body: string
} {
  const book = createFactBook(dataset, lang)
  const start = (root === './' ? '' : root) + (lang === 'de' ? 'de/' : '')
  const context: ReferenceContext = {
    book,
    citations: cite(book, bibliography(book)),
    linkTo: (path) => start + path,
  }
  const { head, body } = render(Reference, { props: { context } })
  return { head: withoutMarkers(head), body: withoutMarkers(body) }
}

const TIER_ORDER: readonly string[] = ['home', ...MARK_KINDS, 'other']

/** Partners in the order of the legend, then by name; those that the map does not draw come last. */
export function partnersByTier({ dataset, formats }: FactBook): readonly Partner[] {
  return dataset.partners.toSorted(
    (a, b) =>
      TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier) || formats.compare(a.name, b.name),
  )
}

/** Events by the year they begin in, both in order of time. */
export function eventsByYear({ dataset }: FactBook): readonly [number, readonly AtlasEvent[]][] {
  const events = dataset.events.toSorted((a, b) => compareDates(a.date, b.date))
  return [...group(events, ({ date }) => yearOf(date))]
}

/** Ids of all sources as a bibliography has them: by publisher, then by date, undated ones first. */
function bibliography({ dataset, formats }: FactBook): readonly string[] {
  return dataset.sources
    .toSorted(
      (a, b) =>
        formats.compare(a.publisher, b.publisher) ||
        compareDates(a.published ?? '', b.published ?? ''),
    )
    .map(({ id }) => id)
}
