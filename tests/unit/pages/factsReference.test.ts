import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { renderReference } from '../../../src/pages/facts/reference'
import { FACTS } from '../../fixtures/facts'

/*
 * The reference below the atlas is what a reader without JavaScript and a printer get: nothing of
 * the facts may be missing in it, and it must stay small, because every visitor loads it.
 */

const BUDGET = 80_000

/** Text as markup has it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

describe.each(['en', 'de'] as const)('the reference in %s', (lang) => {
  const dataset = FACTS[lang]
  const root = lang === 'de' ? '../' : './'
  const { head, body } = renderReference({ dataset, lang, root })
  const missing = (expected: readonly string[]) =>
    expected.filter(
      (part) => !body.includes(part) && !body.includes(part.replaceAll('"', '&quot;')),
    )

  it.each([
    ['partner', dataset.partners],
    ['alliance', dataset.alliances],
    ['place', dataset.places],
    ['event', dataset.events],
  ] as const)('has every %s, by its address', (kind, entities) => {
    expect(
      missing(entities.flatMap(({ id }) => [` id="${kind}:${id}"`, `data-id="${kind}:${id}"`])),
    ).toEqual([])
  })

  it('has every name, title, summary, note and conflict', () => {
    const texts = [
      ...dataset.partners.flatMap(({ name, note }) => [name, note]),
      ...dataset.alliances.flatMap(({ name, summary, conflict }) => [name, summary, conflict]),
      ...dataset.places.flatMap(({ name, summary, conflict }) => [name, summary, conflict]),
      ...dataset.events.flatMap(({ title, summary, conflict }) => [title, summary, conflict]),
      ...dataset.figures.map(({ value }) => value),
    ]
    expect(missing(texts.filter((text) => text !== undefined).map(escaped))).toEqual([])
  })

  it('has every source once, with its address', () => {
    const ids = dataset.sources.map((_, index) => `id="s${index + 1}"`)
    expect(missing(ids)).toEqual([])
    expect(ids.filter((id) => body.split(id).length !== 2)).toEqual([])
    const urls = dataset.sources.flatMap(({ url }) => (url === undefined ? [] : [url]))
    expect(missing(urls.map((url) => `href="${url.replaceAll('&', '&amp;')}"`))).toEqual([])
  })

  it('leads from a name to its page, and within itself only to what is there', () => {
    const pages = new Set(
      [...body.matchAll(/href="([^"#]*(?:partner|alliance|place)\/[\w-]+\/)"/g)].map(
        ([, href]) => href,
      ),
    )
    const start = lang === 'de' ? '../de/' : ''
    expect(pages).toContain(`${start}partner/imperial-college-london/`)
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const dead = [...body.matchAll(/href="#([^"]*)"/g)].filter(([, id]) => !ids.has(id))
    expect(dead).toEqual([])
    expect(body.match(/ id="/g)).toHaveLength(ids.size)
  })

  it('says nothing that is not a fact, and is small', () => {
    expect(body).not.toMatch(/undefined|null|NaN|\[object|href=""|<!--/)
    expect(brotliCompressSync(head + body).length).toBeLessThan(BUDGET)
  })
})
