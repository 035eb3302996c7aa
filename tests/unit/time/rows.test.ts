import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFree, Row, type Slot } from '../../../src/time/rows'

const kinds = fc.constantFrom('mark', 'text', 'line')
const slots = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 60 }), kinds)
  .map(([start, length, kind]): Slot => ({
    start,
    end: start + length,
    kind: kind,
  }))

/** A row filled with whatever finds room, and the same as a plain list. */
function fill(wanted: readonly Slot[]) {
  const row = new Row()
  const list: Slot[] = []
  for (const slot of wanted) {
    if (!isFree(list, slot)) continue
    list.push(slot)
    row.add(slot)
  }
  return { row, list }
}

describe('a row', () => {
  test('knows by halving what a look at everything tells', () => {
    fc.assert(
      fc.property(fc.array(slots, { maxLength: 40 }), slots, (wanted, slot) => {
        const { row, list } = fill(wanted)
        expect(row.isFree(slot)).toBe(isFree(list, slot))
      }),
    )
  })

  test('gives back what is removed', () => {
    fc.assert(
      fc.property(fc.array(slots, { minLength: 1, maxLength: 40 }), (wanted) => {
        const { row, list } = fill(wanted)
        for (const slot of list) {
          row.remove(slot)
          expect(row.isFree(slot)).toBe(true)
          row.add(slot)
        }
      }),
    )
  })

  test('finds the free place that is nearest', () => {
    const leeway = fc.tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 90 }),
    )
    fc.assert(
      fc.property(
        fc.array(slots, { maxLength: 30 }),
        leeway,
        (wanted, [preferred, before, after]) => {
          const { row, list } = fill(wanted)
          const [min, max] = [preferred - before, preferred + after]
          const free = (x: number) => isFree(list, { start: x - 4, end: x + 4, kind: 'mark' })
          const found = row.nearestFree({ preferred, min, max }, 4)
          const nearest = Array.from({ length: max - min + 1 }, (_, index) => min + index)
            .filter(free)
            .map((x) => Math.abs(x - preferred))
          if (found === undefined) expect(nearest).toEqual([])
          else {
            expect(free(found)).toBe(true)
            expect(found).toBeGreaterThanOrEqual(min)
            expect(found).toBeLessThanOrEqual(max)
            expect(Math.abs(found - preferred)).toBeLessThanOrEqual(Math.min(...nearest))
          }
        },
      ),
    )
  })
})
