import type { Locator, Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it has no box')
  return box
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const controls = (page: Page) =>
  page.getByRole('group', { name: /^(?:Map section|Kartenausschnitt)$/ })
const filters = (page: Page) =>
  page.getByRole('region', { name: /^(?:Active filters|Gesetzte Filter)$/ })

/** A phone, a tablet, and desktops with the regions of the map in one button and in a row. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
]

// German, because its words are longer.
test('active filters lie over no control of the map at any width', async ({ page }) => {
  await openAtlas(page, 'de/?time=2019&tiers=flagship,network,partner&regions=Asia,Europe')
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect(filters(page)).toBeVisible()
    await expect
      .poll(async () => overlap(await boxOf(filters(page)), await boxOf(controls(page))), {
        message: `at ${size.width} px`,
      })
      .toBe(false)
  }
})

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 } })

  test('all five lanes are shown, and the regions open from one button', async ({ page }) => {
    await openAtlas(page)
    await expect(viewOf(page, 'timeline').locator('[data-lane]')).toHaveCount(5)
    const regions = controls(page).getByRole('button', { name: 'Regions' })
    await expect(regions).toHaveAttribute('aria-expanded', 'false')
    await regions.click()
    await expect(page.getByRole('list', { name: 'Regions' }).getByRole('button')).toHaveCount(6)
  })

  test('what is selected stands beside the map, and the timeline keeps its lanes', async ({
    page,
  }) => {
    await openAtlas(page, '?select=alliance:eurotech')
    await expect(viewOf(page, 'timeline').locator('[data-lane="focus"]')).toBeVisible()
    const panel = await boxOf(viewOf(page, 'details'))
    const timeline = await boxOf(viewOf(page, 'timeline'))
    expect(panel.x).toBeGreaterThan(600)
    expect(panel.y + 40).toBeLessThan(timeline.y)
    const bar = await boxOf(controls(page))
    expect(bar.x + bar.width).toBeLessThan(panel.x)
  })

  test('held upright: details stand in two columns', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1024 })
    await openAtlas(page, '?select=alliance:eurotech')
    const details = viewOf(page, 'details')
    const members = await boxOf(details.getByRole('region', { name: 'Members' }))
    const events = await boxOf(details.getByRole('region', { name: 'Events' }))
    expect(events.x).toBeGreaterThan(members.x + members.width)
    expect(events.y).toBeLessThan(members.y)
  })

  test('held upright: a comparison is a sheet below the strip', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 1366 })
    await openAtlas(page, '?compare=2010..2025')
    const sheet = viewOf(page, 'compare')
    await expect(sheet).toBeVisible()
    // The sheet's code comes after the strip, which then makes room for it.
    const below = async () => {
      const strip = await boxOf(viewOf(page, 'timeline'))
      return (await boxOf(sheet)).y - strip.y - strip.height
    }
    await expect.poll(below).toBeGreaterThanOrEqual(-1)
    expect((await boxOf(sheet)).width).toBeGreaterThan(1000)
  })
})

test('a comparison stands beside the map, and gives way to what is selected', async ({ page }) => {
  await openAtlas(page, '?compare=2010..2025')
  const comparison = viewOf(page, 'compare')
  const panel = await boxOf(comparison)
  const timeline = await boxOf(viewOf(page, 'timeline'))
  expect(panel.x).toBeGreaterThan(1000)
  expect(panel.y + 40).toBeLessThan(timeline.y)
  await comparison.locator('[data-id^="partner:"]').first().getByRole('link').click()
  await expect(viewOf(page, 'details')).toBeVisible()
  await expect(comparison).toHaveCount(0)
  await page.goBack()
  await expect(comparison).toBeVisible()
})
