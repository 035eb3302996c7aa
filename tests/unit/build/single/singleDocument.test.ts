import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  singleDocument,
  type Opening,
  type Part,
} from '../../../../src/build/single/singleDocument'

const OPENING: Opening = {
  head: ['first()', 'second()'],
  unpack: 'unpack()',
  styles: 'p { color: red }',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
const part = (name: string, content: string): Part => ({ name, type: 'text/plain', content })

/** The parts as a browser would read them. */
function unpack(html: string): ReadonlyMap<string, string> {
  const elements = html.matchAll(/<script [^>]*data-part="([^"]*)"[^>]*>([^<]*)<\/script>/g)
  return new Map(
    [...elements].map(([, name = '', text = '']) => [
      name,
      gunzipSync(Buffer.from(text, 'base64')).toString(),
    ]),
  )
}

describe('the document of the one file', () => {
  it('holds every part as it is, whatever stands in it', () => {
    const contents = {
      'a.js': `"</script><!--".replace("$&", '$1')`,
      'b.json': '{"text":"Universität München, São Paulo"}',
      'c.css': '',
    }
    const parts = Object.entries(contents).map(([name, content]) => part(name, content))
    expect(Object.fromEntries(unpack(singleDocument(parts, OPENING)))).toEqual(contents)
  })

  it('runs its scripts in their order, the one that unpacks after the parts', () => {
    const html = singleDocument([part('a.js', '')], OPENING)
    const places = ['first()', 'second()', 'data-part', 'unpack()'].map((text) =>
      html.indexOf(text),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('tells in both languages why it does not open', () => {
    const html = singleDocument([], OPENING)
    expect(html).toMatch(/<noscript>.*needs JavaScript.*braucht JavaScript.*<\/noscript>/s)
    expect(html).toContain('This browser is too old')
    expect(html).toContain('Dieser Browser ist zu alt')
  })

  it('lets the browser refuse every address that is not inside', () => {
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(singleDocument([], OPENING)) ??
      []
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|'self'/)
  })

  it('refuses a script that would end its element', () => {
    expect(() => singleDocument([], { ...OPENING, unpack: 'say("</script>")' })).toThrow(
      'neither the end of one nor',
    )
  })
})
