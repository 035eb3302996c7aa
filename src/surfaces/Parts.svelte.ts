import { createContext } from 'svelte'
import type ListView from '../panels/List.svelte'

/**
 * Map and timeline as a server drew them, for windows of any size: what is seen until the live ones
 * take their place. In the browser the strings are empty; the drawing stands in the document.
 */
export interface Drawings {
  readonly map: string
  readonly timeline: string
}

/**
 * Views that come after the first one, or with it where a link or a server asks for them at once: the
 * code of the list is a sixth of the first view's.
 */
export class Parts {
  #list: typeof ListView | undefined = $state.raw()

  /** `undefined` until it is loaded. */
  readonly list: typeof ListView | undefined = $derived.by(() => this.#list)

  readonly drawings: Drawings

  constructor(list?: typeof ListView, drawings: Drawings = { map: '', timeline: '' }) {
    this.#list = list
    this.drawings = drawings
  }

  /** Loads the list once. @throws when it cannot be had. */
  async loadList(): Promise<void> {
    this.#list ??= (await import('../panels/List.svelte')).default
  }
}

export const [getParts, setParts] = createContext<Parts>()
