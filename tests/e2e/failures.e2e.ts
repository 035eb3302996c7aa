import type { Page } from '@playwright/test'
import {
  expect,
  markButton,
  openAtlas,
  positionOf,
  simpleMap,
  test,
  viewOf,
  waitForCamera,
  waitForMap,
} from './support'

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
    chunk: 'Simple map: the full map could not be loaded.',
    webgl: 'Simple map: this browser has no WebGL 2.',
    list: 'List',
  },
  {
    path: 'de/',
    chunk: 'Einfache Karte: Die vollständige Karte konnte nicht geladen werden.',
    webgl: 'Einfache Karte: Dieser Browser hat kein WebGL 2.',
    list: 'Liste',
  },
] as const

const IMPERIAL = 'partner:imperial-college-london'

const drawn = (page: Page, id: string) => simpleMap(page).locator(`[data-id="${id}"]`)

async function withoutWebGl(page: Page) {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
  })
}

for (const { path, chunk, webgl, list } of LANGS) {
  test(`/${path} without the full map’s code keeps the simple one, and says so`, async ({
    page,
  }) => {
    await page.route(/createMapView/i, (route) => route.abort())
    await openAtlas(page, path)
    await waitForMap(page, 'failed')
    await expect(html(page)).toHaveAttribute('data-map-reason', 'chunk')
    await expect(page.getByText(chunk).first()).toBeVisible()
    await expect(drawn(page, IMPERIAL)).toBeVisible()
    await expectRestWorks(page, list)
  })

  test(`/${path} without WebGL keeps the simple map, and says so`, async ({ page }) => {
    await withoutWebGl(page)
    await openAtlas(page, path)
    await waitForMap(page, 'failed')
    await expect(html(page)).toHaveAttribute('data-map-reason', 'no-webgl')
    await expect(page.getByText(webgl).first()).toBeVisible()
    await expectRestWorks(page, list)
  })
}

test('the full map comes when it is tried again', async ({ page }) => {
  const code = /createMapView/i
  await page.route(code, (route) => route.abort())
  await openAtlas(page)
  await waitForMap(page, 'failed')
  await page.unroute(code)
  await page.getByRole('button', { name: 'Try again' }).click()
  await waitForMap(page)
  await expect(simpleMap(page)).toHaveCount(0)
})

test.describe('the simple map', () => {
  test.beforeEach(async ({ page }) => {
    await withoutWebGl(page)
  })

  test('selects by a click', async ({ page }) => {
    await openAtlas(page)
    await waitForMap(page, 'failed')
    await drawn(page, 'partner:university-of-queensland').click()
    await expect(viewOf(page, 'details')).toHaveAttribute(
      'data-id',
      'partner:university-of-queensland',
    )
    await expect(page).toHaveURL(/select=partner:university-of-queensland/)
  })

  test('has its marks on the keyboard, with a ring and the name beside the mark', async ({
    page,
  }) => {
    await openAtlas(page)
    await waitForMap(page, 'failed')
    const mark = markButton(page, IMPERIAL)
    const at = await drawn(page, IMPERIAL).boundingBox()
    if (!at) throw new Error('Imperial is not drawn')
    const ring = await positionOf(mark)
    expect(Math.hypot(ring.x - at.x - at.width / 2, ring.y - at.y - at.height / 2)).toBeLessThan(1)
    await mark.focus()
    await page.keyboard.press('Enter')
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)
  })

  test('goes to a region', async ({ page }) => {
    await openAtlas(page)
    await waitForMap(page, 'failed')
    await viewOf(page, 'map').locator('[data-region="asia"]').click()
    await waitForCamera(page, ({ lng }) => lng > 60)
    await expect(drawn(page, 'partner:ntu-singapore')).toBeVisible()
    await expect(drawn(page, IMPERIAL)).toHaveCount(0)
  })

  test('is moved by dragging and by the wheel', async ({ page }) => {
    await openAtlas(page, '#3/48/11')
    await waitForMap(page, 'failed')
    const box = await simpleMap(page).boundingBox()
    if (!box) throw new Error('there is no map')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 200, y, { steps: 4 })
    await page.mouse.up()
    const { lng } = await waitForCamera(page, (camera) => camera.lng > 20)
    await page.mouse.wheel(0, -300)
    const closer = await waitForCamera(page, ({ zoom }) => zoom > 3.5)
    expect(lng).toBeCloseTo(11 + (200 / (512 * 8)) * 360, 1)
    expect(closer.zoom).toBeCloseTo(4, 1)
    await expect(viewOf(page, 'details')).toHaveCount(0)
  })

  test('shows the network of a year, and its arcs', async ({ page }) => {
    const idsOf = async (year: string) => {
      await openAtlas(page, `?time=${year}&select=alliance:eurotech`)
      await waitForMap(page, 'failed')
      return {
        mesh: await viewOf(page, 'map').getAttribute('data-mesh-count'),
        lines: await simpleMap(page).locator('path[stroke="var(--network)"]').count(),
      }
    }
    const [before, after] = [await idsOf('2017'), await idsOf('2019')]
    expect(before).toEqual({ mesh: '6', lines: 6 })
    expect(after).toEqual({ mesh: '15', lines: 15 })
    await openAtlas(page)
    await expect(simpleMap(page).locator('path[stroke="var(--flagship)"]')).not.toHaveCount(0)
  })

  test('says that it is flat where the link asks for the globe', async ({ page }) => {
    await openAtlas(page, '?projection=globe')
    await waitForMap(page, 'failed')
    await expect(page.getByText('It is flat; the globe needs the full map.')).toBeVisible()
  })
})

test('a phone loads the full map when it is touched @phone-only', async ({ page }) => {
  const codes: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('createMapView')) codes.push(request.url())
  })
  await openAtlas(page)
  await waitForMap(page, 'static')
  await expect(html(page)).toHaveAttribute('data-map-reason', 'touch')
  await expect(drawn(page, IMPERIAL)).toBeVisible()
  expect(codes).toEqual([])
  await viewOf(page, 'map').tap({ position: { x: 20, y: 100 } })
  await waitForMap(page)
})

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
