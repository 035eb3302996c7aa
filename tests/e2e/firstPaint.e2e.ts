import type { Page } from '@playwright/test'
import { expect, test, viewOf } from './support'

test.use({ isAlone: true })

/*
 * The page as the server drew it, and what happens to it when its script runs. Nothing that was
 * drawn may move or change its color; names that need measured text may appear.
 */

/** What of the drawing must stay: marks, bars, headings, controls, by what names them. */
const DRAWN = [
  '[data-view="map"] [data-id]',
  '[data-view="map"] [data-ids]',
  '[data-view="timeline"] [data-id]',
  'header p',
  'header a',
  'header button',
  '[data-view="legend"] li',
  '[data-view="timeline"] h2',
  'footer p',
].join(', ')

interface Spot {
  readonly name: string
  readonly box: readonly number[]
  readonly color: string
}

/** Where everything that can be seen of the drawing stands, and in which color, by its name. */
async function spotsOf(page: Page): Promise<readonly Spot[]> {
  return page.evaluate((selector) => {
    const round = (value: number) => Math.round(value * 10) / 10
    return [...document.querySelectorAll<HTMLElement | SVGElement>(selector)]
      .filter((element) => !element.closest('#reference, .visually-hidden'))
      .flatMap((element) => {
        const { id, ids } = element.dataset
        const isMark = id !== undefined || ids !== undefined
        // Of a bar its body, not its name, which comes with measured text.
        const bodies = [...element.querySelectorAll('.body')]
        const shape = isMark ? (element.querySelector('path, rect, circle') ?? element) : element
        const boxes = (bodies.length > 0 ? bodies : [shape]).map((part) =>
          part.getBoundingClientRect(),
        )
        const x = Math.min(...boxes.map(({ left }) => left))
        const y = Math.min(...boxes.map(({ top }) => top))
        const width = Math.max(...boxes.map(({ right }) => right)) - x
        const height = Math.max(...boxes.map(({ bottom }) => bottom)) - y
        const root = element.closest('[data-view]')
        const within = root?.getBoundingClientRect() ?? document.body.getBoundingClientRect()
        const isSeen =
          element.checkVisibility({ visibilityProperty: true }) &&
          width > 0 &&
          height > 0 &&
          x > within.left &&
          x + width < within.right &&
          y > within.top &&
          y + height < within.bottom
        if (!isSeen) return []
        const view = root?.getAttribute('data-view') ?? 'page'
        const name = `${view} ${id ?? ids ?? element.textContent.trim().replace(/\s+/g, ' ')}`
        const { color, fill } = getComputedStyle(bodies[0] ?? element)
        // Of a mark the middle counts: a focus ring and a hit area come with the script.
        const box = isMark
          ? [round(x + width / 2), round(y + height / 2)]
          : [round(x), round(y), round(height)]
        return [{ name, box, color: isMark ? (bodies.length > 0 ? fill : '') : color }]
      })
  }, DRAWN)
}

/** What of the drawing is elsewhere, in another color or gone in the live page. */
function moved(drawn: readonly Spot[], live: readonly Spot[]) {
  return drawn.flatMap((spot) => {
    const same = live.filter(({ name }) => name === spot.name)
    const stays = same.some(
      ({ box, color }) =>
        color === spot.color &&
        box.every((value, index) => Math.abs(value - (spot.box[index] ?? 0)) <= 1),
    )
    return stays ? [] : [{ ...spot, now: same.map(({ box }) => box.join()).join(' | ') }]
  })
}

/** Opens a page whose application code is held back until `release` is called. */
async function openDrawn(page: Page, path: string) {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/assets\/facts\./, async (route) => {
    await released
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
  await page.evaluate(() => document.fonts.ready)
  return { release }
}

/** The map that the build drew stays until somebody comes near; its marks are links. */
async function comeNear(page: Page) {
  const map = viewOf(page, 'map')
  await map.hover({ position: { x: 4, y: 200 } })
  await expect(map.locator('a[data-id]')).toHaveCount(0)
  await expect(viewOf(page, 'timeline').locator('.prerendered')).toHaveCount(0)
}

const DESKTOP = { width: 1440, height: 900 }
const LOW = { width: 1280, height: 720 }
const TABLET = { width: 1024, height: 768 }
const PHONE = { width: 390, height: 844 }

/** What hydration has to say. */
function listenToHydration(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => {
    const isComplaint = message.type() === 'warning' || message.type() === 'error'
    if (isComplaint && /hydrat|svelte/i.test(message.text())) said.push(message.text())
  })
  return said
}

for (const [path, size] of ['', 'de/'].flatMap((each) =>
  [DESKTOP, LOW, TABLET, PHONE].map((size) => [each, size] as const),
)) {
  test(`the live page of /${path} leaves everything where it was drawn, at ${size.width} by ${size.height}`, async ({
    page,
  }) => {
    const said = listenToHydration(page)
    await page.setViewportSize(size)
    const { release } = await openDrawn(page, path)

    await test.step('the prerendered page says that it is one, in its language; its map is the SVG map', async () => {
      const root = page.locator('html')
      await expect(root).toHaveAttribute('data-app', 'prerendered')
      await expect(root).toHaveAttribute('data-map', 'static')
      await expect(root).toHaveAttribute('data-map-reason', 'pending')
      await expect(root).toHaveAttribute('lang', path === '' ? 'en' : 'de')
      const words =
        path === ''
          ? [/Technical University/, 'Flagship partner']
          : [/Technischen? Universität/, 'Flaggschiff']
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[0]!)
      await expect(viewOf(page, 'legend').first()).toContainText(words[1]!)
      const mark = viewOf(page, 'map').locator('[data-id="partner:ntu-singapore"]')
      if (size === DESKTOP) await expect(mark.filter({ visible: true })).toHaveCount(1)
    })

    const drawn = await spotsOf(page)
    const countDrawn = (name: RegExp) => drawn.filter((spot) => name.test(spot.name)).length
    expect(countDrawn(/^map /)).toBeGreaterThan(20)
    expect(countDrawn(/^timeline [^:]+$/), 'names of lanes').toBe(size === PHONE ? 0 : 5)
    release()
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
    expect(moved(drawn, await spotsOf(page))).toEqual([])
    await comeNear(page)
    expect(moved(drawn, await spotsOf(page))).toEqual([])
    expect(said).toEqual([])
  })
}

test('an embed leaves everything where it was drawn', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 420 })
  const { release } = await openDrawn(page, 'embed/')
  const drawn = await spotsOf(page)
  release()
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  expect(moved(drawn, await spotsOf(page))).toEqual([])
  await comeNear(page)
  expect(moved(drawn, await spotsOf(page))).toEqual([])
})

test('the first frame of a dark link is dark', async ({ page }) => {
  await openDrawn(page, '?theme=dark')
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(paper).toBe('rgb(6, 22, 43)')
  await expect(viewOf(page, 'timeline').first()).toBeVisible()
})

test('the first frame of a link to another view does not show the default one', async ({
  page,
}) => {
  const { release } = await openDrawn(page, '?layout=list&time=2017')
  await expect(page.locator('main')).toBeHidden()
  await expect(page.locator('header .years').first()).toBeHidden()
  release()
  await expect(viewOf(page, 'list').getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('2017')
})
