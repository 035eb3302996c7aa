import { expect, openAtlas, test, waitForMap } from './support'

/** What software WebGL says about its own slowness. */
const HARMLESS = /GPU stall due to ReadPixels|GL Driver Message/

for (const [path, map, tag = ''] of [
  ['', 'idle', ' @phone'],
  ['de/', 'idle'],
  ['?select=alliance:eurotech&time=2019', 'idle'],
  ['?layout=list', 'hidden'],
  ['de/?layout=list&select=partner:technion', 'hidden', ' @phone'],
  ['?story=twenty-years-of-alliances&step=3', 'idle'],
  ['embed/?select=alliance:eurotech', 'idle'],
  ['de/embed/?theme=dark', 'idle'],
] as const) {
  test(`/${path} complains of nothing, asks no other host, and keeps nothing on the device${tag}`, async ({
    page,
    context,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      if (isComplaint && !HARMLESS.test(message.text())) complaints.push(message.text())
    })
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
    })
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

    expect(complaints).toEqual([])
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
