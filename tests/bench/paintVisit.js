import { installLoadProbe } from './loadProbe.js'
import { PATIENCE_MS, within } from './patience.js'
import { formatRatio, formatSpread, formatTable, formatValue } from './results.js'
import { medianOf, ratiosOf } from './statistics.js'
import { DESKTOP, launch, openPage } from './visit.js'

/** As many times as late as without scripts. */
const GOAL = 1.1

/** A window in which first paints were compared before; the processor is not slowed down. */
const WINDOW = { ...DESKTOP, viewport: { width: 1280, height: 800 } }

/** Lines, by what they are called: bits per second down, milliseconds there and back. */
export const LINES = /** @type {const} */ ({
  '1.6 Mbit/s, 150 ms': { bits: 1_600_000, latency: 150 },
  '3.2 Mbit/s, 100 ms': { bits: 3_200_000, latency: 100 },
  '20 Mbit/s, 40 ms': { bits: 20_000_000, latency: 40 },
})

/** What the browser is told. */
export const BROWSERS = /** @type {const} */ ({
  WebGL: [],
  'no WebGL': ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis'],
})

/** How it is measured. */
export const METHOD = `When the first text or picture was shown, at 1280 × 800, on lines of other speeds; the processor is not slowed down. The visits of atlas and static page alternate.`

/** @typedef {keyof typeof LINES} Line */
/** @typedef {keyof typeof BROWSERS} Browser */

/**
 * When a page shows its first text or picture, on a line, in a browser of its own; milliseconds since
 * the navigation.
 *
 * @param {string} address
 * @param {Line} line
 * @param {Browser} kind
 * @returns {Promise<number>}
 */
async function visitPaint(address, line, kind) {
  const browser = await launch([...BROWSERS[kind]])
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

/**
 * Compares the first paints of the atlas with those of its page without scripts.
 *
 * @param {string} atlas
 * @param {string} page its page without scripts
 * @param {number} repeats
 * @param {(text: string) => void} log
 * @returns {Promise<string>} a Markdown table
 */
export async function comparePaints(atlas, page, repeats, log) {
  const rows = []
  for (const line of /** @type {Line[]} */ (Object.keys(LINES)))
    for (const kind of /** @type {Browser[]} */ (Object.keys(BROWSERS))) {
      /** @type {{ paint: number }[]} */
      const own = []
      /** @type {{ paint: number }[]} */
      const bare = []
      for (let turn = 1; turn <= repeats; turn += 1) {
        bare.push({ paint: await visitPaint(page, line, kind) })
        own.push({ paint: await visitPaint(atlas, line, kind) })
      }
      const value = medianOf(own, 'paint')
      const limit = medianOf(bare, 'paint')
      const ratio = value / limit
      rows.push([
        line,
        kind,
        formatValue(value),
        formatValue(limit),
        formatRatio(ratio),
        formatSpread(ratiosOf(own, bare, 'paint')),
        `≤ ${GOAL}: ${ratio <= GOAL ? 'met' : 'missed'}`,
      ])
      log(rows.at(-1)?.join(' ') ?? '')
    }
  return formatTable(['Line', 'Browser', 'Atlas', 'Static page', 'Ratio', 'Spread', 'Goal'], rows)
}
