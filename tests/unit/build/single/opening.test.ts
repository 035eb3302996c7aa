import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import { parseLink } from '../../../../src/state/view'

const code = readFileSync(
  new URL('../../../../src/build/single/opening.js', import.meta.url),
  'utf8',
)

/** The document of a link once the first script has run, and how it hears of an error. */
function open(link: string) {
  const dataset: { app?: string; unpacking?: string } = {}
  const documentElement = { lang: 'en', dataset }
  const page = new EventTarget()
  const { search } = new URL(link, 'file:///atlas.html')
  runInNewContext(code, {
    document: { documentElement },
    location: { search },
    addEventListener: page.addEventListener.bind(page),
  })
  return { documentElement, stumble: () => page.dispatchEvent(new Event('error')) }
}

describe('the first script of the one file', () => {
  test.each([
    '',
    '?lang=de',
    '?lang=DE',
    '?lang=de.',
    '?lang=de%22',
    '?time=2019&amp;lang=de',
    '?lang=en&lang=de',
    '?lang=de&lang=en',
    '?lang=de&lang=fr',
    '?lang=german',
    '?lang=de-AT',
    '?q=lang%3Dde',
    '?mylang=de',
  ])('%s has the language that the link will have', (link) => {
    expect(open(link).documentElement.lang).toBe(parseLink(link).view.lang)
  })

  it('takes an error before the atlas runs for a browser that is too old', () => {
    const { documentElement, stumble } = open('')
    stumble()
    expect(documentElement.dataset.unpacking).toBe('unable')
  })

  it('lets a fault that is known be told as it is, and later errors alone', () => {
    const damaged = open('')
    damaged.documentElement.dataset.unpacking = 'damaged'
    damaged.stumble()
    expect(damaged.documentElement.dataset.unpacking).toBe('damaged')
    const running = open('')
    running.documentElement.dataset.app = 'ready'
    running.stumble()
    expect(running.documentElement.dataset.unpacking).toBeUndefined()
  })
})
