import { sum } from 'd3'
import type { LngLat } from '../model/types'
import { dodge } from './dodge'
import type { Mark } from './marks'
import { toMercator, worldWidth } from './mercator'

/** A mark with its way from its true place, so that neighbors do not hide each other. */
export interface PlacedMark {
  readonly mark: Mark
  /** Pixels, right and down. */
  readonly offset: readonly [x: number, y: number]
  /** The first mark of those that stand side by side; its own id when it stands alone. */
  readonly group: string
}

export type Point = readonly [x: number, y: number]

/** Marks closer than this stand side by side, pixels. */
const SAME_PLACE = 9
/** Between marks that stand side by side, pixels. */
const SIDE_GAP = 1.5

/** Kinds that are never pushed aside, in the order in which they stand side by side. */
const FIXED_ORDER = ['home', 'flagship', 'strategic-alliance', 'location']

interface Row {
  readonly anchor: Point
  readonly marks: { readonly mark: Mark; readonly at: Point }[]
}

function gatherRows(marks: readonly Mark[], at: (mark: Mark) => Point): Row[] {
  const order = (mark: Mark) => FIXED_ORDER.indexOf(mark.symbol)
  const rows: Row[] = []
  for (const mark of marks.toSorted((a, b) => order(a) - order(b))) {
    const point = at(mark)
    const row = rows.find(
      ({ anchor }) => Math.hypot(anchor[0] - point[0], anchor[1] - point[1]) < SAME_PLACE,
    )
    if (row) row.marks.push({ mark, at: point })
    else rows.push({ anchor: point, marks: [{ mark, at: point }] })
  }
  return rows
}

/** Locations of one row share a slot, solid over hollow; every partner has its own. */
function slotsOf(row: Row): Row['marks'][] {
  const locations = row.marks.filter(({ mark }) => mark.symbol === 'location')
  const others = row.marks.filter(({ mark }) => mark.symbol !== 'location')
  locations.sort((a, b) => Number(a.mark.isHollow) - Number(b.mark.isHollow))
  const slots = others.map((entry) => [entry])
  return locations.length > 0 ? [...slots, locations] : slots
}

function placeRow(row: Row, radiusOf: (mark: Mark) => number): PlacedMark[] {
  const slots = slotsOf(row)
  const radii = slots.map(([first]) => (first ? radiusOf(first.mark) : 0))
  const width = sum(radii) * 2 + SIDE_GAP * (slots.length - 1)
  const isHome = row.marks[0]?.mark.symbol === 'home'
  // The home ring never leaves its place; other rows are centered on theirs.
  let x = row.anchor[0] - (isHome ? (radii[0] ?? 0) : width / 2)
  const group = row.marks[0]?.mark.id ?? ''
  return slots.flatMap((slot, index) => {
    const radius = radii[index] ?? 0
    const center = x + radius
    x += radius * 2 + SIDE_GAP
    return slot.map(({ mark, at }) => ({
      mark,
      offset: [center - at[0], row.anchor[1] - at[1]] as const,
      group,
    }))
  })
}

/**
 * Places marks for one zoom: flagship, strategic and location marks of one place stand side by side,
 * the others are pushed apart around them. The same input always gives the same result.
 * @param radiusOf a mark's radius, pixels
 * @param isFirst marks that keep nearest to their places: those of the selection
 */
export function placeMarks(
  marks: readonly Mark[],
  zoom: number,
  radiusOf: (mark: Mark) => number,
  isFirst: (mark: Mark) => boolean = () => false,
): PlacedMark[] {
  const width = worldWidth(zoom)
  const at = (mark: Mark): Point => scaled(mark.lngLat, width)
  const isFixed = (mark: Mark) => FIXED_ORDER.includes(mark.symbol)
  const placed = gatherRows(marks.filter(isFixed), at).flatMap((row) => placeRow(row, radiusOf))

  const disc = (mark: Mark, [dx, dy]: Point) => {
    const [x, y] = at(mark)
    return { x: x + dx, y: y + dy, radius: radiusOf(mark) }
  }
  const push = (others: readonly Mark[]) => {
    const offsets = dodge(
      others.map((mark) => disc(mark, [0, 0])),
      placed.map(({ mark, offset }) => disc(mark, offset)),
    )
    others.forEach((mark, index) => {
      placed.push({ mark, offset: offsets[index] ?? [0, 0], group: mark.id })
    })
  }
  const others = marks.filter((mark) => !isFixed(mark))
  push(others.filter(isFirst))
  push(others.filter((mark) => !isFirst(mark)))
  return placed
}

function scaled(lngLat: LngLat, width: number): Point {
  const [x, y] = toMercator(lngLat)
  return [x * width, y * width]
}
