import type { Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf, waitForMap } from './support'

test.use({ hasWebGl: false })

const ENTITY = /^(?:partner|place|alliance|event):[a-z0-9][a-z0-9-]*$/

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true })

  test('the root tells when the app is ready and the map is drawn @phone', async ({ page }) => {
    await page.goto('')
    const html = page.locator('html')
    await expect(html).toHaveAttribute('data-app', 'ready')
    await waitForMap(page)
    await expect(html).not.toHaveAttribute('data-map-reason')
  })

  test('the map is loaded only where a map is shown', async ({ page }) => {
    const codes: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('createMapView')) codes.push(request.url())
    })
    await openAtlas(page, '?layout=list')
    expect(codes).toEqual([])
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await waitForMap(page)
    expect(codes).not.toEqual([])
  })
})

test('the root tells the surface, also when it changes', async ({ page }) => {
  await openAtlas(page)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-surface', 'explore')
  await openAtlas(page, '?story=twenty-years-of-alliances')
  await expect(html).toHaveAttribute('data-surface', 'present')
  await page.keyboard.press('Escape')
  await expect(html).toHaveAttribute('data-surface', 'explore')
  await openAtlas(page, 'embed/')
  await expect(html).toHaveAttribute('data-surface', 'embed')
})

test('the root tells that no map is shown', async ({ page }) => {
  const html = page.locator('html')
  await openAtlas(page, '?layout=list')
  await expect(html).toHaveAttribute('data-map', 'hidden')
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await waitForMap(page, 'failed')
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(html).toHaveAttribute('data-map', 'hidden')
})

for (const [path, views] of [
  ['?select=alliance:eurotech', ['map', 'timeline', 'legend', 'search', 'details']],
  ['?layout=list&select=partner:technion', ['list', 'legend', 'search', 'details']],
  ['?story=twenty-years-of-alliances', ['map', 'story']],
  ['embed/', ['map', 'timeline', 'legend']],
  ['embed/?layout=list', ['list']],
  ['embed/?select=partner:technion', ['map', 'details']],
] as const) {
  test(`/${path} names the roots of its views`, async ({ page }) => {
    await openAtlas(page, path)
    for (const view of views) await expect(viewOf(page, view), view).toHaveCount(1)
  })
}

test('every address in a view is one of an entity', async ({ page }) => {
  for (const path of ['?select=alliance:eurotech', '?layout=list']) {
    await openAtlas(page, path)
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('[data-id], [data-ids]')].flatMap((element) => [
        ...(element.getAttribute('data-id')?.split('\n') ?? []),
        ...(element.getAttribute('data-ids')?.split(' ') ?? []),
      ]),
    )
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((address) => !ENTITY.test(address))).toEqual([])
  }
})

test('the list has a row for every partner, place, alliance and event', async ({
  page,
  request,
}) => {
  const atlas = (await (await request.get('data/atlas.json')).json()) as Record<
    string,
    { id: string; tier?: string }[]
  >
  await openAtlas(page, '?layout=list')
  for (const [kind, table] of [
    ['partner', 'partners'],
    ['place', 'places'],
    ['alliance', 'alliances'],
    ['event', 'events'],
  ] as const) {
    const expected = atlas[table]!.filter(({ tier }) => tier !== 'other').map(
      ({ id }) => `${kind}:${id}`,
    )
    expect(await idsOfRows(page, kind), table).toEqual(expected.sort())
  }
})

/** The addresses of the rows of the list's tables. */
async function idsOfRows(page: Page, kind: string): Promise<string[]> {
  const rows = viewOf(page, 'list').locator(`tr[data-id^="${kind}:"]`)
  const ids = await rows.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('data-id') ?? ''),
  )
  return ids.sort()
}

test('the timeline marks what it draws', async ({ page }) => {
  await openAtlas(page)
  const timeline = viewOf(page, 'timeline')
  await expect(timeline.locator('[data-id="alliance:eurotech"]').first()).toBeVisible()
  const events = await timeline.locator('[data-id^="event:"], [data-ids*="event:"]').count()
  expect(events).toBeGreaterThan(20)
})

test('the details say what is selected', async ({ page }) => {
  for (const id of [
    'partner:imperial-college-london',
    'alliance:eurotech',
    'place:tum-singapore',
    'event:2012-brussels-office',
  ]) {
    await openAtlas(page, `?select=${id}`)
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', id)
  }
})
