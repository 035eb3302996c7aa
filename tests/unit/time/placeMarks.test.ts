import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeMarks, type MarkToPlace, type PlacedMarks } from '../../../src/time/placeMarks'

const BOUNDS = { left: 0, right: 600 }

function mark(id: string, x: number, text: string | null = null, leeway = 4): MarkToPlace {
  return {
    id,
    preferred: x,
    min: Math.max(3, x - leeway),
    max: Math.min(597, x + leeway),
    half: 3,
    label: text === null ? null : { text, width: text.length * 6 },
    isProminent: false,
  }
}

/** Everything that takes room in a row: marks, and names apart from them. */
function boxes({ places }: PlacedMarks) {
  return places.flatMap(({ id, row, x, label }) => [
    { id, row, start: x - 3, end: x + 3, kind: 'mark' },
    ...(label ? [{ id, row, start: label.start, end: label.end, kind: 'text' }] : []),
  ])
}

const marks = fc
  .array(
    fc.record({
      x: fc.integer({ min: 3, max: 597 }),
      text: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
      leeway: fc.constantFrom(4, 30),
      isProminent: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((list) =>
    list.map(({ x, text, leeway, isProminent }, index) => ({
      ...mark(`event-${index}`, x, text, leeway),
      isProminent,
    })),
  )

describe('placing marks', () => {
  test('a name goes to the right, in the top row', () => {
    const { places } = placeMarks([mark('a', 100, 'Imperial')], { rows: 3, ...BOUNDS })
    expect(places[0]).toMatchObject({ row: 0, x: 100, label: { side: 'right', start: 107 } })
  })

  test('at the right edge it goes to the left', () => {
    const { places } = placeMarks([mark('a', 590, 'Imperial')], { rows: 3, ...BOUNDS })
    expect(places[0]?.label?.side).toBe('left')
  })

  test('what has no room for its name stays unnamed in the lowest row', () => {
    const { places } = placeMarks([mark('a', 300, 'x'.repeat(120))], { rows: 3, ...BOUNDS })
    expect(places[0]).toMatchObject({ row: 2, label: null })
  })

  test('a prominent mark never uses the lowest row while another has room', () => {
    const { places } = placeMarks([{ ...mark('a', 300), isProminent: true }], {
      rows: 3,
      ...BOUNDS,
    })
    expect(places[0]?.row).toBe(1)
  })

  test('a name is written once', () => {
    const { places } = placeMarks([mark('a', 100, 'Imperial'), mark('b', 400, 'Imperial')], {
      rows: 3,
      ...BOUNDS,
    })
    expect(places.map(({ label }) => label?.text ?? null)).toEqual(['Imperial', null])
  })

  test('in a rug the lowest row has no names and takes all that are unnamed', () => {
    const crowded = Array.from({ length: 30 }, (_, index) =>
      mark(`m${index}`, 20 * index + 5, 'JADS'),
    )
    const { places } = placeMarks(crowded, { rows: 2, hasRug: true, ...BOUNDS })
    for (const { row, label } of places) expect(row).toBe(label ? 0 : 1)
  })

  test('nothing overlaps, whatever is placed', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), fc.boolean(), (list, rows, hasRug) => {
        const all = boxes(placeMarks(list, { rows, hasRug, ...BOUNDS }))
        for (const [index, a] of all.entries())
          for (const b of all.slice(index + 1))
            if (a.row === b.row)
              expect(a.end <= b.start + 1e-6 || b.end <= a.start + 1e-6, `${a.id} ${b.id}`).toBe(
                true,
              )
      }),
    )
  })

  test('nothing is lost, moved out of its leeway or out of the lane', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), (list, rows) => {
        const { places, unplaced } = placeMarks(list, { rows, ...BOUNDS })
        expect([...places.map(({ id }) => id), ...unplaced].sort()).toEqual(
          list.map(({ id }) => id).sort(),
        )
        for (const { id, x, label } of places) {
          const own = list.find((one) => one.id === id)
          expect(x).toBeGreaterThanOrEqual(own?.min ?? NaN)
          expect(x).toBeLessThanOrEqual(own?.max ?? NaN)
          if (label) expect(label.end).toBeLessThanOrEqual(BOUNDS.right)
        }
      }),
    )
  })
})
