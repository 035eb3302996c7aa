import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { format } from 'prettier'

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
 * On what was measured, as lines of a list.
 *
 * @param {{ browser: string, renderer: string }} surroundings
 */
export function describeMachine({ browser, renderer }) {
  const [cpu] = cpus()
  const load = loadavg()
    .slice(0, 2)
    .map((value) => value.toFixed(1))
    .join(', ')
  return [
    `- ${new Date().toISOString().slice(0, 10)}`,
    `- ${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, load ${load} at the end`,
    `- Node ${process.versions.node}, ${browser}`,
    `- WebGL by ${renderer}`,
  ].join('\n')
}

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
  writeFileSync(FILE, await format(text, { parser: 'markdown' }))
  return FILE
}
