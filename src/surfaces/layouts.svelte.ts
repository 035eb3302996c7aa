import { MediaQuery } from 'svelte/reactivity'
import { BREAKPOINTS } from '../theme/tokens'

/**
 * Which layouts the window may have. In a browser that is one. A server does not know the window: there
 * it is each of them, all are rendered, and CSS shows the one that fits.
 */
export class Layouts {
  readonly #isServer = typeof window === 'undefined'
  readonly #phone = new MediaQuery(`max-width: ${String(BREAKPOINTS.tablet - 1)}px`, true)
  readonly #desktop = new MediaQuery(`min-width: ${String(BREAKPOINTS.desktop)}px`, true)

  get phone(): boolean {
    return this.#phone.current
  }

  get desktop(): boolean {
    return this.#desktop.current
  }

  /** Phone or tablet. */
  get belowDesktop(): boolean {
    return this.#isServer || !this.#desktop.current
  }
}
