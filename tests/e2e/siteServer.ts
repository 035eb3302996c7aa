import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const DIST = join(import.meta.dirname, '..', '..', 'dist')

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** The built site on a server of its own, which can be stopped and changed. */
export interface SiteServer {
  /** Address of the site's root: a sub-folder, as on many hosts. */
  readonly url: string
  /** Paths below the root that were asked for, in their order. */
  readonly asked: string[]
  /** Serves something else under a path. */
  readonly replace: (path: string, content: string | Buffer) => void
  /** Leaves requests for a path without an answer. */
  readonly hold: (path: string) => void
  /** Answers again. */
  readonly release: () => void
  readonly stop: () => Promise<void>
}

const FOLDER = '/sites/atlas/'
const POLICY =
  "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"

/** Serves `dist/` on a free port, with the headers that the README suggests. */
export async function startSite(): Promise<SiteServer> {
  const replaced = new Map<string, string | Buffer>()
  const held = new Set<string>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : '?'
    asked.push(path)
    if (held.has(path)) return
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const content = replaced.get(path) ?? readFile(join(DIST, file))
    void Promise.resolve(content).then(
      (body) => {
        response.setHeader('Content-Type', MEDIA_TYPES[extname(file)] ?? 'text/plain')
        response.setHeader('Content-Security-Policy', POLICY)
        response.setHeader('Vary', 'Accept-Encoding, Origin')
        const isHashed = path.startsWith('assets/')
        response.setHeader('Cache-Control', isHashed ? 'max-age=31536000, immutable' : 'no-cache')
        response.end(body)
      },
      () => {
        response.statusCode = 404
        response.end('not found')
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${FOLDER}`,
    asked,
    replace: (path, content) => replaced.set(path, content),
    hold: (path) => held.add(path),
    release: () => {
      held.clear()
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
