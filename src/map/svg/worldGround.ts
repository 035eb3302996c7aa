/** The world of the first paint in the document: the id of its symbol. */
export const WORLD_SYMBOL = 'world'

/** From this zoom on one sees that the world of the first paint is thinned. */
export const WORLD_SYMBOL_ZOOM = 2.7

/** Whether the document holds the world of the first paint. */
export function hasWorldSymbol(): boolean {
  return typeof document !== 'undefined' && document.getElementById(WORLD_SYMBOL) !== null
}
