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

  /** Lying: wider than high, and wide enough for two things side by side; the same in CSS. */
  readonly #lying = new MediaQuery('(min-width: 800px) and (orientation: landscape)', true)
  readonly #low = new MediaQuery('max-height: 599px', false)

  get phone(): boolean {
    return this.#phone.current
  }

  get desktop(): boolean {
    return this.#desktop.current
  }

  /** A panel stands beside the map, not below it. */
  get panelBeside(): boolean {
    return this.#desktop.current || this.#lying.current
  }

  /** Too low for the map and all lanes of the timeline while a panel is open. */
  get low(): boolean {
    return this.#low.current
  }

  /** Phone or tablet. */
  get belowDesktop(): boolean {
    return this.#isServer || !this.#desktop.current
  }
}
