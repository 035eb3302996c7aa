import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { unicodeRange, writtenCharacters } from '../../../src/build/fontPlugin'

const ROOT = join(import.meta.dirname, '..', '..', '..')

describe('the characters that the atlas writes', () => {
  const written = writtenCharacters(ROOT)

  test.each(Array.from('aZ09 ~äßéñ„“–…→Łł'))('hold %j', (character) => {
    expect(written).toContain(character)
  })

  it('are there once each, in the order of Unicode', () => {
    const codes = written.map((character) => character.codePointAt(0) ?? 0)
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
  })

  it('leave out what nobody writes', () => {
    expect(written).not.toContain('\u0416')
  })
})

test.each([
  ['', ''],
  ['a', 'U+61'],
  ['abc', 'U+61-63'],
  ['abcłŁ', 'U+61-63,U+141-142'],
])('the range of %j is %j', (text, range) => {
  expect(unicodeRange(Array.from(text).sort())).toBe(range)
})
