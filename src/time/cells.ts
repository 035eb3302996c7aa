import type { Leeway } from './rows'
import type { PixelSpan } from './timeScale'

/** A stretch of a lane in which density is judged. */
export interface Cell extends PixelSpan {
  /** Counted from the origin, so that it names the same stretch of time while the axis is moved. */
  readonly index: number
  /** Marks that want to stand in it. */
  count: number
  /** Marks that found no room. */
  misses: number
  /** Marks that asked for a name. */
  asked: number
  /** Marks that found no room for their name. */
  refused: number
  /** Where its chip may stand, once it needs one. */
  spot: PixelSpan | null
}

interface CellOptions {
  readonly left: number
  readonly right: number
  /** Of a cell, pixels. */
  readonly width: number
  /** The pixel of a fixed instant: cells move with the content when the axis is panned. */
  readonly origin: number
}

/** Parts a lane into cells of equal width; the outermost ones reach to the edges. */
export class Cells {
  /** From left to right, at least one. */
  readonly all: readonly Cell[]
  readonly #first: number
  readonly #options: CellOptions

  constructor(options: CellOptions) {
    const { left, right, width, origin } = options
    this.#options = options
    this.#first = Math.ceil((left - origin) / width)
    const count = Math.max(1, Math.floor((right - origin) / width) - this.#first)
    this.all = Array.from({ length: count }, (_, place): Cell => {
      const index = this.#first + place
      return {
        index,
        start: place === 0 ? left : origin + index * width,
        end: place === count - 1 ? right : origin + (index + 1) * width,
        count: 0,
        misses: 0,
        asked: 0,
        refused: 0,
        spot: null,
      }
    })
  }

  /** The cell at a pixel; beyond the edges the outermost one. */
  at(x: number): Cell {
    const { width, origin } = this.#options
    const place = Math.floor((x - origin) / width) - this.#first
    const cell = this.all[Math.min(this.all.length - 1, Math.max(0, place))]
    if (!cell) throw new Error('A lane has at least one cell')
    return cell
  }
  /** Whether a stretch keeps its distance to where chips may come to stand. */
  isClearOfSpots({ start, end }: PixelSpan, gap: number): boolean {
    const to = this.at(end + gap)
    for (let place = this.all.indexOf(this.at(start - gap)); ; place += 1) {
      const cell = this.all[place]
      const spot = cell?.spot
      if (spot && start < spot.end + gap && spot.start < end + gap) return false
      if (!cell || cell === to) return true
    }
  }
}

/**
 * Room for the chip of a cell, as near as the cell allows to the marks that need it.
 * @param width of the widest chip that it may get, pixels
 * @param gap free pixels between the chips of two cells
 */
export function spotFor(
  cell: Cell,
  crowded: readonly Leeway[],
  width: number,
  gap: number,
): PixelSpan {
  const half = Math.min(width, cell.end - cell.start - gap) / 2
  const mean = crowded.reduce((sum, { preferred }) => sum + preferred, 0) / crowded.length
  const [min, max] = [cell.start + gap / 2 + half, cell.end - gap / 2 - half]
  const center = Math.min(max, Math.max(min, mean))
  return { start: center - half, end: center + half }
}
