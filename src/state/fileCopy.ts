import type { Lang } from '../i18n/lang'
import { linkTo, pagePath, rootPath, type Page } from './pages'
import { formatView, type View } from './view'

/**
 * This is the copy that is one file (`npm run build:single`): nothing stands beside it, and no path
 * tells its language. The build knows that, so the site's code holds nothing of what only the copy needs.
 */
export const IS_FILE_COPY = import.meta.env.MODE === 'single'

/** Root of the site, ending in a slash, as the copy was told when it was built; empty: it was not. */
const SITE_URL = IS_FILE_COPY ? (import.meta.env.SITE_URL as string) : ''

/**
 * Where the other pages and files of the site are, seen from a page and ending in a slash; `undefined` in
 * a copy that does not know where the site is.
 */
export function siteRoot(page: Page): string | undefined {
  return IS_FILE_COPY ? SITE_URL || undefined : rootPath(page)
}

/** Link from a page to a view in a language. */
export function linkToView(page: Page, lang: Lang, view: View): string {
  // A question mark even where nothing follows: an empty link would keep the query that is there.
  if (IS_FILE_COPY) return `?${formatView({ ...view, lang }).replace(/^\?/, '')}`
  return linkTo(page, { ...page, lang }) + formatView(view)
}

/** The address of a view on the site, as the copy knows it; `undefined`: it does not. */
export function siteAddressOf(view: View, lang: Lang): string | undefined {
  if (SITE_URL === '') return undefined
  return SITE_URL + pagePath({ lang, isEmbedded: false }) + formatView({ ...view, lang: 'en' })
}
