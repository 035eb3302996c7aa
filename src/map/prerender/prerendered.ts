import type { EntityId } from '../../model/types'

/**
 * What the build rendered of the map, with its styles and symbols, while that stands in the document.
 * It can be moved into the live map, which then need not draw the same once more.
 */
export function findPrerendered(): Element | undefined {
  if (typeof document === 'undefined') return undefined
  return document.querySelector('[data-view="map"] > .prerendered')?.parentElement ?? undefined
}

/** The marks that were clicked in it; empty: none. */
export function prerenderedIds(target: EventTarget | null): readonly EntityId[] {
  const mark = target instanceof Element ? target.closest('[data-id], [data-ids]') : null
  const ids = mark?.getAttribute('data-id') ?? mark?.getAttribute('data-ids')
  return (ids?.split(' ') ?? []) as EntityId[]
}
