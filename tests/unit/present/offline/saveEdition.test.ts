import { describe, expect, it, vi } from 'vitest'
import {
  cacheName,
  deleteOthers,
  hasAllFiles,
  readEdition,
} from '../../../../src/present/offline/editions'
import { bytesOf } from '../../../../src/present/offline/offlineList'
import { saveEdition } from '../../../../src/present/offline/saveEdition'
import { listOf, openBrowser, ROOT } from '../../../fixtures/offlineBrowser'

const FILES = {
  '': '<html>',
  'de/': '<html lang="de">',
  'boot.js': 'boot',
  'assets/a-1.js': 'code',
}
const list = listOf(FILES)

const save = (
  { browser }: ReturnType<typeof openBrowser>,
  { signal = new AbortController().signal, onprogress = (_: number) => undefined, of = list } = {},
) => saveEdition(browser, of, { signal, onprogress })

describe('an edition that is saved', () => {
  it('has every file and its list, and tells how far it is', async () => {
    const opened = openBrowser(FILES)
    const onprogress = vi.fn<(bytes: number) => undefined>()
    await save(opened, { onprogress })
    expect(await hasAllFiles(opened.browser, list)).toBe(true)
    expect(await readEdition(opened.browser, 'aaaa')).toEqual({
      edition: 'aaaa',
      factsAsOf: '2025-12',
      bytes: bytesOf(list),
      isWhole: true,
    })
    expect(onprogress).toHaveBeenCalledTimes(list.files.length)
    expect(onprogress).toHaveBeenLastCalledWith(bytesOf(list))
  })

  it('holds the files as they are read, without what is said of their way', async () => {
    const opened = openBrowser(FILES)
    await save(opened)
    const stored = opened.caches.stored.get(cacheName(ROOT, 'aaaa'))?.get(`${ROOT}boot.js`)
    expect(stored?.headers.has('Content-Length')).toBe(false)
    expect(await stored?.text()).toBe('boot')
  })

  it('takes from an earlier one what is the same', async () => {
    const opened = openBrowser(FILES)
    await save(opened)
    const later = { ...FILES, 'boot.js': 'another' }
    opened.publish(later, 'bbbb')
    opened.asked.length = 0
    await save(opened, { of: listOf(later, 'bbbb') })
    expect(opened.asked).toEqual(['boot.js'])
    expect((await readEdition(opened.browser, 'bbbb')).isWhole).toBe(true)
    expect((await readEdition(opened.browser, 'aaaa')).isWhole).toBe(true)
  })

  it('is not whole once the browser has cleared a part', async () => {
    const opened = openBrowser(FILES)
    await save(opened)
    opened.caches.stored.get(cacheName(ROOT, 'aaaa'))?.delete(`${ROOT}de/`)
    expect((await readEdition(opened.browser, 'aaaa')).isWhole).toBe(false)
  })

  it('is asked for anew where an old copy comes first', async () => {
    const opened = openBrowser(FILES)
    const modes: (RequestCache | undefined)[] = []
    const { fetch } = opened.browser
    const browser = {
      ...opened.browser,
      fetch: ((url: string, init?: RequestInit) => {
        if (!url.endsWith('boot.js')) return fetch(url, init)
        modes.push(init?.cache)
        return init?.cache === 'reload' ? fetch(url, init) : Promise.resolve(new Response('old'))
      }) as typeof fetch,
    }
    await save({ ...opened, browser })
    expect(modes).toEqual(['no-cache', 'reload'])
  })
})

describe('what goes wrong is undone, and says why:', () => {
  it.each<[string, string, (opened: ReturnType<typeof openBrowser>) => void]>([
    ['a full quota', 'quota', ({ caches }) => (caches.room = 2)],
    ['a quota that only the list exceeds', 'quota', ({ caches }) => (caches.room = 4)],
    ['a file that cannot be had', 'network', ({ online }) => online.delete('de/')],
    ['a file that was altered', 'changed', ({ online }) => online.set('boot.js', 'bott')],
    ['a file that was cut', 'changed', ({ online }) => online.set('boot.js', 'boo')],
    [
      'a browser that stores nothing',
      'storage',
      ({ caches }) => (caches.open = () => Promise.reject(new DOMException('no', 'SecurityError'))),
    ],
  ])('%s', async (_, reason, breakIt) => {
    const opened = openBrowser(FILES)
    breakIt(opened)
    await expect(save(opened)).rejects.toMatchObject({ reason })
    expect(opened.caches.stored.size).toBe(0)
  })

  it('an answer that is none', async () => {
    const opened = openBrowser(FILES)
    const fetch = () => Promise.resolve(new Response('not found', { status: 404 }))
    await expect(save({ ...opened, browser: { ...opened.browser, fetch } })).rejects.toMatchObject({
      reason: 'network',
    })
  })

  it('an attempt that is cancelled', async () => {
    const opened = openBrowser(FILES)
    const abort = new AbortController()
    const saving = save(opened, {
      signal: abort.signal,
      onprogress: () => {
        abort.abort()
      },
    })
    await expect(saving).rejects.toMatchObject({ reason: 'cancelled' })
    expect(opened.caches.stored.size).toBe(0)
  })

  it('and an edition that was saved before stays', async () => {
    const opened = openBrowser(FILES)
    await save(opened)
    const later = listOf({ ...FILES, 'boot.js': 'another' }, 'bbbb')
    await expect(save(opened, { of: later })).rejects.toMatchObject({ reason: 'changed' })
    expect([...opened.caches.stored.keys()]).toEqual([cacheName(ROOT, 'aaaa')])
    expect((await readEdition(opened.browser, 'aaaa')).isWhole).toBe(true)
  })
})

it('what others have stored on the same host is not touched', async () => {
  const { browser, caches } = openBrowser(FILES)
  const foreign = ['something', cacheName('https://atlas.example/', 'aaaa')]
  for (const name of [...foreign, cacheName(ROOT, 'aaaa'), cacheName(ROOT, 'bbbb')])
    await caches.open(name)
  await deleteOthers(browser, ['bbbb'])
  expect([...caches.stored.keys()]).toEqual([...foreign, cacheName(ROOT, 'bbbb')])
})
