import { expect, findBarriers, idsIn, markButton, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

const LX = 'partner:ecole-polytechnique'

test('a link compares two years, in English and German', async ({ page }) => {
  await openAtlas(page, '?compare=2010..2025')
  await expect(page.getByRole('region', { name: '2010 and 2025 compared' })).toBeVisible()
  await openAtlas(page, 'de/?compare=2010..2025')
  await expect(page.getByRole('region', { name: '2010 und 2025 im Vergleich' })).toBeVisible()
})

test('two years in the wrong order, or beyond the data, are mended', async ({ page }) => {
  await openAtlas(page, '?compare=2025..1900')
  await expect(page.getByRole('region', { name: '2006 and 2025 compared' })).toBeVisible()
})

test('the Compare button starts and ends comparing, and Back undoes it', async ({ page }) => {
  await openAtlas(page)
  const button = page.getByRole('button', { name: 'Compare', exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/compare=\d{4}\.\.\d{4}/)
  await expect(viewOf(page, 'compare')).toBeVisible()
  await page.goBack()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(viewOf(page, 'compare')).toHaveCount(0)
})

test('the map says of its marks what became of them', async ({ page }) => {
  await openAtlas(page, '?compare=2019..2025&alliances=eurotech')
  await expect(markButton(page, LX)).toHaveText(/, ended$/)
  await expect(markButton(page, 'partner:ip-paris')).toHaveText(/, new since 2019$/)
  await expect(markButton(page, 'partner:epfl')).toHaveText(/, in 2019 and in 2025$/)
})

test('the panel and the map name the same partners', async ({ page }) => {
  await openAtlas(page, '?compare=2019..2025&alliances=eurotech')
  const panel = viewOf(page, 'compare')
  await expect(panel).toBeVisible()
  const ids = await idsIn(panel, 'partner')
  expect(ids).toContain(LX)
  for (const id of ids) await expect(markButton(page, id)).toBeAttached()
})

test('a row selects, the details come, and Back returns to the comparison', async ({ page }) => {
  await openAtlas(page, '?compare=2019..2025&alliances=eurotech')
  const panel = viewOf(page, 'compare')
  await panel.getByRole('link', { name: 'École Polytechnique', exact: true }).click()
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', LX)
  await expect(page).toHaveURL(/compare=2019\.\.2025/)
  await page.goBack()
  await expect(panel).toBeVisible()
  await expect(viewOf(page, 'details')).toHaveCount(0)
})

test('a row chosen by the keyboard takes the focus to the details', async ({ page }) => {
  await openAtlas(page, '?compare=2019..2025&alliances=eurotech')
  const row = viewOf(page, 'compare').getByRole('link', {
    name: 'École Polytechnique',
    exact: true,
  })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(viewOf(page, 'details').getByRole('heading', { level: 2 })).toBeFocused()
})

test('either year can be changed, and the comparison closed', async ({ page }) => {
  await openAtlas(page, '?compare=2010..2025')
  await page.getByRole('combobox', { name: 'Earlier year' }).selectOption('2015')
  await expect(page).toHaveURL(/compare=2015\.\.2025/)
  await page.getByRole('button', { name: 'Stop comparing' }).click()
  await expect(page).not.toHaveURL(/compare=/)
  await expect(viewOf(page, 'compare')).toHaveCount(0)
})

test('the chip ends comparing', async ({ page }) => {
  await openAtlas(page, '?compare=2010..2025')
  await page.getByRole('button', { name: 'Remove filter 2010 → 2025 compared' }).click()
  await expect(page).not.toHaveURL(/compare=/)
})

for (const theme of ['light', 'dark'])
  test(`the comparison has no barriers that a machine finds, ${theme}`, async ({ page }) => {
    await openAtlas(page, `?compare=2010..2025&theme=${theme}`)
    await expect(viewOf(page, 'compare')).toBeVisible()
    expect(await findBarriers(page)).toEqual([])
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the comparison fits the width of the page', async ({ page }) => {
    await openAtlas(page, 'de/?compare=2010..2025')
    await expect(viewOf(page, 'compare')).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
})
