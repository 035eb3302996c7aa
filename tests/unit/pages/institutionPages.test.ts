import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { readSiteData } from '../../../src/build/site/siteData'
import { institutionPages } from '../../../src/pages/institution/institutionPages'
import type { InstitutionInput, SiteConfig } from '../../../src/pages/institution/types'
import { getDatasets } from '../../data/compiled'

/** Only to read markup: the pages are rendered in Node. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  readonly JSDOM: new (html: string) => { readonly window: { readonly document: Document } }
}

const { site, accessibility } = readSiteData(
  fileURLToPath(new URL('../../../data', import.meta.url)),
)
if (!site || !accessibility) throw new Error('The data of the pages has faults.')

const EMPTY: SiteConfig = { imprint: {}, privacy: {}, accessibility: {}, not_applicable: [] }
const FILLED: SiteConfig = {
  ...EMPTY,
  imprint: {
    provider_en: 'A University',
    address_en: ['A Street 1', 'A Town'],
    mail: 'a@b.example',
  },
  accessibility: { mail: 'access@b.example', phone: '+49 1' },
  not_applicable: ['vat_id'],
}

function open(path: string, lang: 'en' | 'de', changes: Partial<InstitutionInput> = {}) {
  const input = { datasets: getDatasets(), site: EMPTY, accessibility: accessibility!, ...changes }
  const page = institutionPages(input).find((one) => one.path === path && one.lang === lang)
  if (!page) throw new Error(`There is no page ${path} in ${lang}`)
  const { document } = new JSDOM(`<head>${page.head}</head>${page.body}`).window
  const main = document.querySelector('main')
  return { page, document, main: main!, text: (main?.textContent ?? '').replace(/\s+/g, ' ') }
}

const ALL = institutionPages({ datasets: getDatasets(), site, accessibility }).map((page) => ({
  name: `${page.lang} ${page.path}`,
  page,
}))

describe.each(ALL)('$name', ({ page }) => {
  const { document } = new JSDOM(page.body).window

  it('has one first heading, and no level is left out', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    )
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1))
  })

  it('says nothing undefined', () => {
    expect(page.body).not.toMatch(/undefined|NaN|\[object|null/)
  })

  it('has a way past the header, to the other language and to every other page', () => {
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#content')
    expect(document.querySelector('main')?.id).toBe('content')
    const root = page.lang === 'de' ? '../../' : '../'
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(hrefs).toContain(`${root}${page.lang === 'de' ? '' : 'de/'}${page.path}`)
    for (const other of ['about-the-data/', 'accessibility/', 'privacy/', 'imprint/'])
      expect(hrefs).toContain(`${root}${page.lang === 'de' ? 'de/' : ''}${other}`)
  })

  it('has no id twice, and its own links lead somewhere', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute('href')?.slice(1))
  })

  it('runs no script and asks no other host', () => {
    expect(document.querySelector('script, img, iframe, link, form')).toBeNull()
  })
})

describe('the statement on accessibility', () => {
  it.each([
    ['en', 'conforms partly to WCAG 2.1 AA', 'Landesamt für Digitalisierung'],
    ['de', 'mit WCAG 2.1 AA teilweise vereinbar', 'Landesamt für Digitalisierung'],
  ] as const)('says in %s status, method, contact and who enforces it', (lang, status, body) => {
    const { text, main } = open('accessibility/', lang, { site: FILLED })
    expect(text).toContain(status)
    expect(text).toContain('axe')
    expect(text).toContain(body)
    expect(text).toContain('§ 11 BayDiV')
    expect(main.querySelector('a[href="mailto:access@b.example"]')).not.toBeNull()
  })

  it('lists every gap with why, what helps and when', () => {
    const { main } = open('accessibility/', 'en')
    const gaps = [...main.querySelectorAll('article')]
    expect(gaps).toHaveLength(accessibility.gaps.length)
    for (const gap of gaps) expect(gap.querySelectorAll('dt').length).toBeGreaterThanOrEqual(2)
  })

  it('follows its file', () => {
    const { text } = open('accessibility/', 'en', {
      accessibility: { ...accessibility, status: 'fully', gaps: [] },
    })
    expect(text).toContain('conforms fully')
  })
})

describe('the imprint', () => {
  it('says of every field that it is not filled in, and invents none', () => {
    const { main } = open('imprint/', 'de')
    const values = [...main.querySelectorAll('dd')].map((value) => value.textContent.trim())
    expect(new Set(values)).toEqual(new Set(['noch nicht ausgefüllt']))
  })

  it('shows what is filled in, and leaves out what does not apply', () => {
    const { text, main } = open('imprint/', 'en', { site: FILLED })
    expect(text).toContain('A University')
    expect(text).toContain('A Street 1 A Town')
    expect(main.querySelector('a[href="mailto:a@b.example"]')).not.toBeNull()
    expect(text).not.toContain('VAT')
  })
})

describe('the page on privacy', () => {
  it('says that nothing is stored, names the rights and the supervisory authority', () => {
    expect(open('privacy/', 'en').text).toContain('No cookies')
    const { text } = open('privacy/', 'de')
    expect(text).toContain('Artikel 15')
    expect(text).toContain('Bayerischer Landesbeauftragter für den Datenschutz')
  })
})

describe('the page about the data', () => {
  it('counts what is published', () => {
    const { text } = open('about-the-data/', 'en')
    const { events, sources, alliances } = getDatasets().en
    expect(text).toContain(`${events.length} events`)
    expect(text).toContain(`${sources.length} cited sources`)
    expect(text).toContain(`${alliances.length} alliances`)
  })

  it.each(['en', 'de'] as const)(
    'lists in %s every note on a conflict, with its sources',
    (lang) => {
      const { text, main } = open('about-the-data/', lang)
      const { places, alliances, events } = getDatasets()[lang]
      const noted = [...places, ...alliances, ...events].filter(({ conflict }) => conflict)
      const missing = noted.filter(({ conflict }) => !text.includes(conflict!.replace(/\s+/g, ' ')))
      expect(missing.map(({ id }) => id)).toEqual([])
      expect(main.querySelectorAll('ul.sources')).toHaveLength(noted.length)
      expect(main.querySelector('ul.sources:empty')).toBeNull()
    },
  )

  it('links every download, its licence, and the address in the citation where it is known', () => {
    const { main, text } = open('about-the-data/', 'de', { siteUrl: 'https://example.org/' })
    for (const file of [
      'atlas.json',
      'partners.csv',
      'partners.geojson',
      'events.csv',
      'sources.csv',
    ])
      expect(main.querySelector(`a[href="../../data/${file}"]`)).not.toBeNull()
    expect(main.querySelector('a[rel~="license"]')).not.toBeNull()
    expect(text).toContain('https://example.org/de/')
  })

  it('links an entry into the atlas', () => {
    const { main } = open('about-the-data/', 'de')
    expect(main.querySelector('a[href^="../../de/?select=event:"]')).not.toBeNull()
  })
})

describe('corrections', () => {
  it.each([
    ['corrections@example.org', 1],
    ['', 0],
  ])('are asked for only where somebody gets them (address: “%s”)', (address, count) => {
    vi.stubEnv('VITE_CONTACT_MAIL', address)
    const { document } = open('about-the-data/', 'en')
    expect(document.querySelectorAll('#about-corrections')).toHaveLength(count)
    expect(document.querySelectorAll('a[href="#about-corrections"]')).toHaveLength(count)
    vi.unstubAllEnvs()
  })
})
