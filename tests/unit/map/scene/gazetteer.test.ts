import type { City, CountryPoint } from 'virtual:basemap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryNames, townNames, wrapName } from '../../../../src/map/scene/gazetteer'

const country = (iso: string, radius: number): CountryPoint => ({
  iso,
  lngLat: [10, 50],
  radius,
  isSmall: false,
})
const COUNTRIES = [country('DE', 0.008), country('LI', 0.0002), country('GB', 0.006)]
const CITIES: readonly City[] = [
  {
    name: 'Munich',
    name_de: 'München',
    iso: 'DE',
    lngLat: [11.6, 48.1],
    minZoom: 5,
    isCapital: false,
  },
  { name: 'Berlin', iso: 'DE', lngLat: [13.4, 52.5], minZoom: 4, isCapital: true },
  { name: 'Kassel', iso: 'DE', lngLat: [9.5, 51.3], minZoom: 7, isCapital: false },
]

const nameIn = (lang: string) => {
  const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  return (iso: string) => names.of(iso)
}

describe('a name', () => {
  it.each([
    ['FRANCE', ['FRANCE']],
    ['UNITED KINGDOM', ['UNITED KINGDOM']],
    ['UNITED STATES', ['UNITED STATES']],
    ['VEREINIGTES KÖNIGREICH', ['VEREINIGTES', 'KÖNIGREICH']],
    ['PAPUA NEW GUINEA', ['PAPUA NEW', 'GUINEA']],
    ['BOSNIEN UND HERZEGOWINA', ['BOSNIEN UND', 'HERZEGOWINA']],
    ['AFGHANISTANISCHES', ['AFGHANISTANISCHES']],
    ['', ['']],
  ] as const)('%s is broken into %j', (name, lines) => {
    expect(wrapName(name)).toEqual(lines)
  })

  it('keeps all its words, and no line is longer than 14 letters but for a single word', () => {
    const words = fc.array(fc.stringMatching(/^[A-Z]{1,18}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(words, (given) => {
        const lines = wrapName(given.join(' '))
        expect(lines.join(' ')).toBe(given.join(' '))
        for (const line of lines)
          if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(14)
      }),
    )
  })
})

describe('names of countries', () => {
  it.each([
    ['en', [['GERMANY'], ['LIECHTENSTEIN'], ['UNITED KINGDOM']]],
    ['de', [['DEUTSCHLAND'], ['LIECHTENSTEIN'], ['VEREINIGTES', 'KÖNIGREICH']]],
  ] as const)('are in %s, each once and in capitals', (lang, lines) => {
    const names = countryNames(COUNTRIES, nameIn(lang), lang)
    expect(names.map((name) => name.lines)).toEqual(lines)
    expect(new Set(names.map(({ id }) => id)).size).toBe(COUNTRIES.length)
  })

  it('are left out where the language knows none', () => {
    expect(countryNames(COUNTRIES, () => undefined, 'en')).toEqual([])
  })

  it('appear the earlier, and before others, the larger the country', () => {
    const [germany, liechtenstein, kingdom] = countryNames(COUNTRIES, nameIn('en'), 'en')
    expect(germany?.minZoom).toBeLessThan(kingdom?.minZoom ?? 0)
    expect(liechtenstein?.minZoom).toBe(6)
    expect(germany?.priority).toBeLessThan(kingdom?.priority ?? 0)
    expect(kingdom?.priority).toBeLessThan(liechtenstein?.priority ?? 0)
  })
})

describe('names of towns', () => {
  it.each([
    ['en', ['Munich', 'Berlin', 'Kassel']],
    ['de', ['München', 'Berlin', 'Kassel']],
  ] as const)('are in %s', (lang, expected) => {
    expect(townNames(CITIES, lang).flatMap(({ lines }) => lines)).toEqual(expected)
  })

  it('keep their ids in every language, so that they stay where they are', () => {
    const ids = (lang: 'en' | 'de') => townNames(CITIES, lang).map(({ id }) => id)
    expect(ids('de')).toEqual(ids('en'))
    expect(new Set(ids('en')).size).toBe(CITIES.length)
  })

  it('come after countries, but capitals before them, and larger towns first', () => {
    const names = [...townNames(CITIES, 'en'), ...countryNames(COUNTRIES, nameIn('en'), 'en')]
    const order = names.toSorted((a, b) => a.priority - b.priority).map(({ lines }) => lines[0])
    expect(order).toEqual([
      'Berlin',
      'GERMANY',
      'UNITED KINGDOM',
      'LIECHTENSTEIN',
      'Munich',
      'Kassel',
    ])
  })
})
