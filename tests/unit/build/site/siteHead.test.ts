import { describe, expect, it } from 'vitest'
import {
  escapeHtml,
  headOf,
  jsonLdScript,
  type HeadInput,
} from '../../../../src/build/site/siteHead'
import { datasetJsonLd } from '../../../../src/build/site/siteJsonLd'
import { parseSiteUrl } from '../../../../src/build/site/siteUrl'
import { getDatasets } from '../../../data/compiled'

const SITE = 'https://example.org/atlas/'

const GERMAN_PAGE: HeadInput = {
  lang: 'de',
  path: 'de/privacy/',
  title: 'Datenschutz',
  description: 'Was mit "Daten" geschieht & was <nicht>.',
  siteUrl: SITE,
  alternates: [
    { lang: 'en', path: 'privacy/' },
    { lang: 'de', path: 'de/privacy/' },
  ],
  ogImage: 'preview.de.png',
  kind: 'article',
}

describe('the head of a document', () => {
  it('has one title with the atlas’s own after it, and a description that cannot break out', () => {
    const head = headOf(GERMAN_PAGE)
    expect(head.match(/<title>/g)).toHaveLength(1)
    expect(head).toContain('<title>Datenschutz · TUM Global Atlas</title>')
    expect(head).toContain(
      'name="description" content="Was mit &quot;Daten&quot; geschieht &amp; was &lt;nicht&gt;."',
    )
  })

  it('names itself, both languages and English for all others by absolute addresses', () => {
    const head = headOf(GERMAN_PAGE)
    expect(head).toContain(`<link rel="canonical" href="${SITE}de/privacy/" />`)
    expect(head).toContain(`<link rel="alternate" hreflang="en" href="${SITE}privacy/" />`)
    expect(head).toContain(`<link rel="alternate" hreflang="de" href="${SITE}de/privacy/" />`)
    expect(head).toContain(`<link rel="alternate" hreflang="x-default" href="${SITE}privacy/" />`)
  })

  it('gives link previews a large picture with its size and its words', () => {
    const head = headOf(GERMAN_PAGE)
    expect(head).toContain(`property="og:image" content="${SITE}preview.de.png"`)
    expect(head).toContain('property="og:image:width" content="1200"')
    expect(head).toContain('property="og:image:alt" content="Das weltweite Netzwerk')
    expect(head).toContain('name="twitter:card" content="summary_large_image"')
    expect(head).toContain('property="og:locale" content="de_DE"')
    expect(head).toContain('property="og:locale:alternate" content="en_GB"')
  })

  it('says nothing absolute while the address of the site is not known', () => {
    const head = headOf({ ...GERMAN_PAGE, siteUrl: undefined })
    expect(head).not.toMatch(/canonical|hreflang|og:url|og:image|https?:/)
    expect(head).toContain('name="twitter:card" content="summary"')
    expect(head).toContain('property="og:title" content="Datenschutz"')
  })

  it('addresses its manifest from its own depth', () => {
    expect(headOf(GERMAN_PAGE)).toContain('rel="manifest" href="../../manifest.de.webmanifest"')
    expect(headOf({ ...GERMAN_PAGE, lang: 'en', path: '' })).toContain(
      'href="./manifest.webmanifest"',
    )
  })

  it('of a page that robots leave out has no canonical address', () => {
    const head = headOf({ ...GERMAN_PAGE, robots: 'noindex' })
    expect(head).toContain('<meta name="robots" content="noindex" />')
    expect(head).not.toContain('canonical')
  })

  it('of the atlas itself has its title once', () => {
    expect(headOf({ ...GERMAN_PAGE, title: '' })).toContain('<title>TUM Global Atlas</title>')
    expect(headOf({ ...GERMAN_PAGE, title: '', hasTitle: true })).not.toContain('<title>')
  })
})

describe('structured data', () => {
  it('cannot end its script, and reads back as it was', () => {
    const data = { name: '</script><script>alert(1)</script>', text: 'a & b\u2028c <!--' }
    const script = jsonLdScript(data)
    expect(script.match(/<\/script>/g)).toHaveLength(1)
    expect(script).not.toContain('<!--')
    expect(JSON.parse(script.replace(/^<[^>]+>|<\/script>$/g, ''))).toEqual(data)
  })

  it('describes the fact base with its licence, date, time, space and downloads', () => {
    const datasets = getDatasets()
    expect(datasetJsonLd(datasets, SITE)).toMatchObject({
      '@type': 'Dataset',
      name: 'TUM Global Atlas',
      url: SITE,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      dateModified: datasets.en.factsAsOf,
      temporalCoverage: '2006/2025',
      isAccessibleForFree: true,
      inLanguage: ['en', 'de'],
      creator: { name: 'Technical University of Munich' },
    })
    expect(datasetJsonLd(datasets, SITE).distribution).toContainEqual(
      expect.objectContaining({
        contentUrl: `${SITE}data/partners.geojson`,
        encodingFormat: 'application/geo+json',
      }),
    )
    expect(datasetJsonLd(datasets, SITE, 'de')).toMatchObject({ url: `${SITE}de/` })
  })

  it('has no address of the site while that is not known', () => {
    const data = datasetJsonLd(getDatasets())
    expect(data).not.toHaveProperty('url')
    expect(data).not.toHaveProperty('distribution')
  })
})

describe('SITE_URL', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' https://example.org/atlas ', SITE],
    ['https://example.org/atlas//', SITE],
    ['', undefined],
    [undefined, undefined],
  ])('%s is read as %s', (value, expected) => {
    expect(parseSiteUrl(value)).toBe(expected)
  })

  it.each([
    ['http://example.org', 'must begin with https://'],
    ['example.org', 'that is not an address'],
    ['https://example.org/?a=1', '“?” or “#”'],
    ['https://me:secret@example.org/', 'user name'],
    ['https://example.org/de/', 'not one of its pages'],
    ['https://example.org/index.html', 'not one of its pages'],
  ])('%s is refused with a way to mend it', (value, reason) => {
    expect(() => parseSiteUrl(value)).toThrow(reason)
    expect(() => parseSiteUrl(value)).toThrow('SITE_URL=https://example.org/atlas/')
  })
})

describe('text in markup', () => {
  it('keeps its signs as entities', () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
  })
})
