import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { bytesOf, parseOfflineList } from '../../src/present/offline/offlineList'
import { ABOUT_MB } from '../../src/present/offline/size'

/*
 * What a reader can save: every file of the site that the atlas can ask for, and no other.
 */

const DIST = join(import.meta.dirname, '..', '..', 'dist')
const list = parseOfflineList(readFileSync(join(DIST, 'offline.json'), 'utf8'))!
const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path)
const listed = new Set(list.files.map(({ path }) => fileOf(path)))
const built = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(DIST.length + 1)
      .split(sep)
      .join('/'),
  )

/** What is served only where there is a network, and why. */
const NOT_SAVED: readonly (readonly [reason: string, files: RegExp])[] = [
  ['embeds', /^(?:de\/)?embed\/index\.html$/],
  ['light pages', /^(?:de\/)?(?:(?:partner|alliance|place)\/)?[\w-]+\/index\.html$/],
  ['styles of light pages', /^assets\/page-[\da-f]{8}\.css$/],
  ['downloads', /^data\//],
  ['for robots', /^(?:robots\.txt|sitemap\.xml)$/],
  ['pictures for link previews', /^preview\.(?:en|de)\.png$/],
  ['the page for unknown addresses', /^(?:404\.html|home\/\d\.css)$/],
  ['what saves', /^offline(?:\.json|-worker\.js)$/],
]

describe('the list of what a reader can save', () => {
  it('has every file of the site, or a reason why not', () => {
    const forgotten = built.filter(
      (file) => !listed.has(file) && !NOT_SAVED.some(([, files]) => files.test(file)),
    )
    expect(forgotten).toEqual([])
    expect([...listed].filter((file) => !built.includes(file))).toEqual([])
  })

  it('has both documents, and nothing of embeds and light pages', () => {
    const documents = [...listed].filter((file) => file.endsWith('.html'))
    expect(documents.toSorted()).toEqual(['de/index.html', 'index.html'])
    expect([...listed].filter((file) => /embed|^data\//.test(file))).toEqual([])
  })

  test.each(['index.html', 'de/index.html'])('has every file that %s names', (document) => {
    const html = readFileSync(join(DIST, document), 'utf8')
    const folder = new URL(document, 'https://atlas.example/')
    const named = [...html.matchAll(/<(?:link|script|img)\b[^>]*\s(?:href|src)="([^"]+)"/g)]
      .filter(([tag]) => !/rel="(?:alternate|canonical)"/.test(tag))
      .map(([, address = '']) => new URL(address, folder).pathname.slice(1))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((path) => !listed.has(path))).toEqual([])
  })

  it('has every file that code and styles name', () => {
    const texts = [...listed].filter((file) => /\.(?:js|css|webmanifest)$/.test(file))
    const names = new Set(built.map((file) => file.replace(/^.*\//, '')))
    const savedNames = new Set([...listed].map((file) => file.replace(/^.*\//, '')))
    const missing = texts.flatMap((file) =>
      [
        ...readFileSync(join(DIST, file), 'utf8').matchAll(
          /[\w.-]+-[\w-]{8}\.(?:js|css|json|woff2)/g,
        ),
      ]
        .map(([name]) => name)
        .filter((name) => names.has(name) && !savedNames.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('tells of each what it is on disk', () => {
    const wrong = list.files.filter(({ path, bytes, sha256 }) => {
      const content = readFileSync(join(DIST, fileOf(path)))
      return (
        content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256
      )
    })
    expect(wrong).toEqual([])
  })

  it(`takes about ${ABOUT_MB} MB, as the panel says before anything is asked for`, () => {
    expect(Math.abs(bytesOf(list) / 1e6 - ABOUT_MB)).toBeLessThan(0.5)
  })

  it('says from when the facts are', () => {
    expect(list.factsAsOf).toMatch(/^20\d\d-\d\d$/)
  })
})
