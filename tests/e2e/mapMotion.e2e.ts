import type { Page } from '@playwright/test'
import {
  expect,
  listedIds,
  locatedFacts,
  markButton,
  openMap,
  pixelOf,
  test,
  viewOf,
  waitForCamera,
  waitForFrames,
  type PagePoint,
} from './support'

test.use({
  hasWebGl: true,
  // Not larger than it must be: every frame takes as long as it has pixels.
  viewport: { width: 1024, height: 768 },
  contextOptions: { reducedMotion: 'no-preference' },
})

const IMPERIAL = 'partner:imperial-college-london'
const CAMERA = { zoom: 4.5, lat: 50, lng: 5 }
const HOVERED = 8
/** So far from the next, pixels, a mark is drawn by itself and at its place. */
const ALONE = 30

/** Counts what the page sends to MapLibre's worker to draw anew. */
async function watchWorker(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const worker = Worker.prototype as unknown as {
      postMessage: (this: Worker, ...message: unknown[]) => void
    }
    const { postMessage } = worker
    const counter = globalThis as unknown as { loads: number }
    counter.loads = 0
    worker.postMessage = function (...message) {
      const [first] = message as [{ type?: unknown } | undefined]
      // “LD”: data of a source, in MapLibre's own words.
      if (first?.type === 'LD') counter.loads += 1
      postMessage.apply(this, message)
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { loads: number }).loads)
}

/**
 * Changes the density of the screen, as for a window that is moved to another one. Emulation changes
 * it without telling those who have asked to be told.
 */
async function prepareDensities(page: Page): Promise<(density: number) => Promise<void>> {
  await page.addInitScript(() => {
    const queries: MediaQueryList[] = []
    Object.assign(globalThis, { queries })
    const { matchMedia } = globalThis
    globalThis.matchMedia = (query) => {
      const list = matchMedia(query)
      if (query.includes('resolution')) queries.push(list)
      return list
    }
  })
  return async (deviceScaleFactor) => {
    const session = await page.context().newCDPSession(page)
    const { width, height } = page.viewportSize()!
    const metrics = { width, height, deviceScaleFactor, mobile: false }
    await session.send('Emulation.setDeviceMetricsOverride', metrics)
    await page.evaluate(() => {
      const { queries } = globalThis as unknown as { queries: MediaQueryList[] }
      for (const query of [...queries]) query.dispatchEvent(new Event('change'))
    })
  }
}

/** Where marks stand that are alone, in the middle of the map; pixels of the page. */
async function lonePoints(page: Page): Promise<readonly PagePoint[]> {
  const box = (await viewOf(page, 'map').boundingBox())!
  const listed = await listedIds(page)
  const points = (await locatedFacts(page))
    .filter(({ id }) => listed.has(id))
    .map((fact) => pixelOf(fact, CAMERA, box))
  const isAlone = (a: PagePoint) =>
    points.every((b) => a === b || Math.hypot(a.x - b.x, a.y - b.y) > ALONE)
  return points
    .filter(({ x, y }) => x > 250 && x < box.width - 250 && y > 80 && y < box.height - 80)
    .filter(isAlone)
    .map(({ x, y }) => ({ x: box.x + x, y: box.y + y }))
}

test('the full map moves, and draws nothing anew but what changes', async ({ page }) => {
  const loads = await watchWorker(page)
  const setDensity = await prepareDensities(page)
  await openMap(page, `#${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`)
  const map = viewOf(page, 'map')

  await test.step('zooming draws anew', async () => {
    const before = await loads()
    await map.getByRole('button', { name: 'Zoom in' }).click()
    await waitForCamera(page, ({ zoom }) => zoom === CAMERA.zoom + 1)
    await expect.poll(loads).toBeGreaterThan(before)
    await map.getByRole('button', { name: 'Zoom out' }).click()
    await waitForCamera(page, ({ zoom }) => zoom === CAMERA.zoom)
  })

  await test.step('pointing at marks draws nothing anew but what is pointed at', async () => {
    // What was asked for last may still be on its way, and the pieces of the fine basemap.
    let before = NaN
    const isQuiet = async () => {
      const last = before
      before = await loads()
      return before === last
    }
    await expect.poll(isQuiet, { intervals: [1000] }).toBe(true)

    const points = await lonePoints(page)
    expect(points.length).toBeGreaterThanOrEqual(HOVERED)
    const canvas = map.getByRole('region', { name: /^Map\. Arrow keys/ })
    for (const { x, y } of points.slice(0, HOVERED)) {
      await page.mouse.move(x, y)
      await expect(canvas, 'the link says where the marks are').toHaveCSS('cursor', 'pointer')
    }
    await waitForFrames(page)
    expect(await loads()).toBe(before)
  })

  await test.step('a region is flown to', async () => {
    await map.getByRole('button', { name: 'Regions', exact: true }).click()
    // Its tooltip stays where the regions have opened: they lie over it.
    await markButton(page, 'place:tum-straubing').focus()
    const tooltip = map.locator('p', { hasText: 'Straubing, Germany, since' })
    await expect(tooltip, 'it holds the pointer').toHaveCSS('pointer-events', 'auto')
    await map.getByRole('button', { name: /^Oceania \d/ }).click()
    await expect(map.getByText('The map shows: Oceania')).toHaveRole('status')
    await expect(markButton(page, 'partner:university-of-queensland')).toHaveCount(1)
    await expect(markButton(page, IMPERIAL)).toHaveCount(0)
    await waitForCamera(page, ({ lng, lat }) => lng > 100 && lat < 0)
  })

  await test.step('while time plays, the map gains marks', async () => {
    const marks = async () => Number(await map.getAttribute('data-marks'))
    await page.getByRole('button', { name: 'As of 2008' }).click()
    await expect(page).toHaveURL(/time=2008/)
    const before = await marks()
    await page.getByRole('button', { name: 'Play the years' }).click()
    await expect.poll(marks).toBeGreaterThan(before)
    await expect(page).toHaveURL(/time=20(?:09|1\d|2\d)/)
    await expect(page.locator('html')).toHaveAttribute('data-map', 'idle')
  })

  await test.step('it is drawn anew, sharp, when its window comes to a denser screen', async () => {
    await page.setViewportSize({ width: 640, height: 560 })
    const density = () =>
      page
        .locator('canvas.maplibregl-canvas')
        .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth)
    await expect.poll(density).toBe(1)
    for (const value of [2, 1]) {
      await setDensity(value)
      await expect.poll(density).toBe(value)
    }
  })
})
