import type { AtlasState } from '../../state/AtlasState.svelte'
import { linkToPage, pagePath } from '../../state/pages'
import type { EntityId } from '../../model/types'

/** Where to read about what a mark stands for: its own page, or for an event its row below the atlas. */
export function pageOf({ lang, isEmbedded }: AtlasState, id: EntityId): string {
  const [kind = '', name = ''] = id.split(':')
  if (kind === 'event') return `#event:${name}`
  return linkToPage(pagePath({ lang, isEmbedded }), lang, `${kind}/${name}/`)
}
