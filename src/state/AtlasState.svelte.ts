import { createContext } from 'svelte'
import { createFormats, type Formats } from '../i18n/format'
import type { Lang } from '../i18n/lang'
import type { Messages } from '../i18n/messages'
import { momentOf, present, type Moment } from '../model/activity'
import { standingOf } from '../model/partnerStanding'
import { mendComparison, momentsOf } from '../model/comparedDates'
import { compareNetworks, type Comparison } from '../model/comparison'
import {
  FACETS,
  NO_FILTERS,
  toggleChoice,
  type Choice,
  type Facet,
  type Filters,
} from '../model/filters'
import { countNewPartners, networkGrowth, type GrowthYear } from '../model/growth'
import { createLookup, type Entity, type Lookup } from '../model/lookup'
import { facetCounts, isCounted, networkAsOf, type Matches, type Network } from '../model/network'
import { relatedTo } from '../model/related'
import { risesIn, type Rise } from '../model/rise'
import { yearOf } from '../model/partialDate'
import type { createSearch, Search } from '../model/search'
import { clampExtent, type TimeExtent } from '../model/timeExtent'
import { MARK_KINDS, type Dataset, type EntityId, type MarkKind, type Story } from '../model/types'
import type { Act, Gesture } from './act'
import { createPicker } from './picker'
import { currentStep, leaveStory, openStory, stepView } from './story'
import {
  formatView,
  roundCamera,
  type Camera,
  type LayoutPart,
  type Projection,
  type ThemeChoice,
  type View,
} from './view'

/** Which face of the atlas a page shows. */
export type Surface = 'explore' | 'present' | 'embed' | 'page'

export { beginGesture, type Act, type Gesture } from './act'

/** One for all times: views see that nothing has changed. */
const NOBODY: ReadonlyMap<EntityId, Rise> = new Map()

/** The tables of the list. */
export type ListTable = 'partners' | 'alliances' | 'events'

export interface AtlasOptions {
  readonly dataset: Dataset
  readonly lang: Lang
  /** The words of that language. */
  readonly messages: Messages
  readonly view: View
  /** The page was opened below `/embed/`. */
  readonly isEmbedded?: boolean
  /** The search, where a link needs it at once. Default: it is loaded on first use. */
  readonly createSearch?: typeof createSearch | undefined
}

/**
 * The one state of the atlas. The view (what a link restores) and the highlight are stored;
 * everything else is derived. Views read it and call its methods; none writes a field.
 */
export class AtlasState {
  readonly dataset: Dataset
  readonly lookup: Lookup
  readonly lang: Lang
  readonly messages: Messages
  readonly formats: Formats
  readonly isEmbedded: boolean

  #search: Search | undefined = $state.raw()
  #view: View = $state.raw() as View
  #act: Act = $state.raw('restore')
  #highlightedId: EntityId | null = $state(null)
  #listTable: { readonly table: ListTable } | null = $state.raw(null)

  /** `undefined` until it is loaded. */
  readonly search: Search | undefined = $derived.by(() => this.#search)
  /** The view as the URL holds it. */
  readonly view: View = $derived.by(() => this.#view)
  /** How the view last changed; read by the history only. */
  readonly act: Act = $derived.by(() => this.#act)
  /** Hovered or keyboard-focused; transient, never in the URL. */
  readonly highlightedId: EntityId | null = $derived.by(() => this.#highlightedId)

  /** The table to which the list was asked to go; anew with every request. Transient. */
  readonly listTable: { readonly table: ListTable } | null = $derived.by(() => this.#listTable)

  readonly story: Story | undefined = $derived.by(() =>
    this.dataset.stories.find(({ id }) => id === this.#view.story),
  )
  /** Step of the story, counted from 1. */
  readonly step: number = $derived.by(() => (this.story ? currentStep(this.#view, this.story) : 1))
  readonly surface: Surface = $derived.by(() =>
    this.story ? 'present' : this.isEmbedded ? 'embed' : 'explore',
  )
  /** The parts shown. Outside embeds the list takes the map's place. */
  readonly layout: readonly LayoutPart[] = $derived.by(() => {
    const parts = this.#view.layout ?? ['map', 'timeline']
    return parts.includes('list') && !this.isEmbedded
      ? parts.filter((part) => part !== 'map')
      : parts
  })

  // What is costly hangs on these parts of the view alone: a moved camera then leaves it as it is.
  readonly #time = $derived.by(() => this.#view.time)
  readonly #compare = $derived.by(() => this.#view.compare)
  readonly #select = $derived.by(() => this.#view.select)
  readonly #pickFilters = createPicker<View, keyof Filters>([...FACETS, 'q'])

  /** The two dates being compared, in order and different; `null`: nothing is compared. */
  readonly compare: TimeExtent | null = $derived.by(() =>
    mendComparison(this.#compare, this.dataset.years),
  )
  /** `null`: the whole range. While two dates are compared, the later one. */
  readonly timeExtent: TimeExtent | null = $derived.by(() =>
    this.compare
      ? { from: this.compare.to, to: this.compare.to }
      : clampExtent(this.#time, this.dataset.years),
  )
  /** The extent with both ends named, also where it is the whole range. */
  readonly extent: TimeExtent = $derived.by(() => {
    const [first, last] = this.dataset.years
    return this.timeExtent ?? { from: String(first), to: String(last) }
  })
  /** Ties last documented before this year are old news to the extent. */
  readonly staleBefore: number = $derived.by(
    () => yearOf(this.extent.from) - this.dataset.staleAfterYears,
  )
  /** As `staleBefore`, seen from the last year of the extent. */
  readonly fadedBefore: number = $derived.by(
    () => yearOf(this.extent.to) - this.dataset.staleAfterYears,
  )
  readonly moment = $derived.by(() =>
    momentOf(this.timeExtent, this.dataset.years, this.dataset.staleAfterYears),
  )
  readonly filters: Filters = $derived.by(() => this.#pickFilters(this.#view))
  /** When partners must pass the filters: of two dates compared at either. */
  readonly #passing: readonly Moment[] = $derived.by(() => {
    if (!this.compare) return [this.moment]
    const { years, staleAfterYears } = this.dataset
    const { earlier, later } = momentsOf(this.compare, years, staleAfterYears)
    return [earlier, later]
  })
  readonly #matches: Matches = $derived.by(() =>
    this.filters.q === '' || !this.search ? null : new Set(this.search.find(this.filters.q)),
  )
  /** The network under the filters at all times; it stays while the extent moves. */
  readonly wholeNetwork: Network = $derived.by(() => {
    const { years, staleAfterYears } = this.dataset
    const always = momentOf(null, years, staleAfterYears)
    return networkAsOf(this.lookup, this.filters, always, this.#matches)
  })
  /**
   * What map, timeline, list and counts show. While two dates are compared: the network as of the
   * later one, with all events from the earlier to the later.
   */
  readonly network: Network = $derived.by(() => {
    if (this.timeExtent === null) return this.wholeNetwork
    const asOf = networkAsOf(this.lookup, this.filters, this.moment, this.#matches, this.#passing)
    if (!this.compare) return asOf
    const { years, staleAfterYears } = this.dataset
    const between = momentOf(this.compare, years, staleAfterYears)
    const { events } = networkAsOf(this.lookup, this.filters, between, this.#matches)
    return { ...asOf, events, counts: { ...asOf.counts, events: events.length } }
  })
  /** Dated ties by year and tier, under the filters. */
  readonly growth: readonly GrowthYear[] = $derived.by(() =>
    networkGrowth(this.lookup, this.filters, this.#matches),
  )
  /** Partners shown that are new in the extent; none in the whole range. */
  readonly newPartners: number = $derived.by(() =>
    countNewPartners(this.lookup, this.filters, this.moment, this.network.partners),
  )
  /** Who rises in the one year shown; nobody while several are shown, or two compared. */
  readonly rises: ReadonlyMap<EntityId, Rise> = $derived.by(() => {
    const { from, to } = this.extent
    const isOneYear =
      this.timeExtent !== null && !this.compare && from.slice(0, 4) === to.slice(0, 4)
    return isOneYear ? risesIn(this.network.partners, this.moment) : NOBODY
  })
  /** Partners of the years shown that no source documents for the last of them any more. */
  readonly fadedPartners: number = $derived.by(() => {
    const now = present(this.moment)
    return this.network.partners.filter(
      (visible) =>
        isCounted(visible) && standingOf(visible.partner, now)?.status === 'last-documented',
    ).length
  })
  /** What is new, risen, ended and continuing between the two dates being compared. */
  readonly comparison: Comparison | null = $derived.by(() => {
    const { lookup, filters, compare: extent } = this
    if (!extent) return null
    const { years, staleAfterYears } = this.dataset
    const always = momentOf(null, years, staleAfterYears)
    const whole = networkAsOf(lookup, filters, always, this.#matches, this.#passing)
    return compareNetworks({ lookup, filters, matches: this.#matches, whole, extent })
  })
  /** Live numbers of the legend and the filters. */
  readonly facetCounts = $derived.by(() =>
    facetCounts(this.lookup, this.filters, this.moment, this.#matches, this.network, this.#passing),
  )

  /** The selected entity; `undefined` when nothing is selected or the link names what does not exist. */
  readonly selected: Entity | undefined = $derived.by(() =>
    this.#select === null ? undefined : this.lookup.find(this.#select),
  )
  /** The id a link asked for that does not exist. */
  readonly unknownSelection: EntityId | null = $derived.by(() =>
    this.#view.select !== null && !this.selected ? this.#view.select : null,
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
    const { dataset, lang, messages, view, isEmbedded = false } = options
    this.dataset = dataset
    this.lookup = createLookup(dataset)
    this.#search = options.createSearch?.(dataset)
    this.lang = lang
    this.messages = messages
    this.formats = createFormats(lang)
    this.isEmbedded = isEmbedded
    this.#view = openStory(view, dataset.stories)
  }

  #relatedTo(entity: Entity | undefined): ReadonlySet<EntityId> {
    if (!entity) return new Set()
    const related = relatedTo(this.lookup, entity, this.moment)
    if (!this.compare) return related
    const { years, staleAfterYears } = this.dataset
    const { earlier } = momentsOf(this.compare, years, staleAfterYears)
    return new Set([...related, ...relatedTo(this.lookup, entity, earlier)])
  }

  #change(change: Partial<View>, act: Act = 'discrete'): void {
    const next = { ...this.#view, ...change }
    if (formatView(next) === formatView(this.#view)) return
    this.#view = next
    this.#act = act
  }

  /** Selects an entity, or nothing. The map then fits it, unless the camera is to stay. */
  select(id: EntityId | null, { keepCamera = false } = {}): void {
    this.#change(keepCamera ? { select: id } : { select: id, camera: null })
  }

  /** Highlights what the pointer or the keyboard is on, in every view. */
  highlight(id: EntityId | null): void {
    this.#highlightedId = id
  }

  /** Takes a highlight away, but only its own: another view may have set a new one since. */
  clearHighlight(id: EntityId): void {
    if (this.#highlightedId === id) this.#highlightedId = null
  }

  /** `null` is the whole range. Ends out of order or out of range are mended. Ends comparing. */
  setTimeExtent(extent: TimeExtent | null, gesture?: Gesture): void {
    this.#change({ time: clampExtent(extent, this.dataset.years), compare: null }, gesture)
  }

  /** Compares two dates, mended like an extent; `null`, or one date twice, ends comparing. */
  setCompare(extent: TimeExtent | null, gesture?: Gesture): void {
    this.#change({ compare: mendComparison(extent, this.dataset.years), time: null }, gesture)
  }

  setChoice(facet: Facet, choice: Choice): void {
    this.#change({ [facet]: choice })
  }

  /** Switches one kind of mark on or off. */
  toggleMarkKind(kind: MarkKind): void {
    this.setChoice('tiers', toggleChoice(this.#view.tiers, kind, MARK_KINDS))
  }

  setQuery(q: string): void {
    this.#change({ q: q.trim() })
  }

  /** Loads the search once: few visitors of the first view search. @throws when it cannot be had. */
  async loadSearch(): Promise<void> {
    if (this.#search) return
    const { createSearch } = await import('../model/search')
    this.#search ??= createSearch(this.dataset)
  }

  clearFilters(): void {
    this.#change(NO_FILTERS)
  }

  setLayout(layout: readonly LayoutPart[] | null): void {
    this.#change({ layout })
  }

  /** Shows the list at one of its tables, under other filters or years if told. */
  openList(table: ListTable, change: Partial<Filters & Pick<View, 'time'>> = {}): void {
    this.#change({ ...change, layout: ['list'], select: null })
    this.#listTable = { table }
  }

  setProjection(projection: Projection): void {
    this.#change({ projection })
  }

  setTheme(theme: ThemeChoice): void {
    this.#change({ theme })
  }

  /** The reader moved the map. */
  moveCamera(camera: Camera): void {
    this.#change({ camera: roundCamera(camera) }, 'camera')
  }

  /** The map fits its content again. */
  resetCamera(): void {
    this.#change({ camera: null }, 'camera')
  }

  /** Opens a story at a step, or goes to another of its steps; steps beyond its ends are ignored. */
  goToStep(storyId: string, step: number): void {
    const story = this.dataset.stories.find(({ id }) => id === storyId)
    if (!story || step < 1 || step > story.steps.length) return
    this.#change(stepView(this.#view, story, step))
  }

  /** Ends presenting; the view stays where the story left it. */
  leaveStory(): void {
    this.#change(leaveStory(this.#view))
  }

  /** Takes over a view from the history, without entering it again. */
  restore(view: View): void {
    this.#view = openStory(view, this.dataset.stories)
    this.#act = 'restore'
  }
}

export const [getAtlasState, setAtlasState] = createContext<AtlasState>()
