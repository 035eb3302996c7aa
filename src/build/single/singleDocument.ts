import { gzipSync } from 'node:zlib'
import { getMessages } from '../../i18n/allMessages'
import { getFileCopyMessages, type FileCopyMessages } from '../../i18n/fileCopy'
import { LANGS } from '../../i18n/lang'

/** What is packed into the file. */
export interface Part {
  /** By which the code asks for it. */
  readonly name: string
  /** Media type. */
  readonly type: string
  /** What the file itself makes of it; all else is there for the code to fetch. */
  readonly use?: 'styles' | 'code'
  readonly content: string | Uint8Array
}

/** What stands in the file as it is. */
export interface Opening {
  /** Scripts that run before anything is shown, in their order. */
  readonly head: readonly string[]
  /** The script that unpacks the parts. */
  readonly unpack: string
  /** Styles of what is shown until then. */
  readonly styles: string
  /** The icon, as SVG. */
  readonly icon: string
}

/**
 * The browser itself sees to it that nothing is asked for but what was unpacked here. Scripts and styles
 * have no address of their own in a file that is alone.
 */
const POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'unsafe-inline'",
  'style-src': "'unsafe-inline'",
  'font-src': 'data:',
  'img-src': 'data: blob:',
  'connect-src': 'blob:',
  // Where a page has no origin, MapLibre passes its worker on as a data URL.
  'worker-src': 'blob: data:',
  'base-uri': "'none'",
  'form-action': "'none'",
})
  .map((directive) => directive.join(' '))
  .join('; ')

/** @throws where it would end its element before it is over, or begin what hides the end */
function inline(tag: 'script' | 'style', text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text))
    throw new Error(`What stands in a <${tag}> may hold neither the end of one nor “<!--”`)
  return `<${tag}>\n${text.trim()}\n</${tag}>`
}

/** A sentence in every language. */
function inEach(key: keyof FileCopyMessages): string {
  return LANGS.map((lang) => `<p lang="${lang}">${getFileCopyMessages(lang)[key]}</p>`).join('')
}

function partElement({ name, type, use, content }: Part): string {
  const packed = gzipSync(content, { level: 9 }).toString('base64')
  return `<script type="application/gzip" data-part="${name}" data-type="${type}"${use ? ` data-use="${use}"` : ''}>${packed}</script>`
}

/**
 * The atlas as a document that needs no other file: what it is made of is packed into it, and unpacked
 * by a script of its own.
 * @throws where a script or a style cannot stand in a document
 */
export function singleDocument(parts: readonly Part[], opening: Opening): string {
  const packed = parts.map(partElement)
  const total = packed.reduce((sum, element) => sum + element.length, 0)
  return [
    '<!doctype html>',
    '<html lang="en" data-surface="explore">',
    '<head>',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${getMessages('en').app.title}</title>`,
    '<meta name="color-scheme" content="light dark" />',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(opening.icon)}" />`,
    inline('style', opening.styles),
    ...opening.head.map((script) => inline('script', script)),
    '</head>',
    '<body>',
    `<noscript><div class="notice">${inEach('withoutScript')}</div></noscript>`,
    `<div class="notice unable" role="alert">${inEach('unable')}</div>`,
    `<div class="notice damaged" role="alert">${inEach('damaged')}</div>`,
    `<div class="unpacking">${inEach('unpacking')}<progress max="${String(total)}" value="0"></progress></div>`,
    '<div id="app"></div>',
    ...packed,
    inline('script', opening.unpack),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
