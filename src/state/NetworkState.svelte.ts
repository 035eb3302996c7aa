import { momentOf, present, type Moment } from '../model/activity'
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
import { createLookup, type Lookup } from '../model/lookup'
import { facetCounts, isCounted, networkAsOf, type Matches, type Network } from '../model/network'
import { yearOf } from '../model/partialDate'
import { standingOf } from '../model/partnerStanding'
import { risesIn, type Rise } from '../model/rise'
import type { createSearch, Search } from '../model/search'
import { clampExtent, type TimeExtent } from '../model/timeExtent'
import { MARK_KINDS, type EntityId, type MarkKind } from '../model/types'
import type { Gesture } from './act'
import { createPicker } from './picker'
import type { View } from './view'
import { ViewState, type ViewOptions } from './ViewState.svelte'

/** One for all times: views see that nothing has changed. */
const NOBODY: ReadonlyMap<EntityId, Rise> = new Map()

export interface NetworkOptions extends ViewOptions {
  /** The search, where a link needs it at once. Default: it is loaded on first use. */
  readonly createSearch?: typeof createSearch | undefined
  /** That of the same dataset. Default: one is made. */
  readonly lookup?: Lookup | undefined
}

/** The network as of the view's time, under its filters. */
export class NetworkState extends ViewState {
  readonly lookup: Lookup
  #search: Search | undefined = $state.raw()

  /** `undefined` until it is loaded. */
  readonly search: Search | undefined = $derived.by(() => this.#search)

  // What is costly hangs on these parts of the view alone: a moved camera then leaves it as it is.
  readonly #time = $derived.by(() => this.view.time)
  readonly #compare = $derived.by(() => this.view.compare)
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
  readonly filters: Filters = $derived.by(() => this.#pickFilters(this.view))
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

  constructor(options: NetworkOptions) {
    super(options)
    this.lookup = options.lookup ?? createLookup(this.dataset)
    this.#search = options.createSearch?.(this.dataset)
  }

  /** `null` is the whole range. Ends out of order or out of range are mended. Ends comparing. */
  setTimeExtent(extent: TimeExtent | null, gesture?: Gesture): void {
    this.change({ time: clampExtent(extent, this.dataset.years), compare: null }, gesture)
  }

  /** Compares two dates, mended like an extent; `null`, or one date twice, ends comparing. */
  setCompare(extent: TimeExtent | null, gesture?: Gesture): void {
    this.change({ compare: mendComparison(extent, this.dataset.years), time: null }, gesture)
  }

  setChoice(facet: Facet, choice: Choice): void {
    this.change({ [facet]: choice })
  }

  /** Switches one kind of mark on or off. */
  toggleMarkKind(kind: MarkKind): void {
    this.setChoice('tiers', toggleChoice(this.view.tiers, kind, MARK_KINDS))
  }

  /** Filters by a text; the map then shows what it finds. An empty one filters nothing, and the map stays. */
  setQuery(text: string): void {
    const q = text.trim()
    this.change(q === '' ? { q } : { q, camera: null })
  }

  /** Loads the search once: few visitors of the first view search. @throws when it cannot be had. */
  async loadSearch(): Promise<void> {
    if (this.#search) return
    const { createSearch } = await import('../model/search')
    this.#search ??= createSearch(this.dataset)
  }

  clearFilters(): void {
    this.change(NO_FILTERS)
  }
}
