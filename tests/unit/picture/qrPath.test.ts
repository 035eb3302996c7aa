import { decodeQR } from 'qr/decode.js'
import { expect, it } from 'vitest'
import { qrPath } from '../../../src/picture/qrPath'

/** The modules of the path as a picture, some pixels each. */
function draw(text: string): { width: number; height: number; data: Uint8ClampedArray } {
  const { path, size } = qrPath(text)
  const scale = 4
  const side = size * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let at = Number(x) * scale; at < (Number(x) + Number(width)) * scale; at += 1)
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3)
  return { width: side, height: side, data }
}

it.each([
  'https://atlas.example.org/?time=2018&select=partner:imperial-college-london',
  'https://atlas.example.org/de/?time=2018&q=M%C3%BCnchen#4.2/50/9',
])('draws a code that reads %s', (text) => {
  expect(decodeQR(draw(text))).toBe(text)
})

it('keeps four modules free around the code', () => {
  const { path, size } = qrPath('https://atlas.example.org/')
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4)
  }
})
