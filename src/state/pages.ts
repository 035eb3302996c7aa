import type { Lang } from '../i18n/lang'

/** The pages that run the app; each has its own document. */
export interface Page {
  readonly lang: Lang
  readonly isEmbedded: boolean
}

/** Every page, the default first. */
export const PAGES: readonly Page[] = [
  { lang: 'en', isEmbedded: false },
  { lang: 'de', isEmbedded: false },
  { lang: 'en', isEmbedded: true },
  { lang: 'de', isEmbedded: true },
]

/** Path below the site's root, ending in a slash or empty: ``, `de/`, `embed/`, `de/embed/`. */
export function pagePath({ lang, isEmbedded }: Page): string {
  return (lang === 'de' ? 'de/' : '') + (isEmbedded ? 'embed/' : '')
}

/** The pages that an institution owes, and the one about the facts, by their paths. */
export const SITE_PAGES = ['about-the-data', 'accessibility', 'privacy', 'imprint'] as const
export type SitePage = (typeof SITE_PAGES)[number]

/** Relative way from a path below the site's root to that root: `de/privacy/` gives `../../`. */
export function rootOf(path: string): string {
  const depth = path.split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** Relative way from a page to the site's root: `./`, `../`, `../../`. */
export function rootPath(page: Page): string {
  return rootOf(pagePath(page))
}

/** Relative link from one page to another; works in any sub-folder. */
export function linkTo(from: Page, to: Page): string {
  return rootPath(from) + pagePath(to)
}

/**
 * Relative link from a path below the site's root to a page of a language.
 * @param path below the language's root: `privacy/`; empty: the atlas itself
 */
export function linkToPage(from: string, lang: Lang, path: string): string {
  return rootOf(from) + pagePath({ lang, isEmbedded: false }) + path
}
