import { least } from 'd3'
import type { Disc } from '../geo/dodge'
import { placeLabels, type LabelPlace, type LabelRequest } from '../geo/labelLayout'
import type { Label } from '../geo/labels'
import type { Align, TextSize } from '../geo/labelSpots'
import { worldWidth } from '../geo/mercator'
import type { Box, Plane, Point } from '../geo/plane'
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
  /** A town without a mark has a dot of its own. */
  readonly hasDot: boolean
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
  readonly quiet?: { readonly box: Box; readonly corner: LngLat; readonly text: string } | undefined
  readonly placeNames: readonly PlaceName[]
  /** Width of text at its own size, pixels. */
  readonly measure: Measure
  /** Factor on the size of names. Default 1. */
  readonly textScale?: number
}

/** How far from the edge of the map names begin, pixels. */
const EDGE = 2

/**
 * Size of a name's text, pixels.
 * @param textScale factor on the size of its type. Default 1
 */
export function textSize(
  lines: readonly string[],
  style: LabelStyle,
  measure: Measure,
  textScale = 1,
): TextSize {
  const type = LABEL_TYPE[style]
  const spacing = style === 'country' ? COUNTRY_SPACING * type.size : 0
  const typeOf = (index: number) => (index === 0 || style === 'country' ? type : SECOND_LINE)
  const widths = lines.map((line, index) => measure(line, typeOf(index)) + line.length * spacing)
  const heights = lines.map((_, index) => typeOf(index).size * LABEL_LINE_HEIGHT)
  return {
    width: Math.max(...widths) * textScale,
    height: heights.reduce((sum, height) => sum + height, 0) * textScale,
    firstHeight: (heights[0] ?? 0) * textScale,
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

function wantedLabel(label: Label, at: Point, { measure, textScale }: NameSpace): Wanted {
  const { id, marks, lngLat, lines, style } = label
  const shown = lines.filter((line) => line !== undefined)
  // A city without its count would seem to be a partner.
  const canShorten = shown.length > 1 && style !== 'city'
  return {
    request: {
      id,
      at: shift(at, label.offset),
      reach: label.reach,
      text: textSize(shown, style, measure, textScale),
      ...(canShorten && { shortText: textSize(shown.slice(0, 1), style, measure, textScale) }),
      priority: label.priority,
      manner: label.canLead ? 'led' : 'beside',
    },
    draw: ({ spot, isShort, box, leader }) => ({
      id,
      marks,
      lngLat,
      lines: isShort ? shown.slice(0, 1) : shown,
      style,
      hasDot: false,
      align: spot.align,
      offset: shift(spot.offset, label.offset),
      box,
      ...(leader && { leader: [shift(leader[0], label.offset), shift(leader[1], label.offset)] }),
    }),
  }
}

/** A mark that stands where a town is takes the place of its dot. */
const SAME_TOWN_PX = 7

function wantedTown(name: PlaceName, at: Point, space: NameSpace, discs: readonly Disc[]): Wanted {
  const { id, lngLat, lines, priority } = name
  const mark = least(discs, ({ x, y }) => Math.hypot(x - at[0], y - at[1]))
  const isThere =
    mark !== undefined && Math.hypot(mark.x - at[0], mark.y - at[1]) < SAME_TOWN_PX + mark.radius
  const center: Point = isThere ? [mark.x, mark.y] : at
  const reach = isThere ? mark.radius : TOWN_RADIUS
  return {
    request: {
      id,
      at: center,
      reach: [reach, reach],
      text: textSize(lines, 'town', space.measure, space.textScale),
      priority,
      manner: isThere ? 'beside' : 'dotted',
    },
    draw: ({ spot: { align, offset }, box }) => ({
      id,
      marks: [],
      lngLat,
      lines,
      style: 'town',
      hasDot: !isThere,
      align,
      offset: [center[0] - at[0] + offset[0], center[1] - at[1] + offset[1]],
      box,
    }),
  }
}

function wantedCountry(
  { id, lngLat, lines, priority, radius = 0 }: PlaceName,
  at: Point,
  { measure, textScale }: NameSpace,
  { zoom }: Plane,
): Wanted {
  const slack = radius * worldWidth(zoom)
  return {
    request: {
      id,
      at,
      reach: [slack, slack],
      text: textSize(lines, 'country', measure, textScale),
      priority,
      manner: 'middle',
    },
    draw: ({ spot: { align, offset }, box }) => ({
      id,
      marks: [],
      lngLat,
      lines,
      style: 'country',
      hasDot: false,
      align,
      offset,
      box,
    }),
  }
}

/** Below the frame around what is enlarged elsewhere, from its lower left corner. */
const FRAME_TEXT_DROP = 9

function frameText({ quiet, measure, textScale }: NameSpace): DrawnName[] {
  if (!quiet) return []
  const { box, corner, text } = quiet
  const { width, height } = textSize([text], 'other', measure, textScale)
  const y = box.maxY + FRAME_TEXT_DROP
  return [
    {
      id: 'frame',
      marks: [],
      lngLat: corner,
      lines: [text],
      style: 'other',
      hasDot: false,
      align: 'left',
      offset: [0, FRAME_TEXT_DROP],
      box: { minX: box.minX, minY: y - height / 2, maxX: box.minX + width, maxY: y + height / 2 },
    },
  ]
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
    at !== undefined && isWithin(at, bounds, margin) && !(quiet && isWithin(at, quiet.box))

  const said = new Set(labels.map(({ lines: [first] }) => first))
  const discs = placed.flatMap((mark) => {
    const at = project(mark.lngLat)
    if (!at) return []
    const [x, y] = shift(at, mark.offset)
    return [{ x, y, radius: radiusOf(mark) }]
  })
  const wanted = [
    ...labels.flatMap((label): Wanted[] => {
      const at = project(label.lngLat)
      return isWanted(at) ? [wantedLabel(label, at, space)] : []
    }),
    ...space.placeNames.flatMap((name): Wanted[] => {
      if (plane.zoom < name.minZoom || said.has(name.lines[0] ?? '')) return []
      const at = project(name.lngLat)
      if (!isWanted(at)) return []
      return name.kind === 'town'
        ? [wantedTown(name, at, space, discs)]
        : [wantedCountry(name, at, space, plane)]
    }),
  ]
  const frame = frameText(space)
  const covers = [...space.covers, ...(quiet ? [quiet.box] : []), ...frame.map(({ box }) => box)]
  const requests = wanted.map(({ request }) => request)
  const found = placeLabels(requests, {
    discs,
    covers,
    bounds: inner,
    ...(previous && { previous }),
  })
  const places = new Map(found.map((place) => [place.id, place]))
  const names = [
    ...frame,
    ...wanted.flatMap(({ request, draw }) => {
      const place = places.get(request.id)
      return place ? [draw(place)] : []
    }),
  ]
  return { names, places }
}
