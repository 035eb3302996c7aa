import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { PAGES, pagePath, type Page } from '../state/pages'
import { atlasDocument } from './site/documents'
import { SINGLE_MODE } from './singlePlugin'
import { renderSite } from './site/renderSite'

function findPage(pathname: string): Page | undefined {
  return PAGES.find((page) => pathname === '/' + pagePath(page))
}

type Next = (error?: unknown) => void

/** Relative addresses need the final slash: `/de` leads to `/de/`. */
function redirectToSlash(req: IncomingMessage, res: ServerResponse, next: Next): void {
  const [pathname = '', query] = (req.url ?? '').split('?')
  if (pathname.endsWith('/') || !findPage(pathname + '/')) {
    next()
    return
  }
  res.statusCode = 301
  res.setHeader('Location', `${pathname}/${query ? `?${query}` : ''}`)
  res.end()
}

/** While developing, pages are not prerendered: every change shows at once. */
async function servePage(
  server: ViteDevServer,
  req: IncomingMessage,
  res: ServerResponse,
  next: Next,
) {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost')
  const page = findPage(pathname)
  if (!page) {
    next()
    return
  }
  const template = await readFile(`${server.config.root}/index.html`, 'utf8')
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.end(await server.transformIndexHtml(pathname, atlasDocument(template, page)))
}

/** What is neither a file nor a page does not exist. */
function answerNotFound(
  dist: string,
  req: Connect.IncomingMessage,
  res: ServerResponse,
  next: Next,
): void {
  const [pathname = ''] = (req.originalUrl ?? '').split('?')
  const isPage = /^\/(?:[\w-]+\/)*$/.test(pathname)
  if (isPage && existsSync(join(dist, pathname, 'index.html'))) {
    next()
    return
  }
  res.statusCode = 404
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  createReadStream(join(dist, '404.html')).pipe(res)
}

/**
 * Everything that is a page: `index.html` as four prerendered documents (English and German, explore
 * and embed), the light pages beside them, and the page for unknown addresses: a file for static
 * hosts, and what the preview server answers with status 404.
 */
export function pagesPlugin(): Plugin {
  let root = ''
  return {
    name: 'atlas-pages',
    enforce: 'post',
    // The one file renders itself.
    apply: (_, { isSsrBuild, mode }) => !isSsrBuild && mode !== SINGLE_MODE,
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.middlewares.use(redirectToSlash)
      server.middlewares.use((req, res, next) => {
        servePage(server, req, res, next).catch(next)
      })
    },
    configurePreviewServer(server) {
      server.middlewares.use(redirectToSlash)
      return () => {
        const dist = join(server.config.root, server.config.build.outDir)
        server.middlewares.use((req, res, next) => {
          answerNotFound(dist, req, res, next)
        })
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset')
          this.error('index.html was not built; pages cannot be made of it')
        delete bundle['index.html']
        const template = String(index.source)
        const { files, warnings } = await renderSite(root, template, Object.keys(bundle))
        for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
        for (const warning of warnings) this.warn(warning)
      },
    },
  }
}
