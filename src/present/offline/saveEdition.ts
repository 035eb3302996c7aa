import { cacheName, hasAllFiles, storedEditions } from './editions'
import type { OfflineBrowser } from './offlineBrowser'
import { OfflineError, reasonOf } from './offlineError'
import { OFFLINE_LIST, type OfflineFile, type OfflineList } from './offlineList'

/** As many as a browser asks one host for at once. */
const AT_ONCE = 6

export interface SaveOptions {
  readonly signal: AbortSignal
  /** Called with how much is there, bytes. */
  readonly onprogress: (bytes: number) => void
}

/** What a server says of the compressed form of a file, which is stored as it is read. */
const OF_TRANSPORT = ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']

/** The file with its headers, to be stored; `undefined` where it is not the one of the list. */
async function verified(
  { sha256 }: OfflineBrowser,
  file: OfflineFile,
  response: Response,
): Promise<Response | undefined> {
  const body = await response.arrayBuffer()
  const digest = new Uint8Array(await sha256(body))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (body.byteLength !== file.bytes || hex !== file.sha256) return undefined
  const headers = new Headers(response.headers)
  for (const name of OF_TRANSPORT) headers.delete(name)
  return new Response(body, { headers })
}

/** Names with a hash are never another file: the browser need not ask whether they are still the same. */
const cacheModeOf = ({ path }: OfflineFile): RequestCache =>
  path.startsWith('assets/') ? 'default' : 'no-cache'

/** @throws OfflineError where the file cannot be had, or is another one twice */
async function download(
  browser: OfflineBrowser,
  file: OfflineFile,
  signal: AbortSignal,
): Promise<Response> {
  for (const cache of [cacheModeOf(file), 'reload'] as const) {
    let response: Response | undefined
    try {
      const answer = await browser.fetch(browser.root + file.path, { cache, signal })
      if (!answer.ok) throw new OfflineError('network')
      response = await verified(browser, file, answer)
    } catch (error) {
      if (signal.aborted || error instanceof OfflineError) throw error
      throw new OfflineError('network', error)
    }
    if (response) return response
  }
  throw new OfflineError('changed')
}

/** The file as an earlier edition holds it: most of the map is the same for years. */
async function findEarlier(
  browser: OfflineBrowser,
  file: OfflineFile,
  editions: readonly string[],
): Promise<Response | undefined> {
  for (const edition of editions) {
    const stored = await browser.caches.match(browser.root + file.path, {
      cacheName: cacheName(browser.root, edition),
      ignoreVary: true,
    })
    const response = stored && (await verified(browser, file, stored))
    if (response) return response
  }
  return undefined
}

/** Does something with each of many, some at once. @throws the first error, once all have ended */
async function forEachOf<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const work = async () => {
    for (const item of waiting) await act(item)
  }
  const all = Array.from({ length: AT_ONCE }, work)
  try {
    await Promise.all(all)
  } finally {
    await Promise.allSettled(all)
  }
}

/**
 * Stores every file of a list, each compared with its hash, and at last the list itself. Nothing serves
 * them yet. Whatever goes wrong, nothing of it is left.
 * @throws OfflineError
 */
export async function saveEdition(
  browser: OfflineBrowser,
  list: OfflineList,
  { signal, onprogress }: SaveOptions,
): Promise<void> {
  const { caches, root } = browser
  const name = cacheName(root, list.edition)
  // Where one file fails, the others are of no use.
  const all = new AbortController()
  const cancel = () => {
    all.abort()
  }
  signal.addEventListener('abort', cancel)
  try {
    const earlier = await storedEditions(browser)
    const cache = await caches.open(name)
    let bytes = 0
    await forEachOf(list.files, async (file) => {
      try {
        if (signal.aborted) cancel()
        all.signal.throwIfAborted()
        const found = await findEarlier(browser, file, earlier)
        await cache.put(root + file.path, found ?? (await download(browser, file, all.signal)))
      } catch (error) {
        cancel()
        throw error
      }
      bytes += file.bytes
      onprogress(bytes)
    })
    await cache.put(root + OFFLINE_LIST, new Response(JSON.stringify(list)))
    signal.throwIfAborted()
    if (!(await hasAllFiles(browser, list))) throw new OfflineError('storage')
  } catch (error) {
    await caches.delete(name).catch(() => false)
    throw new OfflineError(signal.aborted ? 'cancelled' : reasonOf(error), error)
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
