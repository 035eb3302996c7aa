/** Between two writes, milliseconds: 75 in 30 s. Safari takes 100, and the rest is for entries. */
export const WRITE_MS = 400
/** How long a browser that takes no more is left alone, milliseconds. */
export const RETRY_MS = 3000

interface Write {
  /** Query and hash. */
  link: string
  /** It adds an entry; else it replaces the one that is there. */
  readonly isEntry: boolean
}

/**
 * Writes links into the address, no oftener than browsers take it: a replacement may come late, and
 * nothing is lost that a browser refuses. The last link always ends up in the address.
 */
export class Address {
  /** What is still to be written, in its order; a replacement can only be the first. */
  readonly #due: Write[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The number of the entry that is shown; `null`: it has none, for it was never written. */
  #entry: unknown = history.state
  /** Links of entries that were left before they could be written. */
  readonly #late = new Map<unknown, string>()

  /** The link that stands in the address, or soon will. */
  get link(): string {
    return this.#due.at(-1)?.link ?? location.search + location.hash
  }

  /** Adds an entry, at once if the browser takes it. */
  push(link: string): void {
    this.#due.push({ link, isEntry: true })
    this.flush()
  }

  /** Changes the entry that is shown, at once or a little later. */
  replace(link: string): void {
    const last = this.#due.at(-1)
    if (last) last.link = link
    else this.#due.push({ link, isEntry: false })
    if (this.#timer === undefined || this.#entry === null) this.flush()
  }

  /** Writes what is still to be written, as far as the browser takes it. */
  flush(): void {
    for (let write = this.#due[0]; write; write = this.#due[0]) {
      const url = location.pathname + write.link
      try {
        if (write.isEntry) history.pushState(Math.random(), '', url)
        else history.replaceState(this.#entry ?? Math.random(), '', url)
      } catch {
        this.#rest(RETRY_MS)
        return
      }
      this.#entry = history.state
      this.#due.shift()
      this.#rest(WRITE_MS)
    }
  }

  /**
   * The browser went to another entry. What was still to be written belongs to the one that was left:
   * it comes back with it.
   */
  arrive(): void {
    const [left] = this.#due.splice(0)
    if (left?.isEntry === false && this.#entry !== null) this.#late.set(this.#entry, left.link)
    this.#entry = history.state
    const link = this.#late.get(this.#entry)
    this.#late.delete(this.#entry)
    if (link !== undefined) this.replace(link)
  }

  /** Writes what it can, and nothing afterwards. */
  destroy(): void {
    this.flush()
    clearTimeout(this.#timer)
  }

  #rest(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.flush()
    }, ms)
  }
}
