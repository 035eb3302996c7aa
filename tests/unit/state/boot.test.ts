import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import { parseLink } from '../../../src/state/view'

const code = readFileSync(new URL('../../../static/boot.js', import.meta.url), 'utf8')

/** A document that is still arriving, and what the script makes of it. */
function open(link: string, { isHidden = false } = {}) {
  const { search, hash } = new URL(link, 'https://atlas.example/')
  const dataset: { readonly theme?: string; readonly link?: string } = {}
  const asked: string[] = []
  const run: string[] = []
  const page = new EventTarget()
  const template = { content: 'code and facts' }
  const document = Object.assign(new EventTarget(), {
    documentElement: { dataset },
    hidden: isHidden,
    readyState: 'loading',
    querySelector: (): typeof template | null => null,
    head: {
      append: (content: string) => asked.push(content),
      querySelector: () => ({ href: 'index.js' }),
    },
  })
  let paint: () => void = () => undefined
  class PerformanceObserver {
    constructor(show: () => void) {
      paint = show
    }
    observe = () => undefined
  }
  // A module cannot be imported from here: its address is noted.
  runInNewContext(code.replace('import(', 'run('), {
    ...{ document, location: { search, hash }, URLSearchParams, PerformanceObserver },
    addEventListener: page.addEventListener.bind(page),
    run: (address: string) => run.push(address),
  })
  const parse = (readyState: string) => {
    document.querySelector = () => template
    document.readyState = readyState
    if (readyState === 'interactive') page.dispatchEvent(new Event('DOMContentLoaded'))
  }
  const hide = () => {
    document.hidden = true
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return { dataset, asked, run, paint: () => paint(), parse, hide }
}

/** What the script before the first paint writes on the document of a link. */
const boot = (link: string) => open(link).dataset

describe('the code of the page', () => {
  it('is asked for once the first frame was shown, and runs once the document is whole', () => {
    const { asked, run, paint, parse } = open('')
    parse('loading')
    expect(asked).toEqual([])
    paint()
    expect(asked).not.toEqual([])
    expect(run).toEqual([])
    parse('interactive')
    expect(run).toContain('index.js')
  })

  it('waits for the first frame also where the document is whole before', () => {
    const { run, paint, parse } = open('')
    parse('interactive')
    expect(run).toEqual([])
    paint()
    expect(run).toContain('index.js')
  })

  it('does not wait in a page that is hidden, or becomes so', () => {
    const hidden = open('', { isHidden: true })
    hidden.parse('interactive')
    expect(hidden.run).toContain('index.js')
    const other = open('')
    other.parse('interactive')
    other.hide()
    expect(other.run).toContain('index.js')
  })
})

describe('before the first paint', () => {
  test.each([
    '?theme=dark',
    '?theme=light',
    '?theme=DARK',
    '?theme=dark.',
    '?theme=dark"',
    '?theme=dark%29',
    '?theme=dark&quot;',
    '?time=2019&amp;theme=dark',
    '?time=2019&theme=light&amp;select=partner:tum',
    '?theme=light&theme=dark',
    '?theme=dark&theme=light',
    '?theme=dark&theme=sepia',
    '?theme=auto',
    '?theme=darker',
    '?theme=dark-blue',
    '?q=theme%3Ddark',
    '?mytheme=dark',
    '',
  ])('%s has the theme that the page will have', (link) => {
    expect(boot(link).theme ?? 'auto').toBe(parseLink(link).view.theme)
  })

  it('waits out of sight for any view but the one that the build renders', () => {
    expect(boot('?time=2019').link).toBe('waiting')
    expect(boot('?theme=dark&amp;time=2019').link).toBe('waiting')
    expect(boot('#4/48/11').link).toBe('waiting')
    for (const link of ['', '?theme=dark', '?theme=dark.']) expect(boot(link).link).toBeUndefined()
  })
})
