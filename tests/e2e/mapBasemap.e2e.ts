import type { Page } from '@playwright/test'
import { expect, markButton, openMap, positionOf, test, viewOf, waitForCamera } from './support'

/** A piece of the fine basemap is called after its corner: `basemap-0_30-BMMDEslF.json`. */
const PIECE = /\/basemap-+\d+_-?\d+-[^/]*\.json/

async function zoomInToEurope(page: Page): Promise<void> {
  const map = viewOf(page, 'map')
  await map.getByRole('button', { name: /^Europe \d/ }).click()
  const { zoom } = await waitForCamera(page)
  expect(zoom, 'below the zoom of the pieces').toBeLessThan(4)
  await map.getByRole('button', { name: 'Zoom in' }).click()
  await waitForCamera(page, (camera) => camera.zoom >= 4)
}

test('the fine basemap is fetched piece by piece, where the map is close enough', async ({
  page,
  baseURL,
}) => {
  const pieces: string[] = []
  page.on('request', (request) => {
    if (PIECE.test(request.url())) pieces.push(request.url())
  })
  await openMap(page)
  await viewOf(page, 'map').getByRole('button', { name: 'Globe' }).click()
  await expect(viewOf(page, 'map').getByRole('button', { name: /far side$/ })).toBeVisible()
  await viewOf(page, 'map').getByRole('button', { name: 'Globe' }).click()
  expect(pieces).toEqual([])
  const loaded = page.waitForResponse((response) => PIECE.test(response.url()))
  await zoomInToEurope(page)
  expect((await loaded).ok()).toBe(true)
  expect(new Set(pieces).size, 'each once').toBe(pieces.length)
  expect(pieces.length).toBeLessThan(12)
  expect(pieces.filter((url) => !url.startsWith(baseURL ?? '?'))).toEqual([])
})

test('without the fine basemap the map goes on with the coarse one', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  await page.route(PIECE, (route) => route.abort())
  await openMap(page)
  const failed = page.waitForEvent('requestfailed', (request) => PIECE.test(request.url()))
  await zoomInToEurope(page)
  await failed
  const { x, y } = await positionOf(markButton(page, 'partner:imperial-college-london'))
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/select=partner:imperial-college-london/)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'idle')
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The browser itself complains about each request; the atlas does so once.
  const own = said.filter((text) => !text.startsWith('Failed to load resource'))
  expect(own).toEqual([expect.stringContaining('The detailed basemap could not be loaded.')])
})
