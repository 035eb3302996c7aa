import { beginGesture, type AtlasState, type Gesture } from '../../state/AtlasState.svelte'
import { extentToHandles, handlesToExtent } from '../../time/handles'
import { MOTION } from '../../theme/tokens'

/** How many times faster than usual the years may play. */
export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/**
 * Plays the years: the extent becomes the next year again and again, all of it one act for Back. It
 * stops at the last year, on `stop`, and when somebody else changes the extent.
 */
export class YearPlayer {
  readonly #atlas: AtlasState
  #isPlaying = $state(false)
  #speed: Speed = $state(1)
  #timer: ReturnType<typeof setInterval> | undefined
  #gesture: Gesture = beginGesture()
  #year = 0

  readonly isPlaying: boolean = $derived.by(() => this.#isPlaying)
  /** A usual year takes `MOTION.playYear`. */
  readonly speed: Speed = $derived.by(() => this.#speed)

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  /** Starts at the year shown, or at the first one if several or the last are. */
  start(): void {
    const { years } = this.#atlas.dataset
    const [from, to] = extentToHandles(this.#atlas.timeExtent, years)
    this.stop()
    this.#gesture = beginGesture()
    this.#isPlaying = true
    const isOneYear = this.#atlas.compare === null && from === to
    this.#show(isOneYear && from < years[1] ? from : years[0])
    this.#run()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#isPlaying = false
  }

  toggle(): void {
    if (this.#isPlaying) this.stop()
    else this.start()
  }

  /** Takes effect at once; what plays goes on playing. */
  setSpeed(speed: Speed): void {
    this.#speed = speed
    if (this.#isPlaying) this.#run()
  }

  #run(): void {
    clearInterval(this.#timer)
    this.#timer = setInterval(() => {
      this.#next()
    }, MOTION.playYear / this.#speed)
  }

  #next(): void {
    const { years } = this.#atlas.dataset
    const [from, to] = extentToHandles(this.#atlas.timeExtent, years)
    const isOurs = from === this.#year && to === this.#year
    if (!isOurs || this.#year >= years[1]) this.stop()
    else this.#show(this.#year + 1)
    if (this.#year >= years[1]) this.stop()
  }

  #show(year: number): void {
    this.#year = year
    this.#atlas.setTimeExtent(
      handlesToExtent([year, year], this.#atlas.dataset.years),
      this.#gesture,
    )
  }
}
