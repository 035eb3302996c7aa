import { geoGraticule } from 'd3'
import type { Basemap } from 'virtual:basemap'
import { arcBetween } from '../../geo/arcs'
import { coastOf } from '../../geo/basemap'
import { shift } from '../../geo/box'
import { EUROPE_BOUNDS } from '../../geo/fit'
import { linesPath, type MapFrame } from '../../geo/frame'
import { framePath } from '../../geo/framePath'
import { placeLabels, type LabelPlace } from '../../geo/labelLayout'
import { labelsOf, type Label } from '../../geo/labels'
import { homeMark, partnersToMarks, placesToMarks, type Mark } from '../../geo/marks'
import { placeMarks, type PlacedMark } from '../../geo/placement'
import type { Box } from '../../geo/plane'
import type { Lookup } from '../../model/lookup'
import type { Network } from '../../model/network'
import { LABEL_LINE_HEIGHT } from '../../theme/labels'
import { ARC_STYLE, BASEMAP_LINES, GRATICULE_DEGREES, widthAt } from '../../theme/lines'
import { estimateWidth, type Font } from '../../theme/measure'
import {
  CLUSTER_RADIUS,
  DRAW_ORDER,
  HALO_WIDTH,
  HOLLOW_WIDTH,
  HOME_DOT,
  SYMBOLS,
  symbolPath,
} from '../../theme/symbols'
import { PALETTES } from '../../theme/palettes'
import { escapeHtml } from './siteHead'

/** Larger than on a screen: previews are shown small. */
const SCALE = 1.35
const NAME: Font = { size: 19, weight: 600 }
const NAME_HEIGHT = NAME.size * LABEL_LINE_HEIGHT
/** Around the letters of a name, pixels. */
const NAME_HALO = 5
const COLORS = PALETTES.light

/** Land, water and borders, in the colors and widths of the atlas. */
export function basemapSvg(frame: MapFrame, basemap: Basemap): string {
  const stroke = (line: keyof typeof BASEMAP_LINES, color: string, more = '') =>
    `fill="none" stroke="${color}" stroke-width="${widthAt(BASEMAP_LINES[line], frame.plane.zoom)}"${more}`
  const path = framePath(frame)
  const graticule = geoGraticule().step([GRATICULE_DEGREES, GRATICULE_DEGREES])()
  return [
    `<path d="${path(graticule)}" ${stroke('graticule', COLORS.graticule)}/>`,
    `<path d="${path(basemap.land)}" fill="${COLORS.land}"/>`,
    `<path d="${path(basemap.lakes)}" fill="${COLORS.sea}"/>`,
    `<path d="${path(basemap.borders)}" ${stroke('border', COLORS.landBorder)}/>`,
    `<path d="${path(basemap.disputed)}" ${stroke('border', COLORS.landBorder, ' stroke-dasharray="2 2"')}/>`,
    `<path d="${path(coastOf(basemap.land))}" ${stroke('coast', COLORS.coast)}/>`,
  ].join('')
}

function isInEurope({ lngLat: [lng, lat] }: Mark): boolean {
  const { west, east, south, north } = EUROPE_BOUNDS
  return lng > west && lng < east && lat > south && lat < north
}

function radiusOf(mark: Mark, count: number): number {
  const digits = String(count).length
  return count > 1
    ? (CLUSTER_RADIUS[digits - 1] ?? CLUSTER_RADIUS[0])
    : SYMBOLS[mark.symbol].size * SCALE
}

/** One arc to each place with a flagship, a strategic alliance or a location; none to the others. */
function arcsSvg(frame: MapFrame, lookup: Lookup, marks: readonly Mark[]): string {
  const home = lookup.homePlace.lngLat
  const wanted = marks.filter(
    ({ symbol, isHollow, country }) =>
      ['flagship', 'strategic-alliance', 'location'].includes(symbol) &&
      !isHollow &&
      country !== lookup.homePlace.country,
  )
  return wanted
    .map(({ symbol, lngLat }) => {
      const { width, opacity } = ARC_STYLE[symbol === 'location' ? 'location' : 'top']
      const d = linesPath(frame, arcBetween(home, lngLat))
      return `<path d="${d}" fill="none" stroke="${COLORS[SYMBOLS[symbol].color]}" stroke-width="${width * SCALE}" stroke-opacity="${opacity}"/>`
    })
    .join('')
}

function markSvg(frame: MapFrame, { mark, members, lngLat, offset }: PlacedMark): string {
  const [x, y] = shift(frame.project(lngLat), offset)
  const symbol = SYMBOLS[mark.symbol]
  const color = COLORS[symbol.color]
  const path = symbolPath(symbol, SCALE)
  const halo = (extra = 0) =>
    `<path d="${path}" fill="none" stroke="${COLORS.land}" stroke-width="${HALO_WIDTH * 2 + extra}"/>`
  const draw = () => {
    if (members.length > 1)
      return `<circle r="${radiusOf(mark, members.length)}" fill="${color}" stroke="${COLORS.land}" stroke-width="${HALO_WIDTH}"/><text y="4.3" text-anchor="middle" font-size="12" font-weight="600" fill="${COLORS.land}">${members.length}</text>`
    if (symbol.shape === 'ring')
      return `${halo(2 * SCALE)}<path d="${path}" fill="${COLORS.land}" stroke="${color}" stroke-width="${2 * SCALE}"/><circle r="${HOME_DOT * SCALE}" fill="${COLORS.ink}"/>`
    if (mark.isHollow)
      return `${halo()}<path d="${path}" fill="${COLORS.land}" stroke="${color}" stroke-width="${HOLLOW_WIDTH}"/>`
    return `${halo()}<path d="${path}" fill="${color}"/>`
  }
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${draw()}</g>`
}

function nameSvg(label: Label, { box, spot, leader }: LabelPlace, at: readonly number[]): string {
  const anchor = { left: 'start', right: 'end', center: 'middle' }[spot.align]
  const x = { left: box.minX, right: box.maxX, center: (box.minX + box.maxX) / 2 }[spot.align]
  const y = (box.minY + box.maxY) / 2 + NAME.size * 0.36
  const [left = 0, top = 0] = at
  const line = leader
    ? `<path d="M${leader[0].map((value, i) => value + (i === 0 ? left : top)).join(',')}L${leader[1].map((value, i) => value + (i === 0 ? left : top)).join(',')}" stroke="${COLORS.ink2}" stroke-width="1"/>`
    : ''
  const text = (more: string) =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${NAME.size}" font-weight="${NAME.weight}" ${more}>${escapeHtml(label.lines[0])}</text>`
  return (
    line +
    text(
      `fill="none" stroke="${COLORS.land}" stroke-width="${NAME_HALO}" stroke-linejoin="round" stroke-opacity="0.9"`,
    ) +
    text(`fill="${COLORS.ink}"`)
  )
}

/**
 * Marks of the whole network with arcs from Munich, and the names of the closest partners.
 * @param covers what stands over the map, pixels of the frame
 */
export function networkSvg(
  frame: MapFrame,
  lookup: Lookup,
  network: Network,
  covers: readonly Box[],
): string {
  const marks = [
    homeMark(lookup),
    ...placesToMarks(lookup, network.places),
    ...partnersToMarks(lookup, network.partners),
  ].toSorted(
    (a, b) => DRAW_ORDER.indexOf(b.symbol) - DRAW_ORDER.indexOf(a.symbol) || b.weight - a.weight,
  )
  const placed = placeMarks(marks, frame.plane, { scale: SCALE, radiusOf })
  const labels = labelsOf(placed, frame.plane, {
    radiusOf,
    selected: new Map(),
    named: 'all',
    isCompact: true,
    countText: String,
  }).filter(({ style }) => style === 'home' || style === 'top')
  const positions = new Map(
    labels.map(({ id, lngLat, offset }) => [id as string, shift(frame.project(lngLat), offset)]),
  )
  // Europe is crowded: a line would lead across its marks.
  const mayLead = (id: string) =>
    !marks.some(
      (mark) => mark.id === id && mark.symbol === 'strategic-alliance' && isInEurope(mark),
    )
  const places = placeLabels(
    labels.map(({ id, lngLat, offset, lines, priority, reach }) => ({
      id,
      at: shift(frame.project(lngLat), offset),
      reach,
      text: { width: estimateWidth(lines[0], NAME), height: NAME_HEIGHT, firstHeight: NAME_HEIGHT },
      priority,
      manner: mayLead(id) ? 'led' : 'beside',
    })),
    {
      discs: placed.map(({ mark, members, lngLat, offset }) => {
        const [x, y] = shift(frame.project(lngLat), offset)
        return { x, y, radius: radiusOf(mark, members.length) }
      }),
      covers,
      bounds: { minX: 0, minY: 0, maxX: frame.size.width, maxY: frame.size.height },
    },
  )
  const byId = new Map(labels.map((label) => [label.id as string, label]))
  const names = places.map((place) => {
    const label = byId.get(place.id)
    return label ? nameSvg(label, place, positions.get(place.id) ?? []) : ''
  })
  return [
    arcsSvg(frame, lookup, marks),
    ...placed.toReversed().map((mark) => markSvg(frame, mark)),
    ...names,
  ].join('')
}
