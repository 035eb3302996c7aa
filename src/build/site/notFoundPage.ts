import { getMessages } from '../../i18n/allMessages'
import { LANGS, type Lang } from '../../i18n/lang'
import { pagePath } from '../../state/pages'
import { PALETTES } from '../../theme/palettes'
import { escapeHtml } from './siteHead'

/*
 * A host shows this page at any address, and none of it says how far below the site's root that is.
 * Where the build does not know the root either, the page asks for a style sheet at each level above
 * it: each of them is there at one level only, and shows the links that lead there.
 */

/** How many levels up the page looks for the root. The site's own addresses have up to three. */
const LEVELS = [0, 1, 2, 3, 4, 5]
const FARTHEST = Math.max(...LEVELS)

/** Address from the page to what lies some levels above it. */
const up = (level: number) => (level === 0 ? './' : '../'.repeat(level))

const sheetOf = (level: number) => `home/${String(level)}.css`

/** A class has the links that lead some levels up; those that lead farther come after them. */
const classOf = (level: number) => `up-${String(level)}`

/**
 * The style sheets that the page looks for: contents by path below the site's root. Of two sites, one
 * within the other, the nearer one counts.
 */
export function notFoundSheets(): ReadonlyMap<string, string> {
  return new Map(
    LEVELS.map((level) => [
      sheetOf(level),
      `.${classOf(level)}{display:block}.${classOf(level)}~p{display:none}\n`,
    ]),
  )
}

/** @param siteUrl as `parseSiteUrl` gives it */
function wayHome(lang: Lang, siteUrl: string | undefined): string {
  const text = getMessages(lang).app.notFoundLink
  const link = (root: string) =>
    `<a href="${escapeHtml(root + pagePath({ lang, isEmbedded: false }))}">${text}</a>`
  if (siteUrl !== undefined) return `<p>${link(siteUrl)}</p>`
  const found = LEVELS.map((level) => `<p class="${classOf(level)}" hidden>${link(up(level))}</p>`)
  // From farther below this leads to the same page once more, nearer to the root.
  return `${found.join('')}<p>${link(up(FARTHEST))}</p>`
}

/**
 * The page for unknown addresses, in both languages. It works wherever a host shows it, and without
 * scripts: it leads to where the site stands.
 * @param siteUrl as `parseSiteUrl` gives it; without it the page finds the root by `notFoundSheets`
 */
export function notFoundHtml(siteUrl?: string): string {
  const { light, dark } = PALETTES
  const section = (lang: Lang) => {
    const { app } = getMessages(lang)
    return `<section lang="${lang}"><h2>${app.notFoundTitle}</h2><p>${app.notFoundText}</p>${wayHome(lang, siteUrl)}</section>`
  }
  const sheets =
    siteUrl === undefined
      ? LEVELS.map((level) => `<link rel="stylesheet" href="${up(level)}${sheetOf(level)}">\n`)
      : []
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>404 · TUM Global Atlas</title>
<style>
:root { color-scheme: light dark; --paper: ${light.paper}; --ink: ${light.ink}; --action: ${light.action}; --rule: ${light.rule} }
@media (prefers-color-scheme: dark) { :root { --paper: ${dark.paper}; --ink: ${dark.ink}; --action: ${dark.action}; --rule: ${dark.rule} } }
body { margin: 0; padding: 48px 24px; background: var(--paper); color: var(--ink); font: 14px/1.4 'Inter Atlas', 'Inter Variable', Inter, system-ui, sans-serif }
main { max-width: 560px; margin: 0 auto }
h1 { font-size: 16px; font-weight: 400 } h1 strong { font-weight: 750 }
h2 { font-size: 20px; font-weight: 600 }
section { padding: 16px 0; border-top: 1px solid var(--rule) }
a { color: var(--action) } a:focus-visible { outline: 2px solid var(--action); outline-offset: 2px }
</style>
${sheets.join('')}</head>
<body>
<main>
<h1><strong>TUM</strong> Global Atlas</h1>
${LANGS.map(section).join('\n')}
</main>
</body>
</html>
`
}
