import { createContext } from 'svelte'
import type DetailsView from '../../panels/details/Details.svelte'
import type ListView from '../../panels/list/List.svelte'
import type PresentView from '../Present.svelte'

/**
 * Map and timeline as a server drew them, for windows of any size: what is seen until the live ones
 * take their place. Without the comments that Svelte needs for hydration.
 */
export interface Drawings {
  readonly map: string
  readonly timeline: string
}

export type DrawnPart = keyof Drawings

/** `waking`: the live one grows behind its drawing. */
export type Phase = 'drawn' | 'waking' | 'alive'

/** In the browser: what the document has in this place stays. Svelte would take an empty string for nothing at all. */
const AS_IN_DOCUMENT = '<!--drawn-->'

/** Views whose code comes after the first one, or with it where a link or a server asks for them at once. */
export interface LaterViews {
  readonly list: typeof ListView
  readonly details: typeof DetailsView
  readonly present: typeof PresentView
}

export type LaterView = keyof LaterViews

const LOADERS: {
  readonly [View in LaterView]: () => Promise<{ readonly default: LaterViews[View] }>
} = {
  list: () => import('../../panels/list/List.svelte'),
  details: () => import('../../panels/details/Details.svelte'),
  present: () => import('../Present.svelte'),
}

export interface PartsOptions {
  readonly list?: LaterViews['list'] | undefined
  readonly details?: LaterViews['details'] | undefined
  readonly present?: LaterViews['present'] | undefined
  /** What a server drew. Default: nothing. */
  readonly drawings?: Drawings | undefined
  /** Map and timeline wait until `wake`. Default: no, they live at once. */
  readonly isDrawn?: boolean
}

/**
 * What comes after the first paint: map and timeline take the place of their drawings, and views that
 * not everybody opens are loaded when they are asked for.
 */
export class Parts {
  #views: Partial<LaterViews> = $state.raw({})
  #phases: Readonly<Record<DrawnPart, Phase>> = $state.raw({ map: 'alive', timeline: 'alive' })
  readonly #wakers: Partial<Record<DrawnPart, () => void>> = {}

  /** Those that are loaded. */
  readonly views: Partial<LaterViews> = $derived.by(() => this.#views)
  readonly drawings: Drawings

  constructor(options: PartsOptions = {}) {
    const { list, details, present, drawings, isDrawn = drawings !== undefined } = options
    this.#views = {
      ...(list && { list }),
      ...(details && { details }),
      ...(present && { present }),
    }
    this.drawings = drawings ?? { map: AS_IN_DOCUMENT, timeline: AS_IN_DOCUMENT }
    if (isDrawn) this.#phases = { map: 'drawn', timeline: 'drawn' }
  }

  /** Loads a view once. @throws when it cannot be had. */
  async load(view: LaterView): Promise<void> {
    if (this.#views[view]) return
    const { default: component } = await LOADERS[view]()
    this.#views = { ...this.#views, [view]: component }
  }

  phaseOf(part: DrawnPart): Phase {
    return this.#phases[part]
  }

  /** Lets the live part grow; resolves when it has taken the place of its drawing, or has none to take. */
  wake(part: DrawnPart): Promise<void> {
    if (this.#phases[part] === 'alive') return Promise.resolve()
    return new Promise((resolve) => {
      this.#wakers[part] = resolve
      this.#phases = { ...this.#phases, [part]: 'waking' }
    })
  }

  /** The live part is whole, will never be, or is not shown. */
  finish(part: DrawnPart): void {
    if (this.#phases[part] === 'alive') return
    this.#phases = { ...this.#phases, [part]: 'alive' }
    this.#wakers[part]?.()
  }
}

export const [getParts, setParts] = createContext<Parts>()
