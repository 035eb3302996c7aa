import { placeLabels, type LabelPlace, type LabelRequest } from '../geo/labelLayout'
import type { Label } from '../geo/labels'
import type { Align, TextSize } from '../geo/labelSpots'
import type { Box, Point } from '../geo/plane'
import type { EntityId, LngLat } from '../model/types'
import {
  COUNTRY_SPACING,
  LABEL_LINE_HEIGHT,
  LABEL_TYPE,
  SECOND_LINE,
  TOWN_RADIUS,
  type LabelStyle,
} from '../theme/labels'
import type { Measure } from '../theme/measure'
import type { Arrangement } from './arrangement'
import type { PlaceName } from './gazetteer'

/** A name as it is drawn. */
export interface DrawnName {
  readonly id: string
  /** The marks it names; none for countries and towns. */
  readonly marks: readonly EntityId[]
  readonly lngLat: LngLat
  /** From that position to the text's edge that `align` names, half-way up; pixels. */
  readonly offset: Point
  readonly align: Align
  readonly lines: readonly string[]
  readonly style: LabelStyle
  /** The line from the mark to the name, seen from the position; pixels. */
  readonly leader?: readonly [from: Point, to: Point]
  /** The text, pixels of the map. */
  readonly box: Box
}

/** Where names may stand. */
export interface NameSpace {
  /** `undefined`: not to be seen. */
  readonly project: (lngLat: LngLat) => Point | undefined
  /** The whole map, pixels. */
  readonly bounds: Box
  /** What lies over the map, pixels. */
  readonly covers: readonly Box[]
  /** What is named on another map: here it gets no names, and none lie in it. */
  readonly quiet?: Box | undefined
  readonly placeNames: readonly PlaceName[]
  readonly measure: Measure
}

/** How far from the edge of the map names begin, pixels. */
const EDGE = 2
const NO_REACH: Point = [0, 0]

/** Size of a name's text, pixels. */
export function textSize(lines: readonly string[], style: LabelStyle, measure: Measure): TextSize {
  const type = LABEL_TYPE[style]
  const spacing = style === 'country' ? COUNTRY_SPACING * type.size : 0
  const typeOf = (index: number) => (index === 0 || style === 'country' ? type : SECOND_LINE)
  const widths = lines.map((line, index) => measure(line, typeOf(index)) + line.length * spacing)
  const heights = lines.map((_, index) => typeOf(index).size * LABEL_LINE_HEIGHT)
  return {
    width: Math.max(...widths),
    height: heights.reduce((sum, height) => sum + height, 0),
    firstHeight: heights[0] ?? 0,
  }
}

interface Wanted {
  readonly request: LabelRequest
  readonly draw: (place: LabelPlace) => DrawnName
}

function isWithin([x, y]: Point, { minX, minY, maxX, maxY }: Box, margin: Point = [0, 0]): boolean {
  const [mx, my] = margin
  return x >= minX - mx && x <= maxX + mx && y >= minY - my && y <= maxY + my
}

function shift([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy]
}

function wantedLabel(label: Label, at: Point, { measure }: NameSpace): Wanted {
  const { id, marks, lngLat, lines, style } = label
  const shown = lines.filter((line) => line !== undefined)
  return {
    request: {
      id,
      at: shift(at, label.offset),
      reach: label.reach,
      text: textSize(shown, style, measure),
      priority: label.priority,
      manner: label.canLead ? 'led' : 'beside',
    },
    draw: ({ spot, box, leader }) => ({
      id,
      marks,
      lngLat,
      lines: shown,
      style,
      align: spot.align,
      offset: shift(spot.offset, label.offset),
      box,
      ...(leader && { leader: [shift(leader[0], label.offset), shift(leader[1], label.offset)] }),
    }),
  }
}

function wantedPlaceName(name: PlaceName, at: Point, { measure }: NameSpace): Wanted {
  const { id, kind, lngLat, lines, priority } = name
  const isTown = kind === 'town'
  return {
    request: {
      id,
      at,
      reach: isTown ? [TOWN_RADIUS, TOWN_RADIUS] : NO_REACH,
      text: textSize(lines, kind, measure),
      priority,
      manner: isTown ? 'dotted' : 'middle',
    },
    draw: ({ spot: { align, offset }, box }) => ({
      id,
      marks: [],
      lngLat,
      lines,
      style: kind,
      align,
      offset,
      box,
    }),
  }
}

/**
 * The names that find room on a map, and where.
 * @param previous what was drawn before: names keep their spots while they are free
 */
export function placeNames(
  { placed, labels, radiusOf, plane }: Arrangement,
  space: NameSpace,
  previous?: ReadonlyMap<string, LabelPlace>,
): { readonly names: readonly DrawnName[]; readonly places: ReadonlyMap<string, LabelPlace> } {
  const { project, bounds, quiet } = space
  const inner = { ...bounds, minX: bounds.minX + EDGE, maxX: bounds.maxX - EDGE }
  // Names beyond the edge wait there for the map to be moved.
  const margin: Point = [(bounds.maxX - bounds.minX) / 2, (bounds.maxY - bounds.minY) / 2]
  const isWanted = (at: Point | undefined): at is Point =>
    at !== undefined && isWithin(at, bounds, margin) && !(quiet && isWithin(at, quiet))

  const said = new Set(labels.map(({ lines: [first] }) => first))
  const wanted = [
    ...labels.flatMap((label): Wanted[] => {
      const at = project(label.lngLat)
      return isWanted(at) ? [wantedLabel(label, at, space)] : []
    }),
    ...space.placeNames.flatMap((name): Wanted[] => {
      if (plane.zoom < name.minZoom || said.has(name.lines[0] ?? '')) return []
      const at = project(name.lngLat)
      return isWanted(at) ? [wantedPlaceName(name, at, space)] : []
    }),
  ]
  const discs = placed.flatMap((mark) => {
    const at = project(mark.lngLat)
    if (!at) return []
    const [x, y] = shift(at, mark.offset)
    return [{ x, y, radius: radiusOf(mark) }]
  })
  const covers = quiet ? [...space.covers, quiet] : space.covers
  const requests = wanted.map(({ request }) => request)
  const found = placeLabels(requests, {
    discs,
    covers,
    bounds: inner,
    ...(previous && { previous }),
  })
  const places = new Map(found.map((place) => [place.id, place]))
  const names = wanted.flatMap(({ request, draw }) => {
    const place = places.get(request.id)
    return place ? [draw(place)] : []
  })
  return { names, places }
}
