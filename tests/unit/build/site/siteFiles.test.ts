import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../../../package.json'
import { compileBasemap } from '../../../../src/build/basemap/basemapSource'
import { OG_PICTURES, ogPicture, ogSvg } from '../../../../src/build/site/ogPicture'
import { siteExtras } from '../../../../src/build/site/siteExtras'
import { ICONS, manifestJson, robotsTxt, sitemapXml } from '../../../../src/build/site/siteFiles'
import { MANIFESTS } from '../../../../src/build/site/siteHead'
import { iconFiles } from '../../../../src/build/site/siteIcons'
import { getDatasets } from '../../../data/compiled'

const EMPTY_LAND = { type: 'MultiPolygon' as const, coordinates: [] }
const NO_LINES = { type: 'MultiLineString' as const, coordinates: [] }
const SITE = 'https://example.org/atlas/'
const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

/** Width and height from the header of a PNG file. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
  return [view.getUint32(16), view.getUint32(20)]
}

describe('the sitemap', () => {
  const xml = sitemapXml(
    [
      [
        { lang: 'en', path: '' },
        { lang: 'de', path: 'de/' },
      ],
      [{ lang: 'en', path: 'only/a&b/' }],
    ],
    SITE,
    '2025-12',
  )

  it('has every page in every language, each with all others', () => {
    expect(xml.match(/<url>/g)).toHaveLength(3)
    expect(xml).toContain(`<loc>${SITE}de/</loc><lastmod>2025-12</lastmod>`)
    expect(xml.match(new RegExp(`hreflang="de" href="${SITE}de/"`, 'g'))).toHaveLength(2)
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(2)
  })

  it('escapes addresses', () => {
    expect(xml).toContain('<loc>https://example.org/atlas/only/a&amp;b/</loc>')
  })
})

describe('robots.txt', () => {
  it('names the sitemap where the address of the site is known', () => {
    expect(robotsTxt(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`)
    expect(robotsTxt()).toBe('User-agent: *\nAllow: /\n')
  })
})

describe.each([
  ['en', './'],
  ['de', './de/'],
] as const)('the manifest in %s', (lang, start) => {
  it('starts its own language, by relative addresses only', () => {
    const manifest = JSON.parse(manifestJson(lang)) as Record<string, unknown>
    expect(manifest).toMatchObject({ name: 'TUM Global Atlas', lang, start_url: start })
    expect(manifestJson(lang)).not.toMatch(/"(?:https?:|\/)/)
    expect(String(manifest.short_name).length).toBeLessThanOrEqual(12)
  })
})

describe('the pictures', () => {
  const basemap = compileBasemap()

  it('has an icon in every size', async () => {
    const files = await iconFiles(read('static/favicon.svg'))
    for (const { path, size } of ICONS) expect(sizeOf(files.get(path)!)).toEqual([size, size])
  })

  it.each(['en', 'de'] as const)('has a link preview in %s, with counts and date', async (lang) => {
    const input = { dataset: getDatasets()[lang], lang, basemap }
    const svg = ogSvg(input)
    expect(svg).toContain(lang === 'de' ? 'Technischen Universität' : 'Technical University')
    expect(svg).toContain(lang === 'de' ? 'Dezember 2025' : 'December 2025')
    expect(svg).toMatch(/>\d+ (?:partners|Partner)</)
    expect(svg).not.toMatch(/undefined|NaN|var\(/)
    const png = await ogPicture(input)
    expect(sizeOf(png)).toEqual([1200, 630])
    expect(png.length).toBeLessThan(300_000)
  })
})

describe('what stands beside the pages', () => {
  const input = {
    datasets: getDatasets(),
    basemap: {
      land: EMPTY_LAND,
      lakes: EMPTY_LAND,
      borders: NO_LINES,
      disputed: NO_LINES,
      countries: [],
    },
    favicon: read('static/favicon.svg'),
    pages: [[{ lang: 'en' as const, path: '' }]],
  }
  const always = ['icon-192.png', 'icon-512.png', 'apple-touch-icon.png', 'robots.txt'].concat(
    Object.values(MANIFESTS),
  )

  it('is what needs no address, while the address of the site is not known', async () => {
    expect([...(await siteExtras(input)).keys()].toSorted()).toEqual(always.toSorted())
  })

  it('is the sitemap and the pictures too, where it is known', async () => {
    const files = await siteExtras({ ...input, siteUrl: SITE })
    expect([...files.keys()].toSorted()).toEqual(
      [...always, 'sitemap.xml', ...Object.values(OG_PICTURES)].toSorted(),
    )
  })
})

describe('CITATION.cff', () => {
  const citation = parse(read('CITATION.cff')) as Record<string, unknown>
  const data = citation['preferred-citation'] as Record<string, unknown>

  it('has the version and the licence of the package', () => {
    expect(citation).toMatchObject({
      'cff-version': '1.2.0',
      version: packageJson.version,
      license: packageJson.license,
    })
    expect(data.version).toBe(packageJson.version)
  })

  it('has the licence and the date of the facts', () => {
    const { licence, factsAsOf } = getDatasets().en
    expect(data.license).toBe(licence.name.replaceAll(' ', '-'))
    expect(data.notes).toContain(factsAsOf)
  })
})
