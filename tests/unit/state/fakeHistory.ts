/** An entry of a tab: what stands in the address, and what the page has put beside it. */
interface Entry {
  url: string
  state: unknown
}

/** As many calls as Safari takes in a while, milliseconds. */
const LIMIT = 100
const WHILE_MS = 30_000

/** `history` and `location` of a tab, which refuse like Safari's; time is that of `performance.now`. */
export function createFakeTab({ isLimited = true } = {}) {
  const entries: Entry[] = [{ url: '/', state: null }]
  const calls: number[] = []
  let at = 0
  const here = () => entries[at]!
  const take = () => {
    const now = performance.now()
    const recent = calls.filter((call) => call > now - WHILE_MS)
    if (isLimited && recent.length >= LIMIT)
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError')
    calls.push(now)
  }
  const part = (name: 'pathname' | 'search' | 'hash') => new URL(here().url, 'https://a.b')[name]
  return {
    history: {
      get state() {
        return here().state
      },
      pushState(state: unknown, _: string, url: string) {
        take()
        entries.splice(at + 1, Infinity, { url, state })
        at += 1
      },
      replaceState(state: unknown, _: string, url: string) {
        take()
        entries[at] = { url, state }
      },
    },
    location: {
      get pathname() {
        return part('pathname')
      },
      get search() {
        return part('search')
      },
      get hash() {
        return part('hash')
      },
    },
    /** Goes back or forward by one; `false` where there is nothing. */
    go(by: -1 | 1): boolean {
      if (!entries[at + by]) return false
      at += by
      return true
    },
    /** How often the page has written. */
    get writes() {
      return calls.length
    },
    get links() {
      return entries.map(({ url }) => url.slice(1))
    },
  }
}
