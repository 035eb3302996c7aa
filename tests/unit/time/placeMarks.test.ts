import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeMarks, type MarkToPlace, type PlacedMarks } from '../../../src/time/placeMarks'

/** A mark with the name that it asks for. */
interface NamedMark extends MarkToPlace {
  readonly text: string | null
}

const BOUNDS = {
  left: 0,
  right: 600,
  pitch: 16,
  origin: 0,
  chipWidth: (count: number) => 14 + String(count).length * 7,
}

function mark(id: string, x: number, text: string | null = null, leeway = 4): NamedMark {
  return {
    id,
    text,
    preferred: x,
    min: Math.max(3, x - leeway),
    max: Math.min(597, x + leeway),
    half: 3,
    isProminent: false,
  }
}

/** Places marks 600 px wide; letters are 6 px wide. */
function place(
  marks: readonly NamedMark[],
  { rows, hasRug = false }: { rows: number; hasRug?: boolean },
) {
  const texts = new Map(marks.map(({ id, text }) => [id, text]))
  return placeMarks(marks, {
    ...BOUNDS,
    rows,
    hasRug,
    nameOf: (id) => {
      const text = texts.get(id) ?? null
      return text === null ? null : { text, width: text.length * 6 }
    },
  })
}

/** Everything that takes room in a row: marks, and names apart from them. */
function boxes({ places, chips }: PlacedMarks) {
  return [
    ...places.flatMap(({ id, row, x, label }) => [
      { id, row, start: x - 3, end: x + 3 },
      ...(label ? [{ id, row: label.row, start: label.start, end: label.end }] : []),
    ]),
    ...chips.map(({ cell, row, start, end }) => ({ id: `chip ${cell}`, row, start, end })),
  ]
}

const marks = fc
  .array(
    fc.record({
      x: fc.integer({ min: 3, max: 597 }),
      text: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
      leeway: fc.constantFrom(4, 30),
      isProminent: fc.boolean(),
    }),
    { maxLength: 200, size: 'max' },
  )
  .map((list) =>
    list.map(({ x, text, leeway, isProminent }, index) => ({
      ...mark(`event-${index}`, x, text, leeway),
      isProminent,
    })),
  )

describe('placing marks', () => {
  test('a name goes to the right, in the top row', () => {
    const { places } = place([mark('a', 100, 'Imperial')], { rows: 3 })
    expect(places[0]).toMatchObject({ row: 0, x: 100, label: { side: 'right', start: 107 } })
  })

  test('at the right edge it goes to the left', () => {
    const { places } = place([mark('a', 590, 'Imperial')], { rows: 3 })
    expect(places[0]?.label?.side).toBe('left')
  })

  test('what has no room for its name stays unnamed in the lowest row', () => {
    const { places } = place([mark('a', 300, 'x'.repeat(120))], { rows: 3 })
    expect(places[0]).toMatchObject({ row: 2, label: null })
  })

  test('a prominent mark never uses the lowest row while another has room', () => {
    const { places } = place([{ ...mark('a', 300), isProminent: true }], {
      rows: 3,
    })
    expect(places[0]?.row).toBe(1)
  })

  test('a name is written once', () => {
    const { places } = place([mark('a', 100, 'Imperial'), mark('b', 400, 'Imperial')], {
      rows: 3,
    })
    expect(places.map(({ label }) => label?.text ?? null)).toEqual(['Imperial', null])
  })

  test('in a rug the lowest row has no names and takes all that are unnamed', () => {
    const crowded = Array.from({ length: 30 }, (_, index) =>
      mark(`m${index}`, 20 * index + 5, 'JADS'),
    )
    const { places } = place(crowded, { rows: 2, hasRug: true })
    for (const { row, label } of places) expect(row).toBe(label ? 0 : 1)
  })

  test('a prominent name without room beside its mark stands apart, joined by a leader', () => {
    const wall = [mark('left', 190, 'x'.repeat(16)), mark('right', 315, 'y'.repeat(20))]
    const lonely = { ...mark('lonely', 304, 'Imperial College'), isProminent: true }
    const { places } = place([...wall, lonely], { rows: 2 })
    const led = places.find(({ id }) => id === 'lonely')
    expect(led?.label).toMatchObject({ text: 'Imperial College' })
    expect(led?.label?.row).not.toBe(led?.row)
    expect(led?.leader).not.toBeNull()
  })

  test('where the lowest row is too dense, what is unnamed there becomes one chip', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => mark(`m${index}`, 300))
    const { places, chips } = place([mark('named', 300, 'TUM'), ...crowd], { rows: 2 })
    expect(places.map(({ id }) => id)).toContain('named')
    expect(chips).toHaveLength(1)
    expect(chips[0]?.ids).toHaveLength(41 - places.length)
    expect(chips[0]?.ids).not.toContain('named')
  })

  test('a chip keeps its key while the axis is moved', () => {
    const crowdAt = (x: number) => Array.from({ length: 90 }, (_, index) => mark(`m${index}`, x))
    const nameOf = () => null
    const keys = [0, 40, 90].map((origin) => {
      const options = { ...BOUNDS, rows: 1, origin, nameOf }
      return placeMarks(crowdAt(300 + origin), options).chips.map(({ cell }) => cell)
    })
    expect(keys[0]).toHaveLength(1)
    expect(keys[1]).toEqual(keys[0])
    expect(keys[2]).toEqual(keys[0])
  })

  test('of two dates as exact as each other the more important stands where it wants to', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 550, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (x, by) => {
          const { places } = place([mark('first', x), mark('second', x + by)], { rows: 2 })
          expect(places.find(({ id }) => id === 'first')?.x).toBe(x)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('nothing overlaps, whatever is placed', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), fc.boolean(), (list, rows, hasRug) => {
        const all = boxes(place(list, { rows, hasRug }))
        const overlaps = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter((b) => a.row === b.row && a.end > b.start + 1e-6 && b.end > a.start + 1e-6)
            .map((b) => `${a.id} ${b.id}`),
        )
        expect(overlaps).toEqual([])
      }),
    )
  })

  test('nothing is lost, moved out of its leeway or out of the lane', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), (list, rows) => {
        const { places, chips } = place(list, { rows })
        const inChips = chips.flatMap(({ ids }) => ids)
        expect([...places.map(({ id }) => id), ...inChips].sort()).toEqual(
          list.map(({ id }) => id).sort(),
        )
        const own = new Map(list.map((one) => [one.id, one]))
        const outside = places.filter(({ id, x, label }) => {
          const { min, max } = own.get(id) ?? { min: NaN, max: NaN }
          return !(x >= min && x <= max) || (label && label.end > BOUNDS.right)
        })
        expect(outside).toEqual([])
      }),
    )
  })
})
