import { expect, followLink, test, viewOf } from './support'

test('a search opens what it suggests, filters every view by its text, and is closed by Escape', async ({
  openShared,
}) => {
  const page = await openShared('?layout=list')
  const field = page.getByRole('combobox', { name: /^Search/ })
  const details = viewOf(page, 'details')

  await test.step('it folds accents and opens a suggestion by keyboard', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('university of sao paulo')
    await expect(page.getByRole('option', { name: /University of São Paulo/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(details).toHaveAttribute('data-id', 'partner:university-of-sao-paulo')
  })

  await test.step('Escape closes the suggestions before it closes the details', async () => {
    await field.fill('par')
    await expect(viewOf(page, 'search').getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(viewOf(page, 'search').getByRole('option')).toHaveCount(0)
    await expect(details).toBeVisible()
  })

  await test.step('a searched text filters every view and is a link', async () => {
    await followLink(page, '?layout=list')
    await field.fill('tokyo')
    await page.getByRole('option', { name: /matches in list and map/ }).click()
    await expect(page).toHaveURL(/[?&]q=tokyo/)
    const imperial = page.locator('tr[data-id="partner:imperial-college-london"]')
    await expect(imperial).toHaveCount(0)
    await page.getByRole('button', { name: 'Remove filter “tokyo”' }).click()
    await expect(page).not.toHaveURL(/q=/)
    await expect(imperial).toHaveCount(1)
  })
})
