import type { EntityId } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'

/** What the list of a chip, a lane or a count shows. */
export interface OpenList {
  readonly title: string
  readonly ids: readonly EntityId[]
  /** What it belongs to, pixels of the window. */
  readonly point: { readonly x: number; readonly y: number }
}

/** The one list that is open at a time; its code comes after the first view, or when it is asked for. */
export class MarkLists {
  readonly #atlas: AtlasState
  #Popover: typeof import('./MarkPopover.svelte').default | undefined = $state.raw()
  #list: OpenList | null = $state.raw(null)
  #opener: Element | undefined
  /** Where the pointer went down last; nowhere once it has opened or closed a list. */
  #pressed: EventTarget | null = null

  /** `undefined` until it is loaded. */
  readonly Popover = $derived.by(() => this.#Popover)
  readonly list: OpenList | null = $derived.by(() => this.#list)

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  /** Loads the code. @throws when it cannot be had. */
  async load(): Promise<void> {
    this.#Popover ??= (await import('./MarkPopover.svelte')).default
  }

  /** Opens a list, or closes it where it is open; the list view instead where its code cannot be had. */
  readonly open = (title: string, ids: readonly EntityId[], opener: Element): void => {
    const isOpen = this.#list !== null && this.#opener === opener
    this.#pressed = null
    this.#opener = opener
    this.#list = null
    if (isOpen) return
    const { left, top, width } = opener.getBoundingClientRect()
    const list = { title, ids, point: { x: left + width / 2, y: top } }
    this.load().then(
      () => {
        this.#list = list
      },
      () => {
        this.#atlas.setLayout(['list'])
      },
    )
  }

  /** Closes the list, but not by a press on what opened it: the click that follows does. */
  readonly close = (): void => {
    const pressed = this.#pressed
    if (!(pressed instanceof Node && this.#opener?.contains(pressed))) this.#list = null
  }

  /** To be told of every press, before the list is. */
  readonly press = ({ target }: Event): void => {
    this.#pressed = target
  }
}
