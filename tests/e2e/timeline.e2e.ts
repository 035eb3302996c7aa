import type { Locator, Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

/** What of a mark can be pressed: it lies inside a mark that has a name, or is the mark itself. */
function targetOf(page: Page, id: string): Locator {
  const mark = viewOf(page, 'timeline').locator(`[data-id="${id}"]`)
  return mark.and(page.locator('.hit')).or(mark.locator('.hit'))
}

test('dragging a handle is one act, and Back undoes it', async ({ page }) => {
  await openAtlas(page)
  const handle = page.getByRole('slider', { name: 'First year' })
  const box = await handle.boundingBox()
  if (!box) throw new Error('the handle has no box')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 130, y, { steps: 6 })
  await page.mouse.move(x + 260, y, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/time=20(?:09|10|11)\.\.2025/)
  await page.goBack()
  await expect(handle).toHaveAttribute('aria-valuenow', '2006')
  await expect(page).not.toHaveURL(/time=/)
})

test('the stretch between the handles moves as a whole', async ({ page }) => {
  await openAtlas(page, '?time=2010..2012')
  const from = await page.getByRole('slider', { name: 'First year' }).boundingBox()
  const to = await page.getByRole('slider', { name: 'Last year' }).boundingBox()
  if (!from || !to) throw new Error('the handles have no boxes')
  const [x, y] = [(from.x + to.x + to.width) / 2, from.y + from.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (to.x - from.x), y, { steps: 8 })
  await page.mouse.up()
  await expect(page).toHaveURL(/time=2013\.\.2015/)
})

test('clicking a mark selects it and opens the details', async ({ page }) => {
  await openAtlas(page)
  const marks = viewOf(page, 'timeline').locator('[data-lane="partnerships"] [data-id]')
  const id = (await marks.first().getAttribute('data-id')) ?? ''
  await targetOf(page, id).click()
  await expect(page).toHaveURL(new RegExp(`select=${id}`))
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', id)
})

test('hovering a mark shows its date and title, leaving it takes them away', async ({ page }) => {
  await openAtlas(page)
  const timeline = viewOf(page, 'timeline')
  const mark = timeline.locator('[data-id="place:tum-brussels"]')
  await targetOf(page, 'place:tum-brussels').hover()
  // The year line says the date alone, the name beside the mark says it with the kind.
  await expect(timeline.getByText('11 Oct 2012', { exact: true })).toBeVisible()
  await expect(timeline.getByText('11 Oct 2012, Liaison office')).toBeVisible()
  await expect(mark).toHaveClass(/raised/)
  await page.mouse.move(700, 300)
  await expect(timeline.getByText('11 Oct 2012')).toHaveCount(0)
})

test('what is selected in the list of marks is focused in the timeline', async ({ page }) => {
  await openAtlas(page, '?select=alliance:eurotech')
  const focus = viewOf(page, 'timeline').locator('[data-lane="focus"]')
  await expect(focus.locator('[data-id^="partner:"]')).toHaveCount(7)
})

test('an arrow key on a handle counts once, however long it is held', async ({ page }) => {
  await openAtlas(page, '?select=partner:technion')
  await page.getByRole('slider', { name: 'Last year' }).focus()
  for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('ArrowLeft')
  await page.keyboard.up('ArrowLeft')
  await expect(page).toHaveURL(/time=2006\.\.2021/)
  await page.goBack()
  await expect(page).toHaveURL(/select=partner:technion$/)
})
