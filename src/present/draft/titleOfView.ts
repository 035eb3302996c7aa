import { getDraftMessages } from '../../i18n/draft'
import { nameOf } from '../../model/lookup'
import type { AtlasState } from '../../state/AtlasState.svelte'

/** What a view is about: what is selected, else where it looks or what it searches, else everything. */
function subjectOf(atlas: AtlasState): string {
  const { selected, filters, dataset, formats, lang } = atlas
  const { titles } = getDraftMessages(lang)
  if (selected) return nameOf(selected)
  const { countries, regions } = dataset.labels
  const names = filters.countries
    ? filters.countries.map((code) => countries[code] ?? code)
    : filters.regions?.map((region) => regions[region] ?? region)
  if (names && names.length > 0) return titles.partnersIn(formats.list(names))
  return filters.q === '' ? titles.network : titles.found(filters.q)
}

/**
 * A title for what the atlas shows: what it is about, and when. The whole range is named where the view
 * counts what was there in it: it is not what is there now.
 */
export function titleOfView(atlas: AtlasState): string {
  const { compare, view, extent, formats, lang, selected } = atlas
  const subject = subjectOf(atlas)
  if (compare) {
    const { compared } = getDraftMessages(lang).titles
    return compared(subject, formats.date(compare.from), formats.date(compare.to))
  }
  const isTimeless = view.time === null && selected !== undefined
  return isTimeless ? subject : `${subject}, ${formats.range(extent.from, extent.to)}`
}
