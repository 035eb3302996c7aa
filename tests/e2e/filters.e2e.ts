import type { Page } from '@playwright/test'
import { expect, followLink, test, viewOf } from './support'

test('filters find, the legend switches kinds off, and Back switches them on', async ({
  openShared,
}) => {
  const page = await openShared('?layout=list')

  await test.step('a student finds exchange in Japan', async () => {
    await page.getByText('Countries', { exact: true }).click()
    await page.getByRole('searchbox', { name: 'Find a country' }).fill('jap')
    await page.getByRole('checkbox', { name: /^Japan/ }).check()
    await page.getByText('Programmes', { exact: true }).click()
    await page.getByRole('checkbox', { name: /^TUMexchange/ }).check()
    await expect(page).toHaveURL(/\?countries=JP&programmes=tumexchange/)
    const rows = viewOf(page, 'list').locator('tr[data-id^="partner:"]')
    await expect(rows.first()).toBeVisible()
    await expect(rows.locator('.place').filter({ hasNotText: /, Japan/ })).toHaveCount(0)
  })

  await test.step('the legend switches a kind off in list and counts, and Back switches it on', async () => {
    await followLink(page, '?layout=list')
    const flagship = viewOf(page, 'legend').getByRole('checkbox', { name: /^Flagship partner/ })
    const row = page.locator('tr[data-id="partner:imperial-college-london"]')
    await expect(row).toHaveCount(1)
    await flagship.uncheck()
    await expect(row).toHaveCount(0)
    await page.goBack()
    await expect(row).toHaveCount(1)
    await expect(flagship).toBeChecked()
  })

  await test.step('they open in a dialog over the map, and Escape closes it', async () => {
    await followLink(page)
    await expectDialog(page)
  })
})

test('on a phone filters open in a dialog, and Escape closes it @phone-only', async ({
  openShared,
}) => {
  const page = await openShared()
  await page.getByRole('button', { name: 'Menu' }).click()
  await expectDialog(page)
})

async function expectDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Filters/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Filters' })
  await dialog.getByRole('combobox', { name: 'As of year' }).selectOption('2019')
  await expect(page).toHaveURL(/time=2019/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/time=2019/)
}
