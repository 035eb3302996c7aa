import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  expect,
  FINE_PIECE,
  openAtlas,
  test as base,
  viewOf,
  waitForCamera,
  waitForMap,
} from './support'
import { startSite, type SiteServer } from './siteServer'
import { switchWebGlOff } from './webGl'

/*
 * The atlas without a network, on a server that is stopped. Workers stay in their context, so each test
 * has one of its own, whose pages are not watched: here something is stored.
 */

interface Fixtures {
  readonly site: SiteServer
  /** A context with nothing in it. */
  readonly open: (options?: { hasWebGl?: boolean }) => Promise<Page>
}

const test = base.extend<Fixtures>({
  site: async ({ browserName: _ }, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },
  open: async ({ browser }: { browser: Browser }, use) => {
    const contexts: BrowserContext[] = []
    await use(async ({ hasWebGl = false } = {}) => {
      const context = await browser.newContext({
        locale: 'en-GB',
        reducedMotion: 'reduce',
        viewport: { width: 1200, height: 720 },
      })
      contexts.push(context)
      if (!hasWebGl) await switchWebGlOff(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

const panel = (page: Page) =>
  page.getByRole('region', { name: /^(?:Without a network|Ohne Netz)$/ })
const button = (page: Page, name: string) => panel(page).getByRole('button', { name })
const heading = (page: Page) => viewOf(page, 'story').getByRole('heading', { level: 1 })

async function openPanel(page: Page) {
  await page.getByRole('button', { name: /^(?:Present|Präsentieren)$/ }).click()
  await expect(panel(page)).toBeVisible()
}

async function save(page: Page) {
  await openPanel(page)
  await button(page, 'Save for offline').click()
  await expect(panel(page)).toContainText('Ready without network. Facts as of December 2025')
}

/** What is stored on the device. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
const NOTHING = { caches: [], workers: 0 }

/** A later deployment: another English document, and the list that tells it. */
function renew(site: SiteServer) {
  const dist = join(import.meta.dirname, '..', '..', 'dist')
  const html = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '<html lang="en"',
    '<html lang="en" data-edition="later"',
  )
  const list = JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8')) as {
    edition: string
    files: { path: string; bytes: number; sha256: string }[]
  }
  const files = list.files.map((file) =>
    file.path === ''
      ? {
          path: '',
          bytes: Buffer.byteLength(html),
          sha256: createHash('sha256').update(html).digest('hex'),
        }
      : file,
  )
  site.replace('', html)
  site.replace('offline.json', JSON.stringify({ ...list, edition: 'abcdef0123456789', files }))
}

test('saved, without a server: a story, the fine basemap, the other language; then removed', async ({
  open,
  site,
}) => {
  const page = await open({ hasWebGl: true })
  await openAtlas(page, site.url)
  expect(await kept(page), 'before the click').toEqual(NOTHING)
  await openPanel(page)
  expect(site.asked).not.toContain('offline.json')
  expect(await kept(page), 'before the click').toEqual(NOTHING)
  await button(page, 'Save for offline').click()
  await expect(panel(page)).toContainText('Ready without network. Facts as of December 2025')
  await site.stop()

  await test.step('the page that is open goes on', async () => {
    await page.getByRole('button', { name: 'Start “Twenty years of alliances”' }).click()
    await expect(heading(page)).toBeVisible()
  })

  await test.step('a story plays, and its link holds whatever its query', async () => {
    await page.goto(`${site.url}?story=twenty-years-of-alliances&step=6&theme=dark`)
    await expect(heading(page)).toHaveText('The first flagship partnership')
    await page.keyboard.press('PageDown')
    await expect(viewOf(page, 'story')).toContainText('7 of 10')
    await page.keyboard.press('q')
    await expect(page.getByRole('img', { name: /^QR code of/ })).toBeVisible()
  })

  await test.step('both windows of a talk open', async () => {
    const popup = page.waitForEvent('popup')
    await page.keyboard.press('s')
    const speaker = await popup
    await expect(viewOf(speaker, 'speaker')).toContainText('Notes')
    await speaker.close()
  })

  await test.step('the map is zoomed into fine cells', async () => {
    await openAtlas(page, `${site.url}#3.5/50/4`)
    await waitForMap(page)
    const piece = page.waitForResponse((response) => FINE_PIECE.test(response.url()))
    await viewOf(page, 'map').getByRole('button', { name: 'Zoom in' }).click()
    await waitForCamera(page, ({ zoom }) => zoom === 4.5)
    expect((await piece).fromServiceWorker()).toBe(true)
    expect((await piece).ok()).toBe(true)
    await waitForMap(page)
  })

  await test.step('the other language', async () => {
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
    await openPanel(page)
    await expect(panel(page)).toContainText('Bereit ohne Netz. Stand der Fakten: Dezember 2025')
  })

  await test.step('embeds and light pages are not there', async () => {
    const others = ['embed/', 'de/embed/', 'partner/imperial-college-london/', 'data/atlas.json']
    for (const path of others) {
      // A tab for each: one that has just shown the browser's error may never answer the next address.
      const other = await page.context().newPage()
      await expect(other.goto(site.url + path), path).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
      await other.close()
    }
  })

  await test.step('removed, nothing is left', async () => {
    await button(page, 'Entfernen').click()
    await expect(panel(page).getByRole('status')).toHaveText(/^Entfernt\./)
    await expect(button(page, 'Für offline speichern')).toBeVisible()
    expect(await kept(page)).toEqual(NOTHING)
    await expect(page.goto(site.url)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
  })
})

test('a file that is missing, a full quota and a cancelled attempt leave nothing', async ({
  open,
  site,
}) => {
  const page = await open()
  await openAtlas(page, site.url)
  await openPanel(page)
  const alert = panel(page).getByRole('alert')

  await test.step('no room', async () => {
    const session = await page.context().newCDPSession(page)
    const { origin } = new URL(site.url)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 })
    await button(page, 'Save for offline').click()
    await expect(alert).toHaveText(/There is not enough room .* Nothing was saved\./)
    expect(await kept(page)).toEqual(NOTHING)
    await session.send('Storage.overrideQuotaForOrigin', { origin })
  })

  await test.step('an altered file', async () => {
    site.replace('boot.js', 'alert("altered")')
    await button(page, 'Try again').click()
    await expect(alert).toHaveText(
      /A file did not arrive as it was published.* Nothing was saved\./,
    )
    expect(await kept(page)).toEqual(NOTHING)
    site.replace('boot.js', readFileSync(join(import.meta.dirname, '../../static/boot.js')))
  })

  await test.step('a tab that is closed in the middle serves nothing, and the next attempt begins anew', async () => {
    const other = await page.context().newPage()
    await openAtlas(other, site.url)
    await openPanel(other)
    site.hold('favicon.svg')
    await button(other, 'Save for offline').click()
    await expect(other.getByRole('progressbar', { name: 'Saving the atlas' })).toBeVisible()
    await expect.poll(async () => (await kept(other)).caches).toHaveLength(1)
    await other.close()
    expect((await kept(page)).workers).toBe(0)
  })

  await test.step('cancelled', async () => {
    await button(page, 'Try again').click()
    await button(page, 'Cancel').click()
    await expect(panel(page).getByRole('status')).toHaveText('Cancelled. Nothing was saved.')
    expect(await kept(page)).toEqual(NOTHING)
    site.release()
  })

  await test.step('saved at last, removed, and saved again without loading the page anew', async () => {
    const status = panel(page).getByRole('status')
    await button(page, 'Save for offline').click()
    await expect(status).toHaveText('Ready without network.')
    await button(page, 'Remove').click()
    await expect(status).toHaveText(/^Removed\./)
    await button(page, 'Save for offline').click()
    await expect(status).toHaveText('Ready without network.')
    await site.stop()
    await openAtlas(page, `${site.url}de/?layout=list`)
    await expect(viewOf(page, 'list')).toContainText('Imperial College London')
    await page.close()
  })
})

test('a newer edition is offered, and shown when no other window shows the earlier one', async ({
  open,
  site,
}) => {
  const page = await open()
  const edition = () => page.locator('html').getAttribute('data-edition')
  await openAtlas(page, site.url)
  await save(page)
  renew(site)
  await openAtlas(page, site.url)
  expect(await edition(), 'the saved one is shown').toBeNull()

  site.asked.length = 0
  await openPanel(page)
  await expect(panel(page)).toContainText('A newer edition is online.')
  await button(page, 'Update').click()
  await expect(panel(page)).toContainText('The newer edition is saved')
  expect(
    site.asked.filter((path) => path.startsWith('assets/')),
    'what it has already',
  ).toEqual([])

  const talk = await page.context().newPage()
  await openAtlas(talk, `${site.url}?story=twenty-years-of-alliances`)
  await button(page, 'Show it now').click()
  await expect(panel(page)).toContainText('Other windows show the atlas')
  await expect(talk.locator('html')).not.toHaveAttribute('data-edition')
  await talk.close()

  await button(page, 'Show it now').click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'later')
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  await openPanel(page)
  await expect(panel(page)).toContainText('Ready without network.')
  expect((await kept(page)).caches).toHaveLength(1)
  await page.close()
})

test('where nothing can be stored one line says so, and stories go on', async ({ open, site }) => {
  const page = await open()
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  await openAtlas(page, site.url)
  await openPanel(page)
  await expect(panel(page)).toContainText('This browser cannot save the atlas')
  await expect(panel(page).getByRole('button')).toHaveCount(0)
  await page.getByRole('button', { name: 'Start “Twenty years of alliances”' }).click()
  await expect(heading(page)).toBeVisible()
})
