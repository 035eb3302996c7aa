import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHIP_GAP,
  fitChips,
  gutterWidth,
  MIN_CHIP,
  type LaneChipForms,
} from '../../../../src/timeline/lanes/laneChips'

const list = (titles: readonly string[]) => titles.join(' and ')

function chip(count: number, word: string): LaneChipForms {
  const ids = Array.from({ length: count }, (_, index) => `event:${word}-${index}` as const)
  return { ids, text: `${count} ${word}`, short: String(count), title: `${count} ${word} 2006` }
}

const THREE = [chip(15, 'earlier'), chip(3, 'later'), chip(4, 'not dated')]
const textsAt = (room: number) => fitChips(THREE, room, list).map(({ text }) => text)

describe('the chips of a lane', () => {
  it('are said in words where there is room, else short, else as one', () => {
    expect(textsAt(300)).toEqual(['15 earlier', '3 later', '4 not dated'])
    expect(textsAt(100)).toEqual(['15', '3', '4'])
    expect(textsAt(50)).toEqual(['+22'])
  })

  it('name all that the one stands for', () => {
    expect(fitChips(THREE, 50, list)[0]?.title).toBe(
      '15 earlier 2006 and 3 later 2006 and 4 not dated 2006',
    )
  })

  it('keep the words of a single one short where it has no room, and never drop it', () => {
    expect(fitChips([chip(15, 'earlier')], 10, list).map(({ text }) => text)).toEqual(['15'])
    expect(fitChips([], 10, list)).toEqual([])
  })

  it('lose no address, and fit unless they are one, at any width', () => {
    const chips = fc.array(
      fc
        .record({
          count: fc.integer({ min: 1, max: 400 }),
          word: fc.stringMatching(/^[a-z]{3,12}$/),
        })
        .map(({ count, word }) => chip(count, word)),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(chips, fc.integer({ min: 0, max: 400 }), (all, room) => {
        const fitted = fitChips(all, room, list)
        expect(fitted.flatMap(({ ids }) => ids)).toEqual(all.flatMap(({ ids }) => ids))
        const widths = fitted.map(({ text }) => Math.max(MIN_CHIP, gutterWidth(text)))
        const sum = widths.reduce((total, width) => total + width + CHIP_GAP, -CHIP_GAP)
        if (fitted.length > 1) expect(sum).toBeLessThanOrEqual(room)
      }),
    )
  })
})
