import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTicks, type Change } from '../../../src/time/mergeTicks'
import { packBars } from '../../../src/time/packBars'

const joined = (x: number, name: string): Change => ({ x, name, kind: 'joined', span: null })

const options = {
  textsOf: (group: readonly Change[]) => [
    `+ ${group.map(({ name }) => name).join(', ')}`,
    `+ ${group.length}`,
  ],
  widthOf: (text: string) => text.length * 6,
  from: 100,
  to: 1000,
}

describe('ticks of a bar', () => {
  test('stand apart where their texts fit', () => {
    const ticks = mergeTicks([joined(300, 'EPFL'), joined(600, 'Technion')], options)
    expect(ticks.map(({ text }) => text)).toEqual(['+ EPFL', '+ Technion'])
  })

  test('are written together where a text would reach the next', () => {
    const ticks = mergeTicks([joined(300, 'École Polytechnique'), joined(330, 'Technion')], options)
    expect(ticks).toEqual([{ x: 300, span: null, text: '+ École Polytechnique, Technion' }])
  })

  test('are left out under the name of the bar', () => {
    expect(mergeTicks([joined(90, 'DTU'), joined(101, 'EPFL')], options)).toEqual([])
  })

  test('take the shorter text, then none, where the bar ends', () => {
    expect(mergeTicks([joined(960, 'IP Paris')], options)[0]?.text).toBe('+ 1')
    expect(mergeTicks([joined(990, 'IP Paris')], options)[0]?.text).toBe('')
  })

  test('never overlap', () => {
    const changes = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 1100 }), name: fc.string({ maxLength: 20 }) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(changes, (list) => {
        const ticks = mergeTicks(
          list.map(({ x, name }) => joined(x, name)),
          options,
        )
        for (const [index, tick] of ticks.entries()) {
          const end = tick.text === '' ? tick.x : tick.x + 4 + options.widthOf(tick.text)
          expect(end).toBeLessThanOrEqual(ticks[index + 1]?.x ?? options.to)
        }
      }),
    )
  })
})

describe('packing bars', () => {
  test('an ended bar leaves its row to a later one', () => {
    const rows = packBars(
      [[{ start: 0, end: 100 }], [{ start: 50, end: 200 }], [{ start: 110, end: 200 }]],
      2,
    )
    expect(rows.map((place) => place?.row)).toEqual([0, 1, 0])
  })

  test('what fits nowhere is told', () => {
    expect(packBars([[{ start: 0, end: 9 }], [{ start: 5, end: 9 }]], 1)[1]).toBeUndefined()
  })

  test('no two bars of a row overlap', () => {
    const bar = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 400 }))
      .map(([start, length]) => [{ start, end: start + length }])
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 30 }), (bars) => {
        const placed = packBars(bars, 4).flatMap((place) => place ?? [])
        for (const [index, a] of placed.entries())
          for (const b of placed.slice(index + 1))
            if (a.row === b.row)
              expect(a.slot.end < b.slot.start || b.slot.end < a.slot.start).toBe(true)
      }),
    )
  })
})
