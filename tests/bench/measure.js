import { PATIENCE_MS, within } from './patience.js'
import { median, quantile } from './statistics.js'

const WORLD_PIXELS = 512
/** Zoom, latitude, longitude: the world as the atlas opens, but named, so that a click keeps it. */
export const CAMERA = { zoom: 1.23, lat: 32, lng: -18 }
const CLICKED = { id: 'partner:imperial-college-london', lngLat: [-0.1749, 51.4988] }
const CLICKS = 3
/** No further click is begun after this time. */
const CLICKS_MS = 15_000
const RING_PATIENCE_MS = 5000
/** Once a click is shown, it is selected at once or not at all. */
const SELECTION_PATIENCE_MS = 10_000
const FRAME_MS = 16
const DRAG = { fromX: 560, fromY: 400, reach: 200, periodMs: 2000, durationMs: 5000 }
/** Pixels from the start of the drag to its end: exactly there, MapLibre would see a click. */
const DRAG_END = 4
const YEARS_PLAYED = 6
const YEAR_MS = 1000

/** @typedef {[left: number, top: number, width: number, height: number]} Box pixels */
/** @typedef {Record<string, number>} Values by measure, milliseconds; infinite: not within the limit */

/** @param {import('@playwright/test').Page} page */
const settled = (page) => page.evaluate(() => globalThis.bench.settled())

/**
 * When a page asked for the map code; for one that has loaded it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string[]} mapScripts
 * @returns {Promise<number>} milliseconds since the navigation; infinite when it did not
 */
export const readMapRequest = (page, mapScripts) =>
  page.evaluate(
    (names) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => names.includes(name.replace(/^.*\//, '')))
        .reduce((earliest, { startTime }) => Math.min(earliest, startTime), Infinity),
    mapScripts,
  )

/**
 * Waits until the map of an open page is all drawn.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string[]} mapScripts
 * @returns {Promise<Values>}
 */
export async function waitForIdle(page, mapScripts) {
  const idle = await within(page.evaluate(() => globalThis.bench.when('idleAt')))
  return { idle, idleFromRequest: idle - (await readMapRequest(page, mapScripts)) }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @param {string[]} mapScripts
 * @returns {Promise<Values>}
 */
export async function measureIdle(page, address, mapScripts) {
  await page.goto(address, { timeout: PATIENCE_MS, waitUntil: 'commit' })
  return waitForIdle(page, mapScripts)
}

/**
 * Where the mark to click is drawn. The atlas moves marks apart and rings the focused one; the bare
 * page draws all in their places.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Box} box
 */
async function findMark(page, box) {
  const button = page.locator(`[data-view="map"] button[data-id="${CLICKED.id}"]`)
  if ((await button.count()) > 0) {
    await button.focus()
    const ring = await page
      .getByTestId('focus-ring')
      .boundingBox({ timeout: RING_PATIENCE_MS })
      .catch(() => null)
    await button.blur()
    if (ring) return { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 }
  }
  const pixels = WORLD_PIXELS * 2 ** CAMERA.zoom
  const north = (/** @type {number} */ lat) =>
    Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
  const [lng, lat] = CLICKED.lngLat
  const [left, top, width, height] = box
  return {
    x: left + width / 2 + ((lng - CAMERA.lng) / 360) * pixels,
    y: top + height / 2 - (north(lat) - north(CAMERA.lat)) * pixels,
  }
}

/**
 * Waits until a mark is selected, or none is.
 *
 * @param {import('@playwright/test').Page} page
 * @param {boolean} isWanted
 * @returns {Promise<boolean>} false when it does not come to that
 */
async function waitForSelection(page, isWanted) {
  const isSelected = (/** @type {boolean} */ wanted) =>
    (location.search.includes('select=') || 'selected' in document.documentElement.dataset) ===
    wanted
  return page.waitForFunction(isSelected, isWanted, { timeout: SELECTION_PATIENCE_MS }).then(
    () => true,
    () => false,
  )
}

/** Takes the selection back: the atlas keeps its camera by Back alone. Runs in the page. */
function deselect() {
  if (location.search.includes('select=')) history.back()
  else dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Box} box
 * @returns {Promise<Values>} not a number where clicks do not select
 */
export async function measureClick(page, box) {
  const { x, y } = await findMark(page, box)
  /** @type {number[]} */
  const durations = []
  const begin = performance.now()
  while (durations.length < CLICKS && performance.now() - begin < CLICKS_MS) {
    await page.mouse.move(x, y)
    await settled(page)
    await page.evaluate(() => globalThis.bench.forgetClick())
    await page.mouse.click(x, y)
    const duration = await page.waitForFunction(() => globalThis.bench.clickDuration(), null, {
      timeout: PATIENCE_MS,
    })
    if (!(await waitForSelection(page, true))) return { click: NaN, firstClick: NaN }
    durations.push(await duration.jsonValue())
    await settled(page)
    await page.evaluate(deselect)
    await waitForSelection(page, false)
    await page.mouse.move(x - 150, y + 150)
    await settled(page)
  }
  return { click: median(durations), firstClick: durations[0] ?? NaN }
}

/**
 * Drags the map to and fro at a steady speed, whatever the page makes of it.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Values>}
 */
export async function measurePan(page) {
  const { fromX, fromY, reach, periodMs, durationMs } = DRAG
  await page.mouse.move(fromX, fromY)
  await settled(page)
  const recording = page.evaluate(() => globalThis.bench.frames('mousedown', 'mouseup'))
  recording.catch(() => undefined)
  await settled(page)
  await page.mouse.down()
  const begin = performance.now()
  // Not awaited: a mouse does not wait for the page either, and the browser merges what comes too fast.
  const moves = []
  for (let passed = 0; passed < durationMs; passed = performance.now() - begin) {
    const turn = (passed / periodMs) % 1
    const share = turn < 0.25 ? turn : turn < 0.75 ? 0.5 - turn : turn - 1
    moves.push(page.mouse.move(fromX + share * 4 * reach, fromY + share * reach))
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS))
  }
  await Promise.all(moves)
  await page.mouse.move(fromX + DRAG_END, fromY)
  await page.mouse.up()
  const lengths = (await recording).map(({ length }) => length)
  await settled(page)
  return { pan: median(lengths), pan95: quantile(lengths, 0.95) }
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Values>}
 */
export async function measurePlay(page) {
  const duration = YEARS_PLAYED * YEAR_MS
  const recording = page.evaluate((ms) => globalThis.bench.frames('click', ms), duration)
  recording.catch(() => undefined)
  await settled(page)
  await page.getByRole('button', { name: 'Play the years' }).click({ timeout: PATIENCE_MS })
  const intervals = await recording
  const lengths = intervals.map(({ length }) => length)
  const longest = Array.from({ length: YEARS_PLAYED }, (_, year) =>
    Math.max(
      ...intervals
        .filter(({ at }) => Math.floor(at / YEAR_MS) === year)
        .map(({ length }) => length),
    ),
  )
  return {
    play: median(lengths),
    play95: quantile(lengths, 0.95),
    // A year in which no frame began was all within the one before.
    playLongest: median(longest.filter(Number.isFinite)),
  }
}
