import { expect, markList, openMap, positionOf, test, viewOf } from './support'

test.use({ hasWebGl: true })

// Elsewhere than on a phone: see `mapA11y.e2e.ts` and `map.e2e.ts`.
test('a finger on a cluster opens its list, and chooses from it @phone-only', async ({ page }) => {
  await openMap(page)
  const cluster = markList(page).locator('button[data-ids]').first()
  const ids = ((await cluster.getAttribute('data-ids')) ?? '').split(' ')
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
