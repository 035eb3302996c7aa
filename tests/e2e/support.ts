import { expect, test as base, type Locator, type Page } from '@playwright/test'

/**
 * `test`, but an uncaught error in the page fails it, whatever it is about. A test that provokes
 * one says so with `test.use({ allowsPageErrors: true })`.
 */
export const test = base.extend<{ allowsPageErrors: boolean; pageErrors: readonly Error[] }>({
  allowsPageErrors: [false, { option: true }],
  pageErrors: [
    async ({ page, allowsPageErrors }, use) => {
      const errors: Error[] = []
      page.on('pageerror', (error) => errors.push(error))
      await use(errors)
      if (!allowsPageErrors) expect(errors, 'uncaught errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

const root = (page: Page): Locator => page.locator('html')

/** Opens a path such as `de/?time=2019` and waits until the link is applied. */
export async function openAtlas(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await expect(root(page)).toHaveAttribute('data-app', 'ready')
}

/** Waits until the map has drawn everything, or never will. */
export async function waitForMap(page: Page, state: RegExp | string = 'idle'): Promise<void> {
  await expect(root(page)).toHaveAttribute('data-map', state)
}

/** The root of a view, by its hook. */
export function viewOf(page: Page, name: string): Locator {
  return page.locator(`[data-view="${name}"]`)
}

/** The addresses of the entities of a kind that stand in a view, each once, in alphabetical order. */
export async function idsIn(view: Locator, kind: string): Promise<string[]> {
  const ids = await view
    .locator(`[data-id^="${kind}:"]`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-id') ?? ''))
  return [...new Set(ids)].sort()
}
