import type { Page } from '@playwright/test'
import { expect, idsIn, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

/** Query and hash of the page's address, readable. */
function linkOf(page: Page): string {
  const { search, hash } = new URL(page.url())
  return decodeURIComponent(search + hash)
}

async function expectLink(page: Page, link: string): Promise<void> {
  await expect.poll(() => linkOf(page)).toBe(link)
}

/** Who is a member of EuroTech as of a year. */
const EUROTECH: Readonly<Record<string, readonly string[]>> = {
  2017: ['dtu', 'epfl', 'tu-eindhoven', 'tum'],
  2019: ['dtu', 'ecole-polytechnique', 'epfl', 'technion', 'tu-eindhoven', 'tum'],
  2024: ['dtu', 'epfl', 'ip-paris', 'technion', 'tu-eindhoven', 'tum'],
}

for (const [year, members] of Object.entries(EUROTECH)) {
  const ids = members.map((id) => `partner:${id}`)

  test(`EuroTech in ${year}: details and map show its members and nobody else`, async ({
    page,
  }) => {
    await openAtlas(page, `?select=alliance:eurotech&time=${year}`)
    const section = viewOf(page, 'details').getByRole('region', { name: /^Members/ })
    await expect(section.getByRole('heading')).toContainText(`${members.length} in ${year}`)
    expect(await idsIn(section, 'partner')).toEqual(ids)
    const pairs = (members.length * (members.length - 1)) / 2
    await expect(viewOf(page, 'map')).toHaveAttribute('data-mesh-count', String(pairs))
  })

  test(`EuroTech in ${year}: the list shows its members and nobody else`, async ({ page }) => {
    await openAtlas(page, `?layout=list&alliances=eurotech&time=${year}`)
    const table = page.getByRole('table', { name: 'Partners and places' })
    expect(await idsIn(table, 'partner')).toEqual(ids)
    expect(await idsIn(table, 'place')).toEqual([])
  })
}

test.describe('Back', () => {
  test('undoes one act at a time', async ({ page }) => {
    await openAtlas(page, '?layout=list')
    const list = viewOf(page, 'list')
    await list.getByRole('link', { name: 'Imperial College London' }).first().click()
    await expectLink(page, '?select=partner:imperial-college-london&layout=list')
    await page.getByRole('combobox', { name: /search/i }).fill('singapore')
    await page.keyboard.press('Enter')
    await expectLink(page, '?q=singapore&select=partner:imperial-college-london&layout=list')

    await page.goBack()
    await expectLink(page, '?select=partner:imperial-college-london&layout=list')
    await expect(viewOf(page, 'details')).toBeVisible()
    await page.goBack()
    await expectLink(page, '?layout=list')
    await expect(viewOf(page, 'details')).toHaveCount(0)
    await page.goForward()
    await expect(viewOf(page, 'details')).toBeVisible()
  })

  test('leads from a story’s step to the step before', async ({ page }) => {
    await openAtlas(page, '?story=twenty-years-of-alliances')
    const story = viewOf(page, 'story')
    await expect(story).toContainText('Two universities begin')
    await page.keyboard.press('ArrowRight')
    await expect(story).toContainText('A research centre in Singapore')
    await page.goBack()
    await expect(story).toContainText('Two universities begin')
  })
})

test('switching the language keeps the view', async ({ page }) => {
  await openAtlas(page, '?time=2019&alliances=eurotech&select=partner:technion&layout=list')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  expect(new URL(page.url()).pathname).toBe('/de/')
  await expectLink(page, '?time=2019&alliances=eurotech&select=partner:technion&layout=list')
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'partner:technion')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectLink(page, '?time=2019&alliances=eurotech&select=partner:technion&layout=list')
})

for (const [path, notice] of [
  ['?select=partner:nobody', 'The link names something that is not in the atlas.'],
  ['de/?select=partner:nobody', 'Der Link nennt etwas, das nicht im Atlas steht.'],
] as const) {
  test(`/${path} says that it is unknown, until dismissed @phone`, async ({ page }) => {
    await openAtlas(page, path)
    const status = page.getByRole('status').filter({ hasText: notice })
    await expect(status).toBeVisible()
    await expect(viewOf(page, 'timeline')).toBeVisible()
    await status.getByRole('button').click()
    await expect(page.getByText(notice)).toHaveCount(0)
    await expectLink(page, '')
  })
}

for (const query of [
  'time=2019..',
  'time=17.05.2006&layout=grid&theme=sepia',
  'select=javascript:alert(1)',
  'q=%E0%A4%A&tiers=%',
  'step=-1&story=../../etc/passwd',
  'alliances=%3Cimg src=x onerror=alert(1)%3E',
  '__proto__=x&constructor=y&toString=z',
  `q=${'a'.repeat(3000)}`,
]) {
  test(`?${query.slice(0, 60)} opens the atlas all the same`, async ({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`the link opened a dialog: ${dialog.message()}`)
    })
    await openAtlas(page, `?${query}#99/x`)
    await expect(viewOf(page, 'timeline')).toBeVisible()
    await expect(viewOf(page, 'legend')).toBeVisible()
  })
}

test('an unknown value of a filter shows nothing, and offers the way out', async ({ page }) => {
  await openAtlas(page, '?layout=list&countries=XX')
  const list = viewOf(page, 'list')
  await expect(list.getByText('No partner matches.')).toBeVisible()
  await list.getByRole('button', { name: 'Clear filters' }).first().click()
  await expectLink(page, '?layout=list')
  await expect(page.getByRole('table', { name: 'Partners and places' })).toBeVisible()
})

test('a story keeps its step when the page is loaded again', async ({ page }) => {
  await openAtlas(page, '?story=twenty-years-of-alliances')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowRight')
  const story = viewOf(page, 'story')
  await expect(story).toContainText('EuroTech is founded')
  const link = linkOf(page)
  expect(link).toContain('story=twenty-years-of-alliances&step=3')
  await page.reload()
  await expect(story).toContainText('EuroTech is founded')
  expect(linkOf(page)).toBe(link)
})

test('Escape ends a story where it stands', async ({ page }) => {
  await openAtlas(page, '?story=twenty-years-of-alliances&step=3')
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('data-surface', 'explore')
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'alliance:eurotech')
  expect(linkOf(page)).not.toContain('story')
})

test('Share copies the link of the exact view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openAtlas(page, '?time=2019&select=alliance:eurotech&layout=list')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(page.url())
})

test('the theme of a link holds', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await openAtlas(page, '?theme=light&layout=list')
  const light = await background()
  await openAtlas(page, '?theme=dark&layout=list')
  expect(await background()).not.toBe(light)
})
