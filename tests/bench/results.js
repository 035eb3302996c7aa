import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { format } from 'oxfmt'
import { PATIENCE_MS } from './patience.js'

const FILE = join(import.meta.dirname, 'RESULTS.md')
const INTRODUCTION = `# Results of the benches

One section for each bench, written by its last complete run. Times of another machine differ; compare the ratios.
`

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} a Markdown table
 */
export function formatTable(head, rows) {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/**
 * A value in a cell of a table.
 *
 * @param {number} value milliseconds; infinite: given up; not a number: not measured
 * @param {boolean} [isCount] whole numbers
 */
export function formatValue(value, isCount = false) {
  if (Number.isNaN(value)) return '–'
  if (value === Infinity) return `> ${PATIENCE_MS / 1000} s`
  return value.toFixed(isCount || value >= 100 ? 0 : 1)
}

/** @param {number} ratio */
export const formatRatio = (ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–')

/** @param {readonly number[]} ratios of the visits @returns {string} the smallest and the largest */
export const formatSpread = (ratios) =>
  ratios.length > 1
    ? `${formatRatio(Math.min(...ratios))}–${formatRatio(Math.max(...ratios))}`
    : '–'

/** @param {Record<string, number>} values what a visit measured, for the log */
export const formatVisit = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${formatValue(value)}`)
    .join(', ')

/** When and on what was measured, as lines of a list. */
export function describeSystem() {
  const [cpu] = cpus()
  const load = loadavg()
    .slice(0, 2)
    .map((value) => value.toFixed(1))
    .join(', ')
  return [
    `- ${new Date().toISOString().slice(0, 10)}`,
    `- ${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, load ${load} at the end`,
  ].join('\n')
}

/**
 * The same, with the browser.
 *
 * @param {{ browser: string, renderer: string }} surroundings
 */
export const describeMachine = ({ browser, renderer }) =>
  [describeSystem(), `- Node ${process.versions.node}, ${browser}`, `- WebGL by ${renderer}`].join(
    '\n',
  )

/**
 * Replaces the section of one bench in `RESULTS.md` and leaves the others.
 *
 * @param {string} title
 * @param {string} body Markdown without headings of the second level
 * @returns {Promise<string>} path of the file
 */
export async function writeSection(title, body) {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : INTRODUCTION
  const [introduction = '', ...sections] = before.split(/^(?=## )/m)
  const others = sections.filter((section) => !section.startsWith(`## ${title}\n`))
  const own = `## ${title}\n\n${body}\n`
  const text = [introduction, ...[...others, own].toSorted()]
    .map((part) => part.trim())
    .join('\n\n')
  writeFileSync(FILE, (await format(FILE, text)).code)
  return FILE
}
