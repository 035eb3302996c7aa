import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../browser.js'
import { serveCompressed } from './compressedServer.js'
import { COMMON_OPTIONS, parseList, parseRepeats } from './options.js'
import { CAMERA } from './measure.js'
import { BROWSERS } from './paintVisit.js'
import { describeSystem, formatTable, writeSection } from './results.js'
import { prepareSites, removeSites } from './site.js'
import { median } from './statistics.js'
import { DESKTOP, survey } from './visit.js'

/*
 * Lighthouse on pages of the built site, which must exist: `npm run bench:lighthouse`, or a part of
 * it: `npm run bench:lighthouse -- --pages /,/de/ --presets desktop --repeats 1`. `--port` serves at
 * that port, for a site that was built with its `SITE_URL`. `--dist FOLDER` measures another build.
 * A complete run writes `RESULTS.md`, a part only with `--write`.
 */

/** Both languages of the atlas, and a page without application code. */
const PAGES = ['/', '/de/', '/partner/imperial-college-london/']
/** Options of Lighthouse and of the browser. */
const PRESETS = {
  desktop: { flags: ['--preset=desktop'], browser: '' },
  'no-webgl': { flags: ['--preset=desktop'], browser: BROWSERS['no WebGL'].join(' ') },
  mobile: { flags: [], browser: '' },
}
/** Lighthouse's desktop, for the bare map that the atlas is compared with. */
const WINDOW = { ...DESKTOP, viewport: { width: 1350, height: 940 } }
const BARE = 'bare map'
/** Times the bare map's blocking time. */
const BLOCKING_GOAL = 1.2
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const METRICS = {
  'first-contentful-paint': 'First paint',
  'largest-contentful-paint': 'Largest paint',
  'speed-index': 'Speed index',
  'total-blocking-time': 'Blocking',
  'cumulative-layout-shift': 'Shift',
}
const METHOD = `Lighthouse with its own presets and simulated throttling, brotli, HTTP/1.1. Performance and its metrics are the median of the runs, the other scores the lowest. Metrics are in milliseconds, but the shift. _no-webgl_ is the desktop in a browser without WebGL, where the map stays SVG: goal 100 in each category. With WebGL, which software draws here, the goal is the blocking time of the _bare map_, MapLibre alone with the same basemap and points.`

/** @typedef {{ score: number | null, numericValue?: number, title: string }} Audit */
/** @typedef {{ lighthouseVersion: string, categories: Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>, audits: Record<string, Audit>, runtimeError?: { message: string } }} Report */

/**
 * One run in a browser of its own.
 *
 * @param {string} address
 * @param {typeof PRESETS[keyof typeof PRESETS]} preset
 * @returns {Promise<Report>}
 * @throws when Lighthouse fails
 */
async function run(address, { flags, browser }) {
  const file = createRequire(import.meta.url).resolve('lighthouse/package.json')
  const { bin } = JSON.parse(readFileSync(file, 'utf8'))
  const program = join(dirname(file), bin.lighthouse)
  const chromeFlags = `--chrome-flags=--headless=new --no-sandbox ${browser}`
  const all = [address, '--quiet', '--output=json', chromeFlags, ...flags]
  const child = spawn(process.execPath, [program, ...all], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CHROME_PATH: ensureBrowser() },
  })
  child.stdout.setEncoding('utf8')
  let text = ''
  for await (const part of child.stdout) text += part
  /** @type {Report} */
  const report = JSON.parse(text)
  if (report.runtimeError) throw new Error(`${address}: ${report.runtimeError.message}`)
  return report
}

/** @param {Report[]} reports @returns {string[]} what costs points, worst first, with its score */
function findFailing(reports) {
  /** @type {Map<string, { score: number, text: string }>} */
  const failing = new Map()
  for (const { categories, audits } of reports)
    for (const [name, { auditRefs }] of Object.entries(categories))
      for (const { id, weight } of auditRefs) {
        const { score, title } = audits[id]
        const known = failing.get(id)?.score ?? 1
        if (weight > 0 && score !== null && score < known)
          failing.set(id, { score, text: `${name}: ${title} (${Math.round(score * 100)})` })
      }
  return [...failing.values()].toSorted((a, b) => a.score - b.score).map(({ text }) => text)
}

/** @param {Report[]} reports @param {string} category */
function scoreOf(reports, category) {
  const scores = reports.map(({ categories }) => (categories[category]?.score ?? NaN) * 100)
  return Math.round(category === 'performance' ? median(scores) : Math.min(...scores))
}

/** @param {Report[]} reports @param {string} metric */
function metricOf(reports, metric) {
  const value = median(reports.map(({ audits }) => audits[metric]?.numericValue ?? NaN))
  return metric === 'cumulative-layout-shift' ? String(Number(value.toFixed(4))) : value.toFixed(0)
}

const presetNames = Object.keys(PRESETS)
const { values: options } = parseArgs({
  options: {
    ...COMMON_OPTIONS,
    pages: { type: 'string', default: PAGES.join() },
    presets: { type: 'string', default: presetNames.join() },
    port: { type: 'string', default: '0' },
  },
})
const pages = options.pages.split(',')
const presets = parseList(options.presets, presetNames)
const repeats = parseRepeats(options.repeats)
const isComplete = pages.join() === PAGES.join() && presets.length === presetNames.length

const server = await serveCompressed(resolve(options.dist), Number(options.port))
const files = await prepareSites({ sizes: [1], dist: resolve(options.dist), isAnew: false })
const bareServer = await serveCompressed(files.folder)
const { box } = await survey(`${bareServer.address}x1/`, WINDOW)
const bareQuery = `?box=${box.join()}&basemap=../x1/${files.basemap}&points=../x1/points.json`
const bareAddress = `${bareServer.address}bare/${bareQuery}#${CAMERA.zoom}/${CAMERA.lat}/${CAMERA.lng}`

/** @type {{ page: string, preset: string, reports: Report[] }[]} */
const measured = pages.flatMap((page) => presets.map((preset) => ({ page, preset, reports: [] })))
if (presets.includes('desktop')) measured.unshift({ page: BARE, preset: 'desktop', reports: [] })
for (let turn = 1; turn <= repeats; turn += 1)
  for (const { page, preset, reports } of measured) {
    const address = page === BARE ? bareAddress : new URL(page, server.address).href
    reports.push(await run(address, PRESETS[preset]))
    const scores = CATEGORIES.map((category) => scoreOf(reports.slice(-1), category))
    process.stderr.write(`${page} ${preset} ${turn}/${repeats}: ${scores.join(', ')}\n`)
  }
await server.close()
await bareServer.close()
removeSites()

const bare = measured.find(({ page }) => page === BARE)
const bareBlocking = Number(metricOf(bare?.reports ?? [], 'total-blocking-time'))

/** @param {typeof measured[number]} row @returns {string} whether its goal is met */
function judge({ page, preset, reports }) {
  if (page === BARE || preset === 'mobile') return '–'
  if (preset === 'no-webgl') {
    const isMet = CATEGORIES.every((category) => scoreOf(reports, category) === 100)
    return `100: ${isMet ? 'met' : 'missed'}`
  }
  const ratio = Number(metricOf(reports, 'total-blocking-time')) / bareBlocking
  const isMet = ratio <= BLOCKING_GOAL
  return `blocking ≤ ${BLOCKING_GOAL} × bare map: ${ratio.toFixed(2)}, ${isMet ? 'met' : 'missed'}`
}

const table = formatTable(
  ['Page', 'Preset', ...CATEGORIES, ...Object.values(METRICS), 'Goal'],
  measured.map(({ page, preset, reports }) => [
    page === BARE ? page : `\`${page}\``,
    preset,
    ...CATEGORIES.map((category) => String(scoreOf(reports, category))),
    ...Object.keys(METRICS).map((metric) => metricOf(reports, metric)),
    judge({ page, preset, reports }),
  ]),
)
const failing = measured.flatMap(({ page, preset, reports }) => {
  if (page === BARE) return []
  const texts = findFailing(reports)
  return texts.length > 0 ? [`- \`${page}\`, ${preset}: ${texts.join('; ')}`] : []
})
const [{ lighthouseVersion }] = measured[0].reports
const lists = failing.length > 0 ? ['What costs points, in any run:', failing.join('\n')] : []
const body = [
  `${describeSystem()}\n- Lighthouse ${lighthouseVersion}`,
  METHOD,
  table,
  ...lists,
].join('\n\n')
process.stdout.write(`\n${body}\n`)
if (isComplete || options.write)
  process.stdout.write(`\n${await writeSection('Lighthouse', `${body}\n`)}\n`)
