import { describe, expect, it } from 'vitest'
import { labelPriority, labelsOf, type LabelOptions } from '../../../src/geo/labels'
import { partnerLabel, placeLabel, type Mark } from '../../../src/geo/marks'
import { placeMarks } from '../../../src/geo/placement'
import { mercatorPlane } from '../../../src/geo/plane'
import { makePartner, makePlace } from '../../fixtures/entities'
import { makeMark } from './makeMark'

const OPTIONS: LabelOptions = {
  radiusOf: () => 4,
  selected: new Map(),
  named: 'all',
  isCompact: false,
  countText: (count) => `${String(count)} partners`,
}

function labels(marks: readonly Mark[], options: Partial<LabelOptions> = {}, zoom = 2) {
  const all = { ...OPTIONS, ...options }
  const plane = mercatorPlane(zoom)
  const placed = placeMarks(marks, plane, { radiusOf: all.radiusOf })
  return labelsOf(placed, plane, all).toSorted((a, b) => a.priority - b.priority)
}

const MARKS = [
  makeMark({ id: 'partner:agreement', lngLat: [-100, 40] }),
  makeMark({ id: 'partner:network', symbol: 'network', lngLat: [-60, 0] }),
  makeMark({ id: 'partner:eurotech', symbol: 'network', lngLat: [-60, -30], weight: 201 }),
  makeMark({ id: 'place:location', symbol: 'location', country: 'EG', lngLat: [30, 30] }),
  makeMark({ id: 'partner:flagship', symbol: 'flagship', lngLat: [100, 40] }),
  makeMark({ id: 'partner:home', symbol: 'home', lngLat: [11, 48] }),
  makeMark({ id: 'partner:exchange', symbol: 'exchange', lngLat: [150, -30] }),
]

describe('labels', () => {
  it('find room in the order of the design', () => {
    const selected = new Map([['partner:agreement', 'since 2007'] as const])
    expect(labels(MARKS, { selected }).map(({ id }) => id)).toEqual([
      'partner:agreement',
      'partner:home',
      'partner:flagship',
      'place:location',
      'partner:eurotech',
      'partner:network',
    ])
  })

  it('name exchange partners from zoom 6 on', () => {
    expect(labels(MARKS, {}, 6).map(({ id }) => id)).toContain('partner:exchange')
  })

  it('name the selection and Munich alone where an alliance is selected', () => {
    const selected = new Map([['partner:network', 'Lyngby, since 2006'] as const])
    const shown = labels(MARKS, { selected, named: 'selected' })
    expect(shown.map(({ lines }) => lines)).toEqual([
      ['partner:network', 'Lyngby, since 2006'],
      ['partner:home'],
    ])
  })

  it('say a partner and the locations beside it in one', () => {
    const beside = (id: string, label: string) =>
      makeMark({ id: `place:${id}`, symbol: 'location', lngLat: [100, 40], label })
    const shown = labels([
      makeMark({ id: 'partner:f', symbol: 'flagship', lngLat: [100, 40], label: 'NTU Singapore' }),
      beside('asia', 'TUM Asia'),
      beside('create', 'TUMCREATE'),
      beside('long', 'A research centre with a long name'),
    ])
    expect(shown.map(({ lines }) => lines)).toEqual([['NTU Singapore', 'TUM Asia, TUMCREATE']])
  })

  it('are short and have one line on a small map', () => {
    const at = { lngLat: [116, 40] as const }
    const flagship = makeMark({
      id: 'partner:f',
      symbol: 'flagship',
      label: 'Tsinghua University',
      ...at,
    })
    const beside = makeMark({ id: 'place:b', symbol: 'location', label: 'TUM Beijing', ...at })
    const shown = labels([{ ...flagship, shortLabel: 'Tsinghua' }, beside], { isCompact: true })
    expect(shown.map(({ lines }) => lines)).toEqual([['Tsinghua']])
  })

  it('count the partners of a dense city and its surroundings', () => {
    const inParis = (index: number, city = 'Paris') =>
      makeMark({
        id: `partner:p${String(index)}`,
        city,
        country: 'FR',
        lngLat: [2.3 + index / 100, 48.8],
      })
    const marks = [1, 2, 3, 4].map((index) => inParis(index))
    expect(labels([...marks, inParis(5, 'Palaiseau')]).map(({ lines }) => lines)).toEqual([
      ['Paris', '5 partners'],
    ])
    expect(labels(marks.slice(0, 3))).toHaveLength(3)
  })

  it('name each partner of a dense city once the zoom parts them', () => {
    const marks = [0, 1, 2, 3].map((index) =>
      makeMark({ id: `partner:p${String(index)}`, city: 'Paris', lngLat: [2 + index / 10, 48.8] }),
    )
    expect(labels(marks, {}, 9).map(({ style }) => style)).toEqual(Array(4).fill('other'))
  })

  it('give no name to a cluster of several cities, which says how many it stands for', () => {
    const marks = Array.from({ length: 18 }, (_, index) =>
      makeMark({ id: `partner:p${String(index)}`, lngLat: [index / 1000, 0] }),
    )
    expect(labels(marks)).toEqual([])
    expect(labels(marks.slice(1))).toHaveLength(17)
  })

  it('may stand apart, led to by a line, where they count most', () => {
    const leading = labels(MARKS)
      .filter(({ canLead }) => canLead)
      .map(({ id }) => id)
    expect(leading).toEqual([
      'partner:home',
      'partner:flagship',
      'place:location',
      'partner:eurotech',
    ])
  })

  it('of locations at home stay beside their marks', () => {
    const home = makeMark({ id: 'partner:home', symbol: 'home', lngLat: [11, 48] })
    const campus = makeMark({ id: 'place:campus', symbol: 'location', lngLat: [20, 50] })
    const leading = labels([home, campus]).filter(({ canLead }) => canLead)
    expect(leading.map(({ id }) => id)).toEqual(['partner:home'])
  })

  it.each([
    ['selected', 'home'],
    ['home', 'top'],
    ['top', 'location'],
    ['location', 'city'],
  ] as const)(
    'of a %s mark come before those of a %s one, whatever their weight',
    (first, second) => {
      const priority = (style: typeof first | typeof second, weight: number) =>
        labelPriority(makeMark({ id: 'partner:a', weight }), style)
      expect(priority(first, 0)).toBeLessThan(priority(second, 5000))
    },
  )
})

describe('names on the map', () => {
  it.each([
    ['flagship', 'Imperial College London', 'Imperial', 'Imperial'],
    ['flagship', 'Tsinghua University', 'Tsinghua', 'Tsinghua University'],
    ['flagship', 'The University of Queensland', 'UQ', 'University of Queensland'],
    ['network', 'Technical University of Denmark', 'DTU', 'DTU'],
    ['partner', 'Kutaisi International University', undefined, 'Kutaisi International University'],
  ] as const)('of a %s partner: %s (%s) is %s', (tier, name, short, label) => {
    const partner = makePartner({ id: 'p', tier, name, ...(short && { short }) })
    expect(partnerLabel(partner)).toBe(label)
  })

  it('of a location are its short form where it has one', () => {
    const place = (name: string) => placeLabel(makePlace({ id: 'p', name }))
    expect(place('TUM Campus Singapore (TUM Asia)')).toBe('TUM Asia')
    expect(place('TUM San Francisco')).toBe('TUM San Francisco')
  })
})
