import process from 'node:process'
import { readOptions } from './options.js'
import { PATIENCE_MS } from './patience.js'
import {
  describeMachine,
  formatRatio,
  formatTable,
  formatValue,
  formatVisit,
  writeSection,
} from './results.js'
import { serveSites } from './site.js'
import { medianOf } from './statistics.js'
import { findTimeline, PARTS, visitTimeline } from './timelineVisit.js'
import { survey } from './visit.js'

/*
 * The timeline of the built site beside a bare D3 page with as many circles, an axis and a brush,
 * with the real events and with multiples of them: `npm run bench:timeline`, or a part of it:
 * `npm run bench:timeline -- --sizes 1,100 --only key,drag --repeats 1`. `--build` builds anew first;
 * without `dist/` it always does. `--dist FOLDER` measures another build. A complete run writes
 * `RESULTS.md`, a part only with `--write`.
 */

const SIZES = [1, 10, 100]
/** @type {Side[]} */
const SIDES = ['app', 'bare', 'withMap']
/** The atlas with its map is measured at this size only: to see what the map costs. */
const SIZE_WITH_MAP = 1
const MOST_NODES = 3000
const MOST_GROWTH = 2

/** `unit`: digits after the point, or a count; `grows`: the goal is on the growth since 1×. */
const MEASURES = [
  { part: 'layout', name: 'layout', title: 'Layout, whole range, median' },
  { part: 'layout', name: 'layoutFirst', title: 'Layout, whole range, the first of a page' },
  { part: 'layout', name: 'layoutYear', title: 'Layout, one year on the axis, median' },
  { part: 'load', name: 'ready', title: 'Ready, from the navigation' },
  { part: 'load', name: 'nodes', title: 'Nodes of the timeline in the document', isCount: true },
  { part: 'key', name: 'key', title: 'Arrow key on the brush to its frame, median', grows: true },
  { part: 'key', name: 'key95', title: 'The same, 95th percentile' },
  {
    part: 'key',
    name: 'keyShown',
    title: 'Arrow key to the next frame shown, median',
    grows: true,
  },
  { part: 'drag', name: 'drag', title: 'Drag of the brush to its frame, median', grows: true },
  { part: 'drag', name: 'drag95', title: 'The same, 95th percentile' },
  { part: 'drag', name: 'dragFrame', title: 'Frame while dragging, median' },
]
const METHOD = `Medians of the visits, in milliseconds; each visit has a browser of its own, and the visits of atlas and bare page, and of the sizes, alternate. The atlas shows its timeline alone (\`layout=timeline\`); “with map” is the atlas as it opens. The bare page draws a circle for each event and fades those outside its brush. _Layout_ is the function of the atlas, bundled alone and timed in the browser, with text measured by a canvas; other times are of the built site. _To its frame_: from the time stamp of an input that changes the first year to the end of the page's own work on the next frame (a message posted in \`requestAnimationFrame\`); _shown_: by the browser (Event Timing, in steps of 8 ms). _Growth_ is the atlas at this size against 1×. “> ${PATIENCE_MS / 1000} s” was given up.`

/** @typedef {import('./timelineVisit.js').Values} Values */
/** @typedef {import('./timelineVisit.js').Side} Side */
/** @typedef {{ size: number, events: number, visits: Record<Side, Values[]> }} Measured */
/** @typedef {typeof MEASURES[number]} Measure */

/** @param {Measure} measure @param {number} ours @param {number} growth @param {number} size */
function verdictOf({ name, grows }, ours, growth, size) {
  if (size !== SIZES.at(-1)) return '–'
  const say = (/** @type {boolean} */ isMet) => (isMet ? 'met' : 'missed')
  if (name === 'nodes') return `< ${MOST_NODES}: ${say(ours < MOST_NODES)}`
  if (!grows) return '–'
  return `growth ≤ ${MOST_GROWTH}: ${Number.isNaN(growth) ? 'not measured' : say(growth <= MOST_GROWTH)}`
}

/** @param {Measured} measured @param {Measured | undefined} real @param {Measure} measure */
function toRow({ size, events, visits }, real, measure) {
  const { name, title, isCount } = measure
  const ours = medianOf(visits.app, name)
  const theirs = medianOf(visits.bare, name)
  const growth = real && real.size !== size ? ours / medianOf(real.visits.app, name) : NaN
  return [
    `${size}×`,
    String(events),
    title,
    formatValue(ours, isCount),
    formatValue(theirs, isCount),
    formatRatio(ours / theirs),
    formatRatio(growth),
    formatValue(medianOf(visits.withMap, name), isCount),
    verdictOf(measure, ours, growth, size),
  ]
}

const { sizes, parts, repeats, dist, isAnew, isWritten } = readOptions(SIZES, PARTS)

const site = await serveSites({ sizes, dist, isAnew, grown: 'events' })
const surroundings = await survey(`${site.address}x${sizes[0]}/`)
const box = await findTimeline(site, sizes[0])
/** @type {Measured[]} */
const measured = sizes.map((size) => ({
  size,
  events: site.events[size],
  visits: { app: [], bare: [], withMap: [] },
}))
// Sizes take turns too: what else the machine does then weighs on all alike.
for (let turn = 1; turn <= repeats; turn += 1)
  for (const { size, visits } of measured)
    for (const side of SIDES) {
      if (side === 'withMap' && size !== SIZE_WITH_MAP) continue
      // What takes too long once is not tried again.
      if (visits[side].some((values) => Object.values(values).includes(Infinity))) continue
      const values = await visitTimeline({ site, side, size, parts, box })
      visits[side].push(values)
      process.stderr.write(`${size}× ${side} ${turn}/${repeats}: ${formatVisit(values)}\n`)
    }
await site.close()

const real = measured.find(({ size }) => size === 1)
const table = formatTable(
  ['Size', 'Events', 'Measure', 'Atlas', 'Bare', 'Ratio', 'Growth', 'With map', 'Goal'],
  measured.flatMap((ofSize) =>
    MEASURES.filter(({ part }) => part === 'load' || parts.includes(part)).map((measure) =>
      toRow(ofSize, real, measure),
    ),
  ),
)
const body = [describeMachine(surroundings), METHOD, table].join('\n\n')
process.stdout.write(`\n${body}\n`)
if (isWritten) process.stdout.write(`\n${await writeSection('Timeline', `${body}\n`)}\n`)
