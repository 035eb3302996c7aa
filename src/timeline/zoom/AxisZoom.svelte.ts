import { toInterval, type Interval } from '../../model/partialDate'
import { extentInterval } from '../../model/timeExtent'
import type { AtlasState } from '../../state/AtlasState.svelte'
import type { StepUnit } from '../../time/handles'
import { yearsInterval } from '../../time/timeScale'
import { domainAround, hasMonthSteps, panDomain, zoomDomain } from '../../time/zoom'

/** How much nearer a press of the button or the key comes. */
const STEP = 2

const DECADE = 10

/**
 * What stretch of time the lanes show. Like the map's camera between two moves it belongs to the
 * view, not to the link: it hides nothing, what lies outside is counted at the edges.
 */
export class AxisZoom {
  readonly #atlas: AtlasState
  /** All years of the atlas. */
  readonly home: Interval
  /** From the decade of the first root to the end of what is announced. */
  readonly limits: Interval

  #domain: Interval | null = $state.raw(null)

  /** `null`: all years of the atlas. */
  readonly chosen: Interval | null = $derived.by(() => this.#domain)
  readonly domain: Interval = $derived.by(() => this.#domain ?? this.home)
  /** Nearer than some years the brush moves by months. */
  readonly unit: StepUnit = $derived.by(() => (hasMonthSteps(this.domain) ? 'month' : 'year'))

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
    const { dataset } = atlas
    this.home = yearsInterval(dataset.years)
    const dates = [
      ...dataset.events.map(({ date }) => date),
      ...dataset.places.flatMap(({ opened }) => opened ?? []),
      ...dataset.alliances.flatMap(({ started }) => started ?? []),
    ].map(toInterval)
    const first = Math.min(this.home.start, ...dates.map(({ start }) => start))
    const last = Math.max(this.home.end, ...dates.map(({ end }) => end))
    const decade = Math.floor(new Date(first).getUTCFullYear() / DECADE) * DECADE
    this.limits = { start: toInterval(String(decade)).start, end: last }
  }

  /** Shows a stretch, as far as the limits allow; nearly all years are all years. */
  show(domain: Interval): void {
    const { home } = this
    const slack = (home.end - home.start) / 500
    const isHome =
      Math.abs(domain.start - home.start) < slack && Math.abs(domain.end - home.end) < slack
    this.#domain = isHome ? null : domain
  }

  reset(): void {
    this.#domain = null
  }

  /**
   * Comes nearer or goes back by one step.
   * @param at the instant that stays where it is; default: the middle of the chosen years in sight,
   * else of what is shown
   */
  step(direction: 'in' | 'out', at: number = this.#middle()): void {
    this.show(zoomDomain(this.domain, direction === 'in' ? STEP : 1 / STEP, at, this.limits))
  }

  /** Moves by a share of what is shown; positive: later. */
  pan(share: number): void {
    this.show(panDomain(this.domain, share, this.limits))
  }

  /** Shows the chosen years, or all of them if none are chosen. */
  showExtent(): void {
    const extent = this.#extent()
    if (extent) this.show(domainAround(extent, this.limits))
    else this.reset()
  }

  /** Shows what lies before (after) the years of the atlas too. */
  showEarlier(): void {
    this.show({ start: this.limits.start, end: this.domain.end })
  }

  #extent(): Interval | null {
    const { compare, timeExtent, dataset } = this.#atlas
    const extent = compare ?? timeExtent
    return extent && extentInterval(extent, dataset.years)
  }

  #middle(): number {
    const { start, end } = this.domain
    const extent = this.#extent()
    const isInSight = extent && extent.start < end && extent.end > start
    const [from, to] = isInSight
      ? [Math.max(start, extent.start), Math.min(end, extent.end)]
      : [start, end]
    return (from + to) / 2
  }
}
