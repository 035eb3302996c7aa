import { least } from 'd3'
import { shift } from '../../geo/box'
import type { Disc } from '../../geo/dodge'
import type { LabelPlace, LabelRequest } from '../../geo/labelLayout'
import type { Label } from '../../geo/labels'
import type { Align, TextSize } from '../../geo/labelSpots'
import { worldWidth } from '../../geo/mercator'
import type { Box, Point } from '../../geo/plane'
import type { EntityId, LngLat } from '../../model/types'
import {
  COUNTRY_SPACING,
  LABEL_LINE_HEIGHT,
  LABEL_TYPE,
  SECOND_LINE,
  TOWN_RADIUS,
  type LabelStyle,
} from '../../theme/labels'
import type { Measure } from '../../theme/measure'
import { nameScale, PAGE_LOOK, type MapLook } from '../../theme/mapLook'
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
  /** MapLibre's count of the map's scale. */
  readonly zoom: number
  /** `undefined`: not to be seen. */
  readonly project: (lngLat: LngLat) => Point | undefined
  /** The whole map, pixels. */
  readonly bounds: Box
  /** What lies over the map, pixels. */
  readonly covers: readonly Box[]
  /** What is named on another map: here it gets no names, and none lie in it. */
  readonly quiet?: { readonly box: Box; readonly corner: LngLat; readonly text: string } | undefined
  /** Countries and towns. */
  readonly gazetteer: readonly PlaceName[]
  /** Width of text at its own size, pixels. */
  readonly measure: Measure
  /** Default: as on a page. */
  readonly look?: MapLook
}

/** Size of a name's text, pixels. */
export function textSize(
  lines: readonly string[],
  style: LabelStyle,
  measure: Measure,
  look = PAGE_LOOK,
): TextSize {
  const type = LABEL_TYPE[style]
  const scale = nameScale(look, style)
  const spacing = style === 'country' ? COUNTRY_SPACING * type.size : 0
  const typeOf = (index: number) => (index === 0 || style === 'country' ? type : SECOND_LINE)
  const widths = lines.map((line, index) => measure(line, typeOf(index)) + line.length * spacing)
  const heights = lines.map((_, index) => typeOf(index).size * LABEL_LINE_HEIGHT)
  return {
    width: Math.max(...widths) * scale,
    height: heights.reduce((sum, height) => sum + height, 0) * scale,
    firstHeight: (heights[0] ?? 0) * scale,
  }
}

/** A name that looks for room, and how it is drawn where it finds some. */
export interface WantedName {
  readonly request: LabelRequest
  readonly draw: (place: LabelPlace) => DrawnName
}

/** The name of a mark, or of several. */
export function wantedLabel(label: Label, at: Point, { measure, look }: NameSpace): WantedName {
  const { id, marks, lngLat, lines, style } = label
  const shown = lines.filter((line) => line !== undefined)
  // A city without its count would seem to be a partner.
  const canShorten = shown.length > 1 && style !== 'city'
  return {
    request: {
      id,
      at: shift(at, label.offset),
      reach: label.reach,
      text: textSize(shown, style, measure, look),
      ...(canShorten && { shortText: textSize(shown.slice(0, 1), style, measure, look) }),
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

/** A town: beside the mark that stands there, else beside a dot of its own. */
export function wantedTown(
  name: PlaceName,
  at: Point,
  space: NameSpace,
  discs: readonly Disc[],
): WantedName {
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
      text: textSize(lines, 'town', space.measure, space.look),
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

/** A country: near the middle of its largest land. */
export function wantedCountry(
  { id, lngLat, lines, priority, radius = 0 }: PlaceName,
  at: Point,
  { measure, look, zoom }: NameSpace,
): WantedName {
  const slack = radius * worldWidth(zoom)
  return {
    request: {
      id,
      at,
      reach: [slack, slack],
      text: textSize(lines, 'country', measure, look),
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

/** The words below the frame around what is named elsewhere; none without one. */
export function frameText({ quiet, measure, look }: NameSpace): DrawnName[] {
  if (!quiet) return []
  const { box, corner, text } = quiet
  const { width, height } = textSize([text], 'other', measure, look)
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
