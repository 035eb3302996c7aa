import {
  basemapUrl,
  fineBasemapUrls,
  type Basemap,
  type FineBasemap,
  type PackedBasemap,
  type PackedCell,
} from 'virtual:basemap'
import { unpackBasemap, unpackCell } from '../../geo/basemap'

/** What was asked for, by address: every map of the page shares one download. */
const requests = new Map<string, Promise<unknown>>()

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`)
  return response.json()
}

/** Fetches and reads once. A failure is forgotten, so that the next call tries again. */
async function loadOnce<T>(url: string, read: (json: unknown) => T): Promise<T> {
  const known = requests.get(url)
  if (known) return known as Promise<T>
  const request = fetchJson(url).then(read)
  requests.set(url, request)
  try {
    return await request
  } catch (error) {
    requests.delete(url)
    throw error
  }
}

/**
 * The basemap of the whole world, fetched once.
 * @throws when it cannot be fetched; the next call tries again
 */
export function loadBasemap(): Promise<Basemap> {
  return loadOnce(basemapUrl, (json) => unpackBasemap(json as PackedBasemap))
}

/**
 * One piece of the fine basemap, fetched once; `undefined` where there is only sea.
 * @param key see `cellKeysIn`
 * @throws when it cannot be fetched; the next call tries again
 */
export async function loadFineCell(key: string): Promise<FineBasemap | undefined> {
  const url = fineBasemapUrls[key]
  return url === undefined
    ? undefined
    : loadOnce(url, (json) => unpackCell(key, json as PackedCell))
}
