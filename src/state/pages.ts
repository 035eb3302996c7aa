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

/** Relative way from a page to the site's root: `./`, `../`, `../../`. */
export function rootPath(page: Page): string {
  const depth = pagePath(page).split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** Relative link from one page to another; works in any sub-folder. */
export function linkTo(from: Page, to: Page): string {
  return rootPath(from) + pagePath(to)
}
