import { describe, expect, it } from 'vitest'
import { layOutSheet, sheetTextSize, wrapText } from '../../../src/picture/sheetLayout'
import { estimateWidth } from '../../../src/theme/measure'

const FONT = { size: 14, weight: 400 }
const TEXTS = {
  title: 'Twenty years of alliances',
  legend: [
    'TUM location',
    'Flagship partner',
    'Strategic network in Europe',
    'Partner by agreement',
  ],
  notes: ['Sources: TUM; Imperial College London', 'CC BY 4.0 · Equal Earth projection'],
  hasCode: true,
}

describe('a text in lines', () => {
  it('is broken at its spaces, and none is wider than told', () => {
    const lines = wrapText('one two three four five six seven eight', 90, FONT, estimateWidth)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe('one two three four five six seven eight')
    for (const line of lines) expect(estimateWidth(line, FONT)).toBeLessThanOrEqual(90)
  })

  it('keeps a word that is too long whole', () => {
    expect(wrapText('a Donaudampfschifffahrt b', 40, FONT, estimateWidth)).toEqual([
      'a',
      'Donaudampfschifffahrt',
      'b',
    ])
  })
})

describe.each([
  { width: 1920, height: 1080 },
  { width: 1280, height: 490 },
  { width: 1080, height: 1080 },
  { width: 1240, height: 1754 },
  { width: 640, height: 360 },
])('a sheet of $width × $height', (size) => {
  const text = sheetTextSize(size)
  const layout = layOutSheet(size, TEXTS, estimateWidth, text)

  it('has title, map, legend and notes one below the other', () => {
    const [title, note] = [layout.title.at(-1), layout.notes.at(-1)]
    expect(title?.y).toBeLessThan(layout.map.minY)
    for (const { y } of layout.legend) expect(y).toBeGreaterThan(layout.map.maxY)
    expect(layout.notes[0]?.y).toBeGreaterThan(layout.legend.at(-1)?.y ?? 0)
    expect(note?.y).toBeLessThan(size.height)
    expect(layout.map.maxY - layout.map.minY).toBeGreaterThan(size.height * 0.4)
  })

  it('keeps legend and notes clear of the code', () => {
    const left = layout.code?.x ?? 0
    for (const { text: entry, x } of layout.legend)
      expect(x + text * 0.8 + estimateWidth(entry, layout.fonts.legend)).toBeLessThanOrEqual(left)
    for (const { text: note, x } of layout.notes)
      expect(x + estimateWidth(note, layout.fonts.notes)).toBeLessThanOrEqual(left)
  })
})

it('fills the sheet with the map where nothing else is asked for but the notes', () => {
  const size = { width: 1280, height: 720 }
  const notes = ['Equal Earth projection']
  const { map } = layOutSheet(size, { legend: [], notes, hasCode: false }, estimateWidth, 14)
  expect(map.minY).toBe(0)
  expect(map.maxY).toBeGreaterThan(680)
})

it('tells by an ellipsis that it says less than there is', () => {
  const notes = [Array.from({ length: 400 }, () => 'source').join(' ')]
  const size = { width: 640, height: 360 }
  const layout = layOutSheet(size, { legend: [], notes, hasCode: false }, estimateWidth, 11)
  expect(layout.notes).toHaveLength(5)
  expect(layout.notes.at(-1)?.text).toMatch(/…$/)
})
