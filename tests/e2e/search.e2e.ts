import { expect, openAtlas, test, viewOf } from './support'

test('search folds accents and opens a suggestion by keyboard', async ({ page }) => {
  await openAtlas(page, '?layout=list')
  await page.keyboard.press('/')
  await page.keyboard.type('university of sao paulo')
  await expect(page.getByRole('option', { name: /University of São Paulo/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(viewOf(page, 'details')).toHaveAttribute(
    'data-id',
    'partner:university-of-sao-paulo',
  )
})

test('a searched text filters every view and is a link', async ({ page }) => {
  await openAtlas(page, '?layout=list')
  const field = page.getByRole('combobox', { name: /^Search/ })
  await field.fill('tokyo')
  await page.getByRole('option', { name: /matches in list and map/ }).click()
  await expect(page).toHaveURL(/[?&]q=tokyo/)
  await expect(page.locator('tr[data-id="partner:imperial-college-london"]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove filter “tokyo”' }).click()
  await expect(page).not.toHaveURL(/q=/)
  await expect(page.locator('tr[data-id="partner:imperial-college-london"]')).toHaveCount(1)
})

test('Escape closes the suggestions before it closes the details', async ({ page }) => {
  await openAtlas(page, '?layout=list&select=partner:technion')
  await page.getByRole('combobox', { name: /^Search/ }).fill('par')
  await expect(viewOf(page, 'search').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(viewOf(page, 'search').getByRole('option')).toHaveCount(0)
  await expect(viewOf(page, 'details')).toBeVisible()
})
