import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'

/*
 * Every document of the built site is valid HTML, as far as a validator can tell.
 */

const DIST = join(import.meta.dirname, '..', '..', 'dist')

/** Resolves its configuration once, not for every document: that took half of the time. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined

  override getConfigFor(handle: string) {
    this.#resolved ??= super.getConfigFor(handle)
    return this.#resolved
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    root: true,
    // What the HTML specification says, and what only a whole document can show. Spelling and taste
    // are left to the formatter, barriers to `tests/e2e/a11y.e2e.ts`.
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {
      'input-attributes': 'error',
      // All files are from our own origin.
      'require-sri': 'off',
    },
  }),
)

/** `line:column rule: what is wrong`, for each fault. */
function faultsOf(html: string): string[] {
  const { results } = validator.validateStringSync(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

const paths = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
)

it('there are documents of every kind', () => {
  const kinds = paths.map((path) =>
    path.replaceAll('\\', '/').replace(/\/[^/]+\/index/, '/*/index'),
  )
  expect(kinds).toEqual(
    expect.arrayContaining([
      'index.html',
      'de/index.html',
      'embed/index.html',
      'partner/*/index.html',
      'imprint/index.html',
      '404.html',
    ]),
  )
})

it('all documents are valid', { timeout: 120_000 }, () => {
  const faults = paths.flatMap((path) =>
    faultsOf(readFileSync(join(DIST, path), 'utf8')).map((fault) => `${path}:${fault}`),
  )
  expect(faults.slice(0, 20)).toEqual([])
})

describe('the validator finds', () => {
  const documentOf = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Atlas</title></head><body>${body}</body></html>`

  test.each([
    ['nothing in a sound document', '<main id="partner:tum"><h1>Atlas</h1></main>', []],
    ['a paragraph in a span', '<span><p>2006</p></span>', ['element-permitted-content']],
    ['a style in the body', '<div><style>p {}</style></div>', ['element-permitted-content']],
    ['a link in a link', '<a href="a/"><a href="b/">b</a></a>', ['element-permitted-content']],
    ['an id twice', '<p id="a"></p><p id="a"></p>', ['no-dup-id']],
    ['an attribute twice', '<p id="a" id="b"></p>', ['no-dup-attr']],
    ['an element that does not exist', '<thing>Atlas</thing>', ['element-name']],
    [
      'an attribute with a wrong value',
      '<button type="go">Go</button>',
      ['attribute-allowed-values'],
    ],
    ['a picture without an address', '<img alt="Atlas">', ['element-required-attributes']],
    [
      'an input with a foreign attribute',
      '<label>A<input type="text" max="2"></label>',
      ['input-attributes'],
    ],
    ['a reference to nothing', '<p aria-describedby="a"></p>', ['no-missing-references']],
    ['a heading that leaves out a level', '<h1>A</h1><h3>B</h3>', ['heading-level']],
  ])('%s', (_, body, rules) => {
    const found = faultsOf(documentOf(body)).map((fault) => /^\S+ (\S+):/.exec(fault)?.[1])
    expect(found).toEqual(rules)
  })
})
