import { describe, expect, it } from 'vitest'
import { escapeXml, withoutForbidden } from '../../../src/picture/xml'

describe('a text in XML', () => {
  it('is never markup', () => {
    expect(escapeXml(`<script>alert("1")</script> & 'x'`)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &apos;x&apos;',
    )
  })

  it('loses what no document may hold, and keeps every letter and line', () => {
    expect(withoutForbidden('a\u0000b\u0008c\u001Fd\uFFFEe')).toBe('abcde')
    expect(withoutForbidden('São Paulo\n\tΩ 𝒜 😀')).toBe('São Paulo\n\tΩ 𝒜 😀')
    expect(withoutForbidden('half \uD83D of a sign')).toBe('half  of a sign')
  })
})
