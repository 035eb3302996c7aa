import type { Story } from '../../model/dataset'

/** What a booth does; the rest is when. */
export interface KioskActs {
  /** Fetches the stories. @throws when they cannot be had; the booth then tries again later */
  readonly loadStories: () => Promise<readonly Story[]>
  /** @param step counted from 1 */
  readonly play: (storyId: string, step: number) => void
  /** The visitor gets the atlas as it stands. */
  readonly handOver: () => void
  /** What a visitor has left is cleared away. */
  readonly beginAnew: () => void
}

/** Between the start view and the first story, milliseconds. */
export const PAUSE_MS = 8000
/** A step is shown for this long, and longer for its words: 17 letters a second are read at ease (about 200 words a minute). */
const STEP_MS = 5000
const LETTER_MS = 60
const MOST_MS = 30_000

/** How long a step is shown, milliseconds. */
export function dwellOf({ title, caption }: Story['steps'][number]): number {
  return Math.min(MOST_MS, STEP_MS + (title.length + caption.length) * LETTER_MS)
}

/**
 * A screen at a booth: while nobody is there it plays all stories, one after the other, again and again.
 * Whoever touches it gets the atlas; when they have gone, it begins anew.
 */
export class KioskLoop {
  readonly #idleMs: number
  readonly #acts: KioskActs
  #timer: ReturnType<typeof setTimeout> | undefined
  #isPlaying = false
  /** Counts what the loop began: what was begun before has no say. */
  #round = 0

  /** @param seconds without a touch until it plays */
  constructor(seconds: number, acts: KioskActs) {
    this.#idleMs = seconds * 1000
    this.#acts = acts
    this.#wait()
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(act, ms)
  }

  #wait(): void {
    this.#after(this.#idleMs, () => {
      this.#acts.beginAnew()
      this.#after(PAUSE_MS, () => void this.#begin())
    })
  }

  async #begin(): Promise<void> {
    this.#round += 1
    const round = this.#round
    this.#isPlaying = true
    try {
      const stories = await this.#acts.loadStories()
      if (round === this.#round) this.#show(stories, 0, 1)
    } catch {
      if (round !== this.#round) return
      this.#isPlaying = false
      this.#wait()
    }
  }

  #show(stories: readonly Story[], index: number, step: number): void {
    const story = stories[index % stories.length]
    const shown = story?.steps[step - 1]
    if (!story || !shown) return
    this.#acts.play(story.id, step)
    const isLast = step === story.steps.length
    this.#after(dwellOf(shown), () => {
      if (isLast) this.#show(stories, (index + 1) % stories.length, 1)
      else this.#show(stories, index, step + 1)
    })
  }

  /** Somebody is there. @returns whether a story played until now, which takes the touch for itself */
  touch(): boolean {
    const hasPlayed = this.#isPlaying
    this.#isPlaying = false
    this.#round += 1
    if (hasPlayed) this.#acts.handOver()
    this.#wait()
    return hasPlayed
  }

  /** Nothing happens any more. */
  stop(): void {
    this.#isPlaying = false
    this.#round += 1
    clearTimeout(this.#timer)
  }
}
