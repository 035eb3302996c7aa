import type { Locator, Page } from '@playwright/test'
import { expect, test, viewOf, waitForMap } from './support'

/* What people come for, with the keyboard alone: Tab, arrows, Enter and typing. */

/** More stops than a page has before its last view. */
const MOST_STOPS = 90

const press = async (page: Page, key: string, times = 1) => {
  for (let time = 0; time < times; time++) await page.keyboard.press(key)
}

/** Tabs until the focus is on the element. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeAttached()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the ${key} key does not lead there`)
}

async function skipToTimeline(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: 'Skip to the timeline' }))
  await press(page, 'Enter')
}

const searchField = (page: Page) => viewOf(page, 'search').getByRole('combobox')
const slider = (page: Page, name: string) =>
  viewOf(page, 'timeline').getByRole('slider', { name, exact: true })

test('without WebGL every stop of the Tab key says what it is', async ({ openShared }) => {
  const page = await openShared()
  await waitForMap(page, 'failed')
  const stops: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await press(page, 'Tab')
    const name = await page.evaluate(() => {
      const { activeElement: element } = document
      if (!element || element === document.body) return undefined
      const label =
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined)
      return `${element.closest('[data-view]')?.getAttribute('data-view') ?? ''}: ${(label ?? element.textContent).trim()}`
    })
    if (name === undefined) break
    stops.push(name)
  }
  expect(stops.length).toBeLessThan(MOST_STOPS)
  expect(stops.filter((name) => name.endsWith(': '))).toEqual([])
})

test('finds Imperial and opens its memorandum of understanding', async ({ openShared }) => {
  const page = await openShared()
  await tabTo(page, searchField(page))
  await page.keyboard.type('Imperial')
  await expect(page.getByRole('option').first()).toBeVisible()
  await press(page, 'ArrowDown')
  await press(page, 'Enter')
  const details = viewOf(page, 'details')
  const title = details.getByRole('heading', { level: 2 })
  await expect(title).toHaveText('Imperial College London')
  await expect(title).toBeFocused()

  await tabTo(page, details.getByRole('button', { name: /^Show all \d+ events$/ }))
  await press(page, 'Enter')
  const event = details.getByRole('link', { name: /^Memorandum of understanding/ })
  await tabTo(page, event.last(), 'Shift+Tab')
  await press(page, 'Enter')
  await expect(title).toHaveText(/^Memorandum of understanding/)
  await expect(title).toBeFocused()
  await expect(page).toHaveURL(/select=event(:|%3A)/)

  await press(page, 'Escape')
  await expect(searchField(page)).toBeFocused()
})

for (const hasWebGl of [false, true])
  test.describe(hasWebGl ? 'while MapLibre draws the map' : 'with the simple map', () => {
    test.use({ hasWebGl })

    test('filters to the years 2012 to 2018 and shares the view', async ({ openShared }) => {
      const page = await openShared()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await waitForMap(page, hasWebGl ? 'idle' : 'failed')
      await skipToTimeline(page)
      await tabTo(page, slider(page, 'First year'))
      await press(page, 'ArrowRight', 6)
      await tabTo(page, slider(page, 'Last year'))
      await press(page, 'ArrowLeft', 7)
      await expect(page).toHaveURL(/time=2012\.\.2018/)
      await expect(slider(page, 'First year')).toHaveAttribute('aria-valuetext', '2012')
      await expect(slider(page, 'Last year')).toHaveAttribute('aria-valuetext', '2018')
      await tabTo(page, page.getByRole('button', { name: 'Share' }), 'Shift+Tab')
      await press(page, 'Enter')
      await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(page.url())
      expect(copied).toContain('time=2012..2018')
    })
  })

test('compares two years and comes back from the details', async ({ openShared }) => {
  const page = await openShared()
  await skipToTimeline(page)
  await tabTo(page, viewOf(page, 'timeline').getByRole('button', { name: 'Compare' }))
  await press(page, 'Enter')
  const comparison = viewOf(page, 'compare')
  await expect(comparison).toBeVisible()
  await tabTo(page, slider(page, 'Earlier year'), 'Shift+Tab')
  await press(page, 'ArrowRight', 4)
  await expect(page).toHaveURL(/compare=2010\.\.2025/)
  await expect(comparison.getByRole('heading', { level: 2 })).toHaveText('2010 and 2025 compared')

  const partner = comparison.getByRole('listitem').getByRole('link').first()
  await tabTo(page, partner)
  await press(page, 'Enter')
  await expect(viewOf(page, 'details').getByRole('heading', { level: 2 })).toBeFocused()
  await press(page, 'Escape')
  await expect(partner).toBeFocused()
})
