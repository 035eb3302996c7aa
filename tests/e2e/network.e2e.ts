import type { Page } from '@playwright/test'
import { brotliCompressSync } from 'node:zlib'
import { expect, followLink, openAtlas, svgMap, test, viewOf, waitForMap } from './support'

/*
 * What is loaded when. That no page complains, asks another host or keeps anything on the device is
 * watched in every test: see `watch.ts`.
 */

/** The addresses of the full map's code that the page asks for, and of all that it does not get. */
function listen(page: Page) {
  const codes: string[] = []
  const failed: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('createMapView')) codes.push(request.url())
  })
  // Aborted ones, too: no page is left here.
  page.on('requestfailed', (request) => failed.push(request.url()))
  return { codes, failed }
}

/** Of scripts, compressed, before the page answers; one language. */
const MOST_BYTES = 90_000

/** The scripts that a page asks for before it is ready. */
async function firstScripts(page: Page, path: string): Promise<readonly string[]> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset.app === 'ready') performance.mark('ready')
    }).observe(document, { subtree: true, attributeFilter: ['data-app'] })
  })
  await openAtlas(page, path)
  return page.evaluate(() => {
    const ready = performance.getEntriesByName('ready')[0]?.startTime ?? NaN
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < ready)
      .map(({ name }) => name)
  })
}

test.use({ hasWebGl: true })

test.describe('at first', () => {
  test.use({ isAlone: true })

  for (const path of ['', 'de/embed/'])
    test(`/${path} asks for at most ${MOST_BYTES / 1000} kB of scripts, and not for MapLibre, before it answers${path === '' ? ' @phone' : ''}`, async ({
      page,
    }) => {
      const scripts = await firstScripts(page, path)
      expect(scripts.length).toBeGreaterThan(1)
      const sizes = await Promise.all(
        scripts.map(async (address) => {
          const body = await (await page.request.get(address)).body()
          return brotliCompressSync(body).length
        }),
      )
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST_BYTES)
      expect(scripts.join()).not.toContain('createMapView')
    })
})

test('the map’s code is loaded where a map is shown', async ({ page }) => {
  const { codes, failed } = listen(page)
  await openAtlas(page, '?layout=list')
  await waitForMap(page, 'hidden')
  expect(codes).toEqual([])

  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await waitForMap(page)
  expect(codes).not.toEqual([])
  await expect(page.locator('html')).not.toHaveAttribute('data-map-reason')
  for (const link of [
    '?select=alliance:eurotech&time=2019',
    '?story=twenty-years-of-alliances&step=3',
  ]) {
    await followLink(page, link)
    await waitForMap(page)
  }
  await openAtlas(page, 'embed/')
  await waitForMap(page)
  expect(failed).toEqual([])
})

test('on a phone it is loaded when the map is touched @phone-only', async ({ page }) => {
  const { codes, failed } = listen(page)
  await openAtlas(page, 'de/')
  await waitForMap(page, 'static')
  await expect(page.locator('html')).toHaveAttribute('data-map-reason', 'touch')
  await expect(svgMap(page).locator('[data-id="partner:imperial-college-london"]')).toBeVisible()
  expect(codes).toEqual([])
  await viewOf(page, 'map').tap({ position: { x: 20, y: 100 } })
  await waitForMap(page)
  await expect(page.locator('html')).not.toHaveAttribute('data-map-reason')
  await followLink(page, '?select=alliance:euroteq')
  await waitForMap(page)
  await followLink(page, '?layout=list&select=partner:technion')
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'partner:technion')
  expect(failed).toEqual([])
})
