import { mean } from 'd3'
import RBush from 'rbush'
import type { LngLat } from '../model/types'
import type { Mark } from './marks'
import type { Plane, Point } from './plane'

/** One mark, or several too close together to be drawn apart. */
export interface Cluster {
  /** The one that counts most first. */
  readonly members: readonly [Mark, ...Mark[]]
  readonly lngLat: LngLat
}

interface Rule {
  /** As many within reach are drawn as one. */
  readonly count: number
  /** Pixels, for marks that are not enlarged. */
  readonly reach: number
  /** From this zoom on each is drawn by itself. */
  readonly untilZoom: number
}

/** From this zoom on, student exchanges are drawn and named one by one. */
export const EXCHANGE_ZOOM = 6

/**
 * Student exchanges make room for closer ties where it is crowded. Agreements and network members
 * are gathered only where pushing them apart (by 14 px at most) cannot help any more.
 */
const RULES: Readonly<Partial<Record<Mark['symbol'], Rule>>> = {
  exchange: { count: 3, reach: 11, untilZoom: EXCHANGE_ZOOM },
  partner: { count: 18, reach: 14, untilZoom: Infinity },
  network: { count: 18, reach: 14, untilZoom: Infinity },
}

/**
 * A crowd: of more marks of one kind on all the map, already a few within reach are drawn as one.
 * To push thousands apart takes long, and nobody tells them apart then either.
 */
const CROWD = { size: 1000, count: 3 }

export interface ClusterOptions {
  /** Factor on the size of marks. */
  readonly scale: number
  /** Marks that are always drawn by themselves, such as those of the selection. */
  readonly isApart: (mark: Mark) => boolean
}

interface Seat extends Rule {
  readonly mark: Mark
  readonly at: Point
}

class SeatIndex extends RBush<Seat> {
  override toBBox({ at: [x, y] }: Seat) {
    return { minX: x, minY: y, maxX: x, maxY: y }
  }
  override compareMinX(a: Seat, b: Seat) {
    return a.at[0] - b.at[0]
  }
  override compareMinY(a: Seat, b: Seat) {
    return a.at[1] - b.at[1]
  }
}

function clusterOf(members: Cluster['members']): Cluster {
  const along = (axis: 0 | 1) => mean(members, ({ lngLat }) => lngLat[axis]) ?? 0
  return { members, lngLat: members.length === 1 ? members[0].lngLat : [along(0), along(1)] }
}

/** Gathers around the marks that count most, in an order that does not depend on the input's. */
function gather(seats: readonly Seat[], scale: number): Cluster[] {
  const index = new SeatIndex().load([...seats])
  const largest = seats.length > CROWD.size ? CROWD.count : Infinity
  const free = new Set(seats.map(({ mark }) => mark.id))
  const inOrder = seats.toSorted(
    (a, b) => b.mark.weight - a.mark.weight || a.mark.id.localeCompare(b.mark.id),
  )
  return inOrder.flatMap(({ mark, at: [x, y], reach, count }): Cluster[] => {
    if (!free.has(mark.id)) return []
    // The number in a cluster needs its room also where marks are small.
    const radius = reach * Math.max(1, scale)
    const near = index
      .search({ minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius })
      .filter(
        (seat) =>
          seat.mark !== mark &&
          free.has(seat.mark.id) &&
          Math.hypot(seat.at[0] - x, seat.at[1] - y) <= radius,
      )
      .map((seat) => seat.mark)
      .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id))
    const members: Cluster['members'] =
      near.length + 1 >= Math.min(count, largest) ? [mark, ...near] : [mark]
    for (const { id } of members) free.delete(id)
    return [clusterOf(members)]
  })
}

/** Every mark once: by itself, or in a cluster with others of its kind. */
export function clusterMarks(
  marks: readonly Mark[],
  plane: Plane,
  { scale, isApart }: ClusterOptions,
): readonly Cluster[] {
  const bySymbol = new Map<Mark['symbol'], Seat[]>()
  const single: Cluster[] = []
  for (const mark of marks) {
    const rule = RULES[mark.symbol]
    const at = plane.at(mark.lngLat)
    if (!rule || !at || plane.zoom >= rule.untilZoom || isApart(mark)) {
      single.push(clusterOf([mark]))
      continue
    }
    const seats = bySymbol.get(mark.symbol) ?? []
    seats.push({ ...rule, mark, at })
    bySymbol.set(mark.symbol, seats)
  }
  return [...single, ...[...bySymbol.values()].flatMap((seats) => gather(seats, scale))]
}
