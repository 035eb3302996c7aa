import { describe, expect, it } from 'vitest'
import * as site from '../../src/server'
import { parseView } from '../../src/state/view'
import { FACTS } from '../fixtures/facts'

/*
 * The app renders in plain Node, where there is no window and no document: the prerendered first
 * paint depends on it.
 */

it('there is no browser here', () => {
  expect([typeof window, typeof document]).toEqual(['undefined', 'undefined'])
})

describe.each(['en', 'de'] as const)('in %s, without a browser,', (lang) => {
  const open = (link = '', isEmbedded = false) =>
    site.renderApp({ dataset: FACTS[lang], lang, view: parseView(link), isEmbedded })

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
