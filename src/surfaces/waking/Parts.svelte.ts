import { createContext, type Component } from 'svelte'
import type MapView from '../../map/MapView.svelte'

/**
 * Map and timeline as a server rendered them, for windows of any size: what is seen until the live ones
 * take their place. Without the comments that Svelte needs for hydration.
 */
export interface PrerenderedViews {
  readonly map: string
  readonly timeline: string
}

export type WakingPart = keyof PrerenderedViews

/** In the browser: what the document has in this place stays. Svelte would take an empty string for nothing at all. */
const AS_IN_DOCUMENT = '<!--prerendered-->'

/** A view that needs to be told nothing. */
export type LaterPanel = 'list' | 'details' | 'present'

type Panel = Component<Record<string, never>, Record<string, unknown>, ''>

/** The views whose code comes after the first one, or with it where a link or a server asks for it at once. */
interface LaterViews extends Record<LaterPanel, Panel> {
  readonly map: typeof MapView
}

export type LaterView = keyof LaterViews

/** How the code of each later view is loaded. */
export type LaterLoaders = {
  readonly [View in LaterView]: () => Promise<{ readonly default: LaterViews[View] }>
}

/** Those that are loaded. */
type LoadedViews = { readonly [View in LaterView]?: LaterViews[View] | undefined }

export interface PartsOptions extends LoadedViews {
  /** What a server rendered. Default: nothing. */
  readonly prerendered?: PrerenderedViews | undefined
  /** Map and timeline wait until `wake`. Default: no, they live at once. */
  readonly isPrerendered?: boolean
}

/**
 * What comes after the first paint: map and timeline take the place of the prerendered ones, and views that
 * not everybody opens are loaded when they are asked for.
 */
export class Parts {
  #views: LoadedViews = $state.raw({})
  #live: readonly WakingPart[] = $state.raw(['map', 'timeline'])
  #isAwake = $state(true)
  readonly #loaders: LaterLoaders
  /** Those that are shown, with what waits for them to be whole. */
  readonly #shown = new Map<WakingPart, () => void>()

  /** Those that are loaded. */
  readonly views: LoadedViews = $derived.by(() => this.#views)
  readonly prerendered: PrerenderedViews
  /** The page answers: what it does without at first may come. */
  readonly isAwake: boolean = $derived.by(() => this.#isAwake)

  constructor(loaders: LaterLoaders, options: PartsOptions = {}) {
    this.#loaders = loaders
    const { prerendered, isPrerendered = prerendered !== undefined } = options
    const { list, details, present, map } = options
    this.#views = { list, details, present, map }
    this.prerendered = prerendered ?? { map: AS_IN_DOCUMENT, timeline: AS_IN_DOCUMENT }
    if (!isPrerendered) return
    this.#live = []
    this.#isAwake = false
  }

  /** Loads a view once. @throws when it cannot be had. */
  async load(view: LaterView): Promise<void> {
    if (this.#views[view]) return
    const { default: component } = await this.#loaders[view]()
    this.#views = { ...this.#views, [view]: component }
  }

  /** Whether a part has taken the place of the prerendered one. */
  isLive(part: WakingPart): boolean {
    return this.#live.includes(part)
  }

  /**
   * Lets the live part take the place of the prerendered one; resolves when it is whole, or not shown.
   * @throws when its code cannot be had: the prerendered one stays
   */
  async wake(part: WakingPart): Promise<void> {
    if (part === 'map' && this.#shown.has(part)) await this.load('map')
    if (!this.#shown.has(part) || this.isLive(part)) return
    await new Promise<void>((resolve) => {
      this.#shown.set(part, resolve)
      this.#live = [...this.#live, part]
    })
  }

  /** A part is shown. Returns how to say that it is no longer. */
  show(part: WakingPart): () => void {
    this.#shown.set(part, () => undefined)
    return () => {
      this.finish(part)
      this.#shown.delete(part)
    }
  }

  /** The live part is whole, or will never be. */
  finish(part: WakingPart): void {
    this.#shown.get(part)?.()
  }

  /** What waited for the page to answer may come. */
  goOn(): void {
    this.#isAwake = true
  }
}

export const [getParts, setParts] = createContext<Parts>()
