/** What of the browser is needed to save the atlas. */
export interface OfflineBrowser {
  /** Address of the site's root, which ends in a slash: the scope of the worker. */
  readonly root: string
  /** Address of the code that this page runs; `undefined` where the build did not name it. */
  readonly ownCode: string | undefined
  readonly caches: CacheStorage
  readonly workers: Pick<ServiceWorkerContainer, 'register' | 'getRegistration'>
  readonly fetch: typeof fetch
  readonly sha256: (bytes: ArrayBuffer) => Promise<ArrayBuffer>
  /** Asks the browser to keep what is stored even where it is short of room. */
  readonly persist: () => Promise<unknown>
}

/**
 * The browser, if it can save the atlas: not in frames without an origin, in some private windows, or
 * without an encrypted connection.
 * @param root address of the site's root
 */
export function findOfflineBrowser(root: string): OfflineBrowser | undefined {
  try {
    const { serviceWorker: workers, storage } = navigator as Partial<Navigator>
    // Without an encrypted connection they are missing, whatever their types say.
    const { caches, crypto } = globalThis as Partial<typeof globalThis>
    const subtle = (crypto as Partial<Crypto> | undefined)?.subtle
    if (!workers || !caches || !subtle) return undefined
    return {
      root,
      ownCode: document.querySelector<HTMLLinkElement>('link[data-code]')?.href,
      caches,
      workers,
      fetch: (...request) => fetch(...request),
      sha256: (bytes) => subtle.digest('SHA-256', bytes),
      persist: async () => storage?.persist(),
    }
  } catch {
    // To name them is refused where nothing may be stored.
    return undefined
  }
}
