import { getDraftMessages } from '../../i18n/draft'
import type { AtlasState } from '../../state/AtlasState.svelte'

/** A title for what the atlas shows: the name of what is selected, else its time. */
export function titleOfView(atlas: AtlasState): string {
  const { selected, compare, extent, formats, lang } = atlas
  const { titles } = getDraftMessages(lang)
  if (selected) return selected.kind === 'event' ? selected.value.title : selected.value.name
  if (compare) return titles.compared(formats.date(compare.from), formats.date(compare.to))
  return titles.network(formats.range(extent.from, extent.to))
}
