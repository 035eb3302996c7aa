import type { Page } from '@playwright/test'
import { expectHoverable, stopClock, tooltipWith } from './hints'
import { expect, openAtlas, test, viewOf, waitForFrames } from './support'

const IMPERIAL = 'partner:imperial-college-london'

const insetOf = (page: Page) =>
  viewOf(page, 'map').getByRole('group', { name: /^(?:Europe enlarged|Europa vergrößert), \d+/ })

/** What lies over what in the inset: pairs of names, and names over the middle of marks. */
async function overlapsIn(page: Page): Promise<{ names: number; overlaps: string[] }> {
  return insetOf(page).evaluate((inset) => {
    const names = [...inset.querySelectorAll('text')]
      .filter((text) => !text.closest('[role="button"]'))
      .map((text) => ({
        text: text.textContent,
        of: text.parentElement,
        box: text.getBoundingClientRect(),
      }))
    const marks = [...inset.querySelectorAll<SVGGElement>('[role="button"]')].map((mark) => {
      const at = mark.getScreenCTM()
      return { id: mark.dataset.id ?? mark.dataset.ids, x: at?.e ?? 0, y: at?.f ?? 0 }
    })
    const nameOverName = names.flatMap((a, index) =>
      names
        .slice(index + 1)
        .filter(
          (b) =>
            a.of !== b.of &&
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1,
        )
        .map((b) => `${a.text} over ${b.text}`),
    )
    const nameOverMark = names.flatMap(({ text, box }) =>
      marks
        .filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
        .map(({ id }) => `${text} over ${id}`),
    )
    return { names: names.length, overlaps: [...nameOverName, ...nameOverMark] }
  })
}

/** At the size of a laptop last. */
async function expectNoOverlaps(page: Page): Promise<void> {
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size)
    const map = viewOf(page, 'map')
    await expect.poll(async () => (await map.boundingBox())?.width).toBe(size.width)
    await waitForFrames(page)
    await expect
      .poll(async () => (await overlapsIn(page)).names, `${size.width} wide`)
      .toBeGreaterThan(10)
    await expect
      .poll(async () => (await overlapsIn(page)).overlaps, `${size.width} wide`)
      .toEqual([])
  }
}

const NO_OVERLAPS = 'no name lies over another or over a mark'

test.describe('by itself', () => {
  // Its clock is stopped at last.
  test.use({ isAlone: true })

  test('the enlarged Europe is a second view of the map', async ({ page }) => {
    await openAtlas(page, '?theme=light')
    const map = viewOf(page, 'map')
    const inset = insetOf(page)
    await test.step(NO_OVERLAPS, () => expectNoOverlaps(page))

    await test.step('its marks are named, and one stop of the Tab key', async () => {
      const marks = inset.getByRole('button')
      const names = await marks.evaluateAll((nodes) => nodes.map((node) => node.ariaLabel ?? ''))
      expect(names.length).toBeGreaterThan(30)
      expect(names.filter((name) => name === '')).toEqual([])
      expect(new Set(names).size).toBe(names.length)
      await expect(inset.locator('[tabindex="0"]')).toHaveCount(1)
      await inset.locator(`[data-id="${IMPERIAL}"]`).focus()
      await page.keyboard.press('Home')
      await expect(marks.first()).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect(marks.nth(1)).toBeFocused()
      await expect(inset.locator('[tabindex="0"]')).toHaveCount(1)
      await page.keyboard.press('End')
      await expect(marks.last()).toBeFocused()
      const id = (await marks.last().getAttribute('data-id')) ?? ''
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`select=${id}`))
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', id)
    })

    const goToWorld = () =>
      page.evaluate(() => {
        location.hash = '#2.5/30/20'
      })

    await test.step('a click in it selects', async () => {
      await goToWorld()
      await inset.locator(`[data-id="${IMPERIAL}"]`).click()
      await expect(page).toHaveURL(/select=partner:imperial-college-london/)
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)
    })

    await test.step('it is gone where the map is as large, and on the globe', async () => {
      await goToWorld()
      await expect(page).toHaveURL(/#2\.5\//)
      await expect(inset).toBeVisible()
      await map.getByRole('button', { name: 'Zoom in' }).click()
      await expect(page).toHaveURL(/#3\.5\//)
      await expect(inset).toHaveCount(0)
      await map.getByRole('button', { name: 'Zoom out' }).click()
      await expect(inset).toBeVisible()
      await map.getByRole('button', { name: 'Globe' }).click()
      await expect(page).toHaveURL(/projection=globe/)
      await expect(inset).toHaveCount(0)
      await map.getByRole('button', { name: 'Globe' }).click()
      await expect(page).not.toHaveURL(/projection=globe/)
      await expect(inset).toBeVisible()
    })

    await test.step('its tooltip can be pointed at', async () => {
      const box = (await inset.locator(`[data-id="${IMPERIAL}"]`).boundingBox())!
      await stopClock(page)
      const mark = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      await expectHoverable(page, tooltipWith(page, 'Imperial College London'), mark)
    })
  })
})

test(`in the German enlarged Europe ${NO_OVERLAPS}`, async ({ openShared }) => {
  const page = await openShared('de/?theme=light')
  await expectNoOverlaps(page)
})
