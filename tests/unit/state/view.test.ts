import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_VIEW, formatView, parseView, VIEW_KEYS, type View } from '../../../src/state/view'
import { views } from './views'

/** Strings that look like links, wrong in every way. */
const hostileLinks = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...VIEW_KEYS, '__proto__', 'constructor', 'toString'), fc.string()),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('2006..', '..', '9999-99', '%', '%E0%A4%A', 'NaN', '-0', '1e9', 'partner:'),
      ),
    ),
  )
  .map((pairs) => '?' + pairs.map(([key, value]) => `${key}=${value}`).join('&'))

/** Splits a formatted view the way `location` does. */
function parseParts(link: string): View {
  const hashAt = link.indexOf('#')
  return hashAt < 0 ? parseView(link) : parseView(link.slice(0, hashAt), link.slice(hashAt))
}

describe('a link', () => {
  it('gives back the view it was written from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseParts(formatView(view))).toEqual(view)
      }),
      { numRuns: 500 },
    )
  })

  it('survives the browser’s own address parser', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { search, hash } = new URL(formatView(view), 'https://atlas.example/de/')
        expect(parseView(search, hash)).toEqual(view)
      }),
    )
  })

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostileLinks, fc.string({ unit: 'binary' })),
        fc.string({ unit: 'binary' }),
        (search, hash) => {
          const view = parseView(search, hash)
          expect(parseParts(formatView(view))).toEqual(view)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('writes no defaults', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('')
    expect(parseView('')).toEqual(DEFAULT_VIEW)
  })

  it('stays readable', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      time: { from: '2012', to: '2018' },
      tiers: ['flagship', 'network'],
      q: 'são paulo',
      select: 'alliance:eurotech',
      camera: { zoom: 4, lat: 48.137, lng: 11.575 },
    }
    expect(formatView(view)).toBe(
      '?time=2012..2018&tiers=flagship,network&q=s%C3%A3o%20paulo&select=alliance:eurotech#4/48.137/11.575',
    )
  })
})

/** The contract of docs/architecture.md, key by key: what is written, and what it means. */
const CONTRACT: readonly (readonly [key: keyof View, text: string, value: unknown])[] = [
  ['time', '2006..2012', { from: '2006', to: '2012' }],
  ['time', '2018-06..2019-03', { from: '2018-06', to: '2019-03' }],
  ['time', '2019', { from: '2019', to: '2019' }],
  ['time', '2019-06', { from: '2019-06', to: '2019-06' }],
  ['tiers', 'flagship,network', ['flagship', 'network']],
  ['tiers', 'none', []],
  ['types', 'mou', ['mou']],
  ['regions', 'Asia,Latin America', ['Asia', 'Latin America']],
  ['countries', 'SG,CN', ['SG', 'CN']],
  ['alliances', 'eurotech', ['eurotech']],
  ['programmes', 'tumexchange', ['tumexchange']],
  ['compare', '2010..2025', { from: '2010', to: '2025' }],
  ['q', 'munich', 'munich'],
  ['select', 'partner:imperial-college-london', 'partner:imperial-college-london'],
  ['select', 'alliance:eurotech', 'alliance:eurotech'],
  ['select', 'event:2006-pact', 'event:2006-pact'],
  ['select', 'place:tum-asia', 'place:tum-asia'],
  ['layout', 'map', ['map']],
  ['layout', 'list', ['list']],
  ['layout', 'timeline', ['timeline']],
  ['layout', 'map,list', ['map', 'list']],
  ['projection', 'globe', 'globe'],
  ['theme', 'dark', 'dark'],
  ['theme', 'light', 'light'],
  ['story', 'twenty-years-of-alliances', 'twenty-years-of-alliances'],
  ['step', '3', 3],
  ['kiosk', '60', 60],
  ['speaker', 'true', true],
  ['interactive', 'false', false],
  ['search', 'false', false],
  ['lang', 'de', 'de'],
]

describe('the contract', () => {
  test.each(CONTRACT)('%s=%s is read and written back', (key, text, value) => {
    const view = parseView(`?${key}=${encodeURIComponent(text)}`)
    expect(view).toEqual({ ...DEFAULT_VIEW, [key]: value })
    expect(decodeURIComponent(formatView(view))).toBe(`?${key}=${text}`)
  })

  it('has no key that is not tested here', () => {
    expect(new Set(CONTRACT.map(([key]) => key))).toEqual(new Set(VIEW_KEYS))
  })

  test.each([
    ['time', ''],
    ['time', '..'],
    ['time', '2006..'],
    ['time', '2019..'],
    ['time', '..2012'],
    ['time', '2006..2010..2012'],
    ['time', '2006-13'],
    ['time', '17.05.2006'],
    ['tiers', ''],
    ['tiers', ',,'],
    ['tiers', '<script>'],
    ['tiers', '%'],
    ['alliances', '<img src=x onerror=alert(1)>'],
    ['compare', '2010'],
    ['compare', '2010..x'],
    ['select', 'alliance'],
    ['select', 'alliance:'],
    ['select', 'source:x'],
    ['select', 'alliance:../x'],
    ['select', 'javascript:alert(1)'],
    ['layout', 'grid'],
    ['layout', ''],
    ['projection', 'orthographic'],
    ['theme', 'sepia'],
    ['story', '../x'],
    ['story', '../../etc/passwd'],
    ['step', '0'],
    ['step', '-1'],
    ['step', '1.5'],
    ['step', '1000'],
    ['step', 'two'],
    ['kiosk', '0'],
    ['kiosk', '999999999999'],
    ['speaker', '1'],
    ['interactive', 'no'],
    ['lang', 'fr'],
    ['q', '   '],
  ])('%s=%s falls back to the default', (key, text) => {
    expect(parseView(`?${key}=${encodeURIComponent(text)}`)).toEqual(DEFAULT_VIEW)
  })

  test.each([
    ['time=2018..2012', 'time=2012..2018'],
    ['time=2019..2019', 'time=2019'],
    ['tiers=flagship,flagship, network,<b>', 'tiers=flagship,network'],
    ['layout=list,map,grid', 'layout=map,list'],
    ['step=007', 'step=7'],
    ['select=alliance:EuroTech', 'select=alliance:eurotech'],
    ['select=Partner:TUM', 'select=partner:tum'],
    ['search=FALSE', 'search=false'],
    ['projection=Globe', 'projection=globe'],
    ['theme=DARK', 'theme=dark'],
    ['lang=DE', 'lang=de'],
    ['layout=Map,LIST', 'layout=map,list'],
    ['tiers=NONE', 'tiers=none'],
    ['story=Twenty-Years', 'story=twenty-years'],
  ])('%s is mended to %s', (written, mended) => {
    expect(formatView(parseView(`?${written}`))).toBe(`?${mended}`)
  })

  it('counts the last of a repeated key', () => {
    expect(parseView('?time=2017&time=2019').time).toEqual({ from: '2019', to: '2019' })
    expect(parseView('?theme=dark&theme=sepia').theme).toBe('auto')
  })

  it('ignores unknown keys', () => {
    expect(parseView('?utm_source=mail&fbclid=1&__proto__=x&Time=2019')).toEqual(DEFAULT_VIEW)
  })

  it('shortens a long search', () => {
    expect(parseView(`?q=${'x'.repeat(1000)}`).q).toHaveLength(200)
  })
})

describe('the camera', () => {
  test.each([
    ['#4/48.1/11.6', { zoom: 4, lat: 48.1, lng: 11.6 }],
    ['#-0.4/20/0', { zoom: -0.4, lat: 20, lng: 0 }],
    ['#0/-90/-180', { zoom: 0, lat: -90, lng: -180 }],
    ['#22/90/180', { zoom: 22, lat: 90, lng: 180 }],
    ['4.25/1/2', { zoom: 4.25, lat: 1, lng: 2 }],
  ])('%s is read', (hash, camera) => {
    expect(parseView('', hash).camera).toEqual(camera)
  })

  test.each([
    '',
    '#',
    '#4/48',
    '#4/48/11/0',
    '#23/0/0',
    '#-3/0/0',
    '#4/91/0',
    '#4/0/181',
    '#a/b/c',
    '#1e2/0/0',
    '#section',
  ])('%j fits the content', (hash) => {
    expect(parseView('', hash).camera).toBeNull()
  })

  it('is written as exactly as about a hundred metres, without a negative zero', () => {
    const camera = { zoom: 4.126, lat: 48.13743, lng: -0.00001 }
    expect(formatView({ ...DEFAULT_VIEW, camera })).toBe('#4.13/48.137/0')
  })
})
