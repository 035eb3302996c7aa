import { describe, expect, it } from 'vitest'
import { notFoundHtml, notFoundSheets } from '../../../../src/build/site/notFoundPage'

const hrefs = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)

describe('the page for unknown addresses', () => {
  it('leads to where the site stands, where the build knows it', () => {
    const html = notFoundHtml('https://example.org/atlas/')
    expect(hrefs(html)).toEqual(['https://example.org/atlas/', 'https://example.org/atlas/de/'])
    expect(html).not.toContain('<link')
  })

  it('else has no address that leaves the folder of the site by itself', () => {
    const html = notFoundHtml()
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    const addresses = [...hrefs(html), ...sheets.map(([, href]) => href)]
    expect(addresses.filter((address) => !/^\.{1,2}\//.test(address!))).toEqual([])
  })

  it('looks for one sheet at each level, which shows the links that lead there', () => {
    const html = notFoundHtml()
    for (const [path, css] of notFoundSheets()) {
      const [, root = ''] = new RegExp(`href="([./]+)${path}"`).exec(html) ?? []
      const [, name = ''] = /^\.([\w-]+)\{display:block\}/.exec(css) ?? []
      expect(html).toContain(`<p class="${name}" hidden><a href="${root}">`)
      expect(html).toContain(`<p class="${name}" hidden><a href="${root}de/">`)
    }
  })
})
