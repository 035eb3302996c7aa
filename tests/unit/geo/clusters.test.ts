import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterMarks, EXCHANGE_ZOOM, type Cluster } from '../../../src/geo/clusters'
import type { Mark } from '../../../src/geo/marks'
import { mercatorPlane } from '../../../src/geo/plane'
import { makeMark, markArrays } from './makeMark'

interface Setting {
  readonly zoom?: number
  readonly scale?: number
  readonly apart?: readonly string[]
}

function gather(marks: readonly Mark[], { zoom = 2, scale = 1, apart = [] }: Setting = {}) {
  const isApart = ({ id }: Mark) => apart.includes(id)
  return clusterMarks(marks, mercatorPlane(zoom), { scale, isApart })
}

const counts = (clusters: readonly Cluster[]) =>
  clusters.map(({ members }) => members.length).toSorted((a, b) => b - a)

/** Marks in a row along the equator, so many pixels apart at zoom 2. */
function row(symbol: Mark['symbol'], count: number, pixels = 0): Mark[] {
  return Array.from({ length: count }, (_, index) =>
    makeMark({
      id: `partner:${symbol}-${String(index)}`,
      symbol,
      lngLat: [((index * pixels) / 2048) * 360, 0],
      weight: count - index,
    }),
  )
}

describe('clusters', () => {
  it('hold every mark exactly once', () => {
    fc.assert(
      fc.property(markArrays, fc.integer({ min: 0, max: 8 }), (marks, zoom) => {
        const ids = gather(marks, { zoom }).flatMap(({ members }) => members.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(marks.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('do not depend on the order of the marks', () => {
    const shuffled = markArrays.chain((marks) =>
      fc.tuple(
        fc.constant(marks),
        fc.shuffledSubarray([...marks], { minLength: marks.length }),
        fc.integer({ min: 0, max: 3 }),
      ),
    )
    const inOrder = (clusters: readonly Cluster[]) =>
      clusters.toSorted((a, b) => (a.members[0].id < b.members[0].id ? -1 : 1))
    fc.assert(
      fc.property(shuffled, ([marks, others, zoom]) => {
        expect(inOrder(gather(others, { zoom }))).toEqual(inOrder(gather(marks, { zoom })))
      }),
    )
  })

  it('gather only marks of one kind, and none of the highest', () => {
    fc.assert(
      fc.property(markArrays, (marks) => {
        for (const { members } of gather(marks, { zoom: 0 })) {
          expect(new Set(members.map(({ symbol }) => symbol)).size).toBe(1)
          if (members.length > 1)
            expect(['exchange', 'partner', 'network']).toContain(members[0].symbol)
        }
      }),
    )
  })

  it.each([
    ['two exchanges of one place', row('exchange', 2), {}, [1, 1]],
    ['three exchanges of one place', row('exchange', 3), {}, [3]],
    ['three exchanges 10 px apart', row('exchange', 3, 10), {}, [1, 1, 1]],
    ['three exchanges 5 px apart', row('exchange', 3, 5), {}, [3]],
    ['three exchanges 6 px apart', row('exchange', 3, 6), {}, [1, 1, 1]],
    ['three exchanges 6 px apart, drawn larger', row('exchange', 3, 6), { scale: 1.2 }, [3]],
    ['exchanges below zoom 6', row('exchange', 3), { zoom: EXCHANGE_ZOOM - 0.01 }, [3]],
    ['exchanges from zoom 6 on', row('exchange', 3), { zoom: EXCHANGE_ZOOM }, [1, 1, 1]],
    ['a selected one among four', row('exchange', 4), { apart: ['partner:exchange-1'] }, [3, 1]],
    ['17 agreements of one place', row('partner', 17), {}, Array<number>(17).fill(1)],
    ['18 agreements of one place', row('partner', 18), {}, [18]],
    ['18 network members of one place at any zoom', row('network', 18), { zoom: 12 }, [18]],
    ['20 flagship partners of one place', row('flagship', 20), {}, Array<number>(20).fill(1)],
  ] as const)('of %s', (_name, marks, setting, expected) => {
    expect(counts(gather(marks, setting))).toEqual(expected)
  })

  it('begin with the mark that counts most and stand in the middle of all', () => {
    const [cluster] = gather(row('exchange', 3, 5).toReversed())
    expect(cluster?.members.map(({ id }) => id)).toEqual([
      'partner:exchange-0',
      'partner:exchange-1',
      'partner:exchange-2',
    ])
    expect(cluster?.lngLat[0]).toBeCloseTo((5 / 2048) * 360, 9)
  })
})
