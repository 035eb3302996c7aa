import type { Page } from '@playwright/test'
import {
  expect,
  FINE_PIECE,
  findBarriers,
  listedIds,
  markButton,
  openMap,
  test,
  viewOf,
  waitForCamera,
} from './support'

// Not larger than it must be: every frame takes as long as it has pixels.
test.use({ hasWebGl: true, viewport: { width: 1024, height: 768 } })

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

test('the globe shows the same marks as the flat map, but for its far side', async ({ page }) => {
  const pieces: string[] = []
  page.on('request', (request) => {
    if (FINE_PIECE.test(request.url())) pieces.push(request.url())
  })
  await openMap(page, '?theme=dark#0/20/10')
  const map = viewOf(page, 'map')
  const globe = map.getByRole('button', { name: 'Globe' })
  await expect(globe).toHaveAttribute('aria-pressed', 'false')
  await expect(farSide(page)).toHaveCount(0)
  const flat = await listedIds(page)
  const count = (await map.getAttribute('data-marks')) ?? ''
  let front: ReadonlySet<string> = new Set()
  let hidden = ''

  await test.step('one button makes the flat map a globe, where some marks are on the far side', async () => {
    await globe.click()
    await expect(globe).toHaveAttribute('aria-pressed', 'true')
    await expect(page).toHaveURL(/projection=globe/)
    await expect(farSide(page)).toBeVisible()
    await goTo(page, '#1/30/10')
    await expect(markButton(page, IMPERIAL)).toHaveCount(1)
    await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
    await expect(map).toHaveAttribute('data-marks', count)
    front = await listedIds(page)
    hidden = (await farSide(page).textContent()) ?? ''
    expect(parseInt(hidden, 10)).toBeGreaterThan(0)
    expect(parseInt(hidden, 10)).toBeLessThanOrEqual(flat.size - front.size)
    expect([...front].filter((id) => !flat.has(id))).toEqual([])
  })

  await test.step('one button turns it to what it hides', async () => {
    await farSide(page).click()
    await waitForCamera(page, ({ lng }) => lng !== 10)
    await expect(farSide(page)).not.toHaveText(hidden)
    await expect(markButton(page, IMPERIAL)).toHaveCount(0)
    const turned = [...(await listedIds(page))].filter((id) => !front.has(id))
    expect(turned.length, 'marks that were hidden').toBeGreaterThan(parseInt(hidden, 10) / 2)
    expect(turned.filter((id) => !flat.has(id))).toEqual([])
  })

  await test.step('a mark on the far side cannot be hit', async () => {
    await goTo(page, OPPOSITE_QUEENSLAND)
    await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
    const box = (await map.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x - 3, y)
    await page.mouse.click(x, y)
    // The same place of the screen, with the other side of the globe in front.
    await goTo(page, '#1.65/-27.497/153.014')
    await expect(markButton(page, QUEENSLAND)).toHaveCount(1)
    await expect(page).not.toHaveURL(/select=/)
    await page.mouse.move(x + 1, y)
    await expect(map.getByText('University of Queensland').first()).toBeVisible()
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/select=partner:university-of-queensland/)
  })

  await test.step('it has no barrier, nor has the text about the map', async () => {
    await page.getByRole('button', { name: 'About this map' }).click()
    await expect(page.getByRole('region', { name: 'About this map' })).toBeVisible()
    expect.soft(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('and becomes the flat map again', async () => {
    await globe.click()
    await expect(globe).toHaveAttribute('aria-pressed', 'false')
    await expect(page).not.toHaveURL(/projection=globe/)
    await expect(farSide(page)).toHaveCount(0)
  })

  await test.step('a link opens it, and a region turns it to its front', async () => {
    await openMap(page, '?projection=globe#0/50/10')
    await expect(globe).toHaveAttribute('aria-pressed', 'true')
    await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
    await map.getByRole('button', { name: 'Regions', exact: true }).click()
    await map.locator('[data-region="oceania"]').click()
    await waitForCamera(page, ({ lng, lat }) => lng > 110 && lat < 0)
    await expect(markButton(page, QUEENSLAND)).toHaveCount(1)
    await expect(markButton(page, IMPERIAL)).toHaveCount(0)
  })

  expect(pieces, 'pieces of the fine basemap, from afar').toEqual([])
})
