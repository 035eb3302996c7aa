import type { Locator, Page } from '@playwright/test'
import { expect, markList, openMap, positionOf, test, viewOf } from './support'

const firstCluster = (page: Page): Locator => markList(page).locator('button[data-ids]').first()

const idsOf = async (button: Locator): Promise<string[]> =>
  ((await button.getAttribute('data-ids')) ?? '').split(' ')

/** What the list of a cluster is called: the name of its button, without what the button does. */
const titleOf = async (button: Locator): Promise<string> =>
  ((await button.textContent()) ?? '').replace(/, opens a list$/, '')

test('a cluster opens the list of its marks, by keyboard and by mouse', async ({ page }) => {
  await openMap(page)
  const cluster = firstCluster(page)
  await expect(cluster).toHaveAttribute('aria-haspopup', 'dialog')
  const ids = await idsOf(cluster)
  const title = await titleOf(cluster)
  expect(title).toMatch(new RegExp(`^${ids.length} partners (?:in .+|here)$`))
  const dialog = viewOf(page, 'map').getByRole('dialog')
  const rows = dialog.getByRole('listitem').getByRole('button')

  await cluster.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveAccessibleName(title)
  await expect(rows).toHaveCount(ids.length)
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(cluster).toBeFocused()
  await expect(page.getByTestId('focus-ring'), 'the map still shows the focus').toBeVisible()

  const { x, y } = await positionOf(cluster)
  await page.mouse.click(x, y)
  await expect(dialog).toHaveAccessibleName(/^\d+ partners (?:and \d+ locations? )?(?:in|here)/)
  for (const id of ids) await expect(dialog.locator(`[data-id="${id}"]`)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: /^Map\. Arrow keys/ })).toBeFocused()
  await page.mouse.click(x, y)
  await expect(dialog).toHaveCount(1)
  await page.mouse.click(x - 150, y)
  await expect(dialog).toHaveCount(0)
  await expect(page).not.toHaveURL(/select=/)

  await cluster.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  const second = (await rows.nth(1).getAttribute('data-id')) ?? ''
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`select=${second}`))
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', second)
  await expect(page.locator('body')).not.toBeFocused()
})

test('a finger on a cluster opens its list, and chooses from it @phone-only', async ({ page }) => {
  await openMap(page)
  const cluster = firstCluster(page)
  const ids = await idsOf(cluster)
  const { x, y } = await positionOf(cluster)
  await page.touchscreen.tap(x, y)
  const dialog = viewOf(page, 'map').getByRole('dialog')
  await expect(dialog).toHaveAccessibleName(/^\d+ partners/)
  const last = ids.at(-1) ?? ''
  const row = dialog.locator(`[data-id="${last}"]`)
  await row.scrollIntoViewIfNeeded()
  const height = (await row.boundingBox())?.height
  expect(height, 'room for a finger').toBeGreaterThanOrEqual(44)
  await row.tap()
  await expect(page).toHaveURL(new RegExp(`select=${last}`))
  await expect(dialog).toHaveCount(0)
})
