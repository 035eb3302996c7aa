import { expect, it } from 'vitest'
import { BASEMAP_LINES, widthAt } from '../../../src/theme/lines'

it.each([
  { line: 'border', zoom: 0, width: 0.6 },
  { line: 'border', zoom: 2, width: 0.6 },
  { line: 'border', zoom: 3, width: 0.75 },
  { line: 'border', zoom: 4, width: 0.9 },
  { line: 'border', zoom: 12, width: 0.9 },
  { line: 'river', zoom: 5, width: 0.5 },
  { line: 'river', zoom: 7.5, width: 0.8 },
  { line: 'coast', zoom: -1, width: 0.7 },
  { line: 'coast', zoom: 9, width: 0.7 },
] as const)('a $line is $width px wide at zoom $zoom', ({ line, zoom, width }) => {
  expect(widthAt(BASEMAP_LINES[line], zoom)).toBeCloseTo(width)
})
