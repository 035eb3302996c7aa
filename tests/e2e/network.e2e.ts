import type { BrowserContext, Page } from '@playwright/test'
import { expect, followLink, openAtlas, svgMap, test, viewOf, waitForMap } from './support'

/** What software WebGL says about its own slowness. */
const HARMLESS = /GPU stall due to ReadPixels|GL Driver Message/

/**
 * Listens to a page that is to be opened: afterwards it has complained of nothing, asked no other
 * host, and kept nothing on the device.
 */
function watch(page: Page, context: BrowserContext) {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning'
    if (isComplaint && !HARMLESS.test(message.text())) complaints.push(message.text())
  })
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  const foreign: string[] = []
  const own = new URL(test.info().project.use.baseURL ?? '').origin
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    const isInline = protocol === 'data:' || protocol === 'blob:'
    if (!isInline && origin !== own) foreign.push(request.url())
  })
  page.on('websocket', (socket) => foreign.push(socket.url()))

  return async () => {
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
    expect(await context.cookies()).toEqual([])
    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
  }
}

/** The addresses of the full map's code that the page asks for. */
function listenToMapCode(page: Page): readonly string[] {
  const codes: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('createMapView')) codes.push(request.url())
  })
  return codes
}

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true })

  test('the atlas loads the map where one is shown, complains of nothing, asks no other host, and keeps nothing on the device', async ({
    page,
    context,
  }) => {
    const expectQuiet = watch(page, context)
    const codes = listenToMapCode(page)
    await openAtlas(page, '?layout=list')
    await waitForMap(page, 'hidden')
    expect(codes).toEqual([])
    await expectQuiet()

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
    await expectQuiet()
  })

  test('so does the atlas on a phone, where the map is loaded when it is touched @phone-only', async ({
    page,
    context,
  }) => {
    const expectQuiet = watch(page, context)
    const codes = listenToMapCode(page)
    await openAtlas(page)
    await waitForMap(page, 'static')
    await expect(page.locator('html')).toHaveAttribute('data-map-reason', 'touch')
    await expect(svgMap(page).locator('[data-id="partner:imperial-college-london"]')).toBeVisible()
    expect(codes).toEqual([])
    await viewOf(page, 'map').tap({ position: { x: 20, y: 100 } })
    await waitForMap(page)
    await expect(page.locator('html')).not.toHaveAttribute('data-map-reason')
    await expectQuiet()
  })

  test('so does an embed', async ({ page, context }) => {
    const expectQuiet = watch(page, context)
    await openAtlas(page, 'embed/?select=alliance:eurotech')
    await waitForMap(page)
    await expectQuiet()
  })
})

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false })

  test('nor does the German atlas complain, ask or keep anything @phone', async ({
    page,
    context,
  }) => {
    const expectQuiet = watch(page, context)
    await openAtlas(page, 'de/?layout=list&select=partner:technion')
    await waitForMap(page, 'hidden')
    await followLink(page)
    await expect(viewOf(page, 'timeline')).toBeVisible()
    await waitForMap(page, /failed|static/)
    await expectQuiet()
  })

  test('nor does a German embed', async ({ page, context }) => {
    const expectQuiet = watch(page, context)
    await openAtlas(page, 'de/embed/?theme=dark')
    await waitForMap(page, 'failed')
    await expectQuiet()
  })
})
