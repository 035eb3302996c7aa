import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { ensureBrowser, LAUNCH_ARGS } from '../browser.js'
import { serveCompressed } from './compressedServer.js'
import { COMMON_OPTIONS } from './options.js'
import { describeSystem, formatTable, writeSection } from './results.js'

/*
 * A day on the stage: 2,000 steps of the stories and 500 other acts in one page, with its map, and what
 * the page then holds: `npm run soak`. `--steps 200 --acts 50` is a shorter day, `--write` writes that
 * too. `--build` builds anew first; without `dist/` it always does.
 */

const ROOT = resolve(import.meta.dirname, '../..')
const STORIES = [
  'twenty-years-of-alliances',
  'politecnico-di-milano',
  'european-talent-academy',
  'partners-on-six-continents',
]
/** The page is looked at so many times, its beginning and its end included. */
const LOOKS = 11
/** What MapLibre and the browser keep for later is there after so many steps. */
const WARM_UP = 100

const { values } = parseArgs({
  options: {
    build: COMMON_OPTIONS.build,
    dist: COMMON_OPTIONS.dist,
    write: COMMON_OPTIONS.write,
    steps: { type: 'string', default: '2000' },
    acts: { type: 'string', default: '500' },
  },
})
const [steps, acts] = [Number(values.steps), Number(values.acts)]
const isComplete = steps === 2000 && acts === 500

/** @typedef {{ done: number, heap: number, nodes: number, listeners: number }} Look heap in bytes */

/**
 * What the page holds after everything that can go has gone.
 *
 * @param {import('@playwright/test').CDPSession} session
 * @param {number} done steps and acts
 * @returns {Promise<Look>}
 */
async function look(session, done) {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (/** @type {string} */ name) =>
    metrics.find((metric) => metric.name === name)?.value ?? NaN
  return {
    done,
    heap: read('JSHeapUsedSize'),
    nodes: read('Nodes'),
    listeners: read('JSEventListeners'),
  }
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(2)

/** @param {import('@playwright/test').Page} page */
const waitForFrames = (page) =>
  page.evaluate(
    () =>
      new Promise((frame) => {
        requestAnimationFrame(() => requestAnimationFrame(frame))
      }),
  )

/**
 * What a speaker does beside paging, one after the other.
 *
 * @type {readonly ((page: import('@playwright/test').Page) => Promise<unknown>)[]}
 */
const ACTS = [
  // A question from the audience, and back to the step.
  async (page) => {
    await page.locator('[data-view="map"] button[data-id]').first().press('Enter')
    const back = page.getByRole('button', { name: 'Back to the step' })
    if (await back.isVisible()) await back.click()
  },
  async (page) => {
    await page.keyboard.press('b')
    await page.keyboard.press('b')
  },
  async (page) => {
    await page.keyboard.press('q')
    await page.getByTestId('code').getByRole('img').last().waitFor()
    await page.keyboard.press('q')
  },
  // Out into the atlas, and back.
  async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Back to the story' }).click()
    await page.locator('[data-view="story"]').waitFor()
  },
  async (page) => {
    const theme = page.getByRole('combobox', { name: 'Colors' })
    await theme.selectOption((await theme.inputValue()) === 'dark' ? 'light' : 'dark')
    await theme.blur()
  },
]

/**
 * Growth per thousand of what was done, by least squares.
 *
 * @param {readonly Look[]} looks
 * @param {'heap' | 'nodes' | 'listeners'} name
 */
function slopeOf(looks, name) {
  const mean = (/** @type {number[]} */ numbers) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const x = mean(looks.map(({ done }) => done))
  const y = mean(looks.map((one) => one[name]))
  const up = looks.reduce((sum, one) => sum + (one.done - x) * (one[name] - y), 0)
  const across = looks.reduce((sum, one) => sum + (one.done - x) ** 2, 0)
  return (up / across) * 1000
}

if (values.build || !existsSync(join(values.dist, 'index.html')))
  await build({ root: ROOT, configLoader: 'runner', logLevel: 'warn' })
const server = await serveCompressed(values.dist)
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: LAUNCH_ARGS })
const page = await browser.newPage({
  viewport: { width: 1280, height: 720 },
  reducedMotion: 'reduce',
})
/** @type {string[]} */
const errors = []
page.on('pageerror', (error) => errors.push(error.message))
await page.goto(`${server.address}?story=${STORIES[0]}`)
await page.locator('html[data-map="idle"]').waitFor({ state: 'attached', timeout: 120_000 })
const session = await page.context().newCDPSession(page)
await session.send('Performance.enable')

/** @type {Look[]} */
const looks = []
const total = steps + acts
const every = (total - WARM_UP) / (LOOKS - 1)
let nextLook = WARM_UP
let nextAct = 0
for (let done = 1; done <= total; done += 1) {
  const isAct = Math.floor((done * acts) / total) > Math.floor(((done - 1) * acts) / total)
  if (isAct) await ACTS[nextAct++ % ACTS.length]?.(page)
  else {
    const isAtEnd = await page.getByRole('button', { name: 'Next step' }).isDisabled()
    if (isAtEnd) {
      const at = STORIES.findIndex((id) => page.url().includes(id))
      const story = STORIES[(at + 1) % STORIES.length] ?? ''
      await page.evaluate((link) => {
        history.pushState(null, '', location.pathname + link)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?story=${story}`)
    } else await page.keyboard.press('PageDown')
  }
  await waitForFrames(page)
  if (done < Math.round(nextLook)) continue
  nextLook += every
  const seen = await look(session, done)
  looks.push(seen)
  process.stderr.write(
    `${done}: ${megabytes(seen.heap)} MB, ${seen.nodes} nodes, ${seen.listeners} listeners\n`,
  )
}
const version = browser.version()
await browser.close()
await server.close()

const at = (/** @type {number} */ share) => looks[Math.round(share * (looks.length - 1))]
const rowOf = (
  /** @type {string} */ title,
  /** @type {'heap' | 'nodes' | 'listeners'} */ name,
  /** @type {(value: number) => string} */ format,
) => [
  title,
  ...[0, 0.5, 1].map((share) => format(at(share)?.[name] ?? NaN)),
  format(slopeOf(looks, name)),
]
const table = formatTable(
  ['In the page', `After ${WARM_UP}`, 'In the middle', 'At the end', 'Growth per 1,000'],
  [
    rowOf('Heap after collection, MB', 'heap', megabytes),
    rowOf('DOM nodes', 'nodes', (value) => value.toFixed(0)),
    rowOf('Listeners', 'listeners', (value) => value.toFixed(0)),
  ],
)
process.stdout.write(`\n${table}\n`)
for (const error of errors) console.error(error)
if (errors.length > 0) process.exitCode = 1
if (isComplete || values.write) {
  const body = `${describeSystem()}
- Node ${process.versions.node}, Chromium ${version}

${steps} steps through the four stories and ${acts} other acts (a question and back, blank and back, the code, out into the atlas and back, light and dark) in one page with its map, after ${WARM_UP} to warm up. Growth by least squares over ${looks.length} looks.

${table}`
  process.stdout.write(`\n${await writeSection('A day on the stage', body)}\n`)
}
