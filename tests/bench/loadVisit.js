import { installLoadProbe } from './loadProbe.js'
import { measureIdle, readMapRequest, waitForIdle } from './measure.js'
import { isTooLong, PATIENCE_MS, within } from './patience.js'
import { watchTraffic } from './traffic.js'
import { DESKTOP, launch, openPage } from './visit.js'

/** Lighthouse's “slow 4G” and mid-range phone; bytes per second, milliseconds, times slower. */
const NETWORK = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
}
const CPU_SLOWDOWN = 4
/** A task longer than this keeps the page from answering. */
const LONG_TASK_MS = 50
/** The largest kind, so that the number of partners changes. */
const FILTER = { name: 'Partner by agreement', count: '^[\\d,]+ partners$', everyMs: 50 }
/** Where the map is touched, pixels from its upper left corner: in the sea. */
const TOUCH = { x: 24, y: 24 }
/** A page without map code by then waits for a touch. */
const NO_REQUEST_MS = 15_000

/** The windows; the phone has the density of Lighthouse's. */
export const WINDOWS = {
  phone: {
    ...DESKTOP,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  },
  desktop: DESKTOP,
}

/** @typedef {keyof typeof WINDOWS} Window */
/** @typedef {Record<string, number>} Values by measure */
/** @typedef {{ values: Values, shifts: import('./loadProbe.js').Shift[] }} Visited */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Opens a throttled page in a browser of its own and closes it when all is measured.
 *
 * @template T
 * @param {Window} window
 * @param {(page: Page, session: import('@playwright/test').CDPSession) => Promise<T>} measure
 * @param {typeof FILTER | null} [filter] clicked until it answers
 * @returns {Promise<T>}
 */
async function throttled(window, measure, filter = null) {
  const browser = await launch()
  try {
    const page = await openPage(browser, WINDOWS[window])
    await page.addInitScript(installLoadProbe, filter)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', NETWORK)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    return await measure(page, session)
  } finally {
    await within(browser.close(), 10_000).catch(() => undefined)
  }
}

/** @param {Page} page @param {string} address */
const open = (page, address) => page.goto(address, { timeout: PATIENCE_MS, waitUntil: 'commit' })

/** Until nothing is transferred and all is drawn. @param {Page} page */
async function waitForQuiet(page) {
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS })
  await page.evaluate(() => globalThis.bench.settled())
}

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T | undefined>} nothing when it takes too long
 */
const orNothing = (work) =>
  work.catch((error) => {
    if (isTooLong(error)) return undefined
    throw error
  })

/** @param {import('./loadProbe.js').Shift[]} shifts */
const sumOf = (shifts) => shifts.reduce((sum, { value }) => sum + value, 0)

/** @param {Page} page */
const readPaints = (page) =>
  page.evaluate(() => {
    const { firstPaint = NaN, mapDrawn = NaN, largestPaint = NaN } = globalThis.load
    return { firstPaint, mapDrawn, largestPaint }
  })

/** @param {Page} page @returns {Promise<import('./loadProbe.js').Shift[]>} */
const readShifts = (page) => page.evaluate(() => globalThis.load.shifts)

/** What long tasks took, of which those before `until` count. @param {Page} page @param {number} [firstPaint] @param {number} [until] */
async function readBlocking(page, firstPaint = NaN, until = Infinity) {
  const tasks = await page.evaluate(() => globalThis.load.longTasks)
  const before = tasks.filter(({ start }) => start < until)
  /** @param {typeof tasks} some */
  const blocking = (some) => some.reduce((sum, { duration }) => sum + duration - LONG_TASK_MS, 0)
  return {
    blocking: blocking(before),
    blockingSincePaint: blocking(before.filter(({ start }) => start >= firstPaint)),
    longest: Math.max(0, ...before.map(({ duration }) => duration)),
    longTasks: before.length,
  }
}

/** The page without scripts. @param {Window} window @param {string} address @returns {Promise<Values>} */
export const visitStatic = (window, address) =>
  throttled(window, async (page, session) => {
    const traffic = await watchTraffic(session, [])
    await open(page, address)
    await waitForQuiet(page)
    const shift = sumOf(await readShifts(page))
    const paints = await readPaints(page)
    return {
      ...traffic.bytes(),
      ...paints,
      ...(await readBlocking(page, paints.firstPaint)),
      shift,
    }
  })

/**
 * The bare map.
 *
 * @param {Window} window
 * @param {string} address
 * @param {string[]} mapScripts
 * @returns {Promise<Values>}
 */
export const visitBare = (window, address, mapScripts) =>
  throttled(window, (page) => measureIdle(page, address, mapScripts))

/**
 * @param {Page} page
 * @param {string[]} mapScripts
 * @returns {Promise<number>} infinite: it does not ask by itself
 */
async function waitForMapRequest(page, mapScripts) {
  await orNothing(
    page.waitForFunction(
      (names) =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) => names.includes(name.replace(/^.*\//, ''))),
      mapScripts,
      { timeout: NO_REQUEST_MS, polling: 200 },
    ),
  )
  return readMapRequest(page, mapScripts)
}

/** @param {Page} page */
async function touchMap(page) {
  const box = await page.locator('[data-view="map"]').first().boundingBox()
  if (!box) throw new Error('The atlas shows no map')
  await page.touchscreen.tap(box.x + TOUCH.x, box.y + TOUCH.y)
}

/**
 * The atlas, left alone until its map is drawn; on a phone the map is touched when all is quiet.
 *
 * @param {Window} window
 * @param {string} address
 * @param {string[]} mapScripts
 * @returns {Promise<Visited>}
 */
export const visitAtlas = (window, address, mapScripts) =>
  throttled(window, async (page, session) => {
    const traffic = await watchTraffic(session, mapScripts)
    await open(page, address)
    const ready = await within(page.evaluate(() => globalThis.bench.when('readyAt')))
    await waitForQuiet(page)
    // Before the touch: it would end the search for the largest paint.
    const paints = await readPaints(page)
    const asksForTouch = () => document.documentElement.dataset.mapReason === 'touch'
    const isTouched = await page.evaluate(asksForTouch)
    const quietAt = await page.evaluate(() => performance.now())
    if (isTouched) await touchMap(page)
    const idle = (await orNothing(waitForIdle(page, mapScripts))) ?? {
      idle: Infinity,
      idleFromRequest: Infinity,
    }
    // The maps are swapped in the frames that follow.
    await page.evaluate(() => globalThis.bench.settled())
    const requested = await readMapRequest(page, mapScripts)
    const until = isTouched ? quietAt : requested
    const shifts = await readShifts(page)
    const values = {
      ...traffic.bytes(),
      ...paints,
      ready,
      requested: isTouched ? Infinity : requested,
      ...idle,
      ...(isTouched && { idle: NaN }),
      shift: sumOf(shifts),
      shiftWithoutInput: sumOf(shifts.filter(({ hadInput }) => !hadInput)),
      ...(await readBlocking(page, paints.firstPaint, until)),
    }
    return { values, shifts }
  })

/**
 * The atlas, a filter of which is clicked as soon as it exists and until it answers.
 *
 * @param {Window} window
 * @param {string} address
 * @param {string[]} mapScripts
 * @returns {Promise<Values>} `answeredAhead`: how long before the request of the map code
 */
export const visitFilter = (window, address, mapScripts) =>
  throttled(
    window,
    async (page) => {
      await open(page, address)
      const answer = within(page.evaluate(() => globalThis.load.answered))
      const answered = (await orNothing(answer)) ?? Infinity
      const requested = await waitForMapRequest(page, mapScripts)
      return { answered, answeredAhead: requested - answered }
    },
    FILTER,
  )
