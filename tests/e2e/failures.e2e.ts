import type { Page } from '@playwright/test'
import {
  expect,
  followLink,
  markButton,
  openAtlas,
  positionOf,
  svgMap,
  test,
  viewOf,
  waitForCamera,
  waitForMap,
} from './support'

const html = (page: Page) => page.locator('html')

const IMPERIAL = 'partner:imperial-college-london'
const QUEENSLAND = 'partner:university-of-queensland'

const drawn = (page: Page, id: string) => svgMap(page).locator(`[data-id="${id}"]`)

/* Whatever became of the map: */

async function expectTimelineSelects(page: Page) {
  const mark = viewOf(page, 'timeline').locator('[data-id="alliance:eurotech"]').first()
  await mark.click()
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'alliance:eurotech')
}

async function expectListIsNear(page: Page) {
  await page.getByRole('button', { name: /^List(?:e)?$/ }).click()
  await expect(viewOf(page, 'list').getByRole('table').first()).toBeVisible()
}

async function withoutWebGl(page: Page) {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
  })
}

/** Takes the drawing away from the full map, as a browser does that is short of memory. */
function loseContext(page: Page): Promise<void> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
    const lost = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    if (!lost) throw new Error('the map has no WebGL')
    lost.loseContext()
  })
}

/**
 * Takes the drawing away, and gives it back once the simple map stands in its place. All of it within
 * the page: the atlas waits some seconds only, which a busy machine may need to answer.
 * @returns how the map stood meanwhile
 */
function loseForAWhile(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate(
    (mark) =>
      new Promise<string | undefined>((resolve) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
        const lost = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
        if (!lost) throw new Error('the map has no WebGL')
        const observer = new MutationObserver(() => {
          const drawn = document.querySelector(`.svg-view [data-id="${mark}"]`)
          if (!drawn?.checkVisibility({ visibilityProperty: true })) return
          observer.disconnect()
          const state = document.documentElement.dataset.map
          requestAnimationFrame(() => {
            lost.restoreContext()
            resolve(state)
          })
        })
        observer.observe(document.body, { childList: true, subtree: true })
        lost.loseContext()
      }),
    id,
  )
}

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true, allowsComplaints: true })

  test('without the full map’s code, and when its drawing is lost, the simple map stays and says so', async ({
    page,
  }) => {
    const code = /createMapView/i
    await page.route(code, (route) => route.abort())
    for (const [path, words] of [
      ['de/', 'Einfache Karte: Die vollständige Karte konnte nicht geladen werden.'],
      ['', 'Simple map: the full map could not be loaded.'],
    ] as const) {
      await openAtlas(page, path)
      await waitForMap(page, 'failed')
      await expect(html(page)).toHaveAttribute('data-map-reason', 'chunk')
      await expect(page.getByText(words).first()).toBeVisible()
      await expect(drawn(page, IMPERIAL)).toBeVisible()
      await expectTimelineSelects(page)
      await expectListIsNear(page)
    }
    await followLink(page)
    await waitForMap(page, 'failed')
    await page.unroute(code)
    await page.getByRole('button', { name: 'Try again' }).click()
    await waitForMap(page)
    await expect(svgMap(page)).toHaveCount(0)

    await test.step('a lost drawing that comes back is made anew, at a booth, too', async () => {
      for (const link of ['', '?story=twenty-years-of-alliances&step=6&kiosk=600']) {
        await followLink(page, link)
        await waitForMap(page)
        expect(await loseForAWhile(page, IMPERIAL)).toBe('loading')
        await waitForMap(page)
        await expect(svgMap(page)).toHaveCount(0)
      }
      await expect(viewOf(page, 'story')).toContainText('6 of 10')
    })

    await test.step('one that does not leaves the simple map', async () => {
      await followLink(page)
      await waitForMap(page)
      await loseContext(page)
      await waitForMap(page, 'failed')
      await expect(html(page)).toHaveAttribute('data-map-reason', 'lost')
      await drawn(page, QUEENSLAND).click()
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', QUEENSLAND)
      await expectListIsNear(page)
    })
  })
})

test.describe('without WebGL', () => {
  test.use({ isAlone: true })

  test('the simple map stays and says so, and is a map all the same', async ({ page }) => {
    await withoutWebGl(page)
    await openAtlas(page)
    await waitForMap(page, 'failed')
    await expect(html(page)).toHaveAttribute('data-map-reason', 'no-webgl')
    await expect(page.getByText('Simple map: this browser has no WebGL 2.').first()).toBeVisible()

    await test.step('it selects by a click', async () => {
      await drawn(page, QUEENSLAND).click()
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', QUEENSLAND)
      await expect(page).toHaveURL(/select=partner:university-of-queensland/)
    })

    await test.step('it has its marks on the keyboard, with a ring and the name beside the mark', async () => {
      await followLink(page)
      const mark = markButton(page, IMPERIAL)
      const at = await drawn(page, IMPERIAL).boundingBox()
      if (!at) throw new Error('Imperial is not drawn')
      const ring = await positionOf(mark)
      expect(Math.hypot(ring.x - at.x - at.width / 2, ring.y - at.y - at.height / 2)).toBeLessThan(
        1,
      )
      await mark.focus()
      await page.keyboard.press('Enter')
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)
    })

    await test.step('it shows the network of a year, and its arcs', async () => {
      for (const [year, lines] of [
        ['2017', 6],
        ['2019', 15],
      ] as const) {
        await followLink(page, `?time=${year}&select=alliance:eurotech`)
        await expect(viewOf(page, 'map')).toHaveAttribute('data-mesh-count', String(lines))
        await expect(svgMap(page).locator('path[stroke="var(--network)"]')).toHaveCount(lines)
      }
      await followLink(page)
      await expect(svgMap(page).locator('path[stroke="var(--flagship)"]')).not.toHaveCount(0)
    })

    await test.step('it says that it is flat where the link asks for the globe', async () => {
      await followLink(page, '?projection=globe')
      await expect(page.getByText('It is flat; the globe needs the full map.')).toBeVisible()
    })

    await test.step('it goes to a region', async () => {
      await followLink(page)
      await viewOf(page, 'map').locator('[data-region="asia"]').click()
      await waitForCamera(page, ({ lng }) => lng > 60)
      await expect(drawn(page, 'partner:ntu-singapore')).toBeVisible()
      await expect(drawn(page, IMPERIAL)).toHaveCount(0)
    })

    await test.step('the rest works', async () => {
      await expectTimelineSelects(page)
      await expectListIsNear(page)
    })

    await test.step('in German, too', async () => {
      await openAtlas(page, 'de/')
      await waitForMap(page, 'failed')
      await expect(page.getByText('Einfache Karte: Dieser Browser').first()).toBeVisible()
      await expect(drawn(page, IMPERIAL)).toBeVisible()
      await expectTimelineSelects(page)
      await expectListIsNear(page)
    })
  })
})

test('the simple map is moved by dragging and by the wheel', async ({ openShared }) => {
  const page = await openShared('#3/48/11')
  await waitForMap(page, 'failed')
  const box = await svgMap(page).boundingBox()
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

test.describe('without the code of map and lanes', () => {
  test.use({ isAlone: true, allowsComplaints: true })

  test('what was prerendered stays and answers, and both are offered again', async ({ page }) => {
    const code = /(?:LaneView|MapView)-/
    await page.route(code, (route) => route.abort())
    await openAtlas(page)
    const retry = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await expect(retry).toHaveCount(2)
    const map = viewOf(page, 'map')
    const mark = (id: string) => map.locator(`a[data-id="${id}"]`).filter({ visible: true })
    await mark(IMPERIAL).click()
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)
    await page.goBack()
    const first = page.getByRole('slider', { name: 'First year' })
    await first.press('ArrowRight')
    await expect(page).toHaveURL(/time=2007/)
    await page.goBack()

    await page.unroute(code)
    // What several marks share is chosen from once the map is there.
    await map.locator('a[data-ids]').filter({ visible: true }).first().click()
    await expect(map.getByRole('dialog', { name: /partners here$/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await retry.click()
    await expect(
      viewOf(page, 'timeline').locator('[data-id="alliance:eurotech"]').last(),
    ).toBeVisible()
    await expect(retry).toHaveCount(0)
  })
})

test.describe('without the facts', () => {
  test.use({ allowsComplaints: true, allowsPageErrors: true })
  test('the page says so in its language, and offers to try again', async ({ page }) => {
    const facts = /facts\.(?:en|de)[^/]*\.json/
    for (const [path, words] of [
      ['de/', 'Die Fakten konnten nicht geladen werden.'],
      ['', 'The facts could not be loaded.'],
    ] as const) {
      await page.route(facts, (route) => route.abort())
      await page.goto(path)
      await expect(html(page)).toHaveAttribute('data-app', 'failed')
      await expect(page.getByRole('alert')).toContainText(words)
      await page.unroute(facts)
      await page.getByRole('alert').getByRole('button').click()
      await expect(html(page)).toHaveAttribute('data-app', 'ready')
    }
  })
})
