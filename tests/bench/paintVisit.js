import { installLoadProbe } from './loadProbe.js'
import { PATIENCE_MS, within } from './patience.js'
import { DESKTOP, launch, openPage } from './visit.js'

/** A window in which first paints were compared before; the processor is not slowed down. */
const WINDOW = { ...DESKTOP, viewport: { width: 1280, height: 800 } }

/** Lines, by what they are called: bits per second down, milliseconds there and back. */
export const LINES = /** @type {const} */ ({
  '1.6 Mbit/s, 150 ms': { bits: 1_600_000, latency: 150 },
  '3.2 Mbit/s, 100 ms': { bits: 3_200_000, latency: 100 },
  '20 Mbit/s, 40 ms': { bits: 20_000_000, latency: 40 },
})

/** @typedef {keyof typeof LINES} Line */

/**
 * When a page shows its first text or picture, on a line, in a browser of its own; milliseconds since
 * the navigation.
 *
 * @param {string} address
 * @param {Line} line
 * @param {string[]} [args] of the browser
 * @returns {Promise<number>}
 */
export async function visitPaint(address, line, args) {
  const browser = await launch(args)
  try {
    const page = await openPage(browser, WINDOW)
    await page.addInitScript(installLoadProbe, null)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const { bits, latency } = LINES[line]
    const throughput = bits / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
      latency,
    })
    await page.goto(address, { timeout: PATIENCE_MS, waitUntil: 'load' })
    await page.waitForFunction(() => globalThis.load.firstPaint !== undefined)
    return await page.evaluate(() => globalThis.load.firstPaint ?? NaN)
  } finally {
    await within(browser.close(), 10_000).catch(() => undefined)
  }
}
