import fc from 'fast-check'
import type { Disc } from '../../../src/geo/dodge'
import { placeLabels, type LabelPlace, type LabelRequest } from '../../../src/geo/labelLayout'
import type { Box, Point } from '../../../src/geo/plane'

/** Names that look for room on a map, and what stands on it. */
export interface LabelScene {
  readonly requests: readonly LabelRequest[]
  readonly discs: readonly Disc[]
  readonly covers: readonly Box[]
  readonly bounds: Box
}

const BOUNDS: Box = { minX: 0, minY: 0, maxX: 400, maxY: 300 }
const LINE = 14.64
const BEYOND = 60

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const points: fc.Arbitrary<Point> = fc.tuple(
  between(-BEYOND, BOUNDS.maxX + BEYOND),
  between(-BEYOND, BOUNDS.maxY + BEYOND),
)

const requestArrays = fc
  .array(
    fc.record({
      at: points,
      reach: between(2, 12).map((radius): Point => [radius, radius]),
      width: between(10, 110),
      isTwoLines: fc.boolean(),
      priority: fc.nat({ max: 4 }),
      manner: fc.constantFrom('beside', 'led', 'middle', 'dotted'),
    }),
    { maxLength: 24 },
  )
  .map((given) =>
    given.map(({ width, isTwoLines, ...request }, index): LabelRequest => ({
      ...request,
      id: `label ${String(index)}`,
      text: { width, height: isTwoLines ? 2 * LINE : LINE, firstHeight: LINE },
      ...(isTwoLines && { shortText: { width: width / 2, height: LINE, firstHeight: LINE } }),
    })),
  )

const coverArrays = fc.array(
  fc.tuple(points, between(20, 120), between(20, 90)).map(([[minX, minY], width, height]) => ({
    minX,
    minY,
    maxX: minX + width,
    maxY: minY + height,
  })),
  { maxLength: 2 },
)

/** Up to 24 names, most of them with the mark they name, on a map of 400 by 300 pixels. */
export const labelScenes: fc.Arbitrary<LabelScene> = fc
  .record({
    requests: requestArrays,
    others: fc.array(fc.tuple(points, between(2, 9)), { maxLength: 10 }),
    covers: coverArrays,
  })
  .map(({ requests, others, covers }) => ({
    requests,
    discs: [
      ...requests
        .filter(({ manner }) => manner === 'beside' || manner === 'led')
        .map(({ at: [x, y], reach: [radius] }) => ({ x, y, radius })),
      ...others.map(([[x, y], radius]) => ({ x, y, radius })),
    ],
    covers,
    bounds: BOUNDS,
  }))

/**
 * The names of a scene that find room.
 * @param previous where names stood before
 */
export function placeScene(
  { requests, ...surroundings }: LabelScene,
  previous?: readonly LabelPlace[],
): readonly LabelPlace[] {
  return placeLabels(requests, {
    ...surroundings,
    ...(previous && { previous: new Map(previous.map((known) => [known.id, known])) }),
  })
}

/** A scene, what is placed in it, and each place with its request. */
export const placedScenes = labelScenes.map(({ requests, discs, covers, bounds }) => {
  const scene: LabelScene = { requests, discs, covers, bounds }
  const places = placeScene(scene)
  const entries = places.flatMap((found) =>
    requests.filter(({ id }) => id === found.id).map((request) => ({ ...found, request })),
  )
  return { ...scene, scene, places, entries }
})

/** Whether two boxes overlap. */
export function isOver(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY
}

/** A box larger on all sides, pixels. */
export function grown({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by }
}

/** Whether a disc reaches into a box. */
export function isDiscOver({ minX, minY, maxX, maxY }: Box, { x, y, radius }: Disc): boolean {
  const dx = x - Math.max(minX, Math.min(maxX, x))
  const dy = y - Math.max(minY, Math.min(maxY, y))
  return Math.hypot(dx, dy) < radius - 1e-6
}

/** Whether a point lies in a box or on its edge. */
export function isIn([x, y]: Point, { minX, minY, maxX, maxY }: Box): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY
}

/** The ends of a leader on the map, pixels. */
export function leaderOn(
  [x, y]: Point,
  { leader }: LabelPlace,
): readonly [Point, Point] | undefined {
  if (!leader) return undefined
  const [from, to] = leader
  return [
    [x + from[0], y + from[1]],
    [x + to[0], y + to[1]],
  ]
}
