import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabelRequest } from '../../../src/geo/labelLayout'
import { createOccupancy } from '../../../src/geo/occupancy'
import { grown, leaderOn, placedScenes, placeScene as place } from './labelScenes'

const RUNS = { numRuns: 60 }

describe('names that were there before', () => {
  it('stay exactly where they are while nothing changes', () => {
    fc.assert(
      fc.property(placedScenes, ({ scene, places }) => {
        expect(place(scene, places)).toEqual(places)
      }),
      RUNS,
    )
  })

  it('stay when others go, unless they come home from the end of a leader or give way to one that does', () => {
    fc.assert(
      fc.property(placedScenes, fc.nat({ max: 23 }), ({ scene, places }, gone) => {
        const requests = scene.requests.filter((_, index) => index !== gone)
        const after = place({ ...scene, requests }, places)
        const atOf = (id: string) => requests.find((left) => left.id === id)?.at ?? [0, 0]
        const moved = after.filter(
          ({ id, spot, isShort }) =>
            !places.some(
              (known) =>
                known.id === id && known.spot.name === spot.name && known.isShort === isShort,
            ),
        )
        for (const before of places.filter(({ id }) => requests.some((left) => left.id === id))) {
          const found = after.find(({ id }) => id === before.id)
          if (before.leader && found && !found.leader) continue
          const occupancy = createOccupancy([], [])
          for (const other of moved.filter(({ id }) => id !== before.id)) {
            occupancy.addBox(grown(other.box, 1.5))
            const line = leaderOn(atOf(other.id), other)
            if (line) occupancy.addLine(...line)
          }
          const line = leaderOn(atOf(before.id), before)
          const isTaken =
            !occupancy.isFree(grown(before.box, line ? 6 : 1.5)) ||
            (line && !occupancy.isFreeLine(...line))
          if (!isTaken) expect(found, before.id).toEqual(before)
        }
      }),
      RUNS,
    )
  })

  it('give way to a newcomer only where it comes first and finds room nowhere else', () => {
    const text = { width: 40, height: 14, firstHeight: 14 }
    const request = (id: string, x: number, priority: number): LabelRequest => ({
      id,
      at: [x, 100],
      reach: [5, 5],
      text,
      priority,
      manner: 'beside',
    })
    const discs = [100, 160].map((x) => ({ x, y: 100, radius: 5 }))
    const [known, newcomer] = [request('known', 100, 5), request('newcomer', 160, 0)]
    const wide = { discs, covers: [], bounds: { minX: 0, minY: 0, maxX: 300, maxY: 200 } }
    const before = place({ ...wide, requests: [known] })
    expect(before[0]?.spot.name).toBe('right')

    const besides = place({ ...wide, requests: [known, newcomer] }, before)
    expect(besides.map(({ spot }) => spot.name)).toEqual(['right', 'right'])

    // Room for one line between two covers, and none at the right: only the left of it is left.
    const covers = [
      { minX: 0, minY: 0, maxX: 300, maxY: 90 },
      { minX: 0, minY: 110, maxX: 300, maxY: 200 },
      { minX: 168, minY: 0, maxX: 300, maxY: 200 },
    ]
    const tight = place({ ...wide, covers, requests: [known, newcomer] }, before)
    expect(tight.map(({ id, spot }) => `${id} ${spot.name}`)).toEqual([
      'newcomer left',
      'known left',
    ])
  })
})
