import { createContext } from 'svelte'
import type ListView from '../panels/List.svelte'

/**
 * Views that come after the first one, or with it where a link or a server asks for them at once: the
 * code of the list is a sixth of the first view's.
 */
export class Parts {
  #list: typeof ListView | undefined = $state.raw()

  /** `undefined` until it is loaded. */
  readonly list: typeof ListView | undefined = $derived.by(() => this.#list)

  constructor(list?: typeof ListView) {
    this.#list = list
  }

  /** Loads the list once. @throws when it cannot be had. */
  async loadList(): Promise<void> {
    this.#list ??= (await import('../panels/List.svelte')).default
  }
}

export const [getParts, setParts] = createContext<Parts>()
