import { isFree, nearestFree, type Leeway, type Slot } from './rows'

/** A mark that asks for a place in a lane, and for a name beside it if there is room. */
export interface MarkToPlace<Id extends string = string> extends Leeway {
  readonly id: Id
  /** Half its width, pixels. */
  readonly half: number
  /** Half its width where it stays unnamed, if smaller there. */
  readonly halfUnnamed?: number
  readonly label: { readonly text: string; readonly width: number } | null
  /** Never stands in the lowest row while another has room. */
  readonly isProminent: boolean
}

export interface MarkPlace<Id extends string = string> {
  readonly id: Id
  /** 0 is the top row. */
  readonly row: number
  readonly x: number
  readonly label: {
    readonly text: string
    readonly side: 'left' | 'right'
    readonly start: number
    readonly end: number
  } | null
}

export interface PlacedMarks<Id extends string = string> {
  readonly places: readonly MarkPlace<Id>[]
  /** Marks for which no row had room; to be counted, not dropped. */
  readonly unplaced: readonly Id[]
}

interface Options {
  readonly rows: number
  /** First and last pixel that names may use. */
  readonly left: number
  readonly right: number
  /** The lowest row is a rug: it has no names, and whatever stays unnamed stands in it alone. */
  readonly hasRug?: boolean
  /** What already stands in the rows. */
  readonly taken?: readonly (readonly Slot[])[]
}

/** Pixels between a mark and its own name. */
const LABEL_OFFSET = 4

/**
 * Places marks in the rows of a lane. Every mark first gets a slot in the lowest row, so that none is
 * lost; then, in the given order, each tries its name to the right and to the left in the rows from
 * the top, and moves there if mark and name fit. A name is written once.
 * @param marks most important first
 */
export function placeMarks<Id extends string>(
  marks: readonly MarkToPlace<Id>[],
  { rows, left, right, hasRug = false, taken = [] }: Options,
): PlacedMarks<Id> {
  const lowest = rows - 1
  const slots = Array.from(
    { length: rows },
    (_, row) =>
      new Map<Id | number, Slot[]>((taken[row] ?? []).map((slot, index) => [index, [slot]])),
  )
  const placed = new Map<Id, MarkPlace<Id>>()
  const inRow = (row: number, except?: Id) => {
    const taken: Slot[] = []
    for (const [id, own] of slots[row] ?? []) if (id !== except) taken.push(...own)
    return taken
  }
  const put = (place: MarkPlace<Id>, half: number) => {
    for (const row of slots) row.delete(place.id)
    const own: Slot[] = [{ start: place.x - half, end: place.x + half, kind: 'mark' }]
    if (place.label) own.push({ start: place.label.start, end: place.label.end, kind: 'text' })
    slots[place.row]?.set(place.id, own)
    placed.set(place.id, place)
  }
  const putUnnamed = (mark: MarkToPlace<Id>, row: number) => {
    const half = mark.halfUnnamed ?? mark.half
    const x = nearestFree(inRow(row, mark.id), mark, half)
    if (x === undefined) return false
    put({ id: mark.id, row, x, label: null }, half)
    return true
  }

  // The least movable first: a day has 4 px of leeway, a year its whole width.
  const byLeeway = [...marks].sort((a, b) => a.max - a.min - (b.max - b.min))
  for (const mark of byLeeway) putUnnamed(mark, lowest)

  const named = new Set<string>()
  for (const mark of marks) {
    const { label } = mark
    const allowed = (mark.isProminent || hasRug) && rows > 1 ? lowest : rows
    for (let row = 0; row < allowed && label && !named.has(label.text); row += 1) {
      const others = inRow(row, mark.id)
      const x = nearestFree(others, mark, mark.half)
      if (x === undefined) continue
      const side = (['right', 'left'] as const).find((candidate) => {
        const slot = labelSlot(candidate, x, mark.half, label.width)
        return slot.start >= left && slot.end <= right && isFree(others, slot)
      })
      if (!side) continue
      const { start, end } = labelSlot(side, x, mark.half, label.width)
      put({ id: mark.id, row, x, label: { text: label.text, side, start, end } }, mark.half)
      named.add(label.text)
    }
    const stands = placed.get(mark.id)
    if (hasRug) {
      if (!stands) putUnnamed(mark, lowest)
      continue
    }
    if (stands?.label || (stands && !mark.isProminent)) continue
    for (let row = stands ? lowest - 1 : lowest; row >= 0; row -= 1)
      if (putUnnamed(mark, row)) break
  }
  return {
    places: marks.flatMap(({ id }) => placed.get(id) ?? []),
    unplaced: marks.flatMap(({ id }) => (placed.has(id) ? [] : [id])),
  }
}

function labelSlot(side: 'left' | 'right', x: number, half: number, width: number): Slot {
  const near = side === 'right' ? x + half + LABEL_OFFSET : x - half - LABEL_OFFSET
  return side === 'right'
    ? { start: near, end: near + width, kind: 'text' }
    : { start: near - width, end: near, kind: 'text' }
}
