/**
 * Where the site will stand, from the environment variable `SITE_URL`; needed for what must be
 * absolute: canonical addresses, language alternates, link previews, the sitemap.
 * @param value `https://example.org` or, in a folder, `https://example.org/atlas`; empty: unknown
 * @returns the address with a slash at its end; `undefined` when it is not known
 * @throws when the value is no such address; the message says how to mend it
 */
export function parseSiteUrl(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  if (text === '') return undefined
  const fault = explainFault(text)
  if (fault)
    throw new Error(
      `SITE_URL is “${text}”: ${fault} Set it to the address of the site’s first page, such as SITE_URL=https://example.org/atlas/, or leave it out.`,
    )
  const { origin, pathname } = new URL(text)
  return origin + pathname.replace(/\/*$/, '/')
}

function explainFault(text: string): string | undefined {
  if (!URL.canParse(text)) return 'that is not an address; it must begin with https://.'
  const { protocol, search, hash, username, password, pathname } = new URL(text)
  if (protocol !== 'https:') return 'it must begin with https://.'
  if (search || hash || /[?#]/.test(text)) return 'it may not have a “?” or “#”.'
  if (username || password) return 'it may not hold a user name or password.'
  if (/\/(?:de|embed)\/?$|\.html?$/.test(pathname))
    return 'it must name the folder of the site, not one of its pages.'
  return undefined
}

/** What the build says when the address of the site is not known. */
export const NO_SITE_URL =
  'SITE_URL is not set: canonical addresses, language alternates, the link preview picture and the sitemap are left out. Set it for the build that goes online: SITE_URL=https://example.org/ npm run build'
