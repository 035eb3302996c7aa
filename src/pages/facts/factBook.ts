import { group } from 'd3'
import { getMessages } from '../../i18n/allMessages'
import { getFactPageMessages, type FactPageMessages } from '../../i18n/factPages'
import { createFormats, type Formats } from '../../i18n/format'
import type { Lang } from '../../i18n/lang'
import type { Messages } from '../../i18n/messages'
import { momentOf, type Moment } from '../../model/activity'
import { createLookup, type Lookup } from '../../model/lookup'
import { compareDates, yearOf } from '../../model/partialDate'
import type { Dataset } from '../../model/dataset'
import { MARK_KINDS, type AtlasEvent, type Partner } from '../../model/types'

/** A dataset with all that is needed to set it as text: indexes, words and formats of its language. */
export interface FactBook {
  readonly lang: Lang
  readonly dataset: Dataset
  readonly lookup: Lookup
  /** The whole range of years: what it ends with counts as now. */
  readonly moment: Moment
  readonly formats: Formats
  readonly panels: Messages['panels']
  readonly words: FactPageMessages
}

/** Opens a dataset for reading. @throws when the dataset lacks its home. */
export function createFactBook(dataset: Dataset, lang: Lang): FactBook {
  return {
    lang,
    dataset,
    lookup: createLookup(dataset),
    moment: momentOf(null, dataset.years, dataset.staleAfterYears),
    formats: createFormats(lang),
    panels: getMessages(lang).panels,
    words: getFactPageMessages(lang),
  }
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
