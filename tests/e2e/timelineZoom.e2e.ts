import type { Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf } from './support'

/*
 * The timeline alone: how far the lanes are zoomed is not in the link, so the ticks of their axis tell.
 */

/** The dates that the axis of the lanes names; empty while all years are shown. */
async function ticks(page: Page): Promise<readonly string[]> {
  return viewOf(page, 'timeline').locator('.detail-axis text').allTextContents()
}

/** Free ground in the lanes, where no mark is. */
async function freeGround(page: Page) {
  const lane = await viewOf(page, 'timeline').locator('[data-lane="cohorts"]').boundingBox()
  const lanes = await viewOf(page, 'timeline').locator('.lanes').boundingBox()
  if (!lane || !lanes) throw new Error('the lanes have no box')
  return { x: lanes.x + lanes.width * 0.4, y: lane.y + lane.height / 2 }
}

/** Wheel, pinch and drag are listened to once the first view is idle. */
async function turnUntilZoomed(page: Page, at: { x: number; y: number }) {
  await page.mouse.move(at.x, at.y)
  await page.keyboard.down('Control')
  await expect(async () => {
    await page.mouse.wheel(0, -100)
    expect(await ticks(page)).not.toEqual([])
  }).toPass()
  await page.keyboard.up('Control')
}

test('the wheel with Ctrl zooms, without it the page scrolls, and one button shows all years again', async ({
  page,
}) => {
  await openAtlas(page, '?layout=timeline')
  const at = await freeGround(page)
  await turnUntilZoomed(page, at)
  const zoomed = await ticks(page)
  await page.mouse.wheel(0, -200)
  expect(await ticks(page)).toEqual(zoomed)
  await page.getByRole('button', { name: 'All years' }).click()
  await expect(page.getByRole('button', { name: 'All years' })).toHaveCount(0)
  await expect(page).not.toHaveURL(/time=/)
})

test('dragging the ground pans, and a turn sideways too', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  const at = await freeGround(page)
  await turnUntilZoomed(page, at)
  const before = await ticks(page)
  await page.mouse.down()
  await page.mouse.move(at.x - 300, at.y, { steps: 4 })
  await page.mouse.up()
  const dragged = await ticks(page)
  expect(dragged.at(-1)).not.toBe(before.at(-1))
  await page.mouse.wheel(-300, 0)
  await expect.poll(() => ticks(page)).not.toEqual(dragged)
})

test('a press on the ground without moving selects nothing', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  const at = await freeGround(page)
  await turnUntilZoomed(page, at)
  await page.mouse.click(at.x, at.y)
  await expect(page).not.toHaveURL(/select=/)
})

test.describe('two fingers', () => {
  test.use({ hasTouch: true })

  test('zoom the lanes', async ({ page }) => {
    await openAtlas(page, '?layout=timeline')
    const { x, y } = await freeGround(page)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', half: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [x - half, x + half].map((at) => ({ x: at, y })),
      })
    await expect(async () => {
      await touch('touchStart', 40)
      for (const half of [60, 90, 130, 160]) await touch('touchMove', half)
      await touch('touchEnd', 0)
      expect(await ticks(page)).not.toEqual([])
    }).toPass()
  })
})

test('double-clicking the brush shows the chosen years from edge to edge', async ({ page }) => {
  await openAtlas(page, '?layout=timeline&time=2012..2014')
  await viewOf(page, 'timeline').locator('.chosen').dblclick()
  await expect.poll(() => ticks(page)).toContain('Jul 2013')
})

test('a chip opens the list of what it stands for; Escape gives the focus back, a row selects', async ({
  page,
}) => {
  await openAtlas(page, '?layout=timeline')
  const chip = page.getByRole('button', { name: /^\d+ before 2006, open the list$/ }).first()
  await chip.focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: /before 2006$/ })
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(chip).toBeFocused()
  await chip.click()
  await list.getByRole('listitem').first().getByRole('button').click()
  await expect(page).toHaveURL(/select=event:/)
})

test('a chip in a lane opens its list by the keyboard', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  const chip = viewOf(page, 'timeline').locator('svg [data-ids]').first()
  const count = (await chip.getAttribute('data-ids'))?.split(' ').length ?? 0
  await chip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(count)
})

test('playing says each year once, and a turn of the wheel stops it', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.5')
  await page.getByRole('button', { name: 'Play the years' }).click()
  const status = viewOf(page, 'timeline').locator('[aria-live="polite"]')
  await expect(status).toHaveText(/^2007: \d+ partners in \d+ countries, \d+ new/)
  await page.mouse.move(700, 300)
  await page.mouse.wheel(0, 10)
  await expect(page.getByRole('button', { name: 'Play the years' })).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/time=/)
})

test('a month typed shows the network as of it, and Back undoes it', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('6/2018')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/time=2018-06\.\.2025/)
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'From', exact: true })).toHaveValue('2006')
})

test('an event that is hovered is highlighted in the list, and the other way round', async ({
  page,
}) => {
  await openAtlas(page, '?layout=list,timeline')
  const id = 'place:tum-brussels'
  const mark = viewOf(page, 'timeline').locator(`[data-id="${id}"]`)
  const row = viewOf(page, 'list').locator(`tr[data-id="${id}"]`)
  await row.hover()
  await expect(mark).toHaveClass(/raised/)
  const quiet = await row.evaluate((node) => getComputedStyle(node).backgroundColor)
  await page.mouse.move(5, 5)
  await expect(mark).not.toHaveClass(/raised/)
  await mark.locator('.hit').hover()
  await expect
    .poll(() => row.evaluate((node) => getComputedStyle(node).backgroundColor))
    .toBe(quiet)
})

test('the timeline draws the facts in fewer than a thousand nodes', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  expect(await viewOf(page, 'timeline').locator('*').count()).toBeLessThan(1000)
})
