import type { Mark } from '../geo/marks'
import type { EntityId } from '../model/types'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { Camera } from '../state/view'
import type { MapFitting } from './MapFitting.svelte'
import type { MarkPoint } from './mapViewTypes'

/** Which of the marks that lie over each other the visitor means: one is selected, several are listed. */
export class MarkChoice {
  readonly #atlas: AtlasState
  readonly #fitting: MapFitting
  readonly #marks: () => readonly Mark[]
  readonly #middle: () => MarkPoint
  #Chooser: typeof import('./controls/MarkChooser.svelte').default | undefined = $state.raw()
  #list: { readonly ids: readonly EntityId[]; readonly point: MarkPoint } | undefined = $state.raw()

  /** Those that may be meant, and where they are; `undefined`: there is nothing to choose. */
  readonly list = $derived.by(() => {
    const list = this.#list
    const Chooser = this.#Chooser
    if (!list || !Chooser) return undefined
    const marks = this.#marks().filter(({ id }) => list.ids.includes(id))
    return marks.length > 0 ? { Chooser, marks, point: list.point } : undefined
  })
  /** Whether a list is open, or on its way. */
  readonly isOpen: boolean = $derived.by(() => this.#list !== undefined)
  /** Where the listed marks stand apart; `undefined`: nowhere. */
  readonly closer: Camera | undefined = $derived.by(
    () => this.list && this.#fitting.partingCamera(this.list.marks),
  )

  /** @param middle of the map, where a list stands whose marks are out of sight */
  constructor(
    atlas: AtlasState,
    fitting: MapFitting,
    marks: () => readonly Mark[],
    middle: () => MarkPoint,
  ) {
    this.#atlas = atlas
    this.#fitting = fitting
    this.#marks = marks
    this.#middle = middle
  }

  /** Loads the code of the list. @throws when it cannot be had. */
  async load(): Promise<void> {
    this.#Chooser ??= (await import('./controls/MarkChooser.svelte')).default
  }

  readonly close = (): void => {
    this.#list = undefined
  }

  /** Selects a mark. @param point where it is */
  selectOne(id: EntityId, point?: MarkPoint): void {
    this.close()
    const isInside = point !== undefined && this.#fitting.isFree(point)
    // Where the visitor has not chosen a section, the map goes on fitting what is selected.
    this.#atlas.select(id, { keepCamera: isInside && this.#atlas.view.camera !== null })
  }

  /** Selects a mark, or lists several; the first is selected where the list cannot be had. */
  readonly select = (ids: readonly EntityId[], point?: MarkPoint): void => {
    const [first] = ids
    if (first === undefined) return
    if (ids.length === 1) {
      this.selectOne(first, point)
      return
    }
    this.#list = { ids, point: point ?? this.#middle() }
    this.load().catch(() => {
      this.selectOne(first, point)
    })
  }

  /** Goes where the listed marks stand apart. */
  readonly zoomIn = (): void => {
    const { closer } = this
    this.close()
    if (closer) this.#atlas.moveCamera(closer)
  }
}
