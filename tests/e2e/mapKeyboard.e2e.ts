import type { Page } from '@playwright/test'
import {
  expect,
  listedIds,
  locatedFacts,
  markButton,
  markList,
  openMap,
  pixelOf,
  test,
  viewOf,
  waitForCamera,
  type LinkedCamera,
  type Located,
} from './support'

// Not larger than it must be: every frame takes as long as it has pixels.
test.use({ hasWebGl: true, viewport: { width: 1024, height: 768 } })

/** Clusters and marks that stand side by side are that far from their position at most, pixels. */
const MOVED = 45
const MAX_TABS = 80

/** Marks that stand where they should not be named, and those that should be and are not. */
async function faultsOfList(
  page: Page,
  camera: LinkedCamera,
  marks: readonly Located[],
): Promise<string[]> {
  const box = await viewOf(page, 'map').boundingBox()
  if (!box) throw new Error('the map has no box')
  const listed = await listedIds(page)
  return marks
    .filter((mark) => {
      const { x, y } = pixelOf(mark, camera, box)
      const inside = Math.min(x, y, box.width - x, box.height - y)
      return listed.has(mark.id) ? inside < -MOVED : inside > MOVED
    })
    .map(({ id }) => id)
}

async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('region', { name })
  for (let tab = 0; tab < MAX_TABS; tab += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error(`Tab does not reach “${name}”`)
}

test('the keyboard moves the full map, and finds what it shows in a list', async ({ page }) => {
  await openMap(page)
  const shown = await listedIds(page)
  const facts = (await locatedFacts(page)).filter(({ id }) => shown.has(id))

  await test.step('Tab reaches the map, whose keys move and zoom it', async () => {
    await tabTo(page, 'Map. Arrow keys move it, plus and minus zoom.')
    await page.evaluate(() => {
      location.hash = '#4/34/110'
    })
    await expect(markButton(page, 'partner:tsinghua-university')).toHaveCount(1)
    await page.keyboard.press('ArrowRight')
    await waitForCamera(page, ({ lng, lat }) => lng > 110 && lat === 34)
    await page.keyboard.press('ArrowUp')
    await waitForCamera(page, ({ lat }) => lat > 34)
    await page.keyboard.press('+')
    await waitForCamera(page, ({ zoom }) => zoom === 5)
    await page.keyboard.press('-')
    await waitForCamera(page, ({ zoom }) => zoom === 4)
  })

  await test.step('the list of marks names what the map shows, and nothing else', async () => {
    expect(facts.length).toBe(shown.size)
    // A fact that is not drawn at all would be missing from both.
    expect(facts.length).toBeGreaterThan(150)
    await page.evaluate(() => {
      location.hash = '#4/34/110'
    })
    const asia = await waitForCamera(page, ({ lng, lat }) => lng === 110 && lat === 34)
    await expect(markButton(page, 'partner:imperial-college-london')).toHaveCount(0)
    await expect.poll(() => faultsOfList(page, asia, facts)).toEqual([])
    expect([...(await listedIds(page))]).not.toContain('partner:tum')
  })

  await test.step('its arrow keys walk over the marks, and Enter selects', async () => {
    const buttons = markList(page).getByRole('button')
    await buttons.first().focus()
    await page.keyboard.press('End')
    await expect(buttons.last()).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await expect(buttons.nth(1)).toBeFocused()
    const tsinghua = markButton(page, 'partner:tsinghua-university')
    await tsinghua.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/select=partner:tsinghua-university/)
    await expect(tsinghua).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText(/China · about [\d,]+ km from Munich/)).toBeVisible()
  })
})
