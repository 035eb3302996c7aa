import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import { parseLink } from '../../../src/state/view'

const code = readFileSync(new URL('../../../static/boot.js', import.meta.url), 'utf8')

/** What the script before the first paint writes on the document of a link. */
function boot(link: string): { readonly theme?: string; readonly link?: string } {
  const dataset = {}
  const { search, hash } = new URL(link, 'https://atlas.example/')
  const document = { documentElement: { dataset } }
  runInNewContext(code, { document, location: { search, hash }, URLSearchParams })
  return dataset
}

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
