import { chromium } from '@playwright/test'
import { ensureBrowser } from '../browser.js'
import { CAMERA, measureClick, measureIdle, measurePan, measurePlay } from './measure.js'
import { isTooLong, PATIENCE_MS, within } from './patience.js'
import { installProbe } from './probe.js'

/** A desktop's window, and what else every visit has in common. */
export const DESKTOP = {
  viewport: { width: 1440, height: 900 },
  colorScheme: /** @type {const} */ ('light'),
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
}

/** In this order: what may hang comes late, and playing changes what is shown. */
export const PARTS = /** @type {const} */ (['idle', 'pan', 'click', 'play'])

/** @typedef {typeof PARTS[number]} Part */
/** @typedef {'app' | 'bare'} Side */
/** @typedef {import('./measure.js').Box} Box */
/** @typedef {import('./measure.js').Values} Values */

/** Names of the values of a part, for when it takes too long. */
const MEASURES = {
  idle: ['idle', 'idleFromRequest'],
  click: ['click', 'firstClick'],
  pan: ['pan', 'pan95'],
  play: ['play', 'play95', 'playLongest'],
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').BrowserContextOptions} [options]
 */
export async function openPage(browser, options = DESKTOP) {
  const page = await browser.newPage(options)
  page.setDefaultTimeout(PATIENCE_MS)
  await page.addInitScript(installProbe)
  return page
}

/** A browser of its own, so that no visit profits from the one before. @param {string[]} [args] */
export const launch = (args) => chromium.launch({ executablePath: ensureBrowser(), args })

/**
 * Measures parts in the order of `measure`, the first always: it opens the page. A browser that no
 * longer answers is given up after a while.
 *
 * @template {string} Part
 * @param {import('@playwright/test').Browser} browser closed at the end
 * @param {readonly Part[]} parts
 * @param {Record<Part, () => Promise<Values>>} measure
 * @param {Record<Part, readonly string[]>} names of the values of a part, for when it takes too long
 * @returns {Promise<Values>} of the parts up to the first that takes too long
 */
export async function measureParts(browser, parts, measure, names) {
  /** @type {Values} */
  const values = {}
  const known = /** @type {Part[]} */ (Object.keys(measure))
  try {
    for (const [index, part] of known.entries()) {
      if (index > 0 && !parts.includes(part)) continue
      try {
        Object.assign(values, await within(measure[part]()))
      } catch (error) {
        if (!isTooLong(error)) throw error
        for (const name of names[part]) values[name] = Infinity
        break
      }
    }
  } finally {
    await within(browser.close(), 10_000).catch(() => undefined)
  }
  return values
}

/**
 * @param {object} options
 * @param {import('./site.js').Site} options.site
 * @param {Side} options.side
 * @param {number} options.size
 * @param {readonly Part[]} options.parts
 * @param {Surroundings} options.surroundings
 * @returns {Promise<Values>} of the parts up to the first that takes too long
 */
export async function visit({ site, side, size, parts, surroundings }) {
  const { box } = surroundings
  const folder = `x${size}/`
  const query = `?box=${box.join()}&basemap=../${folder}${site.basemap}&points=../${folder}points.json`
  const camera = `#${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`
  const address = site.address + (side === 'app' ? folder : `bare/${query}`) + camera

  const browser = await launch()
  const page = await openPage(browser)
  return measureParts(
    browser,
    parts,
    {
      idle: () => measureIdle(page, address, site.mapScripts),
      pan: () => measurePan(page),
      click: () => measureClick(page, box),
      play: () => measurePlay(page),
    },
    MEASURES,
  )
}

/**
 * What the bare page has to be told, and what the results have to tell.
 *
 * @typedef {object} Surroundings
 * @property {Box} box of the map in the atlas
 * @property {string} browser name and version
 * @property {string} renderer what draws WebGL
 */

/**
 * Looks at the atlas once, which also warms up the machine.
 *
 * @param {string} address
 * @param {import('@playwright/test').BrowserContextOptions} [options]
 * @returns {Promise<Surroundings>}
 */
export async function survey(address, options) {
  const browser = await launch()
  try {
    const page = await openPage(browser, options)
    await page.goto(address)
    await within(page.evaluate(() => globalThis.bench.when('readyAt')))
    // The live map takes the place of the prerendered one.
    const handle = await page.waitForFunction(() => {
      const map = document.querySelector('[data-view="map"]')?.getBoundingClientRect()
      return map && map.width > 0 && map.toJSON()
    })
    const map = await handle.jsonValue()
    const renderer = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2')
      const info = gl?.getExtension('WEBGL_debug_renderer_info')
      return info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'unknown'
    })
    return {
      box: [map.x, map.y, map.width, map.height],
      browser: `Chromium ${browser.version()}`,
      renderer,
    }
  } finally {
    await browser.close()
  }
}
