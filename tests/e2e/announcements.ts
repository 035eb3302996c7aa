import type { Locator, Page } from '@playwright/test'

/** Longer than the app waits for a gesture to rest before it speaks, milliseconds. */
const QUIET_MS = 900

/** What a screen reader says by itself. */
interface Said {
  /** Texts of live regions, as they changed. */
  readonly live: readonly string[]
  /** Name of what the app moved the focus to; `null`: it stayed. */
  readonly focused: string | null
  /** The focus fell back to the page: the keyboard starts anew at the top. */
  readonly isLost: boolean
}

declare global {
  interface Window {
    atlasListener?: { live: string[]; focused: string | null; changedAt: number }
  }
}

/** Listens to every live region of the page, and to the focus, from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    if ('atlasListener' in window) return
    const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]'
    const listener: Window['atlasListener'] = { live: [], focused: null, changedAt: 0 }
    window.atlasListener = listener
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    const textOf = (region: Element) => (region.checkVisibility() ? plain(region.textContent) : '')
    const regions = () => [...document.querySelectorAll(LIVE)]
    const heard = new Map(regions().map((region) => [region, textOf(region)]))
    new MutationObserver((records) => {
      listener.changedAt = performance.now()
      // What becomes a live region is not read for that.
      const turned = new Set(
        records
          .filter(({ attributeName }) => attributeName === 'aria-live' || attributeName === 'role')
          .map(({ target }) => target),
      )
      for (const region of regions()) {
        const text = textOf(region)
        if (!turned.has(region) && text !== '' && text !== heard.get(region))
          listener.live.push(text)
        heard.set(region, text)
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return
      listener.focused = plain(target.getAttribute('aria-label') ?? target.textContent)
    })
  })
}

/** What is said because of an act, once the page has come to rest. */
export async function saidAfter(page: Page, act: () => Promise<unknown>): Promise<Said> {
  await page.evaluate(() => {
    Object.assign(window.atlasListener!, { live: [], focused: null, changedAt: performance.now() })
  })
  await act()
  return page.evaluate(async (quiet) => {
    const listener = window.atlasListener!
    const rest = () => listener.changedAt + quiet - performance.now()
    while (rest() > 0) await new Promise((resolve) => setTimeout(resolve, rest()))
    const isLost = document.activeElement === document.body
    return { live: listener.live, focused: listener.focused, isLost }
  }, QUIET_MS)
}

/** What is said because of a key that is pressed on a control. */
export async function saidAfterKey(page: Page, control: Locator, key = 'Enter'): Promise<Said> {
  await control.focus()
  return saidAfter(page, () => page.keyboard.press(key))
}
