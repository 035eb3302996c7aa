import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Lang } from '../../../src/i18n/lang'
import { openAtlas } from '../../fixtures/facts'
import { openBrowser } from '../../fixtures/offlineBrowser'
import OfflineFixture from './Offline.fixture.svelte'

const FILES = { '': 'x'.repeat(1_200_000), 'de/': '<html lang="de">', 'boot.js': 'boot' }

/** A browser that can save, or one that cannot. */
function openPanel(lang: Lang = 'en', canSave = true) {
  const opened = openBrowser(FILES, new URL('./', document.baseURI).href)
  const { browser, caches, workers } = opened
  if (canSave) {
    vi.stubGlobal('caches', caches)
    vi.stubGlobal('fetch', browser.fetch)
    vi.stubGlobal('crypto', {
      getRandomValues: crypto.getRandomValues.bind(crypto),
      subtle: { digest: (_: string, bytes: ArrayBuffer) => browser.sha256(bytes) },
    })
    Object.defineProperty(navigator, 'serviceWorker', {
      value: Object.assign(workers, new EventTarget()),
      configurable: true,
    })
  }
  const path = lang === 'de' ? 'de/' : ''
  history.replaceState(null, '', `/${path}`)
  const atlas = openAtlas('', lang)
  const { unmount } = render(OfflineFixture, { atlas })
  return { ...opened, atlas, unmount }
}

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  history.replaceState(null, '', '/')
})

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const status = () => screen.getByRole('status')

describe('the panel “Without a network”', () => {
  it('says in one line where a browser cannot save', async () => {
    openPanel('en', false)
    expect(await screen.findByText(/^This browser cannot save the atlas/)).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('asks for nothing before the click, tells the size, and keeps nothing', async () => {
    const { asked, caches } = openPanel()
    expect(await screen.findByRole('button', { name: 'Save for offline' })).toBeVisible()
    expect(screen.getByText('about 9.5 MB')).toBeVisible()
    expect(status()).toHaveTextContent(/^$/)
    expect(asked).toEqual([])
    expect(caches.stored.size).toBe(0)
  })

  it('saves, says from when the facts are, and removes it again', async () => {
    const { caches, workers } = openPanel()
    await click('Save for offline')
    expect(await screen.findByText('Ready without network.')).toBe(status())
    expect(screen.getByText('Facts as of December 2025 · 1.2 MB')).toBeVisible()
    expect(workers.active?.scriptURL).toMatch(/\/offline-worker\.js\?edition=aaaa$/)
    expect(screen.getByRole('heading', { name: 'Without a network' })).toHaveFocus()

    await click('Remove')
    expect(await screen.findByText(/^Removed\./)).toBe(status())
    expect(screen.getByRole('button', { name: 'Save for offline' })).toBeVisible()
    expect([caches.stored.size, workers.active]).toEqual([0, null])
  })

  it('shows how far it is, and goes on while it is closed', async () => {
    const { atlas, caches, workers, unmount } = openPanel()
    const put = vi.fn(() => new Promise<never>(() => undefined))
    const cache = await caches.open('of others')
    caches.open = () => Promise.resolve({ ...cache, put })
    await click('Save for offline')
    const progress = await screen.findByRole('progressbar', { name: 'Saving the atlas' })
    expect(progress).toHaveValue(0)
    expect(await screen.findByText('0 of 1.2 MB')).toBeVisible()
    expect(status()).toHaveTextContent('Saving the atlas')
    expect(workers.active).toBeNull()
    unmount()
    render(OfflineFixture, { atlas })
    expect(screen.getByRole('progressbar')).toBeVisible()
  })

  it('undoes what is cancelled', async () => {
    const { caches, browser } = openPanel()
    // Answers when it is told to stop, as a slow network does.
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      url.endsWith('boot.js')
        ? new Promise((_, reject) => {
            init?.signal?.addEventListener('abort', () => {
              reject(new DOMException('', 'AbortError'))
            })
          })
        : browser.fetch(url, init),
    )
    await click('Save for offline')
    await click('Cancel')
    expect(await screen.findByText('Cancelled. Nothing was saved.')).toBe(status())
    expect(caches.stored.size).toBe(0)
  })

  it('says why nothing was saved, and tries again', async () => {
    const { caches } = openPanel()
    caches.room = 1
    await click('Save for offline')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is not enough room on this device for the atlas. Nothing was saved.',
    )
    expect(caches.stored.size).toBe(0)
    caches.room = Infinity
    await click('Try again')
    expect(await screen.findByText('Ready without network.')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('saves no other edition than the one that the page is of', async () => {
    const link = document.head.appendChild(document.createElement('link'))
    link.dataset.code = ''
    link.href = 'assets/index-earlier.js'
    const { asked } = openPanel()
    await click('Save for offline')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Load the page anew, then save\./)
    expect(asked).toEqual(['offline.json'])
    link.remove()
  })

  it('says when the browser refuses the worker, and keeps nothing', async () => {
    const { caches, workers } = openPanel()
    workers.isRefused = true
    await click('Save for offline')
    expect(await screen.findByRole('alert')).toHaveTextContent(/would not let it run/)
    expect(caches.stored.size).toBe(0)
  })

  it('offers a newer edition, and keeps the earlier one where that fails', async () => {
    const { publish, caches, workers, unmount } = openPanel()
    await click('Save for offline')
    await screen.findByText('Ready without network.')
    unmount()
    publish({ 'boot.js': 'another' }, 'bbbb')
    render(OfflineFixture, { atlas: openAtlas() })
    expect(await screen.findByText(/^A newer edition is online\./)).toBeVisible()

    caches.room = 1
    await click('Update')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not enough room.* The edition you saved before is still ready\./,
    )
    caches.room = Infinity
    await click('Try again')
    expect(await screen.findByText(/^The newer edition is saved, .* December 2025\./)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Show it now' })).toBeVisible()
    expect(workers.waiting?.scriptURL).toMatch(/edition=bbbb$/)
    expect(caches.stored.size).toBe(2)
  })

  it('is no longer ready once the browser has cleared a part', async () => {
    const { caches, unmount } = openPanel()
    await click('Save for offline')
    await screen.findByText('Ready without network.')
    unmount()
    for (const files of caches.stored.values()) files.delete([...files.keys()][0] ?? '')
    render(OfflineFixture, { atlas: openAtlas() })
    expect(await screen.findByText(/^The browser has cleared part/)).toBe(status())
    await click('Save again')
    expect(await screen.findByText('Ready without network.')).toBeVisible()
  })

  it('speaks German', async () => {
    const { workers } = openPanel('de')
    await click('Für offline speichern')
    expect(await screen.findByText('Bereit ohne Netz.')).toBeVisible()
    expect(screen.getByText('Stand der Fakten: Dezember 2025 · 1,2 MB')).toBeVisible()
    expect(workers.active?.scriptURL).toMatch(/[^e]\/offline-worker\.js/)
    expect(screen.getByRole('button', { name: 'Entfernen' })).toBeVisible()
  })
})
