import process from 'node:process'
import { readOptions } from './options.js'
import { PATIENCE_MS } from './patience.js'
import {
  describeMachine,
  formatRatio,
  formatSpread,
  formatTable,
  formatValue,
  formatVisit,
  writeSection,
} from './results.js'
import { serveSites } from './site.js'
import { medianOf, ratiosOf } from './statistics.js'
import { PARTS, survey, visit } from './visit.js'

/*
 * The map of the built site beside a bare MapLibre page with the same basemap and the same points,
 * with the real number of partners and with multiples of it: `npm run bench:map`, or a part of it:
 * `npm run bench:map -- --sizes 1,10 --only idle,pan --repeats 2`. `--build` builds anew first;
 * without `dist/` it always does. `--dist FOLDER` measures another build. A complete run writes `RESULTS.md`, a part only with `--write`.
 */

const SIZES = [1, 10, 100]
/** @type {import('./visit.js').Side[]} */
const SIDES = ['app', 'bare']
/** The largest ratio wanted, by size. */
const GOALS = { 1: 1.15, 100: 1.5 }
const MEASURES = [
  { part: 'idle', name: 'idle', title: 'Idle, from the navigation' },
  { part: 'idle', name: 'idleFromRequest', title: 'Idle, from the request of the map code' },
  { part: 'pan', name: 'pan', title: 'Frame while panning, median' },
  { part: 'pan', name: 'pan95', title: 'Frame while panning, 95th percentile' },
  { part: 'click', name: 'click', title: 'Click to the highlighted frame' },
  { part: 'click', name: 'firstClick', title: 'First click of a visit' },
  { part: 'play', name: 'play', title: 'Frame while time plays, median' },
  { part: 'play', name: 'play95', title: 'Frame while time plays, 95th percentile' },
  { part: 'play', name: 'playLongest', title: 'Longest frame of a year that plays, median' },
]
const METHOD = `Medians of the visits, in milliseconds; each visit has a browser of its own, and the visits of atlas and bare page alternate. _Spread_ is the smallest and largest ratio of two visits in a row. Frames are counted by \`requestAnimationFrame\`; a click is timed by the browser (Event Timing), to the next frame that it shows. While time plays, most frames draw nothing new: what a change of the year costs is the longest frame of each year. “> ${PATIENCE_MS / 1000} s” was given up.`

/** @typedef {import('./visit.js').Values} Values */
/** @typedef {{ size: number, points: number, app: Values[], bare: Values[] }} Measured */

/**
 * @param {Measured} measured
 * @param {{ name: string, title: string }} measure
 * @returns {string[]} cells
 */
function toRow({ size, points, app, bare }, { name, title }) {
  const [ours, theirs] = [medianOf(app, name), medianOf(bare, name)]
  const ratio = ours / theirs
  const goal = GOALS[size]
  const verdict = Number.isNaN(ratio) ? 'not measured' : ratio <= goal ? 'met' : 'missed'
  return [
    `${size}×`,
    String(points),
    title,
    formatValue(ours),
    formatValue(theirs),
    formatRatio(ratio),
    formatSpread(ratiosOf(app, bare, name)),
    goal ? `≤ ${goal}: ${verdict}` : '–',
  ]
}

const { sizes, parts, repeats, dist, isAnew, isWritten } = readOptions(SIZES, PARTS)

const site = await serveSites({ sizes, dist, isAnew })
const surroundings = await survey(`${site.address}x${sizes[0]}/`)
/** @type {Measured[]} */
const measured = []
for (const size of sizes) {
  /** @type {Measured} */
  const ofSize = { size, points: site.points[size], app: [], bare: [] }
  measured.push(ofSize)
  for (let turn = 1; turn <= repeats; turn += 1)
    for (const side of SIDES) {
      // What takes too long once is not tried again.
      if (ofSize[side].some((values) => Object.values(values).includes(Infinity))) continue
      const values = await visit({ site, side, size, parts, surroundings })
      ofSize[side].push(values)
      process.stderr.write(`${size}× ${side} ${turn}/${repeats}: ${formatVisit(values)}\n`)
    }
}
await site.close()

const table = formatTable(
  ['Size', 'Marks', 'Measure', 'Atlas', 'Bare', 'Ratio', 'Spread', 'Goal'],
  measured.flatMap((ofSize) =>
    MEASURES.filter(({ part }) => parts.includes(part)).map((measure) => toRow(ofSize, measure)),
  ),
)
const body = [describeMachine(surroundings), METHOD, table].join('\n\n')
process.stdout.write(`\n${body}\n`)
if (isWritten) process.stdout.write(`\n${await writeSection('Map', `${body}\n`)}\n`)
