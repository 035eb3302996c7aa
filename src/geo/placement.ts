import { group, sum } from 'd3'
import type { LngLat } from '../model/types'
import { clusterMarks, type Cluster } from './clusters'
import { dodge } from './dodge'
import type { Mark } from './marks'
import type { Plane, Point } from './plane'

/** A mark with its way from its true place, so that neighbors do not hide each other. */
export interface PlacedMark {
  /** The mark itself; of a cluster, the one that counts most. */
  readonly mark: Mark
  /** All marks it stands for; more than one in a cluster. */
  readonly members: Cluster['members']
  /** Where it belongs; of a cluster, the middle of its members. */
  readonly lngLat: LngLat
  /** Pixels, right and down. */
  readonly offset: Point
  /** The first mark of those that stand side by side; its own id when it stands alone. */
  readonly group: string
}

export interface PlacementOptions {
  /** Factor on the size of marks. Default 1. */
  readonly scale?: number
  /** Radius of a mark, or of a cluster of so many, pixels. */
  readonly radiusOf: (mark: Mark, count: number) => number
  /** Marks that keep nearest to their places and out of clusters: those of the selection. */
  readonly isFirst?: (mark: Mark) => boolean
}

/**
 * New, ended and continuing marks are drawn by themselves; more of them than this are clustered like
 * others, since pushing thousands apart takes long.
 */
const MAX_COMPARED = 400

/** Marks closer than this stand side by side, pixels. */
const SAME_PLACE = 9
/** Between marks that stand side by side, pixels. */
const SIDE_GAP = 1.5

/** Kinds that are never pushed aside, in the order in which they stand side by side. */
const FIXED_ORDER = ['home', 'flagship', 'strategic-alliance', 'location']

interface Located {
  readonly mark: Mark
  readonly at: Point
}

interface Row {
  readonly anchor: Point
  readonly marks: Located[]
}

function gatherRows(located: readonly Located[]): Row[] {
  const order = ({ mark }: Located) => FIXED_ORDER.indexOf(mark.symbol)
  const rows: Row[] = []
  for (const entry of located.toSorted((a, b) => order(a) - order(b))) {
    const [x, y] = entry.at
    const row = rows.find(({ anchor }) => Math.hypot(anchor[0] - x, anchor[1] - y) < SAME_PLACE)
    if (row) row.marks.push(entry)
    else rows.push({ anchor: entry.at, marks: [entry] })
  }
  return rows
}

/**
 * Locations of one row share a slot, solid over hollow; every partner has its own. While two dates
 * are compared, new, risen, ended and continuing ones have a slot each.
 */
function slotsOf(row: Row): Row['marks'][] {
  const locations = row.marks.filter(({ mark }) => mark.symbol === 'location')
  const others = row.marks.filter(({ mark }) => mark.symbol !== 'location')
  locations.sort((a, b) => Number(a.mark.isHollow) - Number(b.mark.isHollow))
  const slots = others.map((entry) => [entry])
  return [...slots, ...group(locations, ({ mark }) => mark.change).values()]
}

function placeRow(row: Row, radiusOf: PlacementOptions['radiusOf']): PlacedMark[] {
  const slots = slotsOf(row)
  const radii = slots.map(([first]) => (first ? radiusOf(first.mark, 1) : 0))
  const width = sum(radii) * 2 + SIDE_GAP * (slots.length - 1)
  const isHome = row.marks[0]?.mark.symbol === 'home'
  // The home ring never leaves its place; other rows are centered on theirs.
  let x = row.anchor[0] - (isHome ? (radii[0] ?? 0) : width / 2)
  const groupId = row.marks[0]?.mark.id ?? ''
  return slots.flatMap((slot, index) => {
    const radius = radii[index] ?? 0
    const center = x + radius
    x += radius * 2 + SIDE_GAP
    return slot.map(({ mark, at }) => ({
      mark,
      members: [mark],
      lngLat: mark.lngLat,
      offset: [center - at[0], row.anchor[1] - at[1]] as const,
      group: groupId,
    }))
  })
}

/**
 * Places marks for one scale: flagship, strategic and location marks of one place stand side by
 * side, crowded ones of the lower tiers become clusters, and the others are pushed apart. The same
 * input always gives the same result. Marks that are not on the plane are left out.
 */
export function placeMarks(
  marks: readonly Mark[],
  plane: Plane,
  { scale = 1, radiusOf, isFirst = () => false }: PlacementOptions,
): PlacedMark[] {
  const isFixed = (mark: Mark) => FIXED_ORDER.includes(mark.symbol)
  const fixed = marks.filter(isFixed).flatMap((mark): Located[] => {
    const at = plane.at(mark.lngLat)
    return at ? [{ mark, at }] : []
  })
  const placed = gatherRows(fixed).flatMap((row) => placeRow(row, radiusOf))

  const disc = (lngLat: LngLat, [dx, dy]: Point, radius: number) => {
    const [x, y] = plane.at(lngLat) ?? [0, 0]
    return { x: x + dx, y: y + dy, radius }
  }
  const push = (clusters: readonly Cluster[]) => {
    const offsets = dodge(
      clusters.map(({ members, lngLat }) =>
        disc(lngLat, [0, 0], radiusOf(members[0], members.length)),
      ),
      placed.map(({ mark, members, lngLat, offset }) =>
        disc(lngLat, offset, radiusOf(mark, members.length)),
      ),
    )
    clusters.forEach(({ members, lngLat }, index) => {
      const [mark] = members
      placed.push({ mark, members, lngLat, offset: offsets[index] ?? [0, 0], group: mark.id })
    })
  }
  const others = marks.filter((mark) => !isFixed(mark) && plane.at(mark.lngLat))
  const isCompared = ({ change }: Mark) => change !== null
  const comparedStandOut = others.filter(isCompared).length <= MAX_COMPARED
  const clusters = clusterMarks(others, plane, {
    scale,
    isApart: (mark) => isFirst(mark) || (comparedStandOut && isCompared(mark)),
  })
  push(clusters.filter(({ members: [mark] }) => isFirst(mark)))
  push(clusters.filter(({ members: [mark] }) => !isFirst(mark)))
  return placed
}
