import type { Lang } from '../i18n/lang'
import { rootOf } from '../state/pages'

/** What a page asks for as soon as its script runs, and is to be on its way before: by the name of the built file. */
const EARLY: readonly { readonly of: (lang: Lang) => RegExp; readonly link: string }[] = [
  {
    of: () => /^assets\/inter-latin-wght-normal-[\w-]+\.woff2$/,
    link: 'rel="preload" as="font" type="font/woff2" crossorigin',
  },
  {
    of: (lang) => new RegExp(`^assets/facts\\.${lang}-[\\w-]+\\.json$`),
    link: 'rel="preload" as="fetch" crossorigin',
  },
  { of: (lang) => new RegExp(`^assets/${lang}-[\\w-]{8}\\.js$`), link: 'rel="modulepreload"' },
]

/**
 * Links that fetch font, facts and words of a page while its script is still on the way.
 * @param built paths of the built files
 * @param path of the page below the site's root
 * @throws where a file is not there: its name must have changed
 */
export function preloadLinks(built: readonly string[], lang: Lang, path: string): string {
  return EARLY.map(({ of, link }) => {
    const name = of(lang)
    const found = built.filter((file) => name.test(file))
    if (found.length !== 1) throw new Error(`${found.length} files are named like ${String(name)}`)
    return `<link ${link} href="${rootOf(path)}${found.join('')}">`
  }).join('')
}
