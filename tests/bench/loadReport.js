import { formatRatio, formatSpread, formatTable, formatValue } from './results.js'
import { medianOf, ratiosOf } from './statistics.js'

/* What the bench of the first view measures, what is wanted of it, and its table. */

const KILOBYTE = 1000
/** A smaller one is not written out. */
const SMALLEST_SHIFT = 0.0001

/** @typedef {import('./loadVisit.js').Values} Values */
/** @typedef {'atlas' | 'static' | 'bare'} Side */
/** @typedef {Record<Side, Values[]>} Visits */

/**
 * @typedef {object} Goal
 * @property {string} text
 * @property {(visits: Visits, value: number) => boolean | undefined} isMet of the visits and their median; nothing: not measured
 */

/** @param {number} most @param {Side} side @param {string} name @returns {Goal} */
const ratioGoal = (most, side, name) => ({
  text: `≤ ${most} × ${side === 'bare' ? 'bare map' : 'static page'}`,
  isMet: (visits, value) => {
    const ratio = value / medianOf(visits[side], name)
    return Number.isNaN(ratio) ? undefined : ratio <= most
  },
})

/** @param {string} text @param {(value: number) => boolean} test @returns {Goal} */
const valueGoal = (text, test) => ({
  text,
  isMet: (_, value) => (Number.isNaN(value) ? undefined : test(value)),
})

/** In every visit, not in the median: before the map code, or it is never asked for. @type {Goal} */
const READY_FIRST = {
  text: 'before the map code',
  isMet: ({ atlas }) =>
    atlas.every(({ ready, requested = Infinity }) => Number.isNaN(ready) || ready < requested),
}
/** @type {Goal} */
const ANSWER_FIRST = {
  text: 'before the map code',
  isMet: ({ atlas }) => atlas.every(({ answeredAhead = 1 }) => answeredAhead > 0),
}

/** `unit`: milliseconds where none is named. @type {{ name: string, title: string, unit?: 'kB' | 'count' | 'shift' | 'request', goal?: Goal }[]} */
const MEASURES = [
  { name: 'document', title: 'Document', unit: 'kB' },
  { name: 'styles', title: 'Styles', unit: 'kB' },
  { name: 'fonts', title: 'Fonts', unit: 'kB' },
  { name: 'scripts', title: 'Scripts before the map code', unit: 'kB' },
  { name: 'data', title: 'Data before the map code', unit: 'kB' },
  { name: 'before', title: 'All before the map code', unit: 'kB' },
  { name: 'all', title: 'All until the map is idle', unit: 'kB' },
  { name: 'firstPaint', title: 'First contentful paint' },
  {
    name: 'mapDrawn',
    title: 'First paint of the drawn map',
    goal: ratioGoal(1.2, 'static', 'mapDrawn'),
  },
  {
    name: 'largestPaint',
    title: 'Largest contentful paint',
    goal: ratioGoal(1.2, 'static', 'largestPaint'),
  },
  { name: 'ready', title: 'Ready', goal: READY_FIRST },
  { name: 'answered', title: 'A click on a filter is answered', goal: ANSWER_FIRST },
  { name: 'requested', title: 'The map code is requested', unit: 'request' },
  { name: 'idle', title: 'The GL map is idle' },
  {
    name: 'idleFromRequest',
    title: 'The GL map is idle, from the request of the map code',
    goal: ratioGoal(1.15, 'bare', 'idleFromRequest'),
  },
  {
    name: 'blocking',
    title: 'Blocking time until that request',
    goal: ratioGoal(1.5, 'static', 'blocking'),
  },
  { name: 'blockingSincePaint', title: 'The same, counted from the first paint' },
  { name: 'longTasks', title: 'Long tasks until that request', unit: 'count' },
  { name: 'longest', title: 'The longest of them' },
  {
    name: 'shift',
    title: 'Layout shift, through the swap of the maps',
    unit: 'shift',
    goal: valueGoal('0', (value) => value === 0),
  },
  { name: 'shiftWithoutInput', title: 'The same, without what follows an input', unit: 'shift' },
]
/** How it is measured. */
export const METHOD = `Medians of the visits, in milliseconds since the navigation where no unit is named; each visit has a browser of its own, and the visits of atlas, static page and bare map alternate. Network: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms of latency; processor slowed down 4 times; brotli, HTTP/1.1, an empty cache. The _static page_ is the built document without scripts; the _bare map_ is MapLibre with the same basemap and points in the same box and camera. Kilobytes are of 1000 bytes, as they come over the network with headers. _First paint of the drawn map_: when the browser showed the first frame in which the map's picture was complete and visible (Element Timing of a dot painted with it). _Blocking time_: what long tasks take beyond 50 ms, counted from the navigation. The filter is clicked every 50 ms in visits of their own. A phone asks for the map code when the map is touched, so there only the time from that request counts. _Layout shift_ is the sum of all shifts, not the worst window; the browser takes the set-up of a phone's window for an input, too. _Spread_ is the smallest and largest ratio of two visits in a row, to the bare map where it has a value, else to the static page.`

/** @param {number} value */
function formatShift(value) {
  if (Number.isNaN(value)) return '–'
  return value > 0 && value < SMALLEST_SHIFT
    ? `< ${SMALLEST_SHIFT}`
    : String(Number(value.toFixed(4)))
}

/** @param {number} value @param {string} [unit] */
function formatMeasured(value, unit) {
  if (unit === 'kB') return formatValue(value / KILOBYTE)
  if (unit === 'shift') return formatShift(value)
  if (unit === 'request' && value === Infinity) return 'not by itself'
  return formatValue(value, unit === 'count')
}

/** @param {string} window @param {Visits} visits @param {typeof MEASURES[number]} measure @returns {string[]} cells */
function toRow(window, visits, { name, title, unit, goal }) {
  const value = medianOf(visits.atlas, name)
  const limits = { static: medianOf(visits.static, name), bare: medianOf(visits.bare, name) }
  const limit = Number.isNaN(limits.bare) ? 'static' : 'bare'
  const isMet = goal?.isMet(visits, value)
  const verdict = isMet === undefined ? 'not measured' : isMet ? 'met' : 'missed'
  return [
    window,
    title + (unit === 'kB' ? ', kB' : ''),
    formatMeasured(value, unit),
    formatMeasured(limits.static, unit),
    formatMeasured(limits.bare, unit),
    formatRatio(value / limits[limit]),
    formatSpread(ratiosOf(visits.atlas, visits[limit], name)),
    goal ? `${goal.text}: ${verdict}` : '–',
  ]
}

/** @param {Partial<Record<string, Visits>>} measured by window @returns {string} a Markdown table */
export const tableOf = (measured) =>
  formatTable(
    ['Window', 'Measure', 'Atlas', 'Static page', 'Bare map', 'Ratio', 'Spread', 'Goal'],
    Object.entries(measured).flatMap(([window, visits]) =>
      MEASURES.map((measure) => toRow(window, visits, measure)),
    ),
  )
