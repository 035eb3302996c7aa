import { sort } from 'd3'
import { Cells, spotFor, type Cell } from './cells'
import { findLedLabel } from './leaders'
import { MarkBoard } from './MarkBoard'
import type { MarkPlace } from './markPlace'
import { TOLERANCE, type Leeway, type Slot } from './rows'
import type { PixelSpan } from './timeScale'

/** A name as it would be written. */
export interface MarkName {
  readonly text: string
  /** Pixels. */
  readonly width: number
  /** What is named once, where `text` is a cut form of it. */
  readonly key?: string
}

/** A mark that asks for a place in a lane, and for a name beside it if there is room. */
export interface MarkToPlace<Id extends string = string> extends Leeway {
  readonly id: Id
  /** Half its width, pixels. */
  readonly half: number
  /** Half its width where it stays unnamed, if smaller there. */
  readonly halfUnnamed?: number
  /** Never stands in the lowest row while another has room; its name may stand apart. */
  readonly isProminent: boolean
  /** Left out without its name: neither a mark nor in a chip. */
  readonly isNothingUnnamed?: boolean
}

/** Marks drawn as one, because they stand too near to each other. */
export interface ChipPlace<Id extends string = string> extends PixelSpan {
  /** Counted from the origin of the axis; the same stretch keeps it while the axis is moved. */
  readonly cell: number
  readonly row: number
  readonly ids: readonly Id[]
}

/** Every mark is either among the places or in one chip. */
export interface PlacedMarks<Id extends string = string> {
  readonly places: readonly MarkPlace<Id>[]
  readonly chips: readonly ChipPlace<Id>[]
}

interface Options<Id extends string> {
  readonly rows: number
  /** What stands beside a mark; asked for only while there may be room. */
  readonly nameOf: (id: Id) => MarkName | null
  /** First and last pixel that names and chips may use. */
  readonly left: number
  readonly right: number
  /** Height of a row, pixels. */
  readonly pitch: number
  /** Pixel of a fixed instant. */
  readonly origin: number
  /** Width of a chip of so many marks, pixels. */
  readonly chipWidth: (count: number) => number
  /** The lowest row is a rug: it has no names, and whatever stays unnamed stands in it alone; chips stand above. */
  readonly hasRug?: boolean
}

/** Pixels between a mark and its own name. */
const LABEL_OFFSET = 4
/** Free pixels around a chip. */
const CHIP_GAP = 4
/** The least width in which density is judged; above a rug chips are fewer, for they stand among names. Pixels. */
const MIN_CELL = 44
const MIN_RUG_CELL = 120
/** After so many failures it is no use to try more marks of a cell. */
const MAX_MISSES = 12
/** So many marks of a cell, the most important, may ask for a name, and so many of these in vain. */
const MAX_ASKED = 400
const MAX_REFUSED = 32
/** Where one mark wants to stand on so few pixels, the chip takes all that is unnamed in its cell. */
const DENSE_PIXELS = 1.2

/**
 * Places marks in the rows of a lane. Every mark first gets a slot in the lowest row; then, in the
 * given order, each tries its name to the right and to the left in the rows from the top, and moves
 * there if mark and name fit. What finds no room anywhere becomes a chip, with the unnamed marks of
 * the lowest row around it. A name is written once.
 * @param marks most important first
 */
export function placeMarks<Id extends string>(
  marks: readonly MarkToPlace<Id>[],
  options: Options<Id>,
): PlacedMarks<Id> {
  const { rows, left, right, hasRug = false } = options
  const lowest = rows - 1
  const chipRow = hasRug ? 0 : lowest
  const board = new MarkBoard<Id>(rows)
  const least = hasRug ? MIN_RUG_CELL : MIN_CELL
  const width = Math.max(least, options.chipWidth(marks.length) + CHIP_GAP * 2)
  const cells = new Cells({ left, right, width, origin: options.origin })
  const cellOf = ({ preferred }: Leeway) => cells.at(preferred)
  const isDense = ({ count, start, end }: Cell) => count * DENSE_PIXELS > end - start
  const halfOf = (mark: MarkToPlace<Id>) => mark.halfUnnamed ?? mark.half
  const putUnnamed = (mark: MarkToPlace<Id>, row: number) => {
    const half = halfOf(mark)
    const x = board.nearestFree(mark.id, row, mark, half)
    if (x !== undefined) board.put({ id: mark.id, row, x, label: null, leader: null }, half)
    return x !== undefined
  }
  /** Unnamed in the first row with room, from below. */
  const putUpward = (mark: MarkToPlace<Id>, from: number, to = 0) => {
    for (let row = from; row >= to; row -= 1) if (putUnnamed(mark, row)) return true
    return false
  }

  const drawn = marks.filter(({ isNothingUnnamed }) => isNothingUnnamed !== true)
  for (const mark of drawn) cellOf(mark).count += 1
  // The least movable first: a day has 4 px of leeway, a year its whole width. Rounding must not
  // choose between two days, which are as movable as each other: there the more important is first.
  const leewayOf = ({ min, max }: Leeway) => Math.round((max - min) / TOLERANCE)
  const crowded = new Map<Cell, MarkToPlace<Id>[]>()
  for (const mark of sort(drawn, leewayOf)) {
    const cell = cellOf(mark)
    if (cell.misses < MAX_MISSES && putUnnamed(mark, lowest)) continue
    cell.misses += 1
    listOf(crowded, cell).push(mark)
  }
  for (const [cell, list] of crowded)
    cell.spot = spotFor(cell, list, options.chipWidth(cell.count), CHIP_GAP)

  /** Names keep away from where chips may come to stand. */
  const isFreeForName = (id: Id, row: number, slot: Slot) => {
    if (!board.isFree(id, row, slot)) return false
    return row !== chipRow || cells.isClearOfSpots(slot, CHIP_GAP)
  }
  const putNamed = (mark: MarkToPlace<Id>, { text, width: labelWidth }: MarkName) => {
    const allowed = (mark.isProminent || hasRug) && rows > 1 ? lowest : rows
    for (let row = 0; row < allowed; row += 1) {
      const x = board.nearestFree(mark.id, row, mark, mark.half)
      if (x === undefined) continue
      const own: Slot = { start: x - mark.half, end: x + mark.half, kind: 'mark' }
      if (!isFreeForName(mark.id, row, own)) continue
      const side = (['right', 'left'] as const).find((candidate) => {
        const slot = labelSlot(candidate, x, mark.half, labelWidth)
        return slot.start >= left && slot.end <= right && isFreeForName(mark.id, row, slot)
      })
      if (!side) continue
      const { start, end } = labelSlot(side, x, mark.half, labelWidth)
      const label = { text, side, start, end, row }
      board.put({ id: mark.id, row, x, label, leader: null }, mark.half)
      return true
    }
    return false
  }
  const putLed = (mark: MarkToPlace<Id>, { text, width: labelWidth }: MarkName) => {
    const place = board.placeOf(mark.id)
    if (!place) return false
    const own: Slot = { start: place.x - mark.half, end: place.x + mark.half, kind: 'mark' }
    if (!isFreeForName(mark.id, place.row, own)) return false
    const led = findLedLabel(
      { x: place.x, row: place.row, half: mark.half, width: labelWidth },
      { ...options, rows: board.rows, isFree: (row, slot) => isFreeForName(mark.id, row, slot) },
    )
    if (!led) return false
    const { start, end, row, leader, passes } = led
    const label = { text, side: 'right', start, end, row } as const
    board.put({ ...place, label, leader }, mark.half, passes)
    return true
  }

  const named = new Set<string>()
  /** Names a mark if its name is new and finds room; a prominent one leaves the lowest row at least. */
  const settle = (mark: MarkToPlace<Id>) => {
    const cell = cellOf(mark)
    cell.asked += 1
    const mayAsk = cell.asked <= MAX_ASKED && cell.refused < MAX_REFUSED
    const name = mayAsk ? options.nameOf(mark.id) : null
    const key = name?.key ?? name?.text ?? ''
    const isNew = name !== null && !named.has(key)
    if (isNew && putNamed(mark, name)) {
      named.add(key)
      return
    }
    if (isNew) cell.refused += 1
    if (!mark.isProminent || hasRug) return
    if (!isDense(cell)) putUpward(mark, lowest - 1)
    if (isNew && putLed(mark, name)) named.add(key)
  }
  for (const mark of marks) settle(mark)

  const chips = placeChips()
  return { places: marks.flatMap(({ id }) => board.placeOf(id) ?? []), chips }

  function placeChips(): readonly ChipPlace<Id>[] {
    const waiting = new Map<Cell, MarkToPlace<Id>[]>()
    for (const [cell, list] of crowded)
      for (const mark of list) {
        if (board.placeOf(mark.id)) continue
        // A rug takes what is unnamed alone.
        if (!isDense(cell) && putUpward(mark, lowest, hasRug ? lowest : 0)) continue
        listOf(waiting, cell).push(mark)
      }
    return [...waiting].flatMap(([cell, list]) => {
      const spot = cell.spot
      const [first] = list
      if (!spot || !first) return []
      const inTheWay = chipRow === lowest ? spot : null
      const all = list.map(({ id }) => id)
      all.push(...board.takeUnnamed(lowest, isDense(cell) ? cell : null, inTheWay))
      if (all.length === 1) all.push(...board.takeNearest(lowest, first.preferred))
      if (all.length === 1) {
        const half = halfOf(first)
        const x = Math.min(spot.end - half, Math.max(spot.start + half, first.preferred))
        board.put({ id: first.id, row: chipRow, x, label: null, leader: null }, half)
        return []
      }
      const half = Math.min(options.chipWidth(all.length), spot.end - spot.start) / 2
      const center = (spot.start + spot.end) / 2
      return { cell: cell.index, row: chipRow, start: center - half, end: center + half, ids: all }
    })
  }
}

function listOf<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function labelSlot(side: 'left' | 'right', x: number, half: number, width: number): Slot {
  const near = side === 'right' ? x + half + LABEL_OFFSET : x - half - LABEL_OFFSET
  return side === 'right'
    ? { start: near, end: near + width, kind: 'text' }
    : { start: near - width, end: near, kind: 'text' }
}
