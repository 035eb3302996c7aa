import RBush from 'rbush'

/** A round thing on the map, pixels. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Kept free between marks, pixels. */
export const DODGE_GAP = 0.7
/** No mark is pushed farther from its place, pixels. */
export const MAX_DODGE = 14

const ROUNDS = 60
/** Share of its way that a mark is drawn back to its place in each round. */
const PULL = 0.06
/** In the last rounds marks are only parted. */
const SETTLING_ROUNDS = 20
/** How far a body may stray before it is drawn back to within its limit, pixels. */
const WANDER = 2 * MAX_DODGE
/** The golden angle spreads marks of one place evenly; it stands for the seed. */
const SPREAD = Math.PI * (3 - Math.sqrt(5))

interface Body {
  readonly index: number
  x: number
  y: number
  readonly radius: number
  readonly isFixed: boolean
}

/**
 * Moves two bodies apart, a fixed one not at all.
 * @returns whether they touched
 */
function part(a: Body, b: Body, turn: number): boolean {
  const reach = a.radius + b.radius + DODGE_GAP
  const dx = b.x - a.x
  const dy = b.y - a.y
  // Nearly all pairs are apart already in one direction, which spares them the square root.
  if (dx >= reach || dy >= reach || -dx >= reach || -dy >= reach) return false
  const distance = Math.hypot(dx, dy)
  if (distance >= reach) return false
  const [unitX, unitY] =
    distance < 1e-6
      ? [Math.cos(turn * SPREAD), Math.sin(turn * SPREAD)]
      : [dx / distance, dy / distance]
  const step = (reach - distance) * (a.isFixed || b.isFixed ? 1 : 0.5)
  const [stepX, stepY] = [unitX * step, unitY * step]
  if (!a.isFixed) {
    a.x -= stepX
    a.y -= stepY
  }
  if (!b.isFixed) {
    b.x += stepX
    b.y += stepY
  }
  return true
}

/** A movable body with the later ones that it may ever touch: both may move. */
interface Neighborhood {
  readonly body: Body
  readonly others: readonly Body[]
}

function neighborhoodsOf(bodies: readonly Body[]): readonly Neighborhood[] {
  const boxes = bodies.map((body) => {
    const { x, y, radius, isFixed } = body
    const reach = radius + DODGE_GAP + (isFixed ? 0 : WANDER)
    return { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach, body }
  })
  const tree = new RBush<(typeof boxes)[number]>().load(boxes)
  return boxes.flatMap((box) => {
    if (box.body.isFixed) return []
    const others = tree
      .search(box)
      .map(({ body }) => body)
      .filter(({ index }) => index > box.body.index)
      .sort((a, b) => a.index - b.index)
    return others.length > 0 ? [{ body: box.body, others }] : []
  })
}

/** @returns whether any touched */
function partAll(neighborhoods: readonly Neighborhood[]): boolean {
  let hasMoved = false
  for (const { body, others } of neighborhoods)
    for (const other of others) if (part(body, other, body.index + other.index)) hasMoved = true
  return hasMoved
}

/**
 * Pushes discs apart and away from obstacles, each as little as possible and at most 14 px. The
 * result only depends on the input. (d3's collision force was tried first: with
 * marks of almost the same place it did not come to an end.)
 * @returns one offset per disc, pixels
 */
export function dodge(
  discs: readonly Disc[],
  obstacles: readonly Disc[],
): readonly (readonly [x: number, y: number])[] {
  const bodies = [...discs, ...obstacles].map(({ x, y, radius }, index): Body => {
    return { index, x, y, radius, isFixed: index >= discs.length }
  })
  const neighborhoods = neighborhoodsOf(bodies)
  for (let round = 0; round < ROUNDS; round += 1) {
    const isSettling = round >= ROUNDS - SETTLING_ROUNDS
    if (!isSettling)
      discs.forEach((disc, index) => {
        const body = bodies[index]
        if (!body) return
        body.x += (disc.x - body.x) * PULL
        body.y += (disc.y - body.y) * PULL
      })
    const hasMoved = partAll(neighborhoods)
    if (isSettling && !hasMoved) break
  }
  return discs.map((disc, index) => {
    const body = bodies[index] ?? disc
    const [x, y] = [body.x - disc.x, body.y - disc.y]
    const way = Math.hypot(x, y)
    const share = way > MAX_DODGE ? MAX_DODGE / way : 1
    return [x * share, y * share] as const
  })
}
