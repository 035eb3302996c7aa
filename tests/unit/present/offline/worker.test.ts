import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, test, vi } from 'vitest'
import { cacheName } from '../../../../src/present/offline/editions'
import { MemoryCaches, ROOT } from '../../../fixtures/offlineBrowser'

const code = readFileSync(new URL('../../../../static/offline-worker.js', import.meta.url), 'utf8')
const SAVED = ['', 'de/', 'boot.js', 'favicon.svg', 'assets/index-1.js']

interface Client {
  readonly type: string
  readonly url: string
}

/** The worker of an edition, with everything saved. */
async function start(windows: readonly Client[] = []) {
  const caches = new MemoryCaches()
  const cache = await caches.open(cacheName(ROOT, 'aaaa'))
  for (const path of SAVED) await cache.put(ROOT + path, new Response(`saved ${path}`))
  const listeners = new Map<string, (event: object) => void>()
  const skipWaiting = vi.fn(() => Promise.resolve())
  const clients = {
    get: (id: string) => Promise.resolve(windows[Number(id)]),
    matchAll: () => Promise.resolve(windows),
    claim: vi.fn(() => Promise.resolve()),
  }
  runInNewContext(code, {
    ...{ caches, clients, skipWaiting, URL },
    registration: { scope: ROOT },
    location: { href: `${ROOT}offline-worker.js?edition=aaaa` },
    addEventListener: (type: string, listener: (event: object) => void) =>
      listeners.set(type, listener),
    fetch: ({ url }: { url: string }) => Promise.resolve(new Response(`network ${url}`)),
  })
  /** What a request is answered with; `undefined` where the worker leaves it to the browser. */
  const ask = async (
    url: string,
    { mode = 'cors', method = 'GET', clientId = '' } = {},
  ): Promise<string | undefined> => {
    let answer: Promise<Response> | undefined
    const request = { url: new URL(url, ROOT).href, mode, method }
    const respondWith = (response: Promise<Response>) => (answer = response)
    listeners.get('fetch')?.({ request, clientId, respondWith })
    return (await answer)?.text()
  }
  /** Resolves once the worker has done what an event asks for. */
  const tell = async (type: string, init: object = {}) => {
    let done: Promise<unknown> | undefined
    listeners.get(type)?.({ ...init, waitUntil: (work: Promise<unknown>) => (done = work) })
    await done
  }
  return { ask, tell, caches, clients, skipWaiting }
}

const navigate = { mode: 'navigate' }

describe('the worker', () => {
  test.each([
    ['', navigate, 'saved '],
    ['?story=twenty-years&step=3', navigate, 'saved '],
    ['index.html', navigate, 'saved '],
    ['de/?speaker=true', navigate, 'saved de/'],
    ['de/index.html', navigate, 'saved de/'],
    ['boot.js', {}, 'saved boot.js'],
    ['assets/index-1.js', {}, 'saved assets/index-1.js'],
    ['assets/index-1.js?v=2', {}, 'saved assets/index-1.js'],
  ])('answers /%s from the cache', async (url, init, answer) => {
    const { ask } = await start()
    expect(await ask(url, init)).toBe(answer)
  })

  test.each([
    ['embed/', navigate],
    ['de/embed/?layout=map', navigate],
    ['partner/tum/', navigate],
    ['de/privacy/', navigate],
    ['de', navigate],
    ['data/atlas.json', {}],
    ['offline.json', {}],
    ['boot.js', { method: 'HEAD' }],
    ['https://atlas.example/', navigate],
    ['https://atlas.example/boot.js', {}],
    ['https://other.example/sub/boot.js', {}],
  ])('leaves %s to the browser', async (url, init) => {
    const { ask } = await start()
    expect(await ask(url, init)).toBeUndefined()
  })

  it('asks the network for what is not saved', async () => {
    const { ask } = await start()
    expect(await ask('assets/page-1.css')).toBe(`network ${ROOT}assets/page-1.css`)
  })

  it('gives embeds and light pages what is theirs', async () => {
    const { ask } = await start([
      { type: 'window', url: `${ROOT}de/?story=a#1/2/3` },
      { type: 'window', url: `${ROOT}embed/` },
      { type: 'window', url: `${ROOT}partner/tum/` },
      { type: 'worker', url: `${ROOT}assets/worker-1.js` },
    ])
    const answers = await Promise.all(
      ['0', '1', '2', '3'].map((clientId) => ask('boot.js', { clientId })),
    )
    const network = `network ${ROOT}boot.js`
    expect(answers).toEqual(['saved boot.js', network, network, 'saved boot.js'])
  })

  it('clears the editions before it, and takes the pages that are open', async () => {
    const { tell, caches, clients } = await start()
    await caches.open(cacheName(ROOT, 'bbbb'))
    await caches.open('of others')
    await tell('activate')
    expect([...caches.stored.keys()]).toEqual([cacheName(ROOT, 'aaaa'), 'of others'])
    expect(clients.claim).toHaveBeenCalledOnce()
  })

  test.each([
    ['alone', [''], true],
    ['beside an embed and a light page', ['', 'embed/', 'place/tum-asia/'], true],
    ['beside the window of a talk', ['', '?story=a&speaker=true'], false],
  ])('begins at once for a window %s: only if no other shows the atlas', async (_, paths, may) => {
    const windows = paths.map((path) => ({ type: 'window', url: ROOT + path }))
    const { tell, skipWaiting } = await start(windows)
    const postMessage = vi.fn()
    await tell('message', { data: 'serve', ports: [{ postMessage }] })
    expect(postMessage).toHaveBeenCalledExactlyOnceWith(may)
    expect(skipWaiting).toHaveBeenCalledTimes(may ? 1 : 0)
  })

  it('hears nothing else', async () => {
    const { tell, skipWaiting } = await start()
    await tell('message', { data: 'something' })
    expect(skipWaiting).not.toHaveBeenCalled()
  })
})
