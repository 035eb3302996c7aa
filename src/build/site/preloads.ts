import type { Lang } from '../../i18n/lang'
import { rootOf } from '../../state/pages'

/** @throws where not exactly one built file is named so: names must have changed */
function linkTo(built: readonly string[], name: RegExp, attributes: string, path: string): string {
  const found = built.filter((file) => name.test(file))
  if (found.length !== 1) throw new Error(`${found.length} files are named like ${String(name)}`)
  return `<link ${attributes} href="${rootOf(path)}${found.join('')}">`
}

/**
 * The link that fetches the typeface together with the styles that name it.
 * @param built paths of the built files
 * @param path of the page below the site's root
 * @throws where the file is not there
 */
export function fontLink(built: readonly string[], path: string): string {
  const attributes = 'rel="preload" as="font" type="font/woff2" crossorigin'
  return linkTo(built, /^assets\/inter-atlas-latin-[\w-]{8}\.woff2$/, attributes, path)
}

/**
 * Links that fetch facts and words of a page while its script is still on the way.
 * @param built paths of the built files
 * @param path of the page below the site's root
 * @throws where a file is not there
 */
export function codeLinks(built: readonly string[], lang: Lang, path: string): string {
  const facts = new RegExp(`^assets/facts\\.${lang}-[\\w-]+\\.json$`)
  const words = new RegExp(`^assets/${lang}-[\\w-]{8}\\.js$`)
  return (
    linkTo(built, facts, 'rel="preload" as="fetch" crossorigin', path) +
    linkTo(built, words, 'rel="modulepreload"', path)
  )
}
