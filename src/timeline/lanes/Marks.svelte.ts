import type { AtlasState } from '../../state/AtlasState.svelte'
import { isPresent } from '../../model/activity'
import { entityId } from '../../model/lookup'
import type { AtlasEvent, EntityId } from '../../model/types'
import { createPointing } from '../../ui/pointing'
import { describe } from '../layout/describe'
import { neighborOf } from './markKeys'

/** Where the pointer or the keyboard is, pixels in the drawing. */
export interface Pointed {
  readonly id: EntityId
  readonly x: number
  readonly y: number
}

/** A mark as screen readers hear it. */
export interface MarkWords {
  readonly id: EntityId
  readonly label: string
  readonly isPressed: boolean
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
  /** A mark stays pointed at while the pointer is on its name. */
  readonly pointing = createPointing((pointed: Pointed | null) => {
    const isOwn = this.#atlas.highlightedId === (this.#pointed?.id ?? null)
    this.#pointed = pointed ?? this.#pointedOf(document.querySelector('[data-x]:focus-visible'))
    // Another view may have set a highlight of its own since.
    if (pointed || isOwn) this.#atlas.highlight(this.#pointed?.id ?? null)
  })
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
  /** Locations that are not there any more, or not yet, as of the extent. */
  readonly #hollow: ReadonlySet<EntityId> = $derived.by(() => {
    const hollow = this.#atlas.network.places.filter(({ state }) => !isPresent(state))
    return new Set(hollow.map(({ place }) => entityId('place', place.id)))
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

  /** Whether a location's symbol is hollow, as on the map. */
  isHollow(id: EntityId): boolean {
    return this.#hollow.has(id)
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

  /**
   * What tells a mark to the keyboard and to screen readers; `null` for one that is only seen. What
   * happens to it, its drawing hears: see `listeners`.
   */
  tell(id: EntityId): MarkWords | null {
    if (!this.isActive(id)) return null
    const atlas = this.#atlas
    return { id, label: describe(atlas, id), isPressed: atlas.selected?.id === id }
  }

  /** Handlers of the drawing, for all of its marks: hundreds of their own would be slow to make. */
  readonly listeners = {
    onclick: (event: Event) => {
      const id = this.#idOf(markOf(event))
      if (id) this.#atlas.select(this.#atlas.selected?.id === id ? null : id)
    },
    onpointerover: (event: PointerEvent) => {
      if (markOf(event) !== markOf(event, 'relatedTarget')) this.#enter(markOf(event))
    },
    onpointerout: (event: PointerEvent) => {
      if (markOf(event) !== markOf(event, 'relatedTarget')) this.pointing.hover(null)
    },
    onfocusin: (event: FocusEvent) => {
      const mark = markOf(event)
      const { lane } = mark?.closest<SVGElement>('[data-lane]')?.dataset ?? {}
      const id = this.#idOf(mark)
      if (lane !== undefined && id) this.#entries = new Map(this.#entries).set(lane, id)
      this.#enter(mark)
    },
    onfocusout: (event: FocusEvent) => {
      if (this.#pointed?.id === this.#idOf(markOf(event))) this.pointing.point(null)
    },
    onkeydown: (event: KeyboardEvent) => {
      const mark = markOf(event)
      if (mark) this.#onkeydown(event, mark)
    },
  } as const

  #idOf(mark: SVGElement | null): EntityId | undefined {
    const { id } = mark?.dataset ?? {}
    return id === undefined ? undefined : this.#atlas.lookup.find(id)?.id
  }

  #pointedOf(mark: SVGElement | null): Pointed | null {
    const id = this.#idOf(mark)
    return mark && id ? { id, x: Number(mark.dataset.x), y: Number(mark.dataset.y) } : null
  }

  #enter(mark: SVGElement | null): void {
    const pointed = this.#pointedOf(mark)
    if (pointed) this.pointing.point(pointed)
  }

  #onkeydown(event: KeyboardEvent, mark: SVGElement): void {
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
      // Where the way ends, the lanes may know how it goes on.
      if (!neighbor) {
        event.preventDefault()
        return
      }
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

/** The mark that an event, or what it came from, is on. */
function markOf(event: Event, side: 'target' | 'relatedTarget' = 'target'): SVGElement | null {
  const node = side === 'target' ? event.target : (event as FocusEvent).relatedTarget
  return node instanceof Element ? node.closest<SVGElement>('[data-id][role="button"]') : null
}
