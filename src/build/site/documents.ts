import { getMessages } from '../../i18n/allMessages'
import type { Lang } from '../../i18n/lang'
import { pagePath, rootOf, type Page } from '../../state/pages'

/** Markup that was rendered for a document. */
export interface DocumentParts {
  /** Title, description, styles. */
  readonly head: string
  readonly body: string
}

export interface AtlasDocumentParts extends DocumentParts {
  /** Links that fetch what the code will ask for, beside it. */
  readonly preloads: string
  /** What stands below the app. */
  readonly below: string
}

/** Where a page of a language lies below the site's root. */
export function pathIn(lang: Lang, path: string): string {
  return pagePath({ lang, isEmbedded: false }) + path
}

/** Addresses of the site's own files in a template. */
const OWN_ADDRESS =
  /\b(href|src)="(?:\.{0,2}\/)*((?:assets|data|boot\.js|favicon|icon|apple-touch)[^"]*)"/g

/** A template's addresses as they are from a folder below the site's root. */
export function withAddressesFrom(template: string, path: string): string {
  return template.replace(
    OWN_ADDRESS,
    (_, attribute: string, file: string) => `${attribute}="${rootOf(path)}${file}"`,
  )
}

/** `<html>` of a page of the atlas: its language, surface, and that its script has yet to run. */
function rootTag({ lang, isEmbedded }: Page, isPrerendered: boolean): string {
  const surface = isEmbedded ? 'embed' : 'explore'
  const hooks = isPrerendered
    ? ' data-app="prerendered" data-map="static" data-map-reason="pending"'
    : ''
  return `<html lang="${lang}" data-surface="${surface}"${hooks}>`
}

/** The application's code: a light page does without it. */
const CODE = /\s*<script type="module"([^>]*) src="([^"]+)"><\/script>/
const BOOT = /\s*<script[^>]*boot\.js"><\/script>/
const TITLE = /\s*<title>[^<]*<\/title>/
const EMPTY_APP = /<div id="app"><\/div>/

/**
 * The document of a page of the atlas, from `index.html`. Its code is not asked for by the document but
 * by `static/boot.js`, once what the document shows was shown.
 * @param parts what was prerendered; without it the page waits for its script
 */
export function atlasDocument(template: string, page: Page, parts?: AtlasDocumentParts): string {
  const { app } = getMessages(page.lang)
  const document = withAddressesFrom(template, pagePath(page))
    .replace(/<html[^>]*>/, () => rootTag(page, parts !== undefined))
    .replace(TITLE, '')
  if (!parts) return document.replace('</head>', () => `<title>${app.title}</title></head>`)
  const [, attributes = '', address = ''] = CODE.exec(document) ?? []
  const code = `<link rel="modulepreload"${attributes} href="${address}" data-code>`
  const links = `<template data-code>${code}${parts.preloads}</template>`
  return document
    .replace(CODE, '')
    .replace('</head>', () => `${parts.head}\n  </head>`)
    .replace(EMPTY_APP, () => parts.body + links + parts.below)
}

/** The document of a light page, from `index.html`: its styles, but no script at all. */
export function lightDocument(
  template: string,
  { lang, path }: { readonly lang: Page['lang']; readonly path: string },
  parts: DocumentParts,
): string {
  return withAddressesFrom(template, path)
    .replace(CODE, '')
    .replace(BOOT, '')
    .replace(/<html[^>]*>/, () => `<html lang="${lang}" data-surface="page">`)
    .replace(TITLE, '')
    .replace('</head>', () => `${parts.head}\n  </head>`)
    .replace(EMPTY_APP, () => parts.body)
}
