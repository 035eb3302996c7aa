import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../../../src/geo/distance'
import { chooserTitle } from '../../../../src/map/scene/chooserTitle'
import { locatorText } from '../../../../src/map/controls/locator'
import { popoverCorner } from '../../../../src/ui/popover'
import { FACTS, openAtlas } from '../../../fixtures/facts'
import { makeMark } from '../../../unit/geo/makeMark'

describe('the title of a list of marks', () => {
  const singapore = { city: 'Singapore', country: 'SG' }
  const partner = (id: string, where = singapore) => makeMark({ id: `partner:${id}`, ...where })
  const place = (id: string, where = singapore) =>
    makeMark({ id: `place:${id}`, symbol: 'location', ...where })
  const home = makeMark({ id: 'partner:tum', symbol: 'home', city: 'Munich', country: 'DE' })
  const munich = { city: 'Munich', country: 'DE' }

  it.each([
    [[partner('a'), partner('b')], '2 partners in Singapore', '2 Partner in Singapore'],
    [
      [partner('a'), place('b'), place('c')],
      '1 partner and 2 locations in Singapore',
      '1 Partner und 2 Standorte in Singapore',
    ],
    [[place('a'), place('b')], '2 locations in Singapore', '2 Standorte in Singapore'],
    [
      [partner('a'), partner('b', { city: 'Johor Bahru', country: 'MY' })],
      '2 partners in Singapore and nearby',
      '2 Partner in Singapore und Umgebung',
    ],
    [
      [
        makeMark({ id: 'partner:a', city: 'Cambridge', country: 'GB', lngLat: [0.1, 52.2] }),
        makeMark({ id: 'partner:b', city: 'Cambridge', country: 'US', lngLat: [-71.1, 42.4] }),
      ],
      '2 partners here',
      '2 Partner an dieser Stelle',
    ],
    [[home, place('b', munich)], '2 locations in Munich', '2 Standorte in Munich'],
  ])('counts partners and locations: %#', (marks, english, german) => {
    expect(chooserTitle(openAtlas('', 'en'), marks)).toBe(english)
    expect(chooserTitle(openAtlas('', 'de'), marks)).toBe(german)
  })
})

describe('the announcement of a region', () => {
  it.each([
    ['en', 1, 'The map shows: World, 1 partner.'],
    ['en', 36, 'The map shows: World, 36 partners.'],
    ['de', 36, 'Die Karte zeigt: Welt, 36 Partner.'],
  ] as const)('in %s with %i', (lang, count, sentence) => {
    const words = openAtlas('', lang).messages.map
    expect(words.regionShown(words.regions.world, count)).toBe(sentence)
  })
})

describe('the distance from Munich', () => {
  const home = FACTS.en.places.find(({ id }) => id === FACTS.en.homePlace)

  it('is near the true one for every partner and place, and said to be rounded where it is', () => {
    const located = [
      ...FACTS.en.partners.map((value) => ({ kind: 'partner', value })),
      ...FACTS.en.places.map((value) => ({ kind: 'place', value })),
    ]
    const atlas = openAtlas()
    let said = 0
    for (const { kind, value } of located) {
      atlas.restore({ ...atlas.view, select: `${kind as 'partner' | 'place'}:${value.id}` })
      const text = locatorText(atlas)
      const match = text && / · (about )?([\d,]+) km from Munich$/.exec(text)
      if (!match) {
        expect([value.city, value.country], value.id).toEqual([home?.city, home?.country])
        continue
      }
      said += 1
      const km = Number(match[2]?.replace(',', ''))
      const truth = distanceKm(home?.lngLat ?? [0, 0], value.lngLat)
      expect(Math.abs(km - truth), value.id).toBeLessThanOrEqual(truth < 100 ? 1 : 5)
      if (truth >= 100) expect(match[1], value.id).toBe('about ')
      if (truth >= 100) expect(km % 10, value.id).toBe(0)
    }
    expect(said).toBeGreaterThan(FACTS.en.partners.length / 2)
  })

  it('is left out in Munich itself', () => {
    const link = '?select=partner:bavarian-science-ministry'
    expect(locatorText(openAtlas(link))).toBe('Munich, Germany')
    expect(locatorText(openAtlas(link, 'de'))).toBe('München, Deutschland')
    expect(locatorText(openAtlas(`?select=place:${FACTS.en.homePlace}`))).toBeUndefined()
  })
})

describe('a popover', () => {
  const map = { width: 800, height: 500 }
  const box = { width: 300, height: 200 }

  it.each([
    ['right of a point in the left half', { x: 200, y: 250 }, { x: 216, y: 150 }],
    ['left of a point in the right half', { x: 600, y: 250 }, { x: 284, y: 150 }],
    ['inside the map at its top', { x: 200, y: 10 }, { x: 216, y: 8 }],
    ['inside the map at its bottom', { x: 200, y: 495 }, { x: 216, y: 292 }],
  ])('stands %s', (_name, point, corner) => {
    expect(popoverCorner(point, box, map)).toEqual(corner)
  })

  it('keeps its upper left corner in a map that is too small for it', () => {
    expect(popoverCorner({ x: 50, y: 50 }, box, { width: 200, height: 100 })).toEqual({
      x: 8,
      y: 8,
    })
  })
})
