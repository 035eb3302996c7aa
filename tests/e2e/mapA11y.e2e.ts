import { expect, findBarriers, markList, openAtlas, openMap, test, viewOf } from './support'

test('the dark map has no barrier with its chooser, its text or the globe open', async ({
  page,
}) => {
  await openMap(page, '?theme=dark')
  const map = viewOf(page, 'map')
  await markList(page).locator('button[data-ids]').first().focus()
  await page.keyboard.press('Enter')
  await expect(map.getByRole('dialog')).toBeVisible()
  expect(await findBarriers(page), 'chooser').toEqual([])
  await page.keyboard.press('Escape')
  await expect(map.getByRole('dialog')).toHaveCount(0)

  await map.getByRole('button', { name: 'Globe' }).click()
  await expect(map.getByRole('button', { name: /far side$/ })).toBeVisible()
  await map.getByRole('button', { name: 'About this map' }).click()
  await expect(map.getByRole('region', { name: 'About this map' })).toBeVisible()
  expect(await findBarriers(page), 'globe and about').toEqual([])
})

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false })

  test('the map on a phone has no barrier with its regions or its buttons open @phone-only', async ({
    page,
  }) => {
    await openAtlas(page, 'de/')
    const map = viewOf(page, 'map')
    await map.getByRole('button', { name: 'Regionen' }).tap()
    await expect(map.getByRole('list', { name: 'Regionen' })).toBeVisible()
    expect(await findBarriers(page), 'regions').toEqual([])
    await map.getByRole('button', { name: 'Karte verschieben' }).tap()
    await expect(map.getByRole('group', { name: 'Karte verschieben' })).toBeVisible()
    await expect(map.getByRole('list', { name: 'Regionen' })).toHaveCount(0)
    expect(await findBarriers(page), 'move buttons').toEqual([])
  })
})
