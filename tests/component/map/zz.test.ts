import { it } from 'vitest'
import { marksOf } from '../../../src/map/scene'
import { placeMarks } from '../../../src/geo/placement'
import { labelsOf } from '../../../src/geo/labels'
import { SYMBOLS } from '../../../src/theme/symbols'
import { openAtlas } from '../../fixtures/facts'
it('x', () => {
  const atlas = openAtlas('')
  const { lookup, network, moment, selected } = atlas
  const marks = marksOf({ lookup, network, moment, selected })
  const radiusOf = (m: { symbol: keyof typeof SYMBOLS }) => SYMBOLS[m.symbol].size * 0.62
  const placed = placeMarks(marks, 0.32, radiusOf)
  console.log(placed.filter((p) => p.group === 'partner:tum').map((p) => [p.mark.id, p.offset]))
  console.log(labelsOf(placed, { zoom: 0.32, radiusOf, selected: new Map(), onlySelected: false, countText: String }).filter((l) => ['home', 'top', 'location'].includes(l.style)).map((l) => [l.lines, l.reach, l.lngLat, l.priority]))
  console.log(placed.filter((p) => ['flagship', 'strategic-alliance', 'location'].includes(p.mark.symbol) && p.mark.lngLat[0] > -10 && p.mark.lngLat[0] < 40).map((p) => [p.mark.id, p.group, p.offset]))
})
