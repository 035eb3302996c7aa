import { getMessages } from '../../i18n/allMessages'
import type { Lang } from '../../i18n/lang'
import { pagePath } from '../../state/pages'
import { PALETTES } from '../../theme/palettes'
import { escapeHtml, type Alternate } from './siteHead'

/** A page in all its languages: one group of the sitemap. */
export type SitemapPage = readonly Alternate[]

/**
 * The sitemap: every page in every language, each naming the others.
 * @param siteUrl as `parseSiteUrl` gives it
 * @param lastmod how far the facts reach: `2025-12`
 */
export function sitemapXml(
  pages: readonly SitemapPage[],
  siteUrl: string,
  lastmod: string,
): string {
  const at = ({ path }: Alternate) => escapeHtml(siteUrl + path)
  const link = (hreflang: string, page: Alternate) =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${at(page)}"/>`
  const urls = pages.flatMap((group) => {
    const english = group.find(({ lang }) => lang === 'en')
    const links =
      group.length < 2
        ? []
        : [
            ...group.map((page) => link(page.lang, page)),
            ...(english ? [link('x-default', english)] : []),
          ]
    return group.map(
      (page) => `<url><loc>${at(page)}</loc><lastmod>${lastmod}</lastmod>${links.join('')}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

/** Everything may be read by robots; where the address of the site is known, the sitemap too. */
export function robotsTxt(siteUrl?: string): string {
  const sitemap = siteUrl === undefined ? [] : ['', `Sitemap: ${siteUrl}sitemap.xml`]
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n')
}

/** The icons that are made of `favicon.svg`: their files below the site's root, and sizes in pixels. */
export const ICONS = [
  { path: 'icon-192.png', size: 192 },
  { path: 'icon-512.png', size: 512 },
  { path: 'apple-touch-icon.png', size: 180 },
] as const

/** What a browser shows when somebody keeps the site beside their apps. Addresses are relative. */
export function manifestJson(lang: Lang): string {
  const { app } = getMessages(lang)
  const { paper } = PALETTES.light
  const icons = ICONS.filter(({ path }) => path.startsWith('icon-')).map(({ path, size }) => ({
    src: path,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any',
  }))
  return (
    JSON.stringify(
      {
        name: app.title,
        short_name: 'TUM Atlas',
        description: app.description,
        lang,
        dir: 'ltr',
        start_url: `./${pagePath({ lang, isEmbedded: false })}`,
        scope: './',
        display: 'browser',
        background_color: paper,
        theme_color: paper,
        icons: [
          { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          ...icons,
        ],
      },
      null,
      2,
    ) + '\n'
  )
}
