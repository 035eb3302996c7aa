import { getMessages } from '../../i18n/allMessages'
import type { Lang } from '../../i18n/lang'
import { rootOf } from '../../state/pages'
import { PALETTES } from '../../theme/palettes'

/** A page in one language. */
export interface Alternate {
  readonly lang: Lang
  /** Below the site's root: empty, `de/`, `de/privacy/`. */
  readonly path: string
}

export interface HeadInput extends Alternate {
  /** Without the title of the atlas, which is added; empty: the atlas itself. */
  readonly title: string
  /** One sentence. */
  readonly description: string
  /** As `parseSiteUrl` gives it; without it nothing absolute is written. */
  readonly siteUrl?: string | undefined
  /** The page in every language, itself included; with fewer than two there are none to name. */
  readonly alternates: readonly Alternate[]
  /** Picture for link previews, 1200 × 630: its path below the site's root. */
  readonly ogImage?: string | undefined
  /** Structured data (schema.org). */
  readonly jsonLd?: Readonly<Record<string, unknown>> | undefined
  /** `website`: the atlas; `article`: a page beside it. */
  readonly kind: 'website' | 'article'
  /** For robots, such as `noindex`. Default: nothing. */
  readonly robots?: string | undefined
  /** What was rendered for the head has a title of its own. Default false. */
  readonly hasTitle?: boolean
}

const LOCALES: Readonly<Record<Lang, string>> = { en: 'en_GB', de: 'de_DE' }

/** Size of the picture for link previews, pixels. */
export const OG_SIZE = { width: 1200, height: 630 } as const

/** Manifest of a language, below the site's root. */
export const MANIFESTS: Readonly<Record<Lang, string>> = {
  en: 'manifest.webmanifest',
  de: 'manifest.de.webmanifest',
}

/** Text for use between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** JSON that cannot end the script it stands in. It is data: content policies let it pass. */
export function jsonLdScript(data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<script type="application/ld+json">${json}</script>`
}

/**
 * What a document tells browsers, search engines and link previews: title, description, addresses,
 * preview, colors, structured data. Icons stand in the template.
 * @returns markup for the head, one element per line
 */
export function headOf(input: HeadInput): string {
  const { lang, path, description, siteUrl, kind, robots, jsonLd } = input
  const { app } = getMessages(lang)
  const title = input.title === '' ? app.title : `${input.title} · ${app.title}`
  return [
    input.hasTitle ? '' : `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    robots === undefined ? '' : meta('name', 'robots', robots),
    ...addresses(input),
    meta('property', 'og:type', kind),
    meta('property', 'og:site_name', app.title),
    meta('property', 'og:title', input.title === '' ? app.title : input.title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', LOCALES[lang]),
    ...alternatesOf(input)
      .filter((alternate) => alternate.lang !== lang)
      .map((alternate) => meta('property', 'og:locale:alternate', LOCALES[alternate.lang])),
    siteUrl === undefined ? '' : meta('property', 'og:url', siteUrl + path),
    ...preview(input),
    themeColor('light'),
    themeColor('dark'),
    `<link rel="manifest" href="${rootOf(path)}${MANIFESTS[lang]}" />`,
    jsonLd === undefined ? '' : jsonLdScript(jsonLd),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function meta(attribute: 'name' | 'property', name: string, content: string): string {
  return `<meta ${attribute}="${name}" content="${escapeHtml(content)}" />`
}

function alternatesOf({ alternates }: HeadInput): readonly Alternate[] {
  return alternates.length < 2 ? [] : alternates
}

/** Canonical address and languages; English is what readers of any other language get. */
function addresses(input: HeadInput): string[] {
  const { siteUrl, path, robots } = input
  if (siteUrl === undefined || robots?.includes('noindex')) return []
  const link = (rel: string, href: string, hreflang?: string) =>
    `<link rel="${rel}"${hreflang ? ` hreflang="${hreflang}"` : ''} href="${escapeHtml(href)}" />`
  const alternates = alternatesOf(input)
  const english = alternates.find(({ lang }) => lang === 'en')
  return [
    link('canonical', siteUrl + path),
    ...alternates.map((other) => link('alternate', siteUrl + other.path, other.lang)),
    ...(english ? [link('alternate', siteUrl + english.path, 'x-default')] : []),
  ]
}

/** The picture, and the card that shows it large; without an absolute address a small card. */
function preview({ siteUrl, ogImage, lang }: HeadInput): string[] {
  if (siteUrl === undefined || ogImage === undefined)
    return [meta('name', 'twitter:card', 'summary')]
  return [
    meta('property', 'og:image', siteUrl + ogImage),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(OG_SIZE.width)),
    meta('property', 'og:image:height', String(OG_SIZE.height)),
    meta('property', 'og:image:alt', getMessages(lang).app.headline),
    meta('name', 'twitter:card', 'summary_large_image'),
  ]
}

function themeColor(theme: 'light' | 'dark'): string {
  return `<meta name="theme-color" media="(prefers-color-scheme: ${theme})" content="${PALETTES[theme].paper}" />`
}
