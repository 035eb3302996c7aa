import { PATIENCE_MS, within } from './patience.js'
import { median, quantile } from './statistics.js'
import { launch, measureParts, openPage } from './visit.js'

/** Presses of the arrow key, a year each. */
const PRESSES = 12
const FRAME_MS = 16
/** To the left, pixels: the arrow keys have moved the handle to the right. */
const DRAG = { reach: -500, periodMs: 2000, durationMs: 4000 }
/** The first layout of a page is not yet compiled; then so many more, the median of which counts. */
const LAYOUTS = 15

/** In this order: what may hang comes late. */
export const PARTS = /** @type {const} */ (['load', 'key', 'drag', 'layout'])

/** @typedef {typeof PARTS[number]} Part */
/** `withMap`: the atlas as it opens; `app`: its timeline alone; `bare`: the page of D3. */
/** @typedef {'app' | 'bare' | 'withMap'} Side */
/** @typedef {Record<string, number>} Values by measure */

/** Names of the values of a part, for when it takes too long. */
const MEASURES = {
  load: ['ready', 'nodes'],
  key: ['key', 'key95', 'keyShown'],
  drag: ['drag', 'drag95', 'dragFrame'],
  layout: ['layout', 'layoutFirst', 'layoutYear'],
}

/** @param {import('@playwright/test').Page} page */
const settled = (page) => page.evaluate(() => globalThis.bench.settled())

/** @param {import('@playwright/test').Page} page */
const firstYear = (page) => page.getByRole('slider', { name: 'First year' })

/** @param {import('@playwright/test').Page} page @param {string} address @returns {Promise<Values>} */
async function measureLoad(page, address) {
  await page.goto(address, { timeout: PATIENCE_MS, waitUntil: 'commit' })
  const ready = await within(page.evaluate(() => globalThis.bench.when('readyAt')))
  await firstYear(page).waitFor({ timeout: PATIENCE_MS })
  // With the map: it must be idle, or its own first frames are measured.
  await page
    .waitForSelector('html:not([data-map="loading"])', {
      state: 'attached',
      timeout: PATIENCE_MS,
    })
    .catch(() => undefined)
  await settled(page)
  const nodes = await page.evaluate(
    () => document.querySelectorAll('[data-view="timeline"] *, body > svg *').length,
  )
  return { ready, nodes }
}

/** @param {import('@playwright/test').Page} page @returns {Promise<Values>} */
async function measureKey(page) {
  await firstYear(page).focus()
  await settled(page)
  await page.evaluate(() => globalThis.bench.watchInputs('keydown'))
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press('ArrowRight')
    await settled(page)
  }
  const { drawn, presented } = await page.evaluate(() => globalThis.bench.inputs())
  return { key: median(drawn), key95: quantile(drawn, 0.95), keyShown: median(presented) }
}

/**
 * Drags the first handle to and fro at a steady speed, whatever the page makes of it.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Values>}
 */
async function measureDrag(page) {
  const box = await firstYear(page).boundingBox()
  if (!box) throw new Error('The first handle is not to be seen')
  const [fromX, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(fromX, y)
  await settled(page)
  const recording = page.evaluate(() => globalThis.bench.frames('mousedown', 'mouseup'))
  recording.catch(() => undefined)
  await settled(page)
  await page.mouse.down()
  await page.evaluate(() => {
    globalThis.bench.inputs().drawn.length = 0
    globalThis.bench.watchInputs('pointermove')
  })
  const begin = performance.now()
  // Not awaited: a mouse does not wait for the page either, and the browser merges what comes too fast.
  const moves = []
  for (let passed = 0; passed < DRAG.durationMs; passed = performance.now() - begin) {
    const turn = (passed / DRAG.periodMs) % 1
    const share = 1 - Math.abs(turn * 2 - 1)
    moves.push(page.mouse.move(fromX + share * DRAG.reach, y))
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS))
  }
  await Promise.all(moves)
  const { drawn } = await page.evaluate(() => globalThis.bench.inputs())
  await page.mouse.up()
  const lengths = (await recording).map(({ length }) => length)
  return { drag: median(drawn), drag95: quantile(drawn, 0.95), dragFrame: median(lengths) }
}

/** @param {import('@playwright/test').Page} page @param {string} address @returns {Promise<Values>} */
async function measureLayout(page, address) {
  await page.goto(address, { timeout: PATIENCE_MS })
  await page.waitForFunction(() => globalThis.timeLayouts, null, { timeout: PATIENCE_MS })
  const [layoutFirst, ...whole] = await page.evaluate(
    (times) => globalThis.timeLayouts('whole', times),
    LAYOUTS + 1,
  )
  const year = await page.evaluate((times) => globalThis.timeLayouts('year', times), LAYOUTS)
  return { layoutFirst, layout: median(whole), layoutYear: median(year) }
}

/**
 * One visit in a browser of its own.
 *
 * @param {object} options
 * @param {import('./site.js').Site} options.site
 * @param {Side} options.side
 * @param {number} options.size
 * @param {readonly Part[]} options.parts
 * @param {readonly number[]} options.box of the timeline in the atlas, pixels
 * @returns {Promise<Values>} of the parts up to the first that takes too long
 */
export async function visitTimeline({ site, side, size, parts, box }) {
  const folder = `${site.address}x${size}/`
  const facts = `../x${size}/${site.facts}`
  const addresses = {
    app: `${folder}?layout=timeline`,
    withMap: folder,
    bare: `${site.address}bare/timeline.html?box=${box.join()}&facts=${facts}`,
  }
  const browser = await launch()
  const page = await openPage(browser)
  return measureParts(
    browser,
    side === 'app' ? parts : parts.filter((part) => part !== 'layout'),
    {
      load: () => measureLoad(page, addresses[side]),
      key: () => measureKey(page),
      drag: () => measureDrag(page),
      layout: () => measureLayout(page, `${site.address}bare/layout.html?facts=${facts}`),
    },
    MEASURES,
  )
}

/**
 * Where the atlas has its timeline when it has no map.
 *
 * @param {import('./site.js').Site} site
 * @param {number} size
 * @returns {Promise<readonly number[]>} left, top, width, height
 */
export async function findTimeline(site, size) {
  const browser = await launch()
  try {
    const page = await openPage(browser)
    await page.goto(`${site.address}x${size}/?layout=timeline`)
    // While the page wakes, the prerendered timeline stands beside the live one.
    await page.waitForFunction(() => {
      const isReady = document.documentElement.dataset['app'] === 'ready'
      return isReady && document.querySelectorAll('[data-view="timeline"]').length === 1
    })
    const box = await page.locator('[data-view="timeline"]').boundingBox()
    if (!box) throw new Error('The atlas shows no timeline')
    return [box.x, box.y, box.width, box.height]
  } finally {
    await browser.close()
  }
}
