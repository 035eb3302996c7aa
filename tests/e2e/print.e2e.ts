import type { Page } from '@playwright/test'
import { expect, followLink, test, viewOf, waitForMap } from './support'

/* Map and timeline on paper: whole, dark on white, without controls, and the details after them. */

/** A4 between margins of 1 cm, pixels. */
const PAGES = { upright: { width: 718, height: 1047 }, wide: { width: 1047, height: 718 } }
const CONTROLS = /^(?:Play|Compare|Share|Filters|Zoom (?:in|out)|Globe|Close)/

const printed = (page: Page) => page.getByTestId('print')

/** What the browser does when somebody prints, up to the printer; the code for it comes when there is time. */
async function goToPress(page: Page, size: { width: number; height: number }): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      return printed(page).count()
    })
    .toBe(1)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(size)
}

/** What reaches out of the page at the sides. */
function cutAtTheSides(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.parentElement?.closest('svg'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1)
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
  )
}

async function expectMapAndTimeline(page: Page, width: number): Promise<void> {
  const map = printed(page).getByRole('img', { name: /^(?:Map of|Karte der)/ })
  const lanes = printed(page).getByRole('heading', { name: 'TUM locations' })
  expect((await map.boundingBox())?.width).toBeCloseTo(width, -1)
  await expect(map.getByText('Imperial', { exact: true })).toBeVisible()
  await expect(lanes).toBeVisible()
  await expect(page.locator('canvas')).toBeHidden()
  await expect(page.getByRole('button', { name: CONTROLS })).toHaveCount(0)
  expect(await cutAtTheSides(page)).toEqual([])
}

/** The printer has the page: the next time it is asked anew what is to be printed. */
async function comeFromPress(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(printed(page)).toHaveCount(0)
}

/** In either position of the page map and timeline are whole, dark on white. */
async function expectBothPages(page: Page): Promise<void> {
  for (const size of Object.values(PAGES)) {
    await goToPress(page, size)
    await expectMapAndTimeline(page, size.width)
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      return [color, backgroundColor]
    })
    expect(colors).toEqual(['rgb(7, 33, 64)', 'rgb(255, 255, 255)'])
    await comeFromPress(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  }
}

test('the atlas on an upright page and on a wide one, its details after it', async ({
  openShared,
}) => {
  const page = await openShared('?theme=dark')
  await expectBothPages(page)

  await test.step('the details follow, with every event', async () => {
    await followLink(page, '?select=partner:imperial-college-london')
    await expect(viewOf(page, 'details')).toBeVisible()
    await goToPress(page, PAGES.upright)
    const title = viewOf(page, 'details').getByRole('heading', { level: 2 })
    const [above, below] = [await printed(page).boundingBox(), await title.boundingBox()]
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height)
    const events = viewOf(page, 'details').getByRole('region', { name: /^Events/ })
    const count = Number(/\d+/.exec((await events.getByRole('heading').textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(8)
    await expect(events.getByRole('listitem')).toHaveCount(count)
    await comeFromPress(page)
  })

  await test.step('the printer gets one upright page, or two wide ones', async () => {
    await followLink(page)
    await expect(viewOf(page, 'details')).toHaveCount(0)
    await goToPress(page, PAGES.upright)
    const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' }
    const pagesOf = async (landscape: boolean) => {
      const pdf = await page.pdf({ format: 'A4', landscape, margin })
      return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    }
    expect(await pagesOf(false)).toBe(1)
    expect(await pagesOf(true)).toBe(2)
    await expect(printed(page)).toHaveCount(0)
  })
})

test('an embed on an upright page and on a wide one', async ({ openShared }) => {
  const page = await openShared('embed/?theme=dark')
  await expectBothPages(page)
})

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true })

  test('a map that WebGL draws is printed as a drawing; afterwards it is as before', async ({
    openShared,
  }) => {
    const page = await openShared()
    await waitForMap(page)
    await goToPress(page, PAGES.upright)
    await expectMapAndTimeline(page, PAGES.upright.width)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(printed(page)).toHaveCount(0)
    await expect(page.locator('canvas').first()).toBeVisible()
  })
})
