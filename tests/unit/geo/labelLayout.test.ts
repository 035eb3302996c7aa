import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabelPlace, LabelRequest } from '../../../src/geo/labelLayout'
import { nearSpots } from '../../../src/geo/labelSpots'
import { createOccupancy, lineMeetsBox } from '../../../src/geo/occupancy'
import type { Box } from '../../../src/geo/plane'
import {
  grown,
  isDiscOver,
  isIn,
  isOver,
  labelScenes,
  leaderOn,
  placedScenes,
  placeScene as place,
} from './labelScenes'

const RUNS = { numRuns: 60 }
const inOrder = (requests: readonly LabelRequest[]) =>
  requests.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))

describe('placed names', () => {
  it('never lie over each other', () => {
    fc.assert(
      fc.property(placedScenes, ({ places }) => {
        places.forEach(({ box, id }, index) => {
          for (const other of places.slice(index + 1))
            expect(isOver(box, other.box), `${id} over ${other.id}`).toBe(false)
        })
      }),
      RUNS,
    )
  })

  it('never lie over a mark or over what covers the map', () => {
    fc.assert(
      fc.property(placedScenes, ({ places, discs, covers }) => {
        for (const { box, id } of places) {
          expect(
            discs.some((disc) => isDiscOver(box, disc)),
            id,
          ).toBe(false)
          expect(
            covers.some((cover) => isOver(box, cover)),
            id,
          ).toBe(false)
        }
      }),
      RUNS,
    )
  })

  it('are never cut by the edge of the map: inside it whole, or wholly beyond', () => {
    fc.assert(
      fc.property(placedScenes, ({ entries, bounds }) => {
        for (const { box, request } of entries) {
          const isWhole = isIn([box.minX, box.minY], bounds) && isIn([box.maxX, box.maxY], bounds)
          if (isIn(request.at, bounds)) expect(isWhole, request.id).toBe(true)
          else expect(isOver(box, bounds), request.id).toBe(false)
        }
      }),
      RUNS,
    )
  })

  it('have leaders that cross no other name, no cover and no other leader', () => {
    fc.assert(
      fc.property(placedScenes, ({ entries, covers }) => {
        const occupancy = createOccupancy([], covers)
        for (const entry of entries) {
          const line = leaderOn(entry.request.at, entry)
          if (!line) continue
          const others = entries.filter(({ id }) => id !== entry.id)
          for (const { id, box } of others)
            expect(lineMeetsBox(...line, box), `${entry.id} through ${id}`).toBe(false)
          expect(occupancy.isFreeLine(...line), entry.id).toBe(true)
          occupancy.addLine(...line)
        }
      }),
      RUNS,
    )
  })

  it('are led to only where that is allowed', () => {
    fc.assert(
      fc.property(placedScenes, ({ entries }) => {
        for (const { leader, request } of entries) if (leader) expect(request.manner).toBe('led')
      }),
      RUNS,
    )
  })

  it('are the same for the same requests in any order', () => {
    const shuffled = labelScenes.chain((scene) =>
      fc
        .shuffledSubarray([...scene.requests], { minLength: scene.requests.length })
        .map((requests) => [scene, { ...scene, requests }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([scene, other]) => {
        expect(place(other)).toEqual(place(scene))
      }),
      RUNS,
    )
  })
})

describe('the order of names', () => {
  it('gives those that come later no say over those before', () => {
    fc.assert(
      fc.property(labelScenes, fc.nat({ max: 24 }), (scene, count) => {
        const requests = inOrder(scene.requests).slice(0, count)
        const ids = new Set(requests.map(({ id }) => id))
        const expected = place(scene).filter(({ id }) => ids.has(id))
        expect(place({ ...scene, requests })).toEqual(expected)
      }),
      RUNS,
    )
  })

  it('leaves out only what finds no room at any spot beside its mark', () => {
    /** A spot with so much room on all sides is free by any measure, pixels. */
    const ROOM = 4.5
    fc.assert(
      fc.property(placedScenes, ({ requests, places, entries, discs, covers, bounds }) => {
        const dropped = requests.filter(
          ({ id, manner }) => manner === 'beside' && !places.some((found) => found.id === id),
        )
        const dots = entries.flatMap(({ request: { at, reach, manner } }) =>
          manner === 'dotted' ? [{ x: at[0], y: at[1], radius: reach[0] }] : [],
        )
        const inner = grown(bounds, -ROOM)
        for (const request of dropped.filter(({ at }) => isIn(at, inner))) {
          const [x, y] = request.at
          const others = discs.filter((disc) => disc.x !== x || disc.y !== y)
          const isFree = (box: Box) =>
            isIn([box.minX, box.minY], bounds) &&
            isIn([box.maxX, box.maxY], bounds) &&
            ![...others, ...dots].some((disc) => isDiscOver(box, disc)) &&
            !covers.some((cover) => isOver(box, cover)) &&
            !entries.some((entry) => {
              const line = leaderOn(entry.request.at, entry)
              return isOver(box, entry.box) || (line && lineMeetsBox(...line, box))
            })
          for (const { name, align, offset } of nearSpots(request.reach, request.text)) {
            const { width, height } = request.text
            const share = { left: 0, center: 0.5, right: 1 }[align]
            const [minX, minY] = [x + offset[0] - width * share, y + offset[1] - height / 2]
            const box = { minX, minY, maxX: minX + width, maxY: minY + height }
            expect(isFree(grown(box, ROOM)), `${request.id} at ${name}`).toBe(false)
          }
        }
      }),
      RUNS,
    )
  })
})

describe('a name beside its mark', () => {
  const text = { width: 50, height: 14, firstHeight: 14 }
  const request: LabelRequest = {
    id: 'a',
    at: [100, 100],
    reach: [5, 5],
    text,
    priority: 0,
    manner: 'beside',
  }
  const bounds = { minX: 0, minY: 0, maxX: 200, maxY: 200 }
  const own = { x: 100, y: 100, radius: 5 }

  it.each(nearSpots(request.reach, text).map((spot) => [spot.name, spot] as const))(
    'can stand at the spot %s, clear of the mark itself',
    (name, spot) => {
      const before: LabelPlace = { id: 'a', spot, isShort: false, box: bounds }
      const [found] = place({ requests: [request], discs: [own], covers: [], bounds }, [before])
      expect(found?.spot.name).toBe(name)
    },
  )

  it('stands at its right where nothing is in the way', () => {
    const [found] = place({ requests: [request], discs: [own], covers: [], bounds })
    expect(found?.spot.name).toBe('right')
  })

  it('moves to the other side of it at the edge of the map', () => {
    const narrow = { ...bounds, maxX: 150 }
    const [found] = place({ requests: [request], discs: [own], covers: [], bounds: narrow })
    expect(found?.spot.name).toBe('left')
  })

  it('is led to where all spots beside its mark are taken', () => {
    const around = { x: 100, y: 100, radius: 18 }
    const scene = { discs: [around], covers: [], bounds }
    expect(place({ ...scene, requests: [request] })).toEqual([])
    const [found] = place({ ...scene, requests: [{ ...request, manner: 'led' }] })
    expect(found?.leader).toBeDefined()
    // The leader begins at the edge of the mark.
    expect(Math.hypot(...(found?.leader?.[0] ?? [0, 0]))).toBeCloseTo(5, 6)
  })

  it('of a town is left out where its dot has no room', () => {
    const dotted: LabelRequest = { ...request, reach: [2, 2], manner: 'dotted' }
    const covered = { requests: [dotted], discs: [own], covers: [], bounds }
    expect(place(covered)).toEqual([])
    expect(place({ ...covered, discs: [] })).toHaveLength(1)
  })
})
