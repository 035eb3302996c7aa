import type { OfflineBrowser } from './offlineBrowser'
import { bytesOf, OFFLINE_LIST, parseOfflineList, type OfflineList } from './offlineList'

/** An edition that is saved in this browser. */
export interface SavedEdition {
  readonly edition: string
  /** How far the research reaches; empty where nothing of it is left. */
  readonly factsAsOf: string
  readonly bytes: number
  /** Every file of its list is there. Browsers may clear what they store. */
  readonly isWhole: boolean
}

/** Several atlases may stand on one host: the folder is part of the name. */
const prefixOf = (root: string) => `atlas-offline ${new URL(root).pathname} `

/** The cache that holds an edition; `static/offline-worker.js` names it the same way. */
export function cacheName(root: string, edition: string): string {
  return prefixOf(root) + edition
}

/** The editions that something is stored of, whole or not. */
export async function storedEditions({ caches, root }: OfflineBrowser): Promise<readonly string[]> {
  const prefix = prefixOf(root)
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

/** Deletes everything that is stored but these editions. */
export async function deleteOthers(
  browser: OfflineBrowser,
  kept: readonly (string | undefined)[],
): Promise<void> {
  const { caches, root } = browser
  const others = (await storedEditions(browser)).filter((edition) => !kept.includes(edition))
  await Promise.all(others.map((edition) => caches.delete(cacheName(root, edition))))
}

/** Whether every file of a list is stored. */
export async function hasAllFiles(
  { caches, root }: OfflineBrowser,
  { edition, files }: OfflineList,
): Promise<boolean> {
  const cache = await caches.open(cacheName(root, edition))
  const stored = new Set((await cache.keys()).map(({ url }) => url))
  return files.every(({ path }) => stored.has(root + path))
}

/** What is stored of an edition that the worker serves. */
export async function readEdition(browser: OfflineBrowser, edition: string): Promise<SavedEdition> {
  const { caches, root } = browser
  const response = await caches.match(root + OFFLINE_LIST, {
    cacheName: cacheName(root, edition),
  })
  const list = response && parseOfflineList(await response.text())
  if (!list) return { edition, factsAsOf: '', bytes: 0, isWhole: false }
  const { factsAsOf } = list
  return { edition, factsAsOf, bytes: bytesOf(list), isWhole: await hasAllFiles(browser, list) }
}

/** The list that is online now. @returns `undefined` without a network */
export async function fetchList({ fetch, root }: OfflineBrowser): Promise<OfflineList | undefined> {
  const response = await fetch(root + OFFLINE_LIST, { cache: 'no-cache' }).catch(() => undefined)
  return response?.ok ? parseOfflineList(await response.text().catch(() => '')) : undefined
}
