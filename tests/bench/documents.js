import { JSDOM, VirtualConsole } from 'jsdom'

/**
 * A built page as a document, without running or loading anything; it does not complain of CSS that
 * jsdom does not know.
 *
 * @param {string | Buffer} html
 * @returns {JSDOM}
 */
export const openDocument = (html) => new JSDOM(html, { virtualConsole: new VirtualConsole() })
