/** What the page asks for in the same turn as the map code is asked for with it, not before it. */
const SAME_TURN_MS = 20

/** What is transferred, by its content type: a preload has no type of request that says it. */
const KINDS = /** @type {const} */ ([
  ['document', /html/],
  ['scripts', /javascript/],
  ['styles', /css/],
  ['fonts', /font/],
  ['data', /json/],
])

/** @typedef {{ url: string, at: number, kind: string, bytes: number }} Transfer `at` in milliseconds, of no known origin */

/**
 * Notes what a page transfers from now on, headers included, as it comes over the network.
 *
 * @param {import('@playwright/test').CDPSession} session
 * @param {string[]} mapScripts file names of the scripts that hold MapLibre
 * @returns {Promise<{ bytes: () => Record<string, number> }>}
 */
export async function watchTraffic(session, mapScripts) {
  /** @type {Map<string, Transfer>} */
  const transfers = new Map()
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    transfers.set(requestId, { url: request.url, at: timestamp * 1000, kind: 'other', bytes: 0 })
  })
  session.on('Network.responseReceived', ({ requestId, response: { mimeType } }) => {
    const transfer = transfers.get(requestId)
    const kind = KINDS.find(([, pattern]) => pattern.test(mimeType))
    if (transfer && kind) [transfer.kind] = kind
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.bytes = encodedDataLength
  })
  await session.send('Network.enable')

  return {
    /** Bytes before the map code by kind, their sum, and the sum of all so far. */
    bytes() {
      const all = [...transfers.values()].filter(({ url }) => url.startsWith('http'))
      const mapAt = all
        .filter(({ url }) => mapScripts.includes(url.replace(/^.*\//, '')))
        .reduce((earliest, { at }) => Math.min(earliest, at), Infinity)
      /** @type {Record<string, number>} */
      const bytes = { before: 0, all: 0 }
      for (const [kind] of [...KINDS, ['other']]) bytes[kind] = 0
      for (const transfer of all) {
        bytes.all += transfer.bytes
        if (transfer.at > mapAt - SAME_TURN_MS) continue
        bytes.before += transfer.bytes
        bytes[transfer.kind] += transfer.bytes
      }
      return bytes
    },
  }
}
