import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { getMessages } from '../i18n/allMessages'
import { PAGES, pagePath, rootPath, type Page } from '../state/pages'
import { notFoundHtml } from './notFoundPage'

/** Addresses of the site's own files in `index.html`. */
const OWN_ADDRESS = /\b(href|src)="(?:\.\/)?((?:assets|data|favicon)[^"]*)"/g

/** The document of a page: language and surface on the root, title, addresses rewritten to its depth. */
export function pageHtml(template: string, page: Page): string {
  const { app } = getMessages(page.lang)
  const surface = page.isEmbedded ? 'embed' : 'explore'
  const noscript = page.lang === 'en' ? undefined : noscriptHtml(page)
  return template
    .replace(/<html[^>]*>/, () => `<html lang="${page.lang}" data-surface="${surface}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${app.title}</title>`)
    .replace(
      /(name="description"\s+content=")[^"]*"/,
      (_, start: string) => `${start}${app.description}"`,
    )
    .replace(/<noscript>[\s\S]*<\/noscript>/, (english) => noscript ?? english)
    .replace(
      OWN_ADDRESS,
      (_, attribute: string, path: string) => `${attribute}="${rootPath(page)}${path}"`,
    )
}

function noscriptHtml(page: Page): string {
  const { app } = getMessages(page.lang)
  return `<noscript><p>${app.needsJavaScript} <a href="data/partners.csv">partners.csv</a>, <a href="data/events.csv">events.csv</a>, <a href="data/sources.csv">sources.csv</a>, <a href="data/atlas.json">atlas.json</a></p></noscript>`
}

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
  res.end(await server.transformIndexHtml(pathname, pageHtml(template, page)))
}

/** What is neither a file nor a page does not exist. */
function answerNotFound(req: Connect.IncomingMessage, res: ServerResponse, next: Next): void {
  const [pathname = ''] = (req.originalUrl ?? '').split('?')
  if (findPage(pathname)) {
    next()
    return
  }
  res.statusCode = 404
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.end(notFoundHtml())
}

/**
 * One `index.html`, four pages: English and German, explore and embed. Also the page for unknown
 * addresses: a file for static hosts, and what the preview server answers with status 404.
 */
export function pagesPlugin(): Plugin {
  return {
    name: 'atlas-pages',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use(redirectToSlash)
      server.middlewares.use((req, res, next) => {
        servePage(server, req, res, next).catch(next)
      })
    },
    configurePreviewServer(server) {
      server.middlewares.use(redirectToSlash)
      return () => {
        server.middlewares.use(answerNotFound)
      }
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset')
          this.error('index.html was not built; pages cannot be made of it')
        const template = String(index.source)
        for (const page of PAGES) {
          const source = pageHtml(template, page)
          if (pagePath(page) === '') index.source = source
          else this.emitFile({ type: 'asset', fileName: `${pagePath(page)}index.html`, source })
        }
        this.emitFile({ type: 'asset', fileName: '404.html', source: notFoundHtml() })
      },
    },
  }
}
