import { describe, expect, it } from 'vitest'
import { createPicker } from '../../../src/state/picker'

describe('a picker', () => {
  const first = { a: 1, b: ['x'], c: 'one' }

  it('picks the fields it was made for', () => {
    expect(createPicker<typeof first, 'a' | 'b'>(['a', 'b'])(first)).toEqual({ a: 1, b: ['x'] })
  })

  it('gives back the same object while only other fields change', () => {
    const pick = createPicker<typeof first, 'a' | 'b'>(['a', 'b'])
    expect(pick({ ...first, c: 'two' })).toBe(pick(first))
  })

  it.each([
    ['another value', { ...first, a: 2 }],
    ['an equal array that is another one', { ...first, b: ['x'] }],
  ])('gives back a new object for %s', (_name, second) => {
    const pick = createPicker<typeof first, 'a' | 'b'>(['a', 'b'])
    const before = pick(first)
    const after = pick(second)
    expect(after).not.toBe(before)
    expect(after).toEqual({ a: second.a, b: second.b })
  })
})
