import { momentOf } from '../../model/activity'
import { NO_FILTERS } from '../../model/filters'
import { createLookup } from '../../model/lookup'
import { isCounted, networkAsOf, type Counts } from '../../model/network'
import type { Dataset } from '../../model/dataset'
import { MARK_KINDS, type MarkKind } from '../../model/types'

/** What the fact base holds, counted as the atlas does over all its years. */
export interface Contents {
  readonly counts: Counts
  readonly sources: number
  /** Ties last documented before this year are counted apart. */
  readonly staleBefore: number
  readonly kinds: readonly { readonly kind: MarkKind; readonly count: number }[]
}

/** Counts a dataset. */
export function contentsOf(dataset: Dataset): Contents {
  const moment = momentOf(null, dataset.years, dataset.staleAfterYears)
  const { counts, partners } = networkAsOf(createLookup(dataset), NO_FILTERS, moment, null)
  const counted = partners.filter(isCounted)
  const countOf = (kind: MarkKind) =>
    kind === 'location' ? counts.places : counted.filter(({ tier }) => tier === kind).length
  return {
    counts,
    sources: dataset.sources.length,
    staleBefore: dataset.years[0] - dataset.staleAfterYears,
    kinds: MARK_KINDS.map((kind) => ({ kind, count: countOf(kind) })),
  }
}
