// @vitest-environment jsdom
import { getAllByRole, getByRole } from '@testing-library/svelte'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { getMessages } from '../../src/i18n/allMessages'
import { PAGES, pagePath, SITE_PAGES } from '../../src/state/pages'
import { FACTS } from '../fixtures/facts'

/*
 * The documents of the built site, as they are without any script: complete, and small enough.
 */

const DIST = `${join(import.meta.dirname, '..', '..', 'dist')}/`
const KB = 1000
const MOST_OF_ATLAS = 122 * KB
const MOST_OF_LIGHT = 25 * KB

function read(path: string): string {
  return readFileSync(DIST + path, 'utf8')
}

function compressedSize(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(text, { params }).length
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

describe.each(PAGES.map((page) => ({ path: `/${pagePath(page)}`, page })))('$path', ({ page }) => {
  const html = read(`${pagePath(page)}index.html`)
  const document = parse(html)
  const facts = FACTS[page.lang]
  const { app } = getMessages(page.lang)

  it('is in its language, says what it is, and waits for its script', () => {
    const root = document.documentElement
    expect(root.lang).toBe(page.lang)
    expect(root.dataset).toMatchObject({
      app: 'prerendered',
      map: 'static',
      mapReason: 'pending',
      surface: page.isEmbedded ? 'embed' : 'explore',
    })
    expect(document.title).toContain(app.title)
    expect(document.querySelector('h1')?.textContent).toBe(app.headline)
  })

  it('has map and timeline, drawn', () => {
    const map = document.querySelector('[data-view="map"]')
    expect(map?.querySelectorAll('svg [data-id], svg [data-ids]').length).toBeGreaterThan(20)
    expect(map?.querySelector('[data-id="partner:imperial-college-london"]')).not.toBeNull()
    expect(document.querySelectorAll('[data-view="map"]')).toHaveLength(1)
    expect(document.querySelector('#world path')).not.toBeNull()
    const timelines = document.querySelectorAll('[data-view="timeline"]')
    expect(timelines).toHaveLength(1)
    // The strip of an embed names no alliance.
    if (!page.isEmbedded)
      expect(timelines[0]?.querySelector('[data-id="alliance:eurotech"]')).not.toBeNull()
  })

  it('has every partner, alliance, place, event and source', () => {
    const reference = document.getElementById('reference')!
    const ids = new Set(
      [...reference.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.id),
    )
    const facted = [
      ...facts.partners.map(({ id }) => `partner:${id}`),
      ...facts.alliances.map(({ id }) => `alliance:${id}`),
      ...facts.places.map(({ id }) => `place:${id}`),
      ...facts.events.map(({ id }) => `event:${id}`),
    ]
    expect(facted.filter((id) => !ids.has(id))).toEqual([])
    const links = new Set(
      [...reference.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    )
    expect(
      facts.sources.filter(({ url }) => url !== undefined && !links.has(url)).map(({ id }) => id),
    ).toEqual([])
  })

  it('tells search engines what it is; an embed is not for them', () => {
    const meta = (name: string) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null
    expect(meta('description')).toBe(app.description)
    expect(meta('robots')).toBe(page.isEmbedded ? 'noindex' : null)
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent
    if (page.isEmbedded) expect(data).toBeUndefined()
    else
      expect(JSON.parse(data ?? '')).toMatchObject({
        '@type': 'Dataset',
        isAccessibleForFree: true,
      })
  })

  it('loads nothing from another host', () => {
    const loaded = [...document.querySelectorAll('script, link, img, iframe, source')]
    const addresses = loaded.map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    )
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([])
  })

  it('has the live counts of the whole network', () => {
    const text = document.getElementById('app')?.textContent ?? ''
    expect(text).toMatch(/2006\s*–\s*2025.*\d+ (?:partners|Partner)/s)
  })

  it(`takes at most ${MOST_OF_ATLAS / KB} kB`, () => {
    expect(compressedSize(html)).toBeLessThanOrEqual(MOST_OF_ATLAS)
  })
})

const lightPaths = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('index.html'))
  .map((path) => path.slice(0, -'index.html'.length))
  .filter((path) => !PAGES.some((page) => pagePath(page) === path))

/** Titles of sources that stand on a page under another language than their own. */
function misreadTitles(html: string, lang: 'en' | 'de'): string[] {
  const { sources, events, partners, places, alliances } = FACTS[lang]
  const names = new Set([
    ...events.map(({ title }) => title),
    ...[...partners, ...places, ...alliances].map(({ name }) => name),
  ])
  const titles = new Set(sources.map(({ title }) => title).filter((title) => !names.has(title)))
  const marked = new Set(sources.map(({ title, language }) => `${language} ${title}`))
  return [...parse(html).querySelectorAll('a, span')].flatMap((element) => {
    const title = element.textContent.trim()
    const language = (element.querySelector('[lang]') ?? element.closest('[lang]'))?.getAttribute(
      'lang',
    )
    return titles.has(title) && !marked.has(`${language ?? ''} ${title}`) ? [title] : []
  })
}

describe.each(['en', 'de'] as const)('in %s, what is in another language says so', (lang) => {
  const { sources } = FACTS[lang]
  const paths = (lang === 'de' ? ['de/', 'de/embed/'] : ['', 'embed/']).concat(
    lightPaths.filter((path) => path.startsWith('de/') === (lang === 'de')).slice(0, 40),
  )

  it('there are such sources', () => {
    expect(sources.filter(({ language }) => language !== lang).length).toBeGreaterThan(50)
  })

  test.each(paths)('/%s', (path) => {
    expect(misreadTitles(read(`${path}index.html`), lang)).toEqual([])
  })
})

describe('the light pages', () => {
  const expected = (['en', 'de'] as const).flatMap((lang) => {
    const folder = lang === 'de' ? 'de/' : ''
    const { partners, alliances, places } = FACTS[lang]
    return [
      ...partners.map(({ id }) => `${folder}partner/${id}/`),
      ...alliances.map(({ id }) => `${folder}alliance/${id}/`),
      ...places.map(({ id }) => `${folder}place/${id}/`),
      ...SITE_PAGES.map((page) => `${folder}${page}/`),
    ]
  })

  it('are one for every partner, alliance and place, and those that an institution owes', () => {
    expect(lightPaths.toSorted()).toEqual(expected.toSorted())
  })

  test.each(['', 'de/'])('of /%s are small, complete and without a script', (folder) => {
    const lang = folder === '' ? 'en' : 'de'
    for (const path of lightPaths.filter((each) => each.startsWith('de/') === (lang === 'de'))) {
      const html = read(`${path}index.html`)
      expect(html, path).not.toMatch(/<script(?![^>]*type="application\/ld\+json")/)
      expect(html, path).toContain(`<html lang="${lang}" data-surface="page">`)
      expect(html, path).not.toMatch(/\bundefined\b|\[object |href=""/)
      expect(html.match(/<h1/g), path).toHaveLength(1)
    }
  })

  it('lead nowhere else than to pages and files that are there', () => {
    const dead = lightPaths.flatMap((path) =>
      [...read(`${path}index.html`).matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(
        ([, address = '']) => {
          if (/^(?:https?:|mailto:|#)/.test(address)) return []
          const [file = ''] = address.split(/[?#]/)
          const target = posix.join(path, file)
          const found = existsSync(DIST + target + (target.endsWith('/') ? 'index.html' : ''))
          return address.startsWith('/') || !found ? [`${path}: ${address}`] : []
        },
      ),
    )
    expect(dead.slice(0, 10)).toEqual([])
  })

  it('load nothing from another host', () => {
    const foreign = lightPaths.flatMap((path) =>
      [...read(`${path}index.html`).matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag))
        .map((tag) => `${path}: ${tag}`),
    )
    expect(foreign).toEqual([])
  })

  it(`take at most ${MOST_OF_LIGHT / KB} kB each`, () => {
    // The longest by far are those with most events; compressing all of them takes a minute.
    const largest = lightPaths
      .map((path) => read(`${path}index.html`))
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 5)
    for (const html of largest) expect(compressedSize(html)).toBeLessThanOrEqual(MOST_OF_LIGHT)
  })
})

describe('the page for what does not exist', () => {
  it('says so in both languages, and leads to the atlas in either', () => {
    document.documentElement.innerHTML = read('404.html')
    const { body } = document
    expect(getByRole(body, 'heading', { name: /^This page does not exist/ })).not.toBeNull()
    const german = body.querySelector<HTMLElement>('[lang="de"]')!
    expect(getByRole(german, 'heading').textContent).toBe('Diese Seite gibt es nicht')
    expect(getAllByRole(body, 'link')).toHaveLength(2)
    expect(getByRole(german, 'link').getAttribute('href')).toMatch(/\/de\/$/)
  })
})

describe('the published data', () => {
  it.each([
    'data/atlas.json',
    'data/partners.csv',
    'data/partners.geojson',
    'data/events.csv',
    'data/sources.csv',
  ])('has %s', (path) => {
    expect(read(path).length).toBeGreaterThan(1000)
  })
})
