import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Growth } from '../../../src/ui/Growth.svelte'
import { nextTask } from '../../../src/ui/nextTask'

let stop: () => void = () => undefined
afterEach(() => {
  stop()
})

describe('a view that is not gradual', () => {
  it('is whole from the beginning', () => {
    const growth = new Growth(3, false)
    expect(growth.isWhole).toBe(true)
    expect(growth.has(3)).toBe(true)
    expect(growth.due(['a', 'b'])).toEqual(['a', 'b'])
  })
})

describe('a gradual view', () => {
  it('gets one piece in each task', async () => {
    const growth = new Growth(2, true)
    expect([growth.has(0), growth.has(1), growth.isWhole]).toEqual([true, false, false])
    stop = growth.grow()
    await nextTask()
    expect([growth.has(1), growth.has(2)]).toEqual([true, false])
    await nextTask()
    expect(growth.isWhole).toBe(true)
  })

  it('stops with its element', async () => {
    const growth = new Growth(2, true)
    stop = growth.grow()
    stop()
    await nextTask()
    await nextTask()
    expect(growth.has(1)).toBe(false)
  })

  it('brings ever more of the items, in their order, and the last ones in time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer(), { maxLength: 20 }),
        async (pieces, before, items) => {
          const last = before + pieces
          const growth = new Growth(last + 1, true)
          const halt = growth.grow()
          let most = 0
          for (let stage = 0; stage <= last; stage += 1) {
            const due = growth.due(items, before, last)
            expect(due).toEqual(items.slice(0, due.length))
            expect(due.length).toBeGreaterThanOrEqual(most)
            if (stage <= before) expect(due).toEqual([])
            if (stage === last) expect(due).toEqual(items)
            most = due.length
            await nextTask()
          }
          halt()
        },
      ),
    )
  })
})
