import type { AtlasState } from '../state/AtlasState.svelte'
import { entityId } from '../model/lookup'
import type { AtlasEvent, EntityId } from '../model/types'
import { describe } from './describe'
import { neighborOf } from './markKeys'

/** Where the pointer or the keyboard is, pixels in the drawing. */
export interface Pointed {
  readonly id: EntityId
  readonly x: number
  readonly y: number
}

/** How a mark is drawn because of what is highlighted or selected. */
export type Emphasis = 'plain' | 'outside' | 'dimmed' | 'raised' | 'selected'

/**
 * What all marks of the timeline share: highlight, selection, keyboard. Marks outside the network
 * as of the extent stay visible under the veil, but cannot be chosen.
 */
export class Marks {
  readonly #atlas: AtlasState
  #pointed: Pointed | null = $state.raw(null)
  #entries: ReadonlyMap<string, EntityId> = $state.raw(new Map())

  readonly pointed: Pointed | null = $derived.by(() => this.#pointed)
  /** Made once: thousands of them would be made anew with every year that the brush passes. */
  readonly #eventIds: ReadonlyMap<AtlasEvent, EntityId>
  readonly #active: ReadonlySet<EntityId | undefined> = $derived.by(() => {
    const { network } = this.#atlas
    return new Set([
      ...network.events.map((event) => this.#eventIds.get(event)),
      ...network.places.map(({ place }) => entityId('place', place.id)),
      ...network.alliances.map(({ alliance }) => entityId('alliance', alliance.id)),
    ])
  })
  /** What stays in full color while all else is dimmed; empty: nothing is dimmed. */
  readonly #kept: ReadonlySet<EntityId> = $derived.by(() => {
    const { highlightedId, highlighted, related } = this.#atlas
    const isLone = highlightedId === null || highlightedId.startsWith('event:')
    return isLone || highlighted.size === 0 ? related : new Set([...highlighted, ...related])
  })

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
    this.#eventIds = new Map(
      atlas.dataset.events.map((event) => [event, entityId('event', event.id)]),
    )
  }

  /** Nothing is highlighted or selected, so that all marks look alike. */
  get isCalm(): boolean {
    return this.#atlas.highlightedId === null && this.#atlas.selected === undefined
  }

  /** Whether the network as of the extent shows it. Partners appear only through a selection. */
  isActive(id: EntityId): boolean {
    return id.startsWith('partner:') || this.#active.has(id)
  }

  emphasisOf(id: EntityId): Emphasis {
    const { selected, highlightedId, highlighted } = this.#atlas
    if (!this.isActive(id)) return 'outside'
    if (selected?.id === id) return 'selected'
    if (highlightedId === id || highlighted.has(id)) return 'raised'
    return this.#kept.size > 0 && !this.#kept.has(id) ? 'dimmed' : 'plain'
  }

  /** The one mark of a lane that Tab stops at: where the keyboard was last, else the first. */
  tabStopOf(lane: string, ids: readonly EntityId[]): EntityId | undefined {
    const entry = this.#entries.get(lane)
    const active = ids.filter((id) => this.isActive(id))
    return active.find((id) => id === entry) ?? active[0]
  }

  /** Attributes and handlers of a mark. */
  attributes(id: EntityId, lane: string, isTabStop: boolean, at: { x: number; y: number }) {
    if (!this.isActive(id)) return { 'aria-hidden': true } as const
    const atlas = this.#atlas
    const enter = () => {
      this.#pointed = { id, ...at }
      atlas.highlight(id)
    }
    const leave = () => {
      if (this.#pointed?.id === id) this.#pointed = null
      atlas.clearHighlight(id)
    }
    return {
      'data-id': id,
      'data-x': at.x,
      role: 'button',
      tabindex: isTabStop ? 0 : -1,
      'aria-label': describe(atlas, id),
      'aria-pressed': atlas.selected?.id === id,
      onclick: () => {
        atlas.select(atlas.selected?.id === id ? null : id)
      },
      onpointerenter: enter,
      onpointerleave: leave,
      onfocus: () => {
        this.#entries = new Map(this.#entries).set(lane, id)
        enter()
      },
      onblur: leave,
      onkeydown: (event: KeyboardEvent & { currentTarget: SVGElement }) => {
        this.#onkeydown(event)
      },
    } as const
  }

  #onkeydown(event: KeyboardEvent & { currentTarget: SVGElement }): void {
    const mark = event.currentTarget
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ')
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    else if (event.key === 'Escape') {
      mark.blur()
      mark.closest<HTMLElement>('[data-view="timeline"]')?.focus()
    } else {
      const neighbor = neighborOf(mark, event.key)
      if (neighbor === undefined) return
      neighbor?.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
}
