import { expect, it, test } from 'vitest'
import { linkTo, PAGES, pagePath, rootPath } from '../../../src/state/pages'

test.each([
  ['en', false, '', './'],
  ['de', false, 'de/', '../'],
  ['en', true, 'embed/', '../'],
  ['de', true, 'de/embed/', '../../'],
] as const)('%s, embedded %s: %j, and back by %s', (lang, isEmbedded, path, root) => {
  expect(pagePath({ lang, isEmbedded })).toBe(path)
  expect(rootPath({ lang, isEmbedded })).toBe(root)
})

it('every page links to every other, in any sub-folder', () => {
  for (const base of ['https://atlas.example/', 'https://host.example/some/folder/']) {
    for (const from of PAGES) {
      for (const to of PAGES) {
        const link = new URL(linkTo(from, to), base + pagePath(from))
        expect(link.href).toBe(base + pagePath(to))
      }
    }
  }
})
