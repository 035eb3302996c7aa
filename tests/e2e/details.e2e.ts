import { expect, test, viewOf } from './support'

test('details opened by pointer leave the focus, by keyboard they take it and give it back; Back closes them', async ({
  openShared,
}) => {
  const page = await openShared('?layout=list&countries=GB')
  const link = page.getByRole('link', { name: 'Imperial College London', exact: true })
  const details = viewOf(page, 'details')

  await test.step('by pointer', async () => {
    await link.click()
    await expect(page).toHaveURL(/select=partner:imperial-college-london/)
    await expect(details).toHaveAttribute('data-id', 'partner:imperial-college-london')
    await expect(link).toBeFocused()
    await page.goBack()
    await expect(details).toHaveCount(0)
  })

  await test.step('by keyboard', async () => {
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(details.getByRole('heading', { name: 'Imperial College London' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(details).toHaveCount(0)
    await expect(link).toBeFocused()
  })
})
