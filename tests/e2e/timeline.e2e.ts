import type { Locator, Page } from '@playwright/test'
import { expect, test, viewOf } from './support'

const middleOf = async (part: Locator) => {
  const box = (await part.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags from a point so many pixels to the right. */
async function drag(page: Page, { x, y }: { x: number; y: number }, by: number): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y, { steps: 6 })
  await page.mouse.move(x + by, y, { steps: 6 })
  await page.mouse.up()
}

// What a mark says when it is pointed at: see `tooltips.e2e.ts`.
test('each act on the years is one that Back undoes, and a mark is selected by a click', async ({
  openShared,
}) => {
  const page = await openShared()
  const from = page.getByRole('slider', { name: 'First year' })
  const to = page.getByRole('slider', { name: 'Last year' })
  const fromField = page.getByRole('textbox', { name: 'From', exact: true })

  await test.step('dragging a handle', async () => {
    await drag(page, await middleOf(from), 260)
    await expect(page).toHaveURL(/time=20(?:09|10|11)\.\.2025/)
    await page.goBack()
    await expect(from).toHaveAttribute('aria-valuenow', '2006')
    await expect(page).not.toHaveURL(/time=/)
  })

  await test.step('a month that is typed', async () => {
    await fromField.fill('6/2018')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/time=2018-06\.\.2025/)
    await page.goBack()
    await expect(fromField).toHaveValue('2006')
  })

  await test.step('a click on a mark, which opens the details', async () => {
    const marks = viewOf(page, 'timeline').locator('[data-lane="partnerships"] [data-id]')
    const mark = marks.first()
    const id = (await mark.getAttribute('data-id')) ?? ''
    // The target lies inside a mark that has a name, or is the mark itself.
    await mark.and(page.locator('.hit')).or(mark.locator('.hit')).click()
    await expect(page).toHaveURL(new RegExp(`select=${id}$`))
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', id)
  })

  await test.step('an arrow key on a handle, however long it is held', async () => {
    const { href } = new URL(page.url())
    await to.focus()
    for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('ArrowLeft')
    await page.keyboard.up('ArrowLeft')
    await expect(page).toHaveURL(/time=2006\.\.2021/)
    await page.goBack()
    await expect(page).toHaveURL(href)
    await page.goBack()
    await expect(viewOf(page, 'details')).toHaveCount(0)
  })

  await test.step('dragging the stretch between the handles', async () => {
    await fromField.fill('2010')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('2012')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/time=2010\.\.2012/)
    const [left, right] = [await middleOf(from), await middleOf(to)]
    await drag(page, { x: (left.x + right.x) / 2, y: left.y }, right.x - left.x)
    await expect(page).toHaveURL(/time=2013\.\.2015/)
    await page.goBack()
    await expect(page).toHaveURL(/time=2010\.\.2012/)
  })
})
