import type { Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf, waitForMap } from './support'

const html = (page: Page) => page.locator('html')

/** The timeline selects and the list is one click away, whatever became of the map. */
async function expectRestWorks(page: Page, list: string) {
  const mark = viewOf(page, 'timeline').locator('[data-id="alliance:eurotech"]').first()
  await mark.click()
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'alliance:eurotech')
  await page.getByRole('button', { name: list, exact: true }).click()
  await expect(viewOf(page, 'list').getByRole('table').first()).toBeVisible()
}

const LANGS = [
  {
    path: '',
    chunk: 'The map could not be loaded.',
    webgl: 'This browser cannot draw the map (it needs WebGL 2).',
    list: 'List',
  },
  {
    path: 'de/',
    chunk: 'Die Karte konnte nicht geladen werden.',
    webgl: 'Dieser Browser kann die Karte nicht zeichnen (sie braucht WebGL 2).',
    list: 'Liste',
  },
] as const

for (const { path, chunk, webgl, list } of LANGS) {
  test(`/${path} without the map’s code says so, and the rest works`, async ({ page }) => {
    await page.route(/maplibre|createMapView|MapLibre/i, (route) => route.abort())
    await openAtlas(page, path)
    await waitForMap(page, 'failed')
    await expect(html(page)).toHaveAttribute('data-map-reason', 'chunk')
    await expect(page.getByText(chunk).first()).toBeVisible()
    await expectRestWorks(page, list)
  })

  test(`/${path} without WebGL says so, and the rest works`, async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
      Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
    })
    await openAtlas(page, path)
    await waitForMap(page, 'failed')
    await expect(html(page)).toHaveAttribute('data-map-reason', 'no-webgl')
    await expect(page.getByText(webgl).first()).toBeVisible()
    await expectRestWorks(page, list)
  })
}

test.describe('without the facts', () => {
  test.use({ allowsPageErrors: true })

  for (const [path, words] of [
    ['', 'The facts could not be loaded.'],
    ['de/', 'Die Fakten konnten nicht geladen werden.'],
  ] as const) {
    test(`/${path} says so and offers to try again`, async ({ page }) => {
      const facts = /facts\.(?:en|de)[^/]*\.json/
      await page.route(facts, (route) => route.abort())
      await page.goto(path)
      await expect(html(page)).toHaveAttribute('data-app', 'failed')
      await expect(page.getByRole('alert')).toContainText(words)
      await page.unroute(facts)
      await page.getByRole('alert').getByRole('button').click()
      await expect(html(page)).toHaveAttribute('data-app', 'ready')
    })
  }
})
