import type { Page } from '@playwright/test'
import { cutAtTheRight, expect, followLink, overflowOf, test, viewOf } from './support'

const SIZES = [
  // The German foot takes two lines here.
  { width: 800, height: 500 },
  { width: 640, height: 420 },
  { width: 320, height: 320 },
] as const

async function expectEmbed(page: Page, heading: RegExp): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-surface', 'embed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expect(page).toHaveTitle(/TUM Global Atlas/)
}

/** In frames of every size the embed is as large as its frame, with the way out in sight. */
async function expectToFillFrames(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: /^(?:Open full view|Ganze Ansicht öffnen)/ })
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect(link).toBeInViewport({ ratio: 1 })
    await expect.poll(() => overflowOf(page)).toEqual({ x: 0, y: 0 })
  }
}

test('an embed fills its frame without scrolling, tells a selection, and can be without interaction', async ({
  openShared,
}) => {
  const page = await openShared('embed/')
  await expectEmbed(page, /Technical University of Munich/)
  await expectToFillFrames(page)
  const imprint = page.getByRole('link', { name: 'Imprint' }).filter({ visible: true })
  await expect(imprint.first()).toHaveAttribute('href', /(?:^|\/)imprint\/$/)

  await test.step('at 400 % nothing is cut, nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 320, height: 256 })
    await expect.poll(() => cutAtTheRight(page)).toEqual([])
    expect((await overflowOf(page)).x).toBe(0)
  })

  await test.step('its list fills the frame, too', async () => {
    await followLink(page, '?layout=list')
    await expect(viewOf(page, 'list')).toBeVisible()
    await expectToFillFrames(page)
  })

  await test.step('its timeline fills the frame: lanes, or where they have no room the years', async () => {
    await followLink(page, '?layout=timeline')
    await page.setViewportSize({ width: 800, height: 500 })
    const timeline = viewOf(page, 'timeline')
    await expect(timeline.locator('[data-lane=alliances]')).toBeVisible()
    expect((await timeline.boundingBox())?.height).toBeGreaterThan(450)
    await page.setViewportSize({ width: 320, height: 320 })
    await expect(timeline.locator('[data-lane]')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Year by year' })).toBeVisible()
    await expectToFillFrames(page)
  })

  await test.step('a selection is told in one line, and let go again', async () => {
    await followLink(page, '?select=alliance:eurotech')
    await expect(viewOf(page, 'details')).toContainText('EuroTech')
    await expectToFillFrames(page)
    await page.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click()
    await expect(viewOf(page, 'details')).toHaveCount(0)
  })

  await test.step('it can be without interaction', async () => {
    await expect(page.locator('main')).not.toHaveAttribute('inert')
    await followLink(page, '?interactive=false')
    await expect(page.locator('main')).toHaveAttribute('inert')
  })
})

test('a German embed fills its frame, and opens the same view in full, in a new window', async ({
  openShared,
}) => {
  const page = await openShared('de/embed/')
  await expectEmbed(page, /Technischen? Universität München/)
  await expectToFillFrames(page)
  await followLink(page, '?time=2019&select=alliance:eurotech')
  await expectToFillFrames(page)
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Ganze Ansicht öffnen' }).click()
  const full = await opened
  await expect(full.locator('html')).toHaveAttribute('data-surface', 'explore')
  const { pathname, search } = new URL(full.url())
  expect(pathname + decodeURIComponent(search)).toBe('/de/?time=2019&select=alliance:eurotech')
  await full.close()
})

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true })

  for (const { width, height } of SIZES) {
    test(`an embed of ${width} by ${height} leaves the wheel to the page around it`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height })
      const path = 'de/embed/?theme=dark&select=alliance:eurotech'
      const frame = `<iframe src="${baseURL}${path}" title="Atlas" width="${width}" height="${height}"></iframe>`
      await page.route('**/host', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Host</title><body style="margin:0">${frame}<div style="height:3000px"></div>`,
        }),
      )
      await page.goto('host')
      const embed = page.frameLocator('iframe')
      await expect(embed.locator('html')).toHaveAttribute('data-app', 'ready')
      // A narrow embed keeps the SVG map until it is touched.
      const state = width < 480 ? 'static' : 'idle'
      await expect(embed.locator('html')).toHaveAttribute('data-map', state, { timeout: 90_000 })
      const map = await embed.locator('[data-view="map"]').boundingBox()
      expect(map).not.toBeNull()
      await page.mouse.move(map!.x + map!.width / 2, map!.y + map!.height / 2)
      await page.mouse.wheel(0, 200)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    })
  }
})
