import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as entry from '../../src/server'
import { parseView } from '../../src/state/view'
import { FACTS } from '../fixtures/facts'

/*
 * The app renders in plain Node, where there is no window and no document: the prerendered first
 * paint depends on it.
 */

let server: ViteDevServer
let site: typeof entry

beforeAll(async () => {
  server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  site = (await server.ssrLoadModule('/src/server.ts')) as typeof entry
}, 60_000)

afterAll(async () => {
  await server.close()
})

describe.each(['en', 'de'] as const)('in %s, without a browser,', (lang) => {
  const open = (link = '', isEmbedded = false) =>
    site.renderApp({ dataset: FACTS[lang], lang, view: parseView(link), isEmbedded })

  it('the first paint has heading, title, counts, and map and timeline prerendered', () => {
    const { head, body } = site.renderAtlas({ dataset: FACTS[lang], lang, isEmbedded: false })
    expect(head).toContain('<title>TUM Global Atlas</title>')
    expect(body).toMatch(/<h1[^>]*>[^<]*(?:Technical University|Technische)/)
    expect(body).toMatch(/2006\s*–\s*2025.*(?:partners|Partner)/s)
    expect(body.match(/data-view="map"/g)).toHaveLength(1)
    expect(body.match(/data-view="timeline"/g)).toHaveLength(1)
    expect(body).toContain('data-id="partner:imperial-college-london"')
    expect(body).toContain('data-id="alliance:eurotech"')
  })

  it('the list has its three tables, with a row for every partner', () => {
    const { body } = open('?layout=list')
    expect(body.match(/<table/g)).toHaveLength(3)
    const partners = FACTS[lang].partners.filter(({ tier }) => tier !== 'other')
    const missing = partners.filter(({ id }) => !body.includes(`data-id="partner:${id}"`))
    expect(missing).toEqual([])
  })

  it('a selection has its details', () => {
    const { head, body } = open('?select=alliance:eurotech&time=2019')
    expect(head).toContain('EuroTech Universities Alliance · TUM Global Atlas')
    expect(body).toMatch(/data-view="details"[^>]*data-id="alliance:eurotech"/)
  })

  it('an unknown selection has its notice', () => {
    expect(open('?select=partner:nobody').body).not.toContain('data-view="details"')
  })

  it('a story has its caption', () => {
    const story = FACTS[lang].stories[0]
    expect(story).toBeDefined()
    const { body } = open(`?story=${story!.id}&step=2`)
    expect(body).toContain('data-view="story"')
    expect(body).toContain(story!.steps[1]!.title)
  })

  it('an embed has its foot', () => {
    const { body } = open('', true)
    expect(body).toContain('<footer')
    expect(body).not.toContain('<header')
  })
})
