import { expect, findBarriers, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

for (const [path, lang, surface, heading] of [
  ['', 'en', 'explore', /Technical University of Munich/],
  ['de/', 'de', 'explore', /Technischen? Universität München/],
  ['embed/', 'en', 'embed', /Technical University of Munich/],
  ['de/embed/', 'de', 'embed', /Technischen? Universität München/],
] as const) {
  test(`/${path} is the ${surface} page in ${lang}`, async ({ page }) => {
    await openAtlas(page, path)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('data-surface', surface)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page).toHaveTitle(/TUM Global Atlas/)
  })
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test.describe(`at ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } })

    for (const path of ['', '?layout=list', '?select=alliance:eurotech', 'de/?layout=list']) {
      test(`/${path} fills the window; only its parts scroll`, async ({ page }) => {
        await openAtlas(page, path)
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
          return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight }
        })
        expect(overflow).toEqual({ x: 0, y: 0 })
      })
    }
  })
}

for (const path of ['', 'de/', '?layout=list', 'de/?select=alliance:eurotech']) {
  test(`/${path} fits the width of a phone @phone-only`, async ({ page }) => {
    await openAtlas(page, path)
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overflow).toBe(0)
  })
}

test('the document tells its language before any script runs', async ({ request }) => {
  expect(await (await request.get('')).text()).toContain('<html lang="en" data-surface="explore"')
  expect(await (await request.get('de/embed/')).text()).toContain(
    '<html lang="de" data-surface="embed"',
  )
})

for (const path of ['nowhere', 'de/nirgends', 'partner/unknown/', 'assets/missing.js']) {
  test(`/${path} does not exist, and says so in both languages`, async ({ page, request }) => {
    expect((await request.get(path)).status()).toBe(404)
    await page.goto(path)
    await expect(page.getByText('This page does not exist')).toBeVisible()
    await expect(page.locator('[lang="de"]').getByRole('heading')).toBeVisible()
    await expect(page.getByRole('link')).toHaveCount(2)
  })
}

for (const [path, target] of [
  ['/de', '/de/'],
  ['/embed', '/embed/'],
  ['/de/embed?time=2019', '/de/embed/?time=2019'],
] as const) {
  test(`${path} leads to ${target}`, async ({ page }) => {
    await page.goto(path)
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe(target)
  })
}

test('an unknown page leads back to the atlas in its language', async ({ page }) => {
  await page.goto('nowhere')
  await page.locator('[lang="de"]').getByRole('link').click()
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  expect(new URL(page.url()).pathname).toBe('/de/')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is map, timeline and every fact, and shows no control that needs a script', async ({
    page,
  }) => {
    await page.goto('')
    const marks = viewOf(page, 'map').locator('[data-id]').filter({ visible: true })
    expect(await marks.count()).toBeGreaterThan(50)
    const bars = viewOf(page, 'timeline').locator('[data-id^="alliance:"]')
    expect(await bars.filter({ visible: true }).count()).toBeGreaterThan(3)
    for (const role of ['button', 'checkbox', 'combobox', 'textbox'] as const)
      expect(await page.getByRole(role).filter({ visible: true }).all(), role).toEqual([])
    await page.getByRole('link', { name: 'All facts as text' }).click()
    await expect(page.locator('#reference').getByRole('heading').first()).toBeInViewport()
  })

  test('a partner leads to its page, and that back into the atlas', async ({ page }) => {
    await page.goto('de/')
    const reference = page.locator('#reference')
    await reference.getByRole('link', { name: 'Imperial College London' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/de/partner/imperial-college-london/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imperial College London')
    const way = page.locator('a[href*="select=partner:imperial-college-london"]')
    await expect(way.first()).toBeVisible()
  })
})

for (const path of [
  'accessibility/',
  'de/privacy/',
  'imprint/',
  'de/about-the-data/',
  'partner/imperial-college-london/',
  'de/alliance/eurotech/',
  'place/tum-singapore/',
])
  test(`/${path} reads by itself, and without a barrier that a machine can find @phone`, async ({
    page,
  }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-surface', 'page')
    expect(await findBarriers(page)).toEqual([])
  })

for (const path of ['', '?layout=list', '?layout=timeline', 'embed/'])
  test(`/${path} leads to the pages that an institution owes`, async ({ page }) => {
    await openAtlas(page, path)
    const imprint = page.getByRole('link', { name: 'Imprint' }).filter({ visible: true })
    await expect(imprint.first()).toHaveAttribute('href', /(?:^|\/)imprint\/$/)
  })

test('links that others quoted lead to where they say @phone', async ({ page }) => {
  await page.goto('partner/imperial-college-london/')
  await page.locator('a[href*="select=partner:imperial-college-london"]').first().click()
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  await expect(viewOf(page, 'details')).toHaveAttribute(
    'data-id',
    'partner:imperial-college-london',
  )
})

for (const path of [
  'data/atlas.json',
  'data/partners.csv',
  'data/partners.geojson',
  'data/events.csv',
  'data/sources.csv',
]) {
  test(`/${path} is published`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(200)
    expect((await response.body()).length).toBeGreaterThan(1000)
  })
}
