import { createContext, type Component } from 'svelte'

/**
 * Map and timeline as a server rendered them, for windows of any size: what is seen until the live ones
 * take their place. Without the comments that Svelte needs for hydration.
 */
export interface PrerenderedViews {
  readonly map: string
  readonly timeline: string
}

export type WakingPart = keyof PrerenderedViews

/** `waking`: the live one comes behind the prerendered one. */
export type Phase = 'prerendered' | 'waking' | 'live'

/** In the browser: what the document has in this place stays. Svelte would take an empty string for nothing at all. */
const AS_IN_DOCUMENT = '<!--prerendered-->'

/** A view whose code comes after the first one, or with it where a link or a server asks for it at once. */
export type LaterView = 'list' | 'details' | 'present'

type LaterComponent = Component<Record<string, never>, Record<string, unknown>, ''>

/** How the code of each later view is loaded. */
export type LaterLoaders = Readonly<
  Record<LaterView, () => Promise<{ readonly default: LaterComponent }>>
>

type LaterViews = Readonly<Partial<Record<LaterView, LaterComponent | undefined>>>

export interface PartsOptions extends LaterViews {
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
  #views: LaterViews = $state.raw({})
  #phases: Readonly<Record<WakingPart, Phase>> = $state.raw({ map: 'live', timeline: 'live' })
  readonly #loaders: LaterLoaders
  readonly #wakers: Partial<Record<WakingPart, () => void>> = {}

  /** Those that are loaded. */
  readonly views: LaterViews = $derived.by(() => this.#views)
  readonly prerendered: PrerenderedViews

  constructor(loaders: LaterLoaders, options: PartsOptions = {}) {
    this.#loaders = loaders
    const {
      list,
      details,
      present,
      prerendered,
      isPrerendered = prerendered !== undefined,
    } = options
    this.#views = { list, details, present }
    this.prerendered = prerendered ?? { map: AS_IN_DOCUMENT, timeline: AS_IN_DOCUMENT }
    if (isPrerendered) this.#phases = { map: 'prerendered', timeline: 'prerendered' }
  }

  /** Loads a view once. @throws when it cannot be had. */
  async load(view: LaterView): Promise<void> {
    if (this.#views[view]) return
    const { default: component } = await this.#loaders[view]()
    this.#views = { ...this.#views, [view]: component }
  }

  phaseOf(part: WakingPart): Phase {
    return this.#phases[part]
  }

  /** Lets the live part come; resolves when it has taken the place of the prerendered one, or has none to take. */
  wake(part: WakingPart): Promise<void> {
    if (this.#phases[part] === 'live') return Promise.resolve()
    return new Promise((resolve) => {
      this.#wakers[part] = resolve
      this.#phases = { ...this.#phases, [part]: 'waking' }
    })
  }

  /** The live part is whole, will never be, or is not shown. */
  finish(part: WakingPart): void {
    if (this.#phases[part] === 'live') return
    this.#phases = { ...this.#phases, [part]: 'live' }
    this.#wakers[part]?.()
  }
}

export const [getParts, setParts] = createContext<Parts>()
