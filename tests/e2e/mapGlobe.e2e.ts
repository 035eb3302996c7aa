import type { Page } from '@playwright/test'
import { expect, listedIds, markButton, openMap, test, viewOf, waitForCamera } from './support'

const IMPERIAL = 'partner:imperial-college-london'
const QUEENSLAND = 'partner:university-of-queensland'
/** Straight behind this camera lies the University of Queensland, in front there is only sea. */
const OPPOSITE_QUEENSLAND = '#1.65/27.497/-26.986'

const farSide = (page: Page) =>
  viewOf(page, 'map').getByRole('button', { name: /^\d+ partners? on the far side$/ })

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

test('the globe shows the same marks, and tells how many it hides', async ({ page }) => {
  await openMap(page)
  const map = viewOf(page, 'map')
  const flat = await listedIds(page)
  const count = await map.getAttribute('data-marks')
  await expect(farSide(page)).toHaveCount(0)
  const globe = map.getByRole('button', { name: 'Globe' })
  await expect(globe).toHaveAttribute('aria-pressed', 'false')
  await globe.click()
  await expect(globe).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/projection=globe/)
  await expect(map).toHaveAttribute('data-marks', count ?? '')
  await expect(map.getByRole('group', { name: /^Europe enlarged/ })).toHaveCount(0)

  await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
  await expect(farSide(page)).toBeVisible()
  const front = await listedIds(page)
  expect(front).toContain(IMPERIAL)
  expect([...front].filter((id) => !flat.has(id))).toEqual([])

  const hidden = (await farSide(page).textContent()) ?? ''
  const before = parseInt(hidden, 10)
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThanOrEqual(flat.size - front.size)
  await farSide(page).click()
  await waitForCamera(page)
  await expect(farSide(page)).not.toHaveText(hidden)
  await expect(markButton(page, IMPERIAL)).toHaveCount(0)
  const turned = [...(await listedIds(page))].filter((id) => flat.has(id) && !front.has(id))
  expect(turned.length, 'marks that were hidden').toBeGreaterThan(before / 2)

  await map.getByRole('button', { name: /^Oceania/ }).click()
  await expect(markButton(page, QUEENSLAND)).toHaveCount(1)
  await globe.click()
  await expect(farSide(page)).toHaveCount(0)
})

test('a mark on the far side of the globe cannot be hit', async ({ page }) => {
  await openMap(page, `?projection=globe${OPPOSITE_QUEENSLAND}`)
  await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
  const box = await viewOf(page, 'map').boundingBox()
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2]
  const tooltip = viewOf(page, 'map').getByText('University of Queensland')
  await page.mouse.move(x - 3, y)
  await page.mouse.click(x, y)

  // The same place of the screen, with the other side of the globe in front.
  await goTo(page, '#1.65/-27.497/153.014')
  await expect(markButton(page, QUEENSLAND)).toHaveCount(1)
  await expect(page).not.toHaveURL(/select=/)
  await page.mouse.move(x + 1, y)
  await expect(tooltip.first()).toBeVisible()
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/select=partner:university-of-queensland/)
})
