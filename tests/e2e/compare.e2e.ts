import { expect, followLink, idsIn, markButton, test, viewOf } from './support'

const LX = 'partner:ecole-polytechnique'

test('a link compares two years: map and panel say the same, and a row leads to the details and back', async ({
  openShared,
}) => {
  const page = await openShared('?compare=2019..2025&alliances=eurotech')
  const panel = page.getByRole('region', { name: '2019 and 2025 compared' })
  await expect(panel).toBeVisible()

  await test.step('the map says of its marks what became of them', async () => {
    await expect(markButton(page, LX)).toHaveText(/, ended$/)
    await expect(markButton(page, 'partner:ip-paris')).toHaveText(/, new since 2019$/)
    await expect(markButton(page, 'partner:epfl')).toHaveText(/, in 2019 and in 2025$/)
  })

  await test.step('the panel and the map name the same partners', async () => {
    const ids = await idsIn(panel, 'partner')
    expect(ids).toContain(LX)
    for (const id of ids) await expect(markButton(page, id)).toBeAttached()
  })

  const row = panel.getByRole('link', { name: 'École Polytechnique', exact: true })
  const details = viewOf(page, 'details')

  await test.step('a row selects, the details come, and Back returns to the comparison', async () => {
    await row.click()
    await expect(details).toHaveAttribute('data-id', LX)
    await expect(page).toHaveURL(/compare=2019\.\.2025/)
    await page.goBack()
    await expect(panel).toBeVisible()
    await expect(details).toHaveCount(0)
  })

  await test.step('a row chosen by the keyboard takes the focus to the details', async () => {
    await row.focus()
    await page.keyboard.press('Enter')
    await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  })
})

test('comparing starts and ends by its button, its panel and its chip, and Back undoes it', async ({
  openShared,
}) => {
  const page = await openShared()
  const button = page.getByRole('button', { name: 'Compare', exact: true })
  const panel = viewOf(page, 'compare')

  await test.step('the Compare button starts, and Back undoes it', async () => {
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(page).toHaveURL(/compare=\d{4}\.\.\d{4}/)
    await expect(panel).toBeVisible()
    await page.goBack()
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await expect(panel).toHaveCount(0)
  })

  await test.step('two years in the wrong order, or beyond the data, are mended', async () => {
    await followLink(page, '?compare=2025..1900')
    await expect(page.getByRole('region', { name: '2006 and 2025 compared' })).toBeVisible()
  })

  await test.step('either year can be changed, and the comparison closed', async () => {
    await page.getByRole('combobox', { name: 'Earlier year' }).selectOption('2015')
    await expect(page).toHaveURL(/compare=2015\.\.2025/)
    await page.getByRole('button', { name: 'Stop comparing' }).click()
    await expect(page).not.toHaveURL(/compare=/)
    await expect(panel).toHaveCount(0)
  })

  await test.step('the button ends it, too, and so does the chip', async () => {
    await button.click()
    await expect(panel).toBeVisible()
    await button.click()
    await expect(panel).toHaveCount(0)
    await followLink(page, '?compare=2010..2025')
    await page.getByRole('button', { name: 'Remove filter 2010 → 2025 compared' }).click()
    await expect(page).not.toHaveURL(/compare=/)
  })
})
