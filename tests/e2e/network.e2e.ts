import { expect, openAtlas, test, waitForMap } from './support'

const VISITS = [
  ['the map in English', '', 'idle'],
  ['the map in German', 'de/', 'idle'],
  ['the list', '?layout=list', 'hidden'],
  ['an embed', 'embed/?select=alliance:eurotech', 'idle'],
  ['a story', '?story=twenty-years-of-alliances&step=3', 'idle'],
] as const

for (const [name, path, map] of VISITS) {
  test(`${name} asks no other host, and keeps nothing on the device`, async ({ page, context }) => {
    const foreign: string[] = []
    const own = new URL(test.info().project.use.baseURL ?? '').origin
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      const isInline = protocol === 'data:' || protocol === 'blob:'
      if (!isInline && origin !== own) foreign.push(request.url())
    })
    page.on('websocket', (socket) => foreign.push(socket.url()))

    await openAtlas(page, path)
    await waitForMap(page, map)

    expect(foreign).toEqual([])
    expect(await context.cookies()).toEqual([])
    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
  })
}

test('the document names no other host but in links for people', async ({ request }) => {
  for (const path of ['', 'de/', 'embed/', 'de/embed/']) {
    const html = await (await request.get(path)).text()
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe|source)[^>]*>/g)].map(String)
    expect(loaded.filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag))).toEqual([])
  }
})
