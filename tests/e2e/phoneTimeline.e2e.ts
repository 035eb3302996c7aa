import { expect, test, viewOf, waitForFrames } from './support'

test('the years on a phone stand below the strip, and lead to details @phone-only', async ({
  openShared,
}) => {
  const page = await openShared()
  const years = page.getByRole('region', { name: 'Year by year' })
  const details = viewOf(page, 'details')

  await test.step('what came before is folded, and opens', async () => {
    const before = years.locator('details')
    const root = before.getByRole('button').first()
    await expect(root).toBeHidden()
    await before.locator('summary').tap()
    await expect(root).toBeVisible()
  })

  await test.step('they are grouped, with the year always in sight', async () => {
    const heading = page.getByRole('heading', { level: 3, name: '2019' })
    await expect(years.locator(heading)).toBeAttached()
    const rows = years.locator('.year').filter({ has: heading }).getByRole('listitem')
    await rows.nth(6).evaluate((row) => {
      row.scrollIntoView({ block: 'start' })
    })
    await expect(heading).toBeInViewport()
    const [top, start] = await heading.evaluate((element) => {
      const group = element.closest('.year')?.getBoundingClientRect()
      return [element.getBoundingClientRect().top, group?.top ?? 0] as const
    })
    expect(top, 'sticks to the top of the window').toBeGreaterThanOrEqual(0)
    expect(start, 'while its year begins above it').toBeLessThan(0)
  })

  await test.step('a press selects an event and brings its details into view; Back returns', async () => {
    const row = years.getByRole('button', { name: /TU Eindhoven joins the alliance/ })
    await row.scrollIntoViewIfNeeded()
    await row.tap()
    await expect(page).toHaveURL(/select=event:/)
    await expect(details.getByRole('heading', { level: 2 })).toBeInViewport()
    await expect(row).toHaveAttribute('aria-pressed', 'true')
    await page.goBack()
    await expect(details).toHaveCount(0)
  })
})

for (const path of ['', 'de/'])
  test(`the page /${path} never scrolls sideways on a phone, and its years follow the extent`, async ({
    openShared,
  }) => {
    const page = await openShared(`${path}?time=2017..2020`)
    await page.setViewportSize({ width: 390, height: 844 })
    const years = page.getByRole('region', { name: /^(?:Year by year|Jahr für Jahr)$/ })
    await expect(years.getByRole('heading', { level: 3 })).toHaveText([
      '2017',
      '2018',
      '2019',
      '2020',
    ])
    for (const width of [390, 320, 719]) {
      await page.setViewportSize({ width, height: 844 })
      await waitForFrames(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(wide, `${width} wide`).toBe(width)
    }
  })
