import type { AtlasState } from '../../state/AtlasState.svelte'
import type { EntityId } from '../../model/types'

/** Handlers that highlight an entity in every view while the pointer or the keyboard is on an element. */
export function highlightOn(atlas: AtlasState, id: EntityId) {
  const highlight = () => atlas.highlight(id)
  const clear = () => atlas.clearHighlight(id)
  return {
    onpointerenter: highlight,
    onpointerleave: clear,
    onfocusin: highlight,
    onfocusout: clear,
  }
}
