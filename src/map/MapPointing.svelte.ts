import type { Mark } from '../geo/marks'
import type { EntityId } from '../model/types'
import type { AtlasState } from '../state/AtlasState.svelte'
import { createPointing } from '../ui/pointing'
import type { MarkPoint } from './mapViewTypes'

/** What the pointer or the keyboard is on, on the map, in its inset or in the list of its marks. */
export class MapPointing {
  readonly #atlas: AtlasState
  #focusedId: EntityId | null = $state(null)
  #insetId: EntityId | null = $state(null)
  #tip: MarkPoint | null = $state.raw(null)
  #hoveredId: EntityId | null = null

  readonly focusedId: EntityId | null = $derived.by(() => this.#focusedId)
  /** What is pointed at in the inset, which shows its tooltip itself. */
  readonly insetId: EntityId | null = $derived.by(() => this.#insetId)
  /** Where the highlighted mark is; `null`: out of sight. */
  readonly tip: MarkPoint | null = $derived.by(() => this.#tip)

  /** Waits a little where the pointer only passes. */
  readonly pointer = createPointing((id: EntityId | null) => {
    // Another view may have set a highlight of its own since.
    if (id === null && this.#atlas.highlightedId !== this.#hoveredId) return
    this.#hoveredId = id ?? this.#focusedId
    this.#atlas.highlight(this.#hoveredId)
  })

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  /** The keyboard is on a mark of the list, or has left it. */
  readonly focus = (mark: Mark | null): void => {
    this.#focusedId = mark?.id ?? null
    this.pointer.point(this.#focusedId)
  }

  /** The pointer is on a mark of the inset, or has left it. */
  readonly pointInset = (id: EntityId | null): void => {
    // What the map itself points at since stays.
    if (id !== null || this.#hoveredId === this.#insetId) this.pointer.point(id)
    this.#insetId = id
  }

  /** The map tells where the highlighted mark is. */
  readonly moveTip = (point: MarkPoint | null): void => {
    this.#tip = point
  }
}
