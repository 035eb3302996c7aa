import type { EntityId } from '../../model/types'

/** The marks that were clicked in the prerendered map; empty: none. */
export function prerenderedIds(target: EventTarget | null): readonly EntityId[] {
  const mark = target instanceof Element ? target.closest('[data-id], [data-ids]') : null
  const ids = mark?.getAttribute('data-id') ?? mark?.getAttribute('data-ids')
  return (ids?.split(' ') ?? []) as EntityId[]
}
