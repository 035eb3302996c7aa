/*
 * Serves the edition of the atlas that a reader has saved. The page registers it after a click, once
 * every file was stored and verified (`src/present/offline/`); its address names the edition.
 */
{
  const SCOPE = registration.scope
  // As `src/present/offline/editions.ts` names it.
  const PREFIX = `atlas-offline ${new URL(SCOPE).pathname} `
  const CACHE = PREFIX + new URL(location.href).searchParams.get('edition')
  const DOCUMENTS = ['', 'de/']
  // Files at the root and those with a hash: no light page, no embed, no download.
  const FILE = /^(?:assets\/)?[^/]+\.[^/]+$/
  // Tells which edition is online.
  const LIST = 'offline.json'

  /** Below the site's root, without the query. */
  const pathOf = (address) => {
    const { origin, pathname } = new URL(address)
    const whole = origin + pathname
    if (!whole.startsWith(SCOPE)) return undefined
    return whole.slice(SCOPE.length).replace(/(^|\/)index\.html$/, '$1')
  }
  const isAtlas = ({ type, url }) => type === 'window' && DOCUMENTS.includes(pathOf(url))

  /** Embeds and light pages come from the network with all that is theirs: no mix of editions. */
  const isForOther = async (clientId) => {
    const client = clientId && (await clients.get(clientId))
    return client && client.type === 'window' && !isAtlas(client)
  }

  const answer = async (request, path, clientId) => {
    if (request.mode !== 'navigate' && (await isForOther(clientId))) return fetch(request)
    const options = { cacheName: CACHE, ignoreVary: true }
    return (await caches.match(SCOPE + path, options)) ?? fetch(request)
  }

  addEventListener('fetch', (event) => {
    const { request, clientId } = event
    const path = pathOf(request.url)
    if (request.method !== 'GET' || path === undefined) return
    const isOurs =
      request.mode === 'navigate' ? DOCUMENTS.includes(path) : FILE.test(path) && path !== LIST
    if (isOurs) event.respondWith(answer(request, path, clientId))
  })

  /** No page shows another edition any more. */
  const takeOver = async () => {
    const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
    await Promise.all(others.map((name) => caches.delete(name)))
    await clients.claim()
  }

  addEventListener('activate', (event) => {
    event.waitUntil(takeOver())
  })

  /** Serves at once where a single window shows the atlas: two windows of a talk must not differ. */
  const serve = async (port) => {
    const all = await clients.matchAll({ type: 'window', includeUncontrolled: true })
    const isAlone = all.filter(isAtlas).length <= 1
    port.postMessage(isAlone)
    if (isAlone) await skipWaiting()
  }

  addEventListener('message', (event) => {
    if (event.data === 'serve') event.waitUntil(serve(event.ports[0]))
  })
}
