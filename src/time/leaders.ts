import type { Row, Slot } from './rows'
import type { PixelSpan } from './timeScale'

/** A line from a mark to its name, pixels; y counts from the top of the lane. */
export interface Leader {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** A name away from its mark. */
export interface LedLabel extends PixelSpan {
  readonly row: number
  readonly leader: Leader
  /** What the line takes of the rows it passes. */
  readonly passes: readonly { readonly row: number; readonly slot: Slot }[]
}

interface Request {
  readonly x: number
  readonly row: number
  /** Half the size of the mark, pixels. */
  readonly half: number
  /** Of the name, pixels. */
  readonly width: number
}

interface Options {
  readonly rows: readonly Row[]
  /** Height of a row, pixels. */
  readonly pitch: number
  readonly left: number
  readonly right: number
  /** Whether a name, or a line, may be in the slot. */
  readonly isFree: (row: number, slot: Slot) => boolean
}

/** How far the near end of a name may stand from its mark, pixels. */
const REACH = 70
/** Half the height of a name, pixels. */
const HALF_TEXT = 5.5
/** The line ends inside the name's width, pixels from its end. */
const INSET = 3

/** The nearest free place for a name in another row, whose line to the mark crosses nothing. */
export function findLedLabel(request: Request, options: Options): LedLabel | undefined {
  const { x, row, width } = request
  const { rows, pitch, left, right, isFree } = options
  const half = width / 2
  if (right - left < width) return undefined
  const inside = (center: number) => Math.min(right - half, Math.max(left + half, center))
  const leeway = {
    preferred: inside(x),
    min: inside(x - REACH - half),
    max: inside(x + REACH + half),
  }
  const found = rows.flatMap((target, index): LedLabel[] => {
    if (index === row) return []
    const center = target.nearestFree(leeway, half, 'text')
    if (center === undefined) return []
    const [start, end] = [center - half, center + half]
    if (!isFree(index, { start, end, kind: 'text' })) return []
    const leader = leaderTo(request, { start, end, row: index }, pitch)
    if (Math.abs(leader.x2 - x) > REACH) return []
    const passes = passesOf(request, index, leader, pitch)
    if (!passes.every((pass) => isFree(pass.row, pass.slot))) return []
    return [{ start, end, row: index, leader, passes }]
  })
  const cost = ({ leader }: LedLabel) =>
    Math.abs(leader.x2 - leader.x1) + Math.abs(leader.y2 - leader.y1)
  return found.sort((a, b) => cost(a) - cost(b))[0]
}

function leaderTo(
  { x, row, half }: Request,
  text: PixelSpan & { readonly row: number },
  pitch: number,
): Leader {
  const direction = text.row < row ? -1 : 1
  const inset = Math.min(INSET, (text.end - text.start) / 2)
  return {
    x1: x,
    y1: (row + 0.5) * pitch + direction * half,
    x2: Math.min(text.end - inset, Math.max(text.start + inset, x)),
    y2: (text.row + 0.5) * pitch - direction * HALF_TEXT,
  }
}

/** The stretches of the rows between mark and name that the line runs through, and what of it lies beside the mark. */
function passesOf(
  { x, row, half }: Request,
  target: number,
  leader: Leader,
  pitch: number,
): LedLabel['passes'] {
  const { x1, y1, x2, y2 } = leader
  const xAt = (y: number) => (y1 === y2 ? x2 : x1 + ((x2 - x1) * (y - y1)) / (y2 - y1))
  const direction = target < row ? -1 : 1
  const span = (from: number, to: number): Slot => {
    const [a, b] = [xAt(from), xAt(to)]
    return { start: Math.min(a, b), end: Math.max(a, b), kind: 'line' }
  }
  const passes: { row: number; slot: Slot }[] = []
  const edge = (row + (direction > 0 ? 1 : 0)) * pitch
  const own = span(y1, edge)
  if (own.end > x + half) passes.push({ row, slot: { ...own, start: x + half + INSET } })
  if (own.start < x - half) passes.push({ row, slot: { ...own, end: x - half - INSET } })
  for (let between = row + direction; between !== target; between += direction)
    passes.push({ row: between, slot: span(between * pitch, (between + 1) * pitch) })
  return passes.filter(({ slot }) => slot.end >= slot.start)
}
