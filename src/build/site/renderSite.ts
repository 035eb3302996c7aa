import type { Basemap } from 'virtual:basemap'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMessages } from '../../i18n/allMessages'
import { LANGS, type Lang } from '../../i18n/lang'
import type { PageDocument } from '../../pages/pageDocument'
import { PAGES, pagePath, rootOf, type Page } from '../../state/pages'
import { compileBasemap } from '../basemap/basemapSource'
import { compileData, formatFault } from '../compile/compile'
import { atlasDocument, lightDocument, pathIn } from './documents'
import { notFoundHtml, notFoundSheets } from './notFoundPage'
import { OG_PICTURES } from './ogPicture'
import { codeLinks, fontLink } from './preloads'
import type { Datasets } from '../publish/publishRecords'
import { loadServerEntry, type ServerEntry } from './serverEntry'
import { readSiteData, type SiteData } from './siteData'
import { siteExtras } from './siteExtras'
import { headOf } from './siteHead'
import { datasetJsonLd } from './siteJsonLd'
import { NO_CONTACT_MAIL, placeholderWarnings } from './sitePlaceholders'
import { NO_SITE_URL, parseSiteUrl } from './siteUrl'

type Files = Map<string, string | Uint8Array>

export interface RenderedSite {
  /** Contents by path within the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly warnings: readonly string[]
}

/** What every page is made of. */
interface Site {
  readonly server: ServerEntry
  readonly datasets: Datasets
  /** `index.html` as Vite built it. */
  readonly template: string
  /** Paths of what the browser's build wrote. */
  readonly built: readonly string[]
  readonly siteUrl: string | undefined
}

/** A page in both languages. @param pathOf its path below the root of the site */
function alternatesOf(pathOf: (lang: Lang) => string) {
  return LANGS.map((lang) => ({ lang, path: pathOf(lang) }))
}

function renderAtlasPage(site: Site, page: Page, basemap: Basemap): string {
  const { server, datasets, siteUrl } = site
  const { lang, isEmbedded } = page
  const path = pagePath(page)
  const atlas = server.renderAtlas({ ...page, dataset: datasets[lang] })
  const world = server.renderWorld(basemap)
  const facts = { dataset: datasets[lang], lang, root: rootOf(path) }
  const reference = server.renderReference(facts)
  const head = headOf({
    lang,
    path,
    title: '',
    description: getMessages(lang).app.description,
    siteUrl,
    alternates: alternatesOf((other) => pagePath({ lang: other, isEmbedded })),
    ogImage: OG_PICTURES[lang],
    kind: 'website',
    hasTitle: true,
    ...(isEmbedded ? { robots: 'noindex' } : { jsonLd: datasetJsonLd(datasets, siteUrl, lang) }),
  })
  return atlasDocument(site.template, page, {
    head: [fontLink(site.built, path), head, world.head, atlas.head, reference.head].join(''),
    body: `${world.body}<div id="app">${atlas.body}</div>`,
    preloads: codeLinks(site.built, lang, path),
    below: reference.body,
  })
}

function renderLightPage(site: Site, page: PageDocument, styles: string): string {
  const { lang, title, description, jsonLd, body } = page
  const path = pathIn(lang, page.path)
  const head = headOf({
    lang,
    path,
    title,
    description,
    siteUrl: site.siteUrl,
    alternates: alternatesOf((other) => pathIn(other, page.path)),
    ogImage: OG_PICTURES[lang],
    kind: 'article',
    jsonLd,
  })
  const link = `<link rel="stylesheet" href="${rootOf(path)}${styles}" />`
  return lightDocument(site.template, { lang, path }, { head: head + link + page.head, body })
}

/** The light pages of both languages. @throws where the site's own data has a fault */
function lightPages(
  { server, datasets, siteUrl }: Site,
  { site, accessibility, faults }: SiteData,
): readonly PageDocument[] {
  if (!site || !accessibility) throw new Error(faults.map(formatFault).join('\n'))
  return [
    ...LANGS.flatMap((lang) => server.factPages(datasets[lang], lang)),
    ...server.institutionPages({ datasets, site, accessibility, siteUrl }),
  ]
}

/**
 * Renders every page of the site, and what stands beside them.
 * @param root folder of the project
 * @param template `index.html` as Vite built it
 * @param built paths of what the browser's build wrote, for the links that fetch them early
 * @throws when the data has faults, `SITE_URL` is no address or the server's build fails
 */
export async function renderSite(
  root: string,
  template: string,
  built: readonly string[],
): Promise<RenderedSite> {
  const siteUrl = parseSiteUrl(process.env.SITE_URL)
  const { datasets } = compileData(join(root, 'data'))
  if (!datasets) throw new Error('The data has faults; "npm run data:check" tells them.')
  const siteData = readSiteData(join(root, 'data'))
  const server = await loadServerEntry(root)
  const site: Site = { server, datasets, template, built, siteUrl }
  const basemap = compileBasemap()
  const files: Files = new Map()

  for (const page of PAGES)
    files.set(`${pagePath(page)}index.html`, renderAtlasPage(site, page, basemap))

  const light = lightPages(site, siteData)
  const styles = `assets/page-${createHash('sha256').update(server.LIGHT_STYLES).digest('hex').slice(0, 8)}.css`
  files.set(styles, server.LIGHT_STYLES)
  for (const page of light)
    files.set(`${pathIn(page.lang, page.path)}index.html`, renderLightPage(site, page, styles))
  files.set('404.html', notFoundHtml(siteUrl))
  if (siteUrl === undefined) for (const [path, css] of notFoundSheets()) files.set(path, css)

  const found = ['', ...new Set(light.map(({ path }) => path))]
  const pages = found.map((path) => alternatesOf((lang) => pathIn(lang, path)))
  const favicon = readFileSync(join(root, 'static', 'favicon.svg'), 'utf8')
  const extras = await siteExtras({ datasets, basemap, favicon, pages, siteUrl })
  for (const [path, content] of extras) files.set(path, content)

  const warnings = [
    ...(siteUrl === undefined ? [NO_SITE_URL] : []),
    ...(server.contactMail() === undefined ? [NO_CONTACT_MAIL] : []),
    ...(siteData.site ? placeholderWarnings(siteData.site) : []),
  ]
  return { files, warnings }
}
