import RBush from 'rbush'
import { boxAround, grown } from './box'
import type { Disc } from './dodge'
import type { Box, Point } from './plane'

/** What stands on a map already, asked before a name is put there. All in pixels of the map. */
export interface Occupancy {
  /** Whether a box touches no mark, no name, no leader and nothing that covers the map. */
  readonly isFree: (box: Box) => boolean
  /** Whether a line crosses no name, no other line and nothing that covers the map. */
  readonly isFreeLine: (from: Point, to: Point) => boolean
  /** How many marks a line crosses. */
  readonly marksOn: (from: Point, to: Point) => number
  readonly addBox: (box: Box) => void
  readonly addLine: (from: Point, to: Point) => void
  readonly addDisc: (disc: Disc) => void
}

/** Kept free between a name and a mark, and between a leader and a mark that is not its own; pixels. */
const MARK_GAP = 1
const LEADER_GAP = 3

type Item = Box &
  (
    | { readonly kind: 'box' }
    | { readonly kind: 'disc'; readonly disc: Disc }
    | { readonly kind: 'line'; readonly from: Point; readonly to: Point }
  )

function boxOfLine(from: Point, to: Point): Box {
  return {
    minX: Math.min(from[0], to[0]),
    minY: Math.min(from[1], to[1]),
    maxX: Math.max(from[0], to[0]),
    maxY: Math.max(from[1], to[1]),
  }
}

function touchesDisc({ minX, minY, maxX, maxY }: Box, { x, y, radius }: Disc): boolean {
  const dx = x - Math.max(minX, Math.min(maxX, x))
  const dy = y - Math.max(minY, Math.min(maxY, y))
  return Math.hypot(dx, dy) < radius + MARK_GAP
}

/** Whether a line meets a box: cut by its edges, something is left (Liang and Barsky, 1984). */
export function lineMeetsBox(from: Point, to: Point, box: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [start, end] = [0, 1]
  const cuts: readonly (readonly [number, number])[] = [
    [-dx, from[0] - box.minX],
    [dx, box.maxX - from[0]],
    [-dy, from[1] - box.minY],
    [dy, box.maxY - from[1]],
  ]
  for (const [slope, room] of cuts) {
    if (slope === 0) {
      if (room < 0) return false
      continue
    }
    const share = room / slope
    if (slope < 0) start = Math.max(start, share)
    else end = Math.min(end, share)
  }
  return start <= end
}

function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function linesCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function lineMeetsDisc(from: Point, to: Point, { x, y, radius }: Disc): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  const distance = Math.hypot(from[0] + dx * share - x, from[1] + dy * share - y)
  return distance < radius + LEADER_GAP
}

/**
 * @param discs marks
 * @param covers what lies over the map
 */
export function createOccupancy(discs: readonly Disc[], covers: readonly Box[]): Occupancy {
  const discItem = (disc: Disc): Item => ({
    ...grown(boxAround([disc.x, disc.y], [disc.radius, disc.radius]), MARK_GAP),
    kind: 'disc',
    disc,
  })
  const boxItem = (box: Box): Item => ({ ...box, kind: 'box' })
  const tree = new RBush<Item>().load([...discs.map(discItem), ...covers.map(boxItem)])
  return {
    isFree: (box) =>
      tree.search(box).every((item) => {
        if (item.kind === 'box') return false
        if (item.kind === 'disc') return !touchesDisc(box, item.disc)
        return !lineMeetsBox(item.from, item.to, box)
      }),
    isFreeLine: (from, to) =>
      tree.search(boxOfLine(from, to)).every((item) => {
        if (item.kind === 'box') return !lineMeetsBox(from, to, item)
        return item.kind === 'disc' || !linesCross(from, to, item.from, item.to)
      }),
    marksOn: (from, to) =>
      tree
        .search(grown(boxOfLine(from, to), LEADER_GAP))
        .filter((item) => item.kind === 'disc' && lineMeetsDisc(from, to, item.disc)).length,
    addBox: (box) => {
      tree.insert(boxItem(box))
    },
    addLine: (from, to) => {
      tree.insert({ ...boxOfLine(from, to), kind: 'line', from, to })
    },
    addDisc: (disc) => {
      tree.insert(discItem(disc))
    },
  }
}
