/** Characters that no XML document may hold, not even escaped: a file with one would not open. */
// oxlint-disable-next-line no-control-regex -- these are the ones
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text without the characters that XML does not have. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text as XML writes it, in an element or an attribute: what somebody wrote is never markup. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}
