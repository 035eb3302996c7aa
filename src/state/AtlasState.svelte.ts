import { createContext } from 'svelte'
import { createFormats, type Formats } from '../i18n/format'
import type { Lang } from '../i18n/lang'
import type { Messages } from '../i18n/messages'
import { momentsOf } from '../model/comparedDates'
import type { Filters } from '../model/filters'
import type { Entity } from '../model/lookup'
import { relatedTo } from '../model/related'
import type { EntityId } from '../model/types'
import { NetworkState, type NetworkOptions } from './NetworkState.svelte'
import type { View } from './view'
import type { ListTable } from './ViewState.svelte'

export { beginGesture, KeyGestures, type Act, type Gesture } from './act'
export type { ListTable, Surface } from './ViewState.svelte'

export interface AtlasOptions extends NetworkOptions {
  readonly lang: Lang
  /** The words of that language. */
  readonly messages: Messages
}

/**
 * The one state of the atlas: the view (`ViewState`), the network that it asks for (`NetworkState`),
 * and here what is selected and highlighted in it. The view and the highlight are stored; everything
 * else is derived. Views read it and call its methods; none writes a field.
 */
export class AtlasState extends NetworkState {
  readonly lang: Lang
  readonly messages: Messages
  readonly formats: Formats

  #highlightedId: EntityId | null = $state(null)
  #listTable: { readonly table: ListTable } | null = $state.raw(null)

  /** Hovered or keyboard-focused; transient, never in the URL. */
  readonly highlightedId: EntityId | null = $derived.by(() => this.#highlightedId)
  /** The table to which the list was asked to go; anew with every request. Transient. */
  readonly listTable: { readonly table: ListTable } | null = $derived.by(() => this.#listTable)

  readonly #select = $derived.by(() => this.view.select)
  /** The selected entity; `undefined` when nothing is selected or the link names what does not exist. */
  readonly selected: Entity | undefined = $derived.by(() =>
    this.#select === null ? undefined : this.lookup.find(this.#select),
  )

  /**
   * What belongs to the selection, itself included; empty when nothing is selected. While two dates
   * are compared, what belonged to it at either.
   */
  readonly related: ReadonlySet<EntityId> = $derived.by(() => this.#relatedTo(this.selected))
  /** What belongs to the highlighted entity, itself included. */
  readonly highlighted: ReadonlySet<EntityId> = $derived.by(() =>
    this.#relatedTo(
      this.#highlightedId === null ? undefined : this.lookup.find(this.#highlightedId),
    ),
  )

  constructor(options: AtlasOptions) {
    super(options)
    this.lang = options.lang
    this.messages = options.messages
    this.formats = createFormats(options.lang)
  }

  /** A state of its own at another view of the same facts: for pictures. */
  at(view: View): AtlasState {
    const { dataset, lookup, lang, messages, isEmbedded, search } = this
    const createSearch = search && (() => search)
    return new AtlasState({ dataset, lookup, lang, messages, isEmbedded, view, createSearch })
  }

  #relatedTo(entity: Entity | undefined): ReadonlySet<EntityId> {
    if (!entity) return new Set()
    const related = relatedTo(this.lookup, entity, this.moment)
    if (!this.compare) return related
    const { years, staleAfterYears } = this.dataset
    const { earlier } = momentsOf(this.compare, years, staleAfterYears)
    return new Set([...related, ...relatedTo(this.lookup, entity, earlier)])
  }

  /** Selects an entity, or nothing. The map then fits it, unless the camera is to stay. */
  select(id: EntityId | null, { keepCamera = false } = {}): void {
    this.change(keepCamera ? { select: id } : { select: id, camera: null })
  }

  /** Selects what a search has suggested: the text that filtered before was another. */
  selectFound(id: EntityId): void {
    this.change({ select: id, camera: null, q: '' })
  }

  /** Highlights what the pointer or the keyboard is on, in every view. */
  highlight(id: EntityId | null): void {
    this.#highlightedId = id
  }

  /** Takes a highlight away, but only its own: another view may have set a new one since. */
  clearHighlight(id: EntityId): void {
    if (this.#highlightedId === id) this.#highlightedId = null
  }

  /** Shows the list at one of its tables, under other filters or years if told. */
  openList(table: ListTable, change: Partial<Filters & Pick<View, 'time'>> = {}): void {
    this.change({ ...change, layout: ['list'], select: null })
    this.#listTable = { table }
  }
}

export const [getAtlasState, setAtlasState] = createContext<AtlasState>()
