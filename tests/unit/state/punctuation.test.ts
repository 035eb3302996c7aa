import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_VIEW, formatView, parseLink, type View } from '../../../src/state/view'
import { views } from './views'

/** What a mail, a chat or a page may leave at the end of a link. */
const PUNCTUATION = [
  ...Array.from('.,;:!?)]}>"\'”’»…*_` +'),
  ...['%20', '%22', '%27', '%29', '%2C', '%2E', '%3B', '%3E'],
  ...['&quot;', '&gt;', '&#39;', '&nbsp;', '&amp;', '&quot%3B', '%26quot%3B'],
]

/** Several in a row; two stops in a row are an open range. */
const endings = fc
  .array(fc.constantFrom(...PUNCTUATION), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''))
  .filter((ending) => !/(?:\.|%2E){2}/.test(ending))

const nothingUnread = (view: Partial<View>) => ({ view: { ...DEFAULT_VIEW, ...view }, unread: [] })

describe('a link from a mail or a chat', () => {
  const tum2019 = nothingUnread({ time: { from: '2019', to: '2019' }, select: 'partner:tum' })

  test.each([
    '?time=2019&amp;select=partner:tum',
    '?time=2019&amp;amp;select=partner:tum',
    '?time=2019&AMP;select=partner:tum',
    '?time=2019&amp%3Bselect=partner:tum',
    '?time=2019&#38;select=partner:tum',
    '?time=2019&#038;select=partner:tum',
    '?time=2019&#x26;select=partner:tum',
    '?time=2019.&select=partner:tum',
    '?time=%202019&select=partner%3Atum',
    '?time=2019&select=PARTNER:TUM',
    '?utm_source=mail&time=2019&fbclid=x.&select=partner:tum&quot;',
  ])('%s is read as it was meant', (link) => {
    expect(parseLink(link)).toEqual(tum2019)
  })

  describe.each(PUNCTUATION)('with %s at its end', (ending) => {
    test.each([
      ['?time=2019', { time: { from: '2019', to: '2019' } }],
      ['?time=2018-06..2019-03', { time: { from: '2018-06', to: '2019-03' } }],
      ['?tiers=flagship,network', { tiers: ['flagship', 'network'] }],
      ['?tiers=none', { tiers: [] }],
      ['?regions=Latin%20America', { regions: ['Latin America'] }],
      ['?q=munich', { q: 'munich' }],
      ['?select=partner:tum', { select: 'partner:tum' }],
      ['?layout=map,list', { layout: ['map', 'list'] }],
      ['?theme=dark', { theme: 'dark' }],
      ['?step=3', { step: 3 }],
      ['?interactive=false', { interactive: false }],
      ['#4.5/50/5', { camera: { zoom: 4.5, lat: 50, lng: 5 } }],
      ['?theme=dark#4.5/50/5.25', { theme: 'dark', camera: { zoom: 4.5, lat: 50, lng: 5.25 } }],
    ] as const)('%s is read as it was meant', (link, view) => {
      expect(parseLink(link + ending)).toEqual(nothingUnread(view))
    })
  })

  it('is the same view, whatever link it was and whatever stands at its end', () => {
    fc.assert(
      fc.property(views, endings, (view, ending) => {
        const link = formatView(view) + ending
        expect(parseLink(link)).toEqual({ view, unread: [] })
        const { search, hash } = new URL(link, 'https://atlas.example/de/')
        expect(parseLink(search + hash)).toEqual({ view, unread: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('is read in a moment also where it has a million stops', () => {
    expect(parseLink(`?time=2019${'.,'.repeat(500_000)}x`).view).toEqual(DEFAULT_VIEW)
  })
})

describe('a text to search for', () => {
  test.each(['C++', 'U.S.', '“Imperial”', '(TU) Munich (TUM)', 'what?', 'l’', "l'", '...'])(
    '%s keeps what stands at its end: the link is closed behind it',
    (q) => {
      const link = formatView({ ...DEFAULT_VIEW, q })
      expect(link).toMatch(/&$/)
      expect(parseLink(link).view.q).toBe(q)
    },
  )

  it('is followed by nothing where it ends in a letter or a digit', () => {
    expect(formatView({ ...DEFAULT_VIEW, q: 'são paulo' })).toBe('?q=s%C3%A3o%20paulo')
    expect(formatView({ ...DEFAULT_VIEW, q: 'हिंदी' })).not.toMatch(/&$/)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['?time=2019..', [['time', '2019..']]],
    [
      '?time=17.05.2006&layout=grid',
      [
        ['time', '17.05.2006'],
        ['layout', 'grid'],
      ],
    ],
    ['?layout=map,grid,grid', [['layout', 'grid']]],
    ['?tiers=flagship,<b>,none', [['tiers', '<b>']]],
    ['?compare=2010', [['compare', '2010']]],
    ['?select=javascript:alert(1)', [['select', 'javascript:alert(1']]],
    [
      '?step=0&kiosk=x',
      [
        ['step', '0'],
        ['kiosk', 'x'],
      ],
    ],
    [
      '?theme=sepia#99/x',
      [
        ['theme', 'sepia'],
        ['camera', '99/x'],
      ],
    ],
    ['#4/91/0', [['camera', '4/91/0']]],
  ] as const)('%s is told, and the rest holds', (link, unread) => {
    expect(parseLink(link).unread).toEqual(unread.map(([key, text]) => ({ key, text })))
    const [query = '', hash] = link.split('#')
    const more = `${query}${query ? '&' : '?'}projection=globe${hash === undefined ? '' : `#${hash}`}`
    expect(parseLink(more).view.projection).toBe('globe')
  })

  test.each([
    '',
    '?',
    '?time=&tiers=&layout=,&q=%20&select=.',
    '?utm_source=<x>&fbclid=%&time2=x&__proto__=x',
    '#section',
    '#a/b',
    '#39;',
  ])('%j has nothing that should be told', (link) => {
    expect(parseLink(link)).toEqual(nothingUnread({}))
  })

  it('is nothing in a link that the atlas has written', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { unread } = parseLink(formatView(view))
        expect(unread).toEqual([])
      }),
    )
  })
})
