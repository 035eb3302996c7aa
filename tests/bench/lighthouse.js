import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../browser.js'
import { serveCompressed } from './compressedServer.js'
import { COMMON_OPTIONS, parseList, parseRepeats } from './options.js'
import { describeSystem, formatTable, writeSection } from './results.js'
import { median } from './statistics.js'

/*
 * Lighthouse on pages of the built site, which must exist: `npm run bench:lighthouse`, or a part of
 * it: `npm run bench:lighthouse -- --pages /,/de/ --presets desktop --repeats 1`. `--port` serves at
 * that port, for a site that was built with its `SITE_URL`. `--dist FOLDER` measures another build.
 * A complete run writes `RESULTS.md`, a part only with `--write`.
 */

/** Both languages of the atlas, and a page without application code. */
const PAGES = ['/', '/de/', '/partner/imperial-college-london/']
/** Options of Lighthouse; the goal is on the desktop's scores. */
const PRESETS = { desktop: ['--preset=desktop'], mobile: [] }
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const METRICS = {
  'first-contentful-paint': 'First paint',
  'largest-contentful-paint': 'Largest paint',
  'speed-index': 'Speed index',
  'total-blocking-time': 'Blocking',
  'cumulative-layout-shift': 'Shift',
}
const METHOD = `Lighthouse with its own presets and simulated throttling, brotli, HTTP/1.1. Performance and its metrics are the median of the runs, the other scores the lowest. Metrics are in milliseconds, but the shift. Goal on the desktop: 100 in each category.`

/** @typedef {{ score: number | null, numericValue?: number, title: string }} Audit */
/** @typedef {{ lighthouseVersion: string, categories: Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>, audits: Record<string, Audit>, runtimeError?: { message: string } }} Report */

/**
 * One run in a browser of its own.
 *
 * @param {string} address
 * @param {string[]} preset
 * @returns {Promise<Report>}
 * @throws when Lighthouse fails
 */
async function run(address, preset) {
  const file = createRequire(import.meta.url).resolve('lighthouse/package.json')
  const { bin } = JSON.parse(readFileSync(file, 'utf8'))
  const program = join(dirname(file), bin.lighthouse)
  const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox']
  const child = spawn(process.execPath, [program, address, ...flags, ...preset], {
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
/** @type {{ page: string, preset: string, reports: Report[] }[]} */
const measured = pages.flatMap((page) => presets.map((preset) => ({ page, preset, reports: [] })))
for (let turn = 1; turn <= repeats; turn += 1)
  for (const { page, preset, reports } of measured) {
    reports.push(await run(new URL(page, server.address).href, PRESETS[preset]))
    const scores = CATEGORIES.map((category) => scoreOf(reports.slice(-1), category))
    process.stderr.write(`${page} ${preset} ${turn}/${repeats}: ${scores.join(', ')}\n`)
  }
await server.close()

const table = formatTable(
  ['Page', 'Preset', ...CATEGORIES, ...Object.values(METRICS), 'Goal'],
  measured.map(({ page, preset, reports }) => {
    const scores = CATEGORIES.map((category) => scoreOf(reports, category))
    const isMet = scores.every((score) => score === 100)
    return [
      `\`${page}\``,
      preset,
      ...scores.map(String),
      ...Object.keys(METRICS).map((metric) => metricOf(reports, metric)),
      preset === 'desktop' ? (isMet ? 'met' : 'missed') : '–',
    ]
  }),
)
const failing = measured.flatMap(({ page, preset, reports }) => {
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
