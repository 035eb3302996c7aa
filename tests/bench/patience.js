/** What takes longer than this is given up and reported as such. */
export const PATIENCE_MS = 60_000

class TookTooLong extends Error {}

/** @param {unknown} error whether it says that something took too long */
export const isTooLong = (error) =>
  error instanceof TookTooLong || (error instanceof Error && error.name === 'TimeoutError')

/**
 * @template T
 * @param {Promise<T>} work
 * @param {number} [limit] milliseconds
 * @returns {Promise<T>} @throws {TookTooLong}
 */
export async function within(work, limit = PATIENCE_MS) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong())
    }, limit)
  })
  // What is given up may still fail later, when its browser is closed.
  work.catch(() => undefined)
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer)
  })
}
