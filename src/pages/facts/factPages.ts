import { render } from 'svelte/server'
import type { Lang } from '../../i18n/lang'
import { entityId } from '../../model/lookup'
import type { Dataset } from '../../model/dataset'
import type { PageDocument } from '../pageDocument'
import { pathOf } from './citations'
import { describe } from './describe'
import { createFactBook, type FactBook } from './factBook'
import FactPage from './FactPage.svelte'
import type { PageEntity } from './factText'
import { jsonLdOf } from './jsonLd'
import { withoutMarkers } from '../withoutMarkers'

/** A page for every partner, alliance and place of the dataset, in its language. */
export function factPages(dataset: Dataset, lang: Lang): readonly PageDocument[] {
  const book = createFactBook(dataset, lang)
  return pageEntities(dataset).map((entity) => factPage(book, entity))
}

/** Everything that has a page of its own, in the order of the dataset. */
export function pageEntities(dataset: Dataset): readonly PageEntity[] {
  return [
    ...dataset.partners.map((value) => {
      return { kind: 'partner', id: entityId('partner', value.id), value } as const
    }),
    ...dataset.alliances.map((value) => {
      return { kind: 'alliance', id: entityId('alliance', value.id), value } as const
    }),
    ...dataset.places.map((value) => {
      return { kind: 'place', id: entityId('place', value.id), value } as const
    }),
  ]
}

function factPage(book: FactBook, entity: PageEntity): PageDocument {
  const { head, body } = render(FactPage, { props: { book, entity } })
  return {
    lang: book.lang,
    path: pathOf(entity),
    title: entity.value.name,
    description: describe(book, entity),
    head: withoutMarkers(head),
    body: withoutMarkers(body),
    jsonLd: jsonLdOf(book, entity),
  }
}
