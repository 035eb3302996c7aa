import type { Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

const SIZES = [
  { width: 320, height: 320 },
  { width: 640, height: 420 },
] as const

async function overflowOf(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight }
  })
}

for (const size of SIZES) {
  test.describe(`an embed of ${size.width} by ${size.height}`, () => {
    test.use({ viewport: size })

    for (const path of [
      'embed/',
      'de/embed/',
      'embed/?layout=list',
      'embed/?select=alliance:eurotech',
    ]) {
      test(`/${path} fills its frame and does not scroll`, async ({ page }) => {
        await openAtlas(page, path)
        expect(await overflowOf(page)).toEqual({ x: 0, y: 0 })
        const link = page.getByRole('link', { name: /^(?:Open full view|Ganze Ansicht öffnen)/ })
        await expect(link).toBeInViewport({ ratio: 1 })
      })
    }

    test.describe('with WebGL', () => {
      test.use({ hasWebGl: true })

      test('leaves the wheel to the page around it', async ({ page, baseURL }) => {
        const frame = `<iframe src="${baseURL}embed/" title="Atlas" width="${size.width}" height="${size.height}"></iframe>`
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
        const state = size.width < 480 ? 'static' : 'idle'
        await expect(embed.locator('html')).toHaveAttribute('data-map', state)
        const map = await embed.locator('[data-view="map"]').boundingBox()
        expect(map).not.toBeNull()
        await page.mouse.move(map!.x + map!.width / 2, map!.y + map!.height / 2)
        await page.mouse.wheel(0, 200)
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
      })
    })
  })
}

test('an embed opens the same view in full, in a new window', async ({ page, context }) => {
  await openAtlas(page, 'de/embed/?time=2019&select=alliance:eurotech')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Ganze Ansicht öffnen' }).click()
  const full = await opened
  await expect(full.locator('html')).toHaveAttribute('data-surface', 'explore')
  const { pathname, search } = new URL(full.url())
  expect(pathname + decodeURIComponent(search)).toBe('/de/?time=2019&select=alliance:eurotech')
})

test('an embed tells a selection in one line, and lets it go again', async ({ page }) => {
  await openAtlas(page, 'embed/?select=partner:technion')
  const details = viewOf(page, 'details')
  await expect(details).toContainText('Technion')
  await page.locator('footer').getByRole('button').click()
  await expect(details).toHaveCount(0)
})

test('an embed can be without interaction', async ({ page }) => {
  await openAtlas(page, 'embed/?interactive=false')
  await expect(page.locator('main')).toHaveAttribute('inert')
})
