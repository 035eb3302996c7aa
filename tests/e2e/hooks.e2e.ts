import type { Page } from '@playwright/test'
import { expect, followLink, idsIn, test, viewOf, waitForMap } from './support'

const ENTITY = /^(?:partner|place|alliance|event):[a-z0-9][a-z0-9-]*$/
const STORY = '?story=twenty-years-of-alliances'

const root = (page: Page) => page.locator('html')

async function expectViews(page: Page, views: readonly string[]): Promise<void> {
  for (const view of views) await expect(viewOf(page, view), view).toHaveCount(1)
}

/** Every address in the page is one of an entity. */
async function expectAddresses(page: Page): Promise<void> {
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll('[data-id], [data-ids]')].flatMap((element) => [
      ...(element.getAttribute('data-id')?.split('\n') ?? []),
      ...(element.getAttribute('data-ids')?.split(' ') ?? []),
    ]),
  )
  expect(addresses.length).toBeGreaterThan(100)
  expect(addresses.filter((address) => !ENTITY.test(address))).toEqual([])
}

test('the atlas names surface, map, views and entities, also when they change', async ({
  openShared,
  request,
}) => {
  const page = await openShared()
  const html = root(page)

  await test.step('map and timeline', async () => {
    await expect(html).toHaveAttribute('data-surface', 'explore')
    await expect(page).toHaveTitle('TUM Global Atlas')
    await expectViews(page, ['map', 'timeline', 'legend', 'search'])
    const timeline = viewOf(page, 'timeline')
    await expect(timeline.locator('[data-id="alliance:eurotech"]').first()).toBeVisible()
    const events = timeline.locator('[data-id^="event:"], [data-ids*="event:"]')
    await expect.poll(() => events.count()).toBeGreaterThan(20)
    await followLink(page, '?select=alliance:eurotech')
    await expectViews(page, ['map', 'timeline', 'legend', 'search', 'details'])
    await expectAddresses(page)
  })

  await test.step('the details say what is selected', async () => {
    for (const id of [
      'partner:imperial-college-london',
      'alliance:eurotech',
      'place:tum-singapore',
      'event:2012-brussels-office',
    ]) {
      await followLink(page, `?select=${id}`)
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', id)
    }
  })

  await test.step('a story', async () => {
    await followLink(page, STORY)
    await expect(html).toHaveAttribute('data-surface', 'present')
    await expectViews(page, ['map', 'story'])
    await page.keyboard.press('Escape')
    await expect(html).toHaveAttribute('data-surface', 'explore')
  })

  await test.step('the list, which has a row for every partner, place, alliance and event', async () => {
    await followLink(page, '?layout=list&select=partner:technion')
    await expectViews(page, ['list', 'legend', 'search', 'details'])
    await followLink(page, '?layout=list')
    await expect(html).toHaveAttribute('data-map', 'hidden')
    await expectAddresses(page)
    const atlas = (await (await request.get('data/atlas.json')).json()) as Record<
      string,
      { id: string; tier?: string }[]
    >
    for (const [kind, table] of [
      ['partner', 'partners'],
      ['place', 'places'],
      ['alliance', 'alliances'],
      ['event', 'events'],
    ] as const) {
      const expected = atlas[table]!.filter(({ tier }) => tier !== 'other').map(
        ({ id }) => `${kind}:${id}`,
      )
      expect(await idsIn(viewOf(page, 'list'), kind), table).toEqual(expected.sort())
    }
  })

  await test.step('whether a map is shown, and how it stands', async () => {
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await waitForMap(page, 'failed')
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await expect(html).toHaveAttribute('data-map', 'hidden')
  })
})

test('an embed names surface and views, also when they change', async ({ openShared }) => {
  const page = await openShared('embed/')
  await expect(root(page)).toHaveAttribute('data-surface', 'embed')
  await expectViews(page, ['map', 'timeline', 'legend'])
  await followLink(page, '?layout=list')
  await expectViews(page, ['list'])
  await followLink(page, '?select=partner:technion')
  await expectViews(page, ['map', 'details'])
})
