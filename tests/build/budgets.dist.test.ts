import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'

/*
 * What a visitor's browser loads, measured on the built site in bytes after brotli: time depends
 * on the machine, bytes do not.
 */

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const KB = 1000
const BUDGETS = {
  scripts: 90 * KB,
  styles: 20 * KB,
  facts: 90 * KB,
  basemap: 150 * KB,
  basemapCell: 80 * KB,
} as const

function read(path: string): Buffer {
  return readFileSync(DIST + path)
}

function compressedSize(path: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(read(path), { params }).length
}

function sum(paths: Iterable<string>): number {
  return [...paths].reduce((total, path) => total + compressedSize(path), 0)
}

const assets = readdirSync(DIST + 'assets').map((name) => `assets/${name}`)
const index = read('index.html').toString()

/** Addresses in `index.html` of one kind of tag, from the root of `dist/`. */
function addressesIn(tag: RegExp): string[] {
  return [...index.matchAll(tag)].flatMap(([element]) => {
    const address = /(?:src|href)="([^"]+)"/.exec(element)?.[1]
    return address === undefined ? [] : [posix.normalize(address)]
  })
}

const STATIC_IMPORT = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?"(\.[^"]+)"/g

/** A script and whatever it imports before it runs. */
function withStaticImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const [, specifier = ''] of read(path).toString().matchAll(STATIC_IMPORT))
    withStaticImports(posix.join(posix.dirname(path), specifier), found)
  return found
}

const entryScripts = addressesIn(/<script[^>]*src="[^"]*"[^>]*>/g)
const preloads = addressesIn(/<link[^>]*rel="modulepreload"[^>]*>/g)
/** What `boot.js` runs. */
const code = addressesIn(/<link[^>]*data-code[^>]*>/g)
const styles = addressesIn(/<link[^>]*rel="stylesheet"[^>]*>/g)
/** A page asks for the words of its own language together with the facts: they are part of its first view. */
const MESSAGES = /assets\/(?:en|de)-[\w-]{8}\.js$/
const messages = assets.filter((path) => MESSAGES.test(path))
const firstScripts = new Set([
  ...[...entryScripts, ...code].flatMap((path) => [...withStaticImports(path)]),
  ...preloads.filter((path) => !MESSAGES.test(path)),
])
const laterScripts = assets.filter((path) => path.endsWith('.js') && !firstScripts.has(path))

/** A class that only its own code names. */
const MAPLIBRE = 'maplibregl-canvas'

describe('the first view', () => {
  it('has scripts and styles to measure', () => {
    expect(entryScripts).toEqual(['boot.js'])
    expect(code).toHaveLength(1)
    expect(styles.length).toBeGreaterThan(0)
    for (const path of [...firstScripts, ...styles])
      expect(existsSync(DIST + path), path).toBe(true)
  })

  it(`loads at most ${BUDGETS.scripts / KB} kB of scripts`, () => {
    expect(messages).toHaveLength(2)
    const words = Math.max(...messages.map(compressedSize))
    expect(sum(firstScripts) + words).toBeLessThanOrEqual(BUDGETS.scripts)
  })

  it(`loads at most ${BUDGETS.styles / KB} kB of styles`, () => {
    expect(sum(styles)).toBeLessThanOrEqual(BUDGETS.styles)
  })

  test.each(['en', 'de'])(`loads at most ${BUDGETS.facts / KB} kB of facts in %s`, (lang) => {
    const facts = assets.filter((path) => new RegExp(`/facts\\.${lang}.*\\.json$`).test(path))
    expect(facts).toHaveLength(1)
    expect(sum(facts)).toBeLessThanOrEqual(BUDGETS.facts)
  })

  it('does not carry the facts as a script', () => {
    const sentence = 'Strategic network of six technical universities'
    for (const path of firstScripts) expect(read(path).toString(), path).not.toContain(sentence)
  })
})

describe('the map', () => {
  it('is not among the first scripts', () => {
    for (const path of firstScripts) expect(read(path).toString(), path).not.toContain(MAPLIBRE)
    expect(laterScripts.some((path) => read(path).toString().includes(MAPLIBRE))).toBe(true)
  })

  it('has a worker in one file that imports nothing', () => {
    const workers = assets.filter((path) => /maplibre-gl-worker.*\.m?js$/.test(path))
    expect(workers).toHaveLength(1)
    expect([...withStaticImports(workers[0]!)]).toEqual(workers)
    expect(firstScripts.has(workers[0]!)).toBe(false)
  })

  it('brings its basemap later, as a file of its own', () => {
    const code = [...firstScripts].map((path) => read(path).toString()).join('\n')
    expect(code).not.toMatch(/"type":"Topology"|"arcs":\[\[/)
    expect(assets.filter((path) => /basemap.*json$/.test(path)).length).toBeGreaterThan(0)
  })

  it(`loads at most ${BUDGETS.basemap / KB} kB of basemap at first, ${BUDGETS.basemapCell / KB} kB for a city`, () => {
    const coarse = assets.filter((path) => /basemap-[\w-]{8}\.json$/.test(path))
    expect(coarse).toHaveLength(1)
    expect(sum(coarse)).toBeLessThanOrEqual(BUDGETS.basemap)
    // The piece around Munich is the largest of all; a phone zoomed in there needs no other.
    const cells = assets.filter((path) => /basemap-0_30-.*\.json$/.test(path))
    expect(cells).toHaveLength(1)
    expect(sum(cells)).toBeLessThanOrEqual(BUDGETS.basemapCell)
  })
})

/** Calls by which code could ask another host. */
const REQUEST =
  /(?:fetch|import|importScripts|Worker|EventSource|WebSocket|sendBeacon|new URL)\(\s*["'`](?:https?:|wss?:)?\/\//

describe('no request to another host', () => {
  test.each(assets.filter((path) => /\.m?js$/.test(path)))('in %s', (path) => {
    expect(read(path).toString()).not.toMatch(REQUEST)
  })

  test.each(assets.filter((path) => path.endsWith('.css')))('in %s', (path) => {
    expect(read(path).toString()).not.toMatch(/url\(["']?(?:https?:)?\/\/|@import/)
  })
})

const PAGE_FILES = ['index.html', 'de/index.html', 'embed/index.html', 'de/embed/index.html']

/** What a browser fetches by itself, and links within the site; not links to other sites. */
const ADDRESS =
  /<(?:script|link|img|use|image)\b[^>]*\s(?:src|href)="([^"#]+)|<a\b[^>]*\shref="(?!https?:|mailto:)([^"#?]+)/g
/** Search engines want these whole. */
const ABSOLUTE = /<link[^>]*rel="(?:canonical|alternate)"[^>]*>/g

describe('every page', () => {
  test.each(PAGE_FILES)('%s finds its own files from any sub-folder', (page) => {
    const html = read(page).toString().replace(ABSOLUTE, '')
    const addresses = [...html.matchAll(ADDRESS)].map(([, file, link]) => file ?? link ?? '')
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of new Set(addresses)) {
      expect(address).not.toMatch(/^(?:\/|https?:)/)
      const target = posix.join(posix.dirname(page), address)
      const file = target.endsWith('/') ? `${target}index.html` : target
      expect(existsSync(DIST + file), `${page}: ${address}`).toBe(true)
    }
  })

  test.each(PAGE_FILES)(
    '%s has no inline script, so that a strict content policy holds',
    (page) => {
      const html = read(page)
        .toString()
        .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<[^>]*\son\w+="/)
    },
  )
})
