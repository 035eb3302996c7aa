import type { BrowserContext, Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf, waitForMap } from './support'

/* The copy that is one file, opened from a disk and without a network; `npm run build:single` writes it. */

const FILE = new URL('../../dist-single/tum-global-atlas.html', import.meta.url)
const NAME = 'tum-global-atlas.html'
const YEARS = '?story=twenty-years-of-alliances'

const baseURL = new URL('.', FILE).href
const contextOptions = { baseURL, offline: true }

test.use({ baseURL, isAlone: true, contextOptions })

/** Listens to every window, and checks afterwards that none has stumbled or asked for anything else. */
function watchAll(context: BrowserContext): () => void {
  const asked: string[] = []
  const errors: Error[] = []
  context.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url().replace(/[?#].*$/, ''))
  })
  context.on('weberror', (error) => errors.push(error.error()))
  return () => {
    expect([...new Set(asked)], 'all that is asked for').toEqual([FILE.href])
    expect(errors, 'uncaught errors').toEqual([])
  }
}

/** No link leads to a file that is not there. */
async function expectLinksToLead(page: Page): Promise<void> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(2)
  expect(links.filter((link) => !/^(?:https?:|mailto:|#|\?)/.test(link))).toEqual([])
}

const root = (page: Page) => page.locator('html')
const heading = (page: Page) => viewOf(page, 'story').getByRole('heading', { level: 1 })

test.describe('with WebGL', () => {
  test.use({ hasWebGl: true })

  test('the atlas is explored: full map with its fine basemap, search, details', async ({
    page,
    context,
  }) => {
    const expectAlone = watchAll(context)
    await openAtlas(page, `${NAME}#5/48/11`)
    await waitForMap(page)
    await page.getByRole('combobox', { name: 'Search partners' }).fill('imperial')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(viewOf(page, 'details')).toContainText('Imperial College London')
    await expect(page).toHaveURL(/\?select=partner:imperial-college-london/)
    await expectLinksToLead(page)
    expectAlone()
  })
})

test('a talk: a story by the keys of a clicker, and the speaker’s window in step', async ({
  page: stage,
  context,
}) => {
  const expectAlone = watchAll(context)
  await openAtlas(stage, NAME + YEARS)
  await expect(heading(stage)).toBeVisible()
  await stage.keyboard.press('PageDown')
  await expect(viewOf(stage, 'story')).toContainText('2 of 10')

  const [speaker] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')])
  await expect(viewOf(speaker, 'speaker')).toContainText('2 of 10')
  await stage.keyboard.press('PageDown')
  await expect(viewOf(speaker, 'speaker')).toContainText('3 of 10')
  await speaker.keyboard.press('PageDown')
  await expect(viewOf(stage, 'story')).toContainText('4 of 10')

  await stage.bringToFront()
  await stage.keyboard.press('q')
  await expect(stage.getByText('This copy has no address on the web')).toBeVisible()
  expectAlone()
})

test('a speaker’s own talk is opened, presented and saved', async ({ page, context }) => {
  const expectAlone = watchAll(context)
  await openAtlas(page, NAME)
  await page.getByRole('button', { name: 'Present' }).first().click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a talk …' }).click()
  const buffer = Buffer.from('steps:\n  - view: ?time=2019\n    title_en: From a stick\n')
  await (await chosen).setFiles({ name: 'talk.yaml', mimeType: 'text/yaml', buffer })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  expect((await download).suggestedFilename()).toBe('talk.yaml')
  await viewOf(page, 'draft').getByRole('button', { name: 'Present', exact: true }).click()
  await expect(heading(page)).toHaveText('From a stick')
  expectAlone()
})

test('German by the link, another language by the switch, and the theme of the link', async ({
  page,
  context,
}) => {
  const expectAlone = watchAll(context)
  await openAtlas(page, `${NAME}?time=2010..2019&layout=list&lang=de&theme=dark`)
  await expect(root(page)).toHaveAttribute('lang', 'de')
  await expect(root(page)).toHaveAttribute('data-theme', 'dark')
  await expect(viewOf(page, 'list').getByRole('table').first()).toContainText('Imperial')
  await expectLinksToLead(page)

  await page.getByRole('link', { name: 'English' }).click()
  await expect(root(page)).toHaveAttribute('data-app', 'ready')
  await expect(root(page)).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(/\?time=2010\.\.2019&layout=list&theme=dark$/)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByLabel('opens the view on this computer only')).toHaveValue(
    `${FILE.href}?time=2010..2019&layout=list&theme=dark`,
  )
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.getByRole('button', { name: 'Teilen' })).toBeVisible()
  expectAlone()
})

test.describe('where it cannot be opened', () => {
  test.use({ allowsPageErrors: true })

  test('a browser that is too old, and a file that is damaged, are told in plain words', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      if (location.hash === '#old') Reflect.deleteProperty(globalThis, 'DecompressionStream')
      else globalThis.atob = () => 'no gzip'
    })
    await page.goto(`${NAME}#old`)
    await expect(page.getByText('This browser is too old')).toBeVisible()
    await expect(page.getByText('Dieser Browser ist zu alt')).toBeVisible()
    await page.goto(`${NAME}?lang=de`)
    await expect(page.getByText('Diese Kopie des TUM Global Atlas ist beschädigt')).toBeVisible()
    await expect(page.getByText('Der Atlas wird entpackt')).toBeHidden()
  })

  test.describe('without JavaScript', () => {
    test.use({ contextOptions: { ...contextOptions, javaScriptEnabled: false } })

    test('the file says that it needs it, in both languages', async ({ page }) => {
      await page.goto(NAME)
      const notice = page.locator('noscript .notice')
      await expect(notice).toBeVisible()
      await expect(notice).toContainText('needs JavaScript')
      await expect(notice).toContainText('braucht JavaScript')
      await expect(page.getByText('The atlas is being unpacked')).toBeHidden()
    })
  })
})
