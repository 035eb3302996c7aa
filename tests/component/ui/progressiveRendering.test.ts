import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ProgressiveRendering } from '../../../src/ui/ProgressiveRendering.svelte'
import { nextTask } from '../../../src/ui/nextTask'

let stop: () => void = () => undefined
afterEach(() => {
  stop()
})

describe('a view that is not gradual', () => {
  it('is whole from the beginning', () => {
    const rendering = new ProgressiveRendering(3, false)
    expect(rendering.isWhole).toBe(true)
    expect(rendering.has(3)).toBe(true)
    expect(rendering.due(['a', 'b'])).toEqual(['a', 'b'])
  })
})

describe('a gradual view', () => {
  it('gets one piece in each task', async () => {
    const rendering = new ProgressiveRendering(2, true)
    expect([rendering.has(0), rendering.has(1), rendering.isWhole]).toEqual([true, false, false])
    stop = rendering.start()
    await nextTask()
    expect([rendering.has(1), rendering.has(2)]).toEqual([true, false])
    await nextTask()
    expect(rendering.isWhole).toBe(true)
  })

  it('stops with its element', async () => {
    const rendering = new ProgressiveRendering(2, true)
    stop = rendering.start()
    stop()
    await nextTask()
    await nextTask()
    expect(rendering.has(1)).toBe(false)
  })

  it('brings ever more of the items, in their order, and the last ones in time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer(), { maxLength: 20 }),
        async (pieces, before, items) => {
          const last = before + pieces
          const rendering = new ProgressiveRendering(last + 1, true)
          const halt = rendering.start()
          let most = 0
          for (let stage = 0; stage <= last; stage += 1) {
            const due = rendering.due(items, before, last)
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
