import { render } from 'svelte/server'
import type { Lang } from '../../i18n/lang'
import { compareDates } from '../../model/partialDate'
import type { Dataset } from '../../model/dataset'
import { cite } from './citations'
import { createFactBook, type FactBook } from './factBook'
import Reference from './Reference.svelte'
import { withoutMarkers } from '../withoutMarkers'
import type { ReferenceContext } from './referenceContext'

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
