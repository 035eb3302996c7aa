import type { Locator, Page } from '@playwright/test'
import { expect, followLink, overflowOf, test, viewOf } from './support'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it has no box')
  return box
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const controls = (page: Page) =>
  page.getByRole('group', { name: /^(?:Map section|Kartenausschnitt)$/ })
const filters = (page: Page) =>
  page.getByRole('region', { name: /^(?:Active filters|Gesetzte Filter)$/ })

/** A phone, a tablet, and desktops with the regions of the map in one button and in a row. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
]

// German, because its words are longer.
test('active filters lie over no control of the map at any width', async ({ openShared }) => {
  const page = await openShared('de/?time=2019&tiers=flagship,network,partner&regions=Asia,Europe')
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect(filters(page)).toBeVisible()
    await expect
      .poll(async () => overlap(await boxOf(filters(page)), await boxOf(controls(page))), {
        message: `at ${size.width} px`,
      })
      .toBe(false)
  }

  await test.step('nor does the list make the page scroll', async () => {
    for (const link of ['?layout=list', '?layout=list&alliances=eurotech']) {
      await followLink(page, link)
      await expectToFillWindows(page)
    }
  })
})

/** Desktop and tablet show all in one window: only its parts scroll. */
async function expectToFillWindows(page: Page): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => overflowOf(page), `at ${width} px`).toEqual({ x: 0, y: 0 })
  }
}

test('every view fills the window, and leads to the pages that an institution owes', async ({
  openShared,
}) => {
  const page = await openShared()
  for (const [link, view] of [
    ['', 'map'],
    ['?layout=list', 'list'],
    ['?layout=timeline', 'timeline'],
    ['?select=alliance:eurotech', 'details'],
  ] as const) {
    await test.step(`/${link}`, async () => {
      await followLink(page, link)
      await expect(viewOf(page, view)).toBeVisible()
      await page.setViewportSize({ width: 1440, height: 900 })
      const imprint = page.getByRole('link', { name: 'Imprint' }).filter({ visible: true })
      await expect(imprint.first()).toHaveAttribute('href', /(?:^|\/)imprint\/$/)
      await expectToFillWindows(page)
    })
  }
})

test('on a tablet all lanes are shown, and panels stand where there is room', async ({
  openShared,
}) => {
  const page = await openShared()
  await page.setViewportSize({ width: 1024, height: 768 })

  await test.step('all five lanes are shown, and the regions open from one button', async () => {
    await expect(viewOf(page, 'timeline').locator('[data-lane]')).toHaveCount(5)
    const regions = controls(page).getByRole('button', { name: 'Regions' })
    await expect(regions).toHaveAttribute('aria-expanded', 'false')
    await regions.click()
    await expect(page.getByRole('list', { name: 'Regions' }).getByRole('button')).toHaveCount(6)
    await page.keyboard.press('Escape')
  })

  await test.step('what is selected stands beside the map, and the timeline keeps its lanes', async () => {
    await followLink(page, '?select=alliance:eurotech')
    await expect(viewOf(page, 'timeline').locator('[data-lane="focus"]')).toBeVisible()
    const panel = await boxOf(viewOf(page, 'details'))
    const timeline = await boxOf(viewOf(page, 'timeline'))
    expect(panel.x).toBeGreaterThan(600)
    expect(panel.y + 40).toBeLessThan(timeline.y)
    const bar = await boxOf(controls(page))
    expect(bar.x + bar.width).toBeLessThan(panel.x)
  })

  await test.step('held upright: details stand in two columns', async () => {
    await page.setViewportSize({ width: 768, height: 1024 })
    const details = viewOf(page, 'details')
    const members = details.getByRole('region', { name: 'Members' })
    const events = details.getByRole('region', { name: 'Events' })
    await expect
      .poll(async () => {
        const [left, right] = [await boxOf(members), await boxOf(events)]
        return right.x > left.x + left.width && right.y < left.y
      })
      .toBe(true)
  })

  await test.step('held upright: a comparison is a sheet below the strip', async () => {
    await page.setViewportSize({ width: 1024, height: 1366 })
    await followLink(page, '?compare=2010..2025')
    const sheet = viewOf(page, 'compare')
    await expect(sheet).toBeVisible()
    // The sheet's code comes after the strip, which then makes room for it.
    const below = async () => {
      const strip = await boxOf(viewOf(page, 'timeline'))
      return (await boxOf(sheet)).y - strip.y - strip.height
    }
    await expect.poll(below).toBeGreaterThanOrEqual(-1)
    expect((await boxOf(sheet)).width).toBeGreaterThan(1000)
  })

  await test.step('on a desktop it stands beside the map, and gives way to what is selected', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const comparison = viewOf(page, 'compare')
    await expect.poll(async () => (await boxOf(comparison)).x).toBeGreaterThan(1000)
    const [panel, timeline] = [await boxOf(comparison), await boxOf(viewOf(page, 'timeline'))]
    expect(panel.y + 40).toBeLessThan(timeline.y)
    await comparison.locator('[data-id^="partner:"]').first().getByRole('link').click()
    await expect(viewOf(page, 'details')).toBeVisible()
    await expect(comparison).toHaveCount(0)
    await page.goBack()
    await expect(comparison).toBeVisible()
  })
})

/** Shows links in turn, none of which may be wider than a phone. */
async function expectToFitPhone(page: Page, links: readonly (readonly [string, string])[]) {
  for (const [link, view] of links) {
    await followLink(page, link)
    await expect(viewOf(page, view)).toBeVisible()
    await expect.poll(async () => (await overflowOf(page)).x, link).toBe(0)
  }
}

test('every view fits the width of a phone, and its controls a finger @phone-only', async ({
  openShared,
}) => {
  const page = await openShared()
  await expectToFitPhone(page, [
    ['', 'map'],
    ['?layout=list', 'list'],
    ['?compare=2010..2025', 'compare'],
  ])

  await test.step('every control of list and details is large enough', async () => {
    await followLink(page, '?layout=list&regions=Africa&select=partner:stellenbosch-university')
    await expect(viewOf(page, 'details')).toBeVisible()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, summary, select, label)')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 24)
        .map(({ element }) => element.getAttribute('aria-label') ?? element.textContent.trim()),
    )
    expect(small).toEqual([])
  })
})

test('in German, too, every view fits the width of a phone @phone-only', async ({ openShared }) => {
  const page = await openShared('de/')
  await expectToFitPhone(page, [
    ['', 'map'],
    ['?select=alliance:eurotech', 'details'],
    ['?layout=list&alliances=eurotech', 'list'],
    ['?compare=2010..2025', 'compare'],
  ])
})
