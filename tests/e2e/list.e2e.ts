import { expect, followLink, test, viewOf } from './support'

test('the list is sorted, leads from table to table, and offers its tables for download', async ({
  openShared,
  request,
}) => {
  const page = await openShared('?layout=list')

  await test.step('the links between the tables move the list and leave the header in place', async () => {
    await page
      .getByRole('navigation', { name: 'Tables' })
      .getByRole('button', { name: /^Events/ })
      .click()
    await expect(page.getByRole('heading', { name: /^Events/ })).toBeInViewport()
    await expect(page.getByRole('combobox', { name: /^Search/ })).toBeInViewport({ ratio: 1 })
  })

  await test.step('the published tables can be downloaded', async () => {
    for (const shown of [page, await openShared('de/?layout=list')]) {
      const links = await viewOf(shown, 'list').locator('a[download]').all()
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) {
        const href = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href)
        expect((await request.get(href)).status(), href).toBe(200)
      }
    }
    for (const file of ['data/partners.geojson', 'data/sources.csv'])
      expect((await request.get(file)).status(), file).toBe(200)
    await page.bringToFront()
  })

  await test.step('it is sorted by its headings', async () => {
    await followLink(page, '?layout=list&countries=JP')
    const table = page.getByRole('table', { name: 'Partners and places' })
    const heading = table.getByRole('columnheader', { name: 'Name' })
    const names = table.locator('tbody .name')
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    const upwards = await names.allTextContents()
    expect(upwards.length).toBeGreaterThan(1)
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(await names.allTextContents()).toEqual(upwards.toReversed())
  })

  await test.step('a figure of the network leads to what it counts', async () => {
    await followLink(page, '?layout=timeline&regions=Asia')
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
})
