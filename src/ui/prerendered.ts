/**
 * What the build rendered of a view, with its styles and symbols, while that stands in the document.
 * It can be moved into the live view, which then need not draw the same at once.
 * @param view as its hook names it
 */
export function findPrerendered(view: 'map' | 'timeline'): Element | undefined {
  if (typeof document === 'undefined') return undefined
  return document.querySelector(`[data-view="${view}"] > .prerendered`)?.parentElement ?? undefined
}
