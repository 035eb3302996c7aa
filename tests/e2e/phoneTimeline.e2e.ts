import { expect, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

test.describe('the years on a phone', { tag: '@phone-only' }, () => {
  const list = { name: 'Year by year' }

  test('stand below the strip, grouped, with the year always in sight', async ({ page }) => {
    await openAtlas(page)
    const years = page.getByRole('region', list)
    const heading = years.getByRole('heading', { level: 3, name: '2019' })
    await expect(heading).toBeAttached()
    const rows = years
      .locator('.year')
      .filter({ has: page.getByRole('heading', { level: 3, name: '2019' }) })
      .getByRole('listitem')
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

  test('follow the extent and the filters', async ({ page }) => {
    await openAtlas(page, '?time=2018..2019&types=mou')
    const years = page.getByRole('region', list)
    await expect(years.getByRole('heading', { level: 3 })).toHaveText(['2018', '2019'])
    const rows = years.getByRole('listitem')
    await expect(rows.first()).toContainText('Agreement signed')
    expect(await rows.count()).toBe(await rows.filter({ hasText: 'Agreement signed' }).count())
  })

  test('a press selects an event and brings its details into view; Back returns', async ({
    page,
  }) => {
    await openAtlas(page)
    const row = page
      .getByRole('region', list)
      .getByRole('button', { name: /TU Eindhoven joins the alliance/ })
    await row.scrollIntoViewIfNeeded()
    await row.tap()
    await expect(page).toHaveURL(/select=event:/)
    await expect(viewOf(page, 'details').getByRole('heading', { level: 2 })).toBeInViewport()
    await expect(row).toHaveAttribute('aria-pressed', 'true')
    await page.goBack()
    await expect(viewOf(page, 'details')).toHaveCount(0)
  })

  test('what came before is folded, and opens', async ({ page }) => {
    await openAtlas(page)
    const before = page.getByRole('region', list).locator('details')
    const root = before.getByRole('button').first()
    await expect(root).toBeHidden()
    await before.locator('summary').tap()
    await expect(root).toBeVisible()
  })
})

for (const lang of ['', 'de/'])
  for (const width of [320, 390, 719])
    test(`the page never scrolls sideways at ${width} px, ${lang === '' ? 'English' : 'German'}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      await openAtlas(page, `${lang}?time=2017..2020`)
      const years = page.getByRole('region', { name: /^(?:Year by year|Jahr für Jahr)$/ })
      await expect(years).toBeVisible()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBe(width)
    })
