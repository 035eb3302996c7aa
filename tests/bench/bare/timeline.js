// eslint-disable-next-line no-restricted-imports -- what Svelte draws is compared with what D3 draws
import { axisTop, brushX, randomLcg, scaleUtc, select } from 'd3'

/*
 * The least that draws as many circles as there are events, an axis and a brush that fades what it
 * leaves out: what the timeline of the atlas is compared with. Its address tells where the facts are
 * and the box of the timeline.
 */

const GUTTER = 184
const MARGIN = 24
const AXIS = 36
const TRACK = 16
const RADIUS = 3
const FADED = 0.2

const query = new URLSearchParams(location.search)
const response = await fetch(query.get('facts') ?? '')
if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
const { events, years } = await response.json()
const [left, top, width, height] = (query.get('box') ?? '').split(',').map(Number)

/** @param {string} date as precise as it is @returns {number} its first instant */
const startOf = (date) => Date.parse(date.padEnd(10, '-01'))
const x = scaleUtc()
  .domain([Date.UTC(years[0]), Date.UTC(years[1] + 1)])
  .range([GUTTER, width - MARGIN])
const random = randomLcg(0.42)

const svg = select(document.body)
  .append('svg')
  .attr('width', width)
  .attr('height', height)
  .style('left', `${left}px`)
  .style('top', `${top}px`)
svg.append('g').attr('transform', `translate(0,${AXIS})`).call(axisTop(x))
const circles = svg
  .append('g')
  .selectAll('circle')
  .data(events.map(({ id, date }) => ({ id, at: startOf(date) })))
  .join('circle')
  .attr('r', RADIUS)
  .attr('cx', ({ at }) => x(at))
  .attr('cy', () => AXIS + TRACK + RADIUS + random() * (height - AXIS - TRACK - 2 * RADIUS))

/** @param {[number, number] | null} range pixels */
function show(range) {
  const [from, to] = (range ?? x.range()).map((pixels) => x.invert(pixels).getTime())
  circles.attr('fill-opacity', ({ at }) => (at >= from && at <= to ? 1 : FADED))
  const year = new Date(from).getUTCFullYear()
  svg.select('.handle--w').attr('aria-valuenow', year)
}
const brush = brushX()
  .extent([
    [GUTTER, AXIS],
    [width - MARGIN, AXIS + TRACK],
  ])
  .on('brush', ({ selection }) => show(selection))
const group = svg.append('g').call(brush).call(brush.move, x.range())

// D3's brush knows no keys: the same step of a year as in the atlas.
let first = years[0]
svg
  .select('.handle--w')
  .attr('role', 'slider')
  .attr('aria-label', 'First year')
  .attr('tabindex', 0)
  .on('keydown', ({ key }) => {
    if (key !== 'ArrowRight') return
    first += 1
    group.call(brush.move, [x(Date.UTC(first)), x.range()[1]])
  })
document.documentElement.dataset.app = 'ready'
