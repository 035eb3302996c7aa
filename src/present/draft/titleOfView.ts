import { getDraftMessages } from '../../i18n/draft'
import type { AtlasState } from '../../state/AtlasState.svelte'

/** What a view is about: what is selected, else where it looks, else everything. */
function subjectOf(atlas: AtlasState): string {
  const { selected, filters, dataset, formats, lang } = atlas
  const { titles } = getDraftMessages(lang)
  if (selected) return selected.kind === 'event' ? selected.value.title : selected.value.name
  const { countries, regions } = dataset.labels
  const names = filters.countries
    ? filters.countries.map((code) => countries[code] ?? code)
    : filters.regions?.map((region) => regions[region] ?? region)
  return names && names.length > 0 ? titles.partnersIn(formats.list(names)) : titles.network
}

/** A title for what the atlas shows: what it is about, and when, unless that is the whole range. */
export function titleOfView(atlas: AtlasState): string {
  const { compare, view, extent, formats, lang } = atlas
  const subject = subjectOf(atlas)
  if (compare) {
    const { compared } = getDraftMessages(lang).titles
    return compared(subject, formats.date(compare.from), formats.date(compare.to))
  }
  return view.time === null ? subject : `${subject}, ${formats.range(extent.from, extent.to)}`
}
