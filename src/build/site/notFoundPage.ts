import { getMessages } from '../../i18n/allMessages'
import { PALETTES } from '../../theme/palettes'

/**
 * The page for unknown addresses, in both languages. Self-contained: a host may serve it at any
 * depth, so it cannot address other files except through the site's root.
 */
export function notFoundHtml(): string {
  const { light, dark } = PALETTES
  const section = (lang: 'en' | 'de', home: string) => {
    const { app } = getMessages(lang)
    return `<section lang="${lang}"><h2>${app.notFoundTitle}</h2><p>${app.notFoundText}</p><p><a href="${home}">${app.notFoundLink}</a></p></section>`
  }
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
</head>
<body>
<main>
<h1><strong>TUM</strong> Global Atlas</h1>
${section('en', '/')}
${section('de', '/de/')}
</main>
</body>
</html>
`
}
