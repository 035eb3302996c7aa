import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../../src/build/read/csv'
import { toCsv } from '../../../../src/build/publish/toCsv'

const texts = (csv: string) => parseCsv(csv, ',').rows.map(({ cells }) => cells.map((c) => c.text))

describe('reading comma-separated values', () => {
  it('keeps line and column of every cell, across quoted line breaks', () => {
    const [, row, next] = parseCsv('a,b\n"x\ny", z \nlast,', ',').rows
    expect(row?.cells).toEqual([
      { text: 'x\ny', line: 2, column: 1 },
      { text: 'z', line: 3, column: 4 },
    ])
    expect(next?.cells).toEqual([
      { text: 'last', line: 4, column: 1 },
      { text: '', line: 4, column: 6 },
    ])
  })

  it.each([
    ['a,b', [['a', 'b']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a ""quoted"" word",b', [['a "quoted" word', 'b']]],
    ['5" pipe,b', [['5" pipe', 'b']]],
    ['a\n\n,\nb', [['a'], ['b']]],
    ['', []],
  ])('%j', (csv, rows) => {
    expect(texts(csv)).toEqual(rows)
  })

  it.each([
    ['a\n"b', { line: 2, column: 1, why: 'unclosed' }],
    ['a,"b"c', { line: 1, column: 6, why: 'stray' }],
  ])('says where a quotation mark is wrong: %j', (csv, broken) => {
    expect(parseCsv(csv, ',').broken).toEqual(broken)
  })

  it('reads back what was written', () => {
    const cell = fc.string().map((text) => text.trim())
    const row = fc.record({ a: cell, b: cell, c: fc.constant('end') })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const csv = toCsv(['a', 'b', 'c'], rows)
        expect(texts(csv).slice(1)).toEqual(rows.map(({ a, b, c }) => [a, b, c]))
      }),
    )
  })
})
