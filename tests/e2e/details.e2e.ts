import { expect, idsIn, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

for (const [year, ids] of [
  ['2017', ['dtu', 'epfl', 'tu-eindhoven', 'tum']],
  ['2019', ['dtu', 'ecole-polytechnique', 'epfl', 'technion', 'tu-eindhoven', 'tum']],
  ['2024', ['dtu', 'epfl', 'ip-paris', 'technion', 'tu-eindhoven', 'tum']],
] as const) {
  test(`details of EuroTech list its members as of ${year}`, async ({ page }) => {
    await openAtlas(page, `?select=alliance:eurotech&time=${year}`)
    expect(await idsIn(viewOf(page, 'details'), 'partner')).toEqual(
      ids.map((id) => `partner:${id}`),
    )
  })
}

test('details opened by keyboard take the focus and give it back', async ({ page }) => {
  await openAtlas(page, '?layout=list&countries=GB')
  const link = page.getByRole('link', { name: 'Imperial College London', exact: true })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(
    viewOf(page, 'details').getByRole('heading', { name: 'Imperial College London' }),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(viewOf(page, 'details')).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('details opened by pointer leave the focus where it is', async ({ page }) => {
  await openAtlas(page, '?layout=list&countries=GB')
  const link = page.getByRole('link', { name: 'Imperial College London', exact: true })
  await link.click()
  await expect(viewOf(page, 'details')).toBeVisible()
  await expect(link).toBeFocused()
})

test('the suggestion of a correction carries the link of the page', async ({ page }) => {
  await openAtlas(page, 'de/?time=2019&select=partner:technion')
  const href = await page.getByRole('link', { name: 'Korrektur vorschlagen' }).getAttribute('href')
  expect(decodeURIComponent(href ?? '')).toContain('/de/?time=2019&select=partner:technion')
})

test('a link to something unknown says so and can be dismissed @phone', async ({ page }) => {
  await openAtlas(page, 'de/?select=partner:atlantis')
  const notice = page.getByRole('status').filter({ hasText: 'nicht im Atlas' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Ausblenden' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page).not.toHaveURL(/select/)
})
