import type { Page } from '@playwright/test'
import {
  expect,
  markButton,
  openAtlas,
  openMap,
  positionOf,
  test,
  viewOf,
  waitForFrames,
} from './support'

const IMPERIAL = 'partner:imperial-college-london'

const insetOf = (page: Page) =>
  viewOf(page, 'map').getByRole('group', { name: /^(?:Europe enlarged|Europa vergrößert), \d+/ })

test('the enlarged Europe is a second view of the map', async ({ page }) => {
  await openMap(page)
  const inset = insetOf(page)
  await expect(inset).toBeVisible()
  const marks = inset.getByRole('button')
  const names = await marks.evaluateAll((nodes) => nodes.map((node) => node.ariaLabel ?? ''))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => name === '')).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  await expect(inset.locator('[tabindex="0"]')).toHaveCount(1)

  // What WebGL draws is not in the document: its pixels tell that the mark is raised there too.
  const { x, y } = await positionOf(markButton(page, IMPERIAL))
  const around = { x: x - 20, y: y - 20, width: 40, height: 40 }
  const look = async () => (await page.screenshot({ clip: around })).toString('base64')
  await waitForFrames(page)
  const before = await look()
  const imperial = inset.locator(`[data-id="${IMPERIAL}"]`)
  await imperial.hover()
  await expect(
    viewOf(page, 'map').getByText('Imperial College London', { exact: true }),
  ).toBeVisible()
  await expect.poll(look, 'raised on the map').not.toBe(before)
  await page.mouse.move(720, 20)
  await expect.poll(look, 'as before').toBe(before)

  await imperial.focus()
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

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false })

  test('a click in the enlarged Europe selects, and it is gone where the map is as large', async ({
    page,
  }) => {
    await openAtlas(page, '#2.5/30/20')
    const inset = insetOf(page)
    await inset.locator(`[data-id="${IMPERIAL}"]`).click()
    await expect(page).toHaveURL(/select=partner:imperial-college-london/)
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)

    await page.evaluate(() => {
      location.hash = '#2.5/30/20'
    })
    await expect(inset).toBeVisible()
    await viewOf(page, 'map').getByRole('button', { name: 'Zoom in' }).click()
    await expect(page).toHaveURL(/#3\.5\//)
    await expect(inset).toHaveCount(0)
  })

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

  for (const path of ['?theme=light', 'de/?theme=light'])
    test(`at /${path} no name of the enlarged Europe lies over another or over a mark`, async ({
      page,
    }) => {
      await openAtlas(page, path)
      for (const size of [
        { width: 1440, height: 900 },
        { width: 1920, height: 1080 },
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
    })
})
