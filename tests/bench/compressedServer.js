import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const compress = promisify(brotliCompress)

/** Content types by ending; what is text is sent compressed. */
const TEXT = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
}
const BINARY = {
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
/** Names in this folder carry a hash of their content. */
const HASHED = '/assets/'
const FOREVER = 'public, max-age=31536000, immutable'

/** @typedef {{ body: Buffer, headers: Record<string, string | number> }} Answer */

/** @param {string} folder @param {string} name @returns {Promise<Answer>} */
async function prepare(folder, name) {
  const ending = extname(name)
  const raw = readFileSync(join(folder, name))
  const text = TEXT[ending]
  const body = text ? await compress(raw) : raw
  return {
    body,
    headers: {
      'Content-Type': text
        ? `${text}; charset=utf-8`
        : (BINARY[ending] ?? 'application/octet-stream'),
      'Content-Length': body.length,
      'Cache-Control': `/${name}`.includes(HASHED) ? FOREVER : 'no-cache',
      ...(text && { 'Content-Encoding': 'br' }),
    },
  }
}

/**
 * Serves a folder as a good static host does: compressed beforehand with the best brotli, what is
 * hashed kept for ever, `index.html` for a folder, `404.html` for what is missing. HTTP/1.1; all is
 * read once, so a build in the meantime changes nothing.
 *
 * @param {string} folder
 * @param {number} [port] default: a free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} the address ends with a slash
 */
export async function serveCompressed(folder, port = 0) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
  const answers = new Map(
    await Promise.all(
      names.map(async (name) => /** @type {const} */ ([`/${name}`, await prepare(folder, name)])),
    ),
  )

  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''))
    const answer = answers.get(path.endsWith('/') ? `${path}index.html` : path)
    const sent = answer ?? answers.get('/404.html')
    response.writeHead(answer ? 200 : 404, sent?.headers)
    response.end(sent?.body)
  })
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port')
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
