import { least } from 'd3'
import type { MarkPlace } from './markPlace'
import { GAPS, Row, type Leeway, type Slot } from './rows'
import type { PixelSpan } from './timeScale'

/** A stretch of a row that belongs to a mark. */
interface OwnSlot {
  readonly row: number
  readonly slot: Slot
}

/** Which mark has which stretches of the rows, while marks are placed and moved. */
export class MarkBoard<Id extends string> {
  readonly rows: readonly Row[]
  readonly #places = new Map<Id, MarkPlace<Id>>()
  readonly #slots = new Map<Id, readonly OwnSlot[]>()

  constructor(rows: number) {
    this.rows = Array.from({ length: rows }, () => new Row())
  }

  placeOf(id: Id): MarkPlace<Id> | undefined {
    return this.#places.get(id)
  }

  /** Whether a mark may take a stretch; its own are no hindrance. */
  isFree(id: Id, row: number, slot: Slot): boolean {
    return this.#without(id, () => this.rows[row]?.isFree(slot) ?? false)
  }

  /** Where a mark finds room in a row, if it leaves where it stands. */
  nearestFree(id: Id, row: number, leeway: Leeway, half: number): number | undefined {
    return this.#without(id, () => this.rows[row]?.nearestFree(leeway, half))
  }

  /** Gives a mark its place instead of the one it had. @param passes what its leader takes */
  put(place: MarkPlace<Id>, half: number, passes: readonly OwnSlot[] = []): void {
    this.#give(place.id)
    const { x, row, label } = place
    const own: OwnSlot[] = [{ row, slot: { start: x - half, end: x + half, kind: 'mark' } }]
    if (label)
      own.push({ row: label.row, slot: { start: label.start, end: label.end, kind: 'text' } })
    own.push(...passes)
    for (const { row: at, slot } of own) this.rows[at]?.add(slot)
    this.#slots.set(place.id, own)
    this.#places.set(place.id, place)
  }

  /** Takes the unnamed marks of a row that stand in a stretch, or in the way of a spot, off the board. */
  takeUnnamed(row: number, stretch: PixelSpan | null, spot: PixelSpan | null): readonly Id[] {
    const taken: Id[] = []
    for (const [id, place] of this.#places) {
      if (place.row !== row || place.label) continue
      const own = this.#slots.get(id)?.[0]?.slot
      const isIn = stretch && place.x >= stretch.start && place.x < stretch.end
      const gap = GAPS.markToText
      const isNear = own && spot && own.start < spot.end + gap && own.end > spot.start - gap
      if (isIn === true || isNear === true) taken.push(id)
    }
    this.#take(taken)
    return taken
  }

  /** Takes the unnamed mark of a row that is nearest to a pixel off the board; none or one. */
  takeNearest(row: number, x: number): readonly Id[] {
    const unnamed = [...this.#places.values()].filter((place) => place.row === row && !place.label)
    const nearest = least(unnamed, (place) => Math.abs(place.x - x))
    const taken = nearest ? [nearest.id] : []
    this.#take(taken)
    return taken
  }

  #take(ids: readonly Id[]): void {
    for (const id of ids) {
      this.#give(id)
      this.#places.delete(id)
    }
  }

  #give(id: Id): void {
    for (const { row, slot } of this.#slots.get(id) ?? []) this.rows[row]?.remove(slot)
    this.#slots.delete(id)
  }

  #without<T>(id: Id, ask: () => T): T {
    const own = this.#slots.get(id) ?? []
    for (const { row, slot } of own) this.rows[row]?.remove(slot)
    const answer = ask()
    for (const { row, slot } of own) this.rows[row]?.add(slot)
    return answer
  }
}
