/**
 * Why the atlas could not be saved: no room; a file could not be loaded, or is not the one of the list;
 * the reader has cancelled; the page is of an earlier edition than the list; the browser refuses to
 * store, or to run the worker.
 */
export type OfflineReason =
  | 'quota'
  | 'network'
  | 'changed'
  | 'cancelled'
  | 'outdated'
  | 'storage'
  | 'worker'

/** Nothing was saved, and why. */
export class OfflineError extends Error {
  readonly reason: OfflineReason

  constructor(reason: OfflineReason, cause?: unknown) {
    super(`not saved: ${reason}`, { cause })
    this.name = 'OfflineError'
    this.reason = reason
  }
}

/** What an error means to the reader; one of a browser that nobody has named is one of its storage. */
export function reasonOf(error: unknown): OfflineReason {
  if (error instanceof OfflineError) return error.reason
  const { name } = Object(error) as { readonly name?: unknown }
  if (name === 'QuotaExceededError') return 'quota'
  return name === 'AbortError' ? 'cancelled' : 'storage'
}
