import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText } from '../../../src/time/cutText'

const FONT = { size: 12, weight: 400 }
const measure = (text: string) => text.length * 6
const cut = (text: string, width: number) => cutText(text, width, measure, FONT)

describe('a text that is too long', () => {
  test.each([
    ['Imperial', 48, 'Imperial'],
    ['Imperial', 47, 'Imperi…'],
    ['Imperial College', 66, 'Imperial C…'],
    ['Imperial College', 60, 'Imperial…'],
    ['a🛰b', 18, 'a…'],
    ['a🛰bc', 24, 'a🛰…'],
    ['Imperial', 12, 'I…'],
    ['Imperial', 11, ''],
    ['', 0, ''],
  ])('“%s” in %i px', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected)
  })

  test('is cut to its beginning, fits, and has no half letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 0, max: 900 }),
        (text, width) => {
          const short = cut(text, width)
          if (short === text) return
          expect(measure(short)).toBeLessThanOrEqual(width)
          expect(short.isWellFormed()).toBe(true)
          expect(text.startsWith(short.replace(/…$/, ''))).toBe(true)
        },
      ),
    )
  })
})
