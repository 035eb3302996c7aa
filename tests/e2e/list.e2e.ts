import { expect, idsIn, openAtlas, test, viewOf } from './support'

test('the list is sorted by its headings', async ({ page }) => {
  await openAtlas(page, '?layout=list&countries=JP')
  const table = page.getByRole('table', { name: 'Partners and places' })
  const heading = table.getByRole('columnheader', { name: 'Name' })
  const names = table.locator('tbody .name')
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  const upwards = await names.allTextContents()
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect(await names.allTextContents()).toEqual(upwards.toReversed())
})

test('a filter by alliance and year is a link that lists the members of then', async ({ page }) => {
  for (const [year, ids] of [
    ['2017', ['dtu', 'epfl', 'tu-eindhoven', 'tum']],
    ['2019', ['dtu', 'ecole-polytechnique', 'epfl', 'technion', 'tu-eindhoven', 'tum']],
  ] as const) {
    await openAtlas(page, `?layout=list&alliances=eurotech&time=${year}`)
    expect(await idsIn(viewOf(page, 'list'), 'partner'), year).toEqual(
      ids.map((id) => `partner:${id}`),
    )
  }
})

test('a name in the list opens its details, and Back closes them', async ({ page }) => {
  await openAtlas(page, '?layout=list&countries=GB')
  await page.getByRole('link', { name: 'Imperial College London', exact: true }).click()
  await expect(page).toHaveURL(/select=partner:imperial-college-london/)
  await expect(viewOf(page, 'details')).toHaveAttribute(
    'data-id',
    'partner:imperial-college-london',
  )
  await page.goBack()
  await expect(viewOf(page, 'details')).toHaveCount(0)
})

test('the list never makes the page scroll sideways @phone', async ({ page }) => {
  for (const path of ['?layout=list', 'de/?layout=list&alliances=eurotech']) {
    await openAtlas(page, path)
    await expect(viewOf(page, 'list')).toBeVisible()
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content, path).toBe(window)
  }
})

test('the links between the tables move the list and leave the header in place', async ({
  page,
}) => {
  await openAtlas(page, '?layout=list')
  await page
    .getByRole('navigation', { name: 'Tables' })
    .getByRole('button', { name: /^Events/ })
    .click()
  await expect(page.getByRole('heading', { name: /^Events/ })).toBeInViewport()
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeInViewport({ ratio: 1 })
})

test('the published tables can be downloaded from the list', async ({ page, request }) => {
  for (const path of ['?layout=list', 'de/?layout=list']) {
    await openAtlas(page, path)
    for (const link of await viewOf(page, 'list').locator('a[download]').all()) {
      const href = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href)
      expect((await request.get(href)).status(), href).toBe(200)
    }
  }
})

test('a figure of the network leads to what it counts', async ({ page }) => {
  await openAtlas(page, '?layout=timeline&regions=Asia')
  await page.getByRole('button', { name: /partners/, expanded: false }).click()
  const link = page.getByRole('link', { name: /agreements and MoUs$/ })
  const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await link.click()
  await expect(page).toHaveURL(/types=mou&regions=Asia&layout=list/)
  const events = page.getByRole('table', { name: 'Events' })
  await expect(events.locator('tr[data-id]')).toHaveCount(count)
  await expect(page.getByRole('heading', { name: /^Events/ })).toBeFocused()
})
