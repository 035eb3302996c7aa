import type { Part } from './singleDocument'

/** How large the file may be, bytes: what mail and messengers take. */
export const MAX_BYTES = 6_000_000

/** Attributes whose address a browser fetches by itself. A link that is followed by a click is none. */
const FETCHED =
  /\s(?:src|srcset|poster|data|manifest|background|action|formaction|(?:xlink:)?href)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi
/** What brings its content along, or stands in the same document. */
const INSIDE = /^["'`]?(?:data:|blob:|#|["'`]?$)/i

const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const STYLE = /<style\b[^>]*>(.*?)<\/style>/gis
const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gis
/** It holds a part of the file, and no browser runs it. */
const PACKED = 'type="application/gzip"'

const URL_OF_STYLE = /url\(\s*("[^"]*"|'[^']*'|[^)]*)\s*\)/gi
const IMPORT_OF_STYLE = /@import\b[^;]*/gi

/** What code asks for by an address that is written out. */
const REQUESTS_OF_CODE: readonly RegExp[] = [
  /\b(?:import|importScripts|fetch|(?:Shared)?Worker|EventSource|WebSocket|sendBeacon)\(\s*(["'`](?!data:|blob:)[^"'`]*)/g,
  /\bnew URL\(\s*(["'`][^"'`]*)["'`]\s*,\s*import\.meta\.url/g,
  /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?(["'][^"']+)["']/g,
  /\.src\s*=\s*(["'`](?:https?:)?\/\/[^"'`]*)/g,
  /<(?:img|script|iframe|link|source|video|audio|image|embed|object)\b[^>]*?\s(?:src|href|data)=\\?(["'](?!data:|blob:|#)[^"'\\$]+)/g,
]
/** Where the code looks for a part; `src/build/singlePlugin.ts` writes it. */
const ASKED_OF_FILE = /\batlasFiles\[(["'])(.*?)\1\]/g

const unquoted = (text: string): string => text.replace(/^["'`]|["'`]$/g, '')

/** Addresses that a style sheet would ask for. */
export function requestsOfStyles(css: string): readonly string[] {
  const urls = [...css.matchAll(URL_OF_STYLE)].map(([, address = '']) => address.trim())
  return [
    ...urls.filter((address) => !INSIDE.test(address)).map(unquoted),
    ...[...css.matchAll(IMPORT_OF_STYLE)].map(([rule]) => rule.trim()),
  ]
}

/** Addresses that a script would ask for, as far as they are written out in it. */
export function requestsOfCode(code: string): readonly string[] {
  return REQUESTS_OF_CODE.flatMap((request) =>
    [...code.matchAll(request)].map(([, address = '']) => unquoted(address)),
  )
}

/** Addresses that a document would ask for, with the styles and scripts that stand in it. */
export function requestsOfDocument(html: string): readonly string[] {
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !attributes.includes(PACKED),
  )
  const markup = html
    .replace(SCRIPT, (_, attributes: string) => `<script${attributes}></script>`)
    .replace(STYLE, '')
  const tags = [...markup.matchAll(TAG)].filter(([, name = '']) => name.toLowerCase() !== 'a')
  return [
    ...tags.flatMap(([, , attributes = '']) => [
      ...[...attributes.matchAll(FETCHED)]
        .map(([, address = '']) => address)
        .filter((address) => !INSIDE.test(address))
        .map(unquoted),
      ...requestsOfStyles(attributes),
    ]),
    ...[...html.matchAll(STYLE)].flatMap(([, css = '']) => requestsOfStyles(css)),
    ...scripts.flatMap(([, , code = '']) => requestsOfCode(code)),
  ]
}

function requestsOfPart({ type, content }: Part): readonly string[] {
  if (typeof content !== 'string') return []
  if (type === 'text/css') return requestsOfStyles(content)
  return type === 'text/javascript' ? requestsOfCode(content) : []
}

/**
 * What keeps the file from being one that needs no other, each fault in words of its own; nothing
 * where it is sound.
 * @param html the whole document
 * @param parts what is packed into it, unpacked
 */
export function faultsOfSingle(html: string, parts: readonly Part[]): readonly string[] {
  const names = new Set(parts.map(({ name }) => name))
  const asked = parts.flatMap(({ content }) =>
    typeof content === 'string'
      ? [...content.matchAll(ASKED_OF_FILE)].map(([, , name = '']) => name)
      : [],
  )
  const size = Buffer.byteLength(html)
  return [
    ...requestsOfDocument(html).map((address) => `The document asks for ${address}`),
    ...parts.flatMap((part) =>
      requestsOfPart(part).map((address) => `${part.name} asks for ${address}`),
    ),
    ...asked
      .filter((name) => !names.has(name))
      .map((name) => `${name} is asked for and not inside`),
    ...(size > MAX_BYTES
      ? [`The file has ${String(size)} bytes, and may have ${String(MAX_BYTES)} at most`]
      : []),
  ]
}
