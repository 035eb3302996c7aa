import type { Basemap } from 'virtual:basemap'
import { LANGS } from '../../i18n/lang'
import { OG_PICTURES, ogPicture } from './ogPicture'
import type { Datasets } from '../publish/publishRecords'
import { manifestJson, robotsTxt, sitemapXml, type SitemapPage } from './siteFiles'
import { MANIFESTS } from './siteHead'
import { iconFiles } from './siteIcons'

export interface SiteExtrasInput {
  readonly datasets: Datasets
  /** As `compileBasemap` makes it. */
  readonly basemap: Basemap
  /** The text of `static/favicon.svg`. */
  readonly favicon: string
  /** Every page that may be found, in all its languages. */
  readonly pages: readonly SitemapPage[]
  /** As `parseSiteUrl` gives it; without it there is no sitemap and no preview picture. */
  readonly siteUrl?: string | undefined
}

/**
 * What stands beside the pages: icons, manifests, `robots.txt` and, where the address of the site is
 * known, the sitemap and the pictures for link previews.
 * @returns contents by path below the site's root
 */
export async function siteExtras({
  datasets,
  basemap,
  favicon,
  pages,
  siteUrl,
}: SiteExtrasInput): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>(await iconFiles(favicon))
  files.set('robots.txt', robotsTxt(siteUrl))
  for (const lang of LANGS) files.set(MANIFESTS[lang], manifestJson(lang))
  if (siteUrl === undefined) return files
  files.set('sitemap.xml', sitemapXml(pages, siteUrl, datasets.en.factsAsOf))
  for (const lang of LANGS)
    files.set(OG_PICTURES[lang], await ogPicture({ dataset: datasets[lang], lang, basemap }))
  return files
}
