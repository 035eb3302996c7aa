import { nextTask } from './nextTask'

/**
 * A view that comes piece by piece, each in a task of its own, so that the page can answer in between.
 * What stands before it covers it until it is whole.
 */
export class ProgressiveRendering {
  readonly #stages: number
  #stage: number = $state(0)

  /**
   * @param stages how many pieces follow the first one
   * @param isGradual else everything is there at once
   */
  constructor(stages: number, isGradual: boolean) {
    this.#stages = stages
    this.#stage = isGradual ? 0 : stages
  }

  /** Whether every piece is there. */
  get isWhole(): boolean {
    return this.#stage === this.#stages
  }

  /** Whether a piece is there; 0 is the first. */
  has(piece: number): boolean {
    return this.#stage >= piece
  }

  /**
   * Those of the items that are there: as many come with each piece after `from`.
   * @param to the piece that brings the last ones. Default: the last piece
   */
  due<T>(items: readonly T[], from = 0, to = this.#stages): readonly T[] {
    if (this.#stage >= to) return items
    const share = Math.max(0, this.#stage - from) / (to - from)
    return items.slice(0, Math.ceil(items.length * share))
  }

  /** For `{@attach}`: brings the pieces while the element is there. */
  readonly start = (): (() => void) => {
    const gone = new AbortController()
    const go = async () => {
      while (this.#stage < this.#stages) {
        await nextTask()
        if (gone.signal.aborted) return
        this.#stage += 1
      }
    }
    void go()
    return () => {
      gone.abort()
    }
  }
}
