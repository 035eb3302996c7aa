import { least } from 'd3'
import RBush from 'rbush'
import { boxAround, grown, isInside, isWithin, meets, shift } from './box'
import type { Disc } from './dodge'
import { leaderSpots, middleSpots, nearSpots, type Spot, type TextSize } from './labelSpots'
import { createOccupancy, type Occupancy } from './occupancy'
import type { Box, Point } from './plane'

/** A name that looks for room. */
export interface LabelRequest {
  readonly id: string
  /** The middle of what it names, pixels of the map. */
  readonly at: Point
  /** From there to the edge of what it names, pixels. */
  readonly reach: Point
  readonly text: TextSize
  /** The text without its second line, for where there is no room for both. */
  readonly shortText?: TextSize
  /** Smaller is placed first. */
  readonly priority: number
  /**
   * `beside`: at one of eight spots; `led`: or at the end of a leader; `middle`: on its point or
   * within its reach of it; `dotted`: beside a dot of its own, which needs room too.
   */
  readonly manner: 'beside' | 'led' | 'middle' | 'dotted'
}

/** Where a name has found room. */
export interface LabelPlace {
  readonly id: string
  readonly spot: Spot
  /** Only the first line found room. */
  readonly isShort: boolean
  /** The text, pixels of the map. */
  readonly box: Box
  /** From the edge of the mark to the text, seen from the middle of what it names; pixels. */
  readonly leader?: readonly [from: Point, to: Point]
}

export interface LabelSurroundings {
  /** Marks, which no name covers. */
  readonly discs: readonly Disc[]
  /** What lies over the map. */
  readonly covers: readonly Box[]
  /** The map; no name is cut by its edge. */
  readonly bounds: Box
  /** The spots where names stood before: they keep them while they are free. */
  readonly previous?: ReadonlyMap<string, LabelPlace>
}

/** Kept free around a name, pixels. */
const TEXT_GAP = 1.5
/** More names than this are not tried: no map has room for them. */
const MAX_TRIED = 1200
/** A name at the end of a leader stands clear of other marks, or it would seem to be theirs; pixels. */
const LED_GAP = 6
/** A leader that crosses a mark is worse than one this much longer, pixels. */
const CROSSING_COST = 60

function boxAt([x, y]: Point, { offset, align }: Spot, { width, height }: TextSize): Box {
  const left = x + offset[0] - (align === 'left' ? 0 : align === 'right' ? width : width / 2)
  const top = y + offset[1] - height / 2
  return { minX: left, minY: top, maxX: left + width, maxY: top + height }
}

/** On the map a name is not cut by its edge; beyond it a name does not reach in. */
function hasRoom({ at }: LabelRequest, box: Box, bounds: Box): boolean {
  return isWithin(at, bounds) ? isInside(box, bounds) : !meets(box, bounds)
}

/** From the edge of the marks to the end of the leader, as seen from their middle. */
function leaderOf({ reach: [rx, ry] }: LabelRequest, end: Point): readonly [Point, Point] {
  const length = Math.hypot(end[0] / Math.max(rx, 1), end[1] / Math.max(ry, 1))
  const share = length === 0 ? 0 : 1 / length
  return [[end[0] * share, end[1] * share], end]
}

function placeAt(request: LabelRequest, spot: Spot, isShort = false): LabelPlace {
  const text = isShort ? (request.shortText ?? request.text) : request.text
  const box = boxAt(request.at, spot, text)
  const { leaderEnd } = spot
  return {
    id: request.id,
    spot,
    isShort,
    box,
    ...(leaderEnd && { leader: leaderOf(request, leaderEnd) }),
  }
}

/** Beside what is named, or in its middle. */
function nearPlaces(request: LabelRequest, isShort: boolean): readonly LabelPlace[] {
  const { manner, reach, text, shortText } = request
  const size = isShort ? shortText : text
  if (!size) return []
  const spots = manner === 'middle' ? middleSpots(reach) : nearSpots(reach, size)
  return spots.map((spot) => placeAt(request, spot, isShort))
}

/** At the end of a leader. */
function ledPlaces(request: LabelRequest, isShort: boolean): readonly LabelPlace[] {
  const { manner, reach, text, shortText } = request
  const size = isShort ? shortText : text
  if (!size || manner !== 'led') return []
  return leaderSpots(reach, size).map((spot) => placeAt(request, spot, isShort))
}

/** Longer leaders and those across marks are worse, pixels. */
function leaderCost({ at }: LabelRequest, { leader }: LabelPlace, occupancy: Occupancy): number {
  if (!leader) return 0
  const [from, to] = leader
  const crossed = occupancy.marksOn(shift(at, from), shift(at, to))
  return Math.hypot(...to) + crossed * CROSSING_COST
}

/** Where names stood that are not placed yet, so that a newcomer takes their place only in need. */
class Reserved {
  readonly #tree = new RBush<Box & { id: string }>()
  readonly #items = new Map<string, Box & { id: string }>()

  constructor(requests: readonly LabelRequest[], previous: LabelSurroundings['previous']) {
    for (const request of requests) {
      const known = previous?.get(request.id)
      if (known)
        this.#items.set(request.id, { ...placeAt(request, known.spot).box, id: request.id })
    }
    this.#tree.load([...this.#items.values()])
  }

  isFree(box: Box): boolean {
    return !this.#tree.collides(box)
  }

  release(id: string): void {
    const item = this.#items.get(id)
    if (item) this.#tree.remove(item)
  }
}

/**
 * Puts names beside their marks, greedily by priority: none covers a mark, another name, a leader or
 * the edge; what finds no room is left out, never shrunk. Names keep their last spot while it is
 * free, so that nothing jumps while the map zooms or time plays.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  { discs, covers, bounds, previous }: LabelSurroundings,
): readonly LabelPlace[] {
  const occupancy = createOccupancy(discs, covers)
  const inOrder = requests
    .toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_TRIED)
  const reserved = new Reserved(inOrder, previous)

  const isFree = (request: LabelRequest, { box, leader }: LabelPlace): boolean => {
    const gap = leader ? LED_GAP : TEXT_GAP
    if (!hasRoom(request, box, bounds) || !occupancy.isFree(grown(box, gap))) return false
    if (!leader) return true
    const [from, to] = [shift(request.at, leader[0]), shift(request.at, leader[1])]
    return occupancy.isFreeLine(from, to)
  }
  const take = (request: LabelRequest): LabelPlace | undefined => {
    const { id, manner, at, reach } = request
    reserved.release(id)
    if (manner === 'dotted' && !occupancy.isFree(boxAround(at, reach))) return undefined
    const before = previous?.get(id)
    const wasAt = ({ spot, isShort }: LabelPlace) =>
      spot.name === before?.spot.name && isShort === before.isShort
    const wasLed = before?.leader !== undefined
    const choose = (isShort: boolean): LabelPlace | undefined => {
      const near = nearPlaces(request, isShort).filter((place) => isFree(request, place))
      const known = near.find(wasAt)
      if (known) return known
      const isNearEnough = near.length > 0 && !wasLed
      const led = isNearEnough
        ? []
        : ledPlaces(request, isShort).filter((place) => isFree(request, place))
      return (
        led.find(wasAt) ??
        near.find(({ box }) => reserved.isFree(box)) ??
        near[0] ??
        least(led, (place) => leaderCost(request, place, occupancy))
      )
    }
    return choose(false) ?? choose(true)
  }

  return inOrder.flatMap((request) => {
    const place = take(request)
    if (!place) return []
    occupancy.addBox(grown(place.box, TEXT_GAP))
    if (place.leader) {
      const [from, to] = place.leader
      occupancy.addLine(shift(request.at, from), shift(request.at, to))
    }
    if (request.manner === 'dotted')
      occupancy.addDisc({ x: request.at[0], y: request.at[1], radius: request.reach[0] })
    return [place]
  })
}
