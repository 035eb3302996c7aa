import { openDocument } from './documents.js'

/** Whatever loads or runs something other than text, picture, styles and fonts. */
const ACTIVE = [
  'script',
  'noscript',
  'link[rel="modulepreload"]',
  'link[rel="preload"][as="script"]',
  'link[rel="preload"][as="fetch"]',
  'link[rel="prefetch"]',
].join()

/**
 * The page as somebody would write it by hand who only wants its text and its picture: the built
 * document without scripts, so the earliest that these can be seen.
 *
 * @param {string | Buffer} html of the built page
 */
export function toStaticPage(html) {
  const dom = openDocument(html)
  for (const element of dom.window.document.querySelectorAll(ACTIVE)) element.remove()
  return dom.serialize()
}
