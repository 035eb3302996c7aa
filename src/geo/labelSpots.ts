import type { Point } from './plane'

/** Which edge of a text stands at its point; `center`: its middle. */
export type Align = 'left' | 'right' | 'center'

/** Size of a text of one or several lines, pixels. */
export interface TextSize {
  readonly width: number
  readonly height: number
  /** Height of the first line, which stands level with the mark. */
  readonly firstHeight: number
}

/** One place where a name may stand, seen from the middle of its marks. */
export interface Spot {
  /** The same spot has the same name for every label, so that a name can return to it. */
  readonly name: string
  readonly align: Align
  /** Half-way up the text, at the edge that `align` names; pixels, right and down. */
  readonly offset: Point
  /** Where the leader ends, if the spot is so far away that it needs one. */
  readonly leaderEnd?: Point
}

/** Between a mark and its name beside it, and above or below it, pixels. */
const GAP = 4
const DIAGONAL_GAP = 3

/** Leaders: lengths in pixels, and directions clockwise from the right in steps of 22.5°. */
const LEADER_LENGTHS = [14, 22, 32, 44, 56, 66]
/** Of larger names, such as those on a stage, which need more room: up to four lines of text. */
const LONG_LEADERS = [84, 104, 128]
const LEADER_LINES = 4
const DIRECTIONS = 16
/** Between a leader and the text, pixels. */
const LEADER_GAP = 3

/** Right, left, the four diagonals, above, below. */
export function nearSpots([rx, ry]: Point, { height, firstHeight }: TextSize): readonly Spot[] {
  // Where the middle of the block is when its first line is level with the mark.
  const level = (height - firstHeight) / 2
  const [dx, dy] = [rx * 0.7 + DIAGONAL_GAP, ry * 0.7 + DIAGONAL_GAP]
  const low = dy + height / 2
  const spot = (name: string, align: Align, x: number, y: number): Spot => ({
    name,
    align,
    offset: [x, y],
  })
  return [
    spot('right', 'left', rx + GAP, level),
    spot('left', 'right', -rx - GAP, level),
    spot('lower right', 'left', dx, low),
    spot('upper right', 'left', dx, -low),
    spot('lower left', 'right', -dx, low),
    spot('upper left', 'right', -dx, -low),
    spot('above', 'center', 0, -ry - DIAGONAL_GAP - height / 2),
    spot('below', 'center', 0, ry + DIAGONAL_GAP + height / 2),
  ]
}

/** Farther away, at the end of a leader; nearest first. */
export function leaderSpots([rx, ry]: Point, { height, firstHeight }: TextSize): readonly Spot[] {
  const level = (height - firstHeight) / 2
  const long = LONG_LEADERS.filter((length) => length <= firstHeight * LEADER_LINES)
  return [...LEADER_LENGTHS, ...long].flatMap((length) =>
    Array.from({ length: DIRECTIONS }, (_, step): Spot => {
      const angle = (step * 2 * Math.PI) / DIRECTIONS
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const end: Point = [cos * (rx + length), sin * (ry + length)]
      const isUpright = Math.abs(cos) < 0.3
      const name = `leader ${String(length)} ${String(step)}`
      if (isUpright) {
        const y = end[1] + Math.sign(sin) * (LEADER_GAP + height / 2)
        return { name, align: 'center', offset: [end[0], y], leaderEnd: end }
      }
      const offset: Point = [end[0] + Math.sign(cos) * LEADER_GAP, end[1] + level]
      return { name, align: cos > 0 ? 'left' : 'right', offset, leaderEnd: end }
    }),
  )
}

/** Shares of the slack by which a name in the middle may give way, nearest first. */
const SHIFTS: readonly Point[] = [
  [0, 0],
  [0, -0.35],
  [0, 0.35],
  [-0.4, 0],
  [0.4, 0],
  [0, -0.7],
  [0, 0.7],
  [-0.5, -0.5],
  [0.5, -0.5],
  [-0.5, 0.5],
  [0.5, 0.5],
]

/** In the middle, or a little beside it. */
export function middleSpots([slackX, slackY]: Point): readonly Spot[] {
  return SHIFTS.map(([x, y], index) => ({
    name: `middle ${String(index)}`,
    align: 'center',
    offset: [x * slackX, y * slackY],
  }))
}
