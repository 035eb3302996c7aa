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
} from './support'

const HOVERED = 10

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

test('pointing at marks draws nothing anew but what is pointed at', async ({ page }) => {
  const loads = await watchWorker(page)
  await openMap(page, '#5/36/135')
  const map = viewOf(page, 'map')
  const box = await map.boundingBox()
  const listed = await listedIds(page)
  const facts = await locatedFacts(page)
  const points = facts
    .filter(({ id }) => listed.has(id))
    .map((fact) => pixelOf(fact, { zoom: 5, lat: 36, lng: 135 }, box!))
    .filter(({ x, y }) => x > 300 && x < box!.width - 300 && y > 80 && y < box!.height - 80)
  expect(points.length).toBeGreaterThanOrEqual(HOVERED)

  await map.getByRole('button', { name: 'Zoom in' }).click()
  await waitForCamera(page, ({ zoom }) => zoom === 6)
  await expect.poll(loads, 'zooming does draw anew').toBeGreaterThan(20)
  await map.getByRole('button', { name: 'Zoom out' }).click()
  await waitForCamera(page, ({ zoom }) => zoom === 5)
  await expect(markButton(page, 'partner:tum')).toHaveCount(0)

  // What was asked for last may still be on its way, and the pieces of the fine basemap.
  let before = NaN
  const isQuiet = async () => {
    const last = before
    before = await loads()
    return before === last
  }
  await expect.poll(isQuiet, { intervals: [1000] }).toBe(true)

  const canvas = map.getByRole('region', { name: /^Map\. Arrow keys/ })
  let hits = 0
  for (const { x, y } of points.slice(0, HOVERED)) {
    await page.mouse.move(box!.x + x, box!.y + y)
    hits += Number((await canvas.evaluate((node) => node.style.cursor)) === 'pointer')
  }
  expect(hits).toBeGreaterThan(HOVERED / 2)
  await waitForFrames(page)
  expect(await loads()).toBe(before)
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('while time plays, the map gains marks, and a region is flown to', async ({ page }) => {
    await openMap(page, '?time=2008')
    const map = viewOf(page, 'map')
    const marks = async () => Number(await map.getAttribute('data-marks'))
    const before = await marks()
    await page.getByRole('button', { name: 'Play the years' }).click()
    await expect.poll(marks).toBeGreaterThan(before)
    await expect(page).toHaveURL(/time=20(?:09|1\d|2\d)/)
    await page.getByRole('button', { name: /^Oceania \d/ }).click()
    await expect(map.getByText('The map shows: Oceania')).toHaveRole('status')
    await waitForCamera(page)
    await expect(markButton(page, 'partner:imperial-college-london')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('data-map', 'idle')
  })
})
