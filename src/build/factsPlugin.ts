import { join, sep } from 'node:path'
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { fetchedFacts, type Fetched } from './publish/fetchedFacts'
import { compileData, formatFault, type Compilation } from './compile/compile'
import { publishedFiles } from './publish/publish'

const ID = 'virtual:facts'
const RESOLVED_ID = '\0' + ID
const LANGS = ['en', 'de'] as const
const FETCHED = ['facts', 'stories'] as const satisfies readonly (keyof Fetched)[]
/** Editors save in several steps; what follows within this time is one change. */
const SETTLE_MS = 60

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/**
 * Compiles `data/` and hands the facts to the app: `import { factsUrl, storiesUrl } from 'virtual:facts'`. A
 * fault in the data stops the build; while developing it shows over the page until it is mended.
 */
export function factsPlugin(): Plugin {
  let dir = ''
  let isServing = false
  const references = new Map<string, string>()

  return {
    name: 'atlas-facts',
    configResolved(config) {
      dir = join(config.root, 'data')
      isServing = config.command === 'serve'
    },
    buildStart() {
      if (isServing || this.environment.config.consumer === 'server') return
      const compilation = compileData(dir)
      for (const file of compilation.files) this.addWatchFile(join(dir, '..', file))
      const { datasets, warnings } = compilation
      if (!datasets) this.error(formatFaults(compilation))
      if (warnings.length > 0)
        this.info(`${warnings.length} warnings in the data; "npm run data:check" tells them.`)
      for (const lang of LANGS) {
        const fetched = fetchedFacts(datasets[lang])
        for (const part of FETCHED) {
          const name = `${part}.${lang}.json`
          references.set(name, this.emitFile({ type: 'asset', name, source: fetched[part] }))
        }
      }
      for (const [fileName, source] of publishedFiles(datasets))
        this.emitFile({ type: 'asset', fileName, source })
    },
    resolveId: (id) => (id === ID ? RESOLVED_ID : undefined),
    load(id) {
      if (id !== RESOLVED_ID) return undefined
      const urlOf = (name: string) => {
        if (isServing) return JSON.stringify(`/@facts/${name}`)
        const reference = references.get(name)
        return reference === undefined ? '""' : `import.meta.ROLLUP_FILE_URL_${reference}`
      }
      return FETCHED.map((part) => {
        const urls = LANGS.map((lang) => `${lang}: ${urlOf(`${part}.${lang}.json`)}`)
        return `export const ${part}Url = { ${urls.join(', ')} }`
      }).join('\n')
    },
    configureServer(server) {
      serveFacts(server, dir)
    },
  }
}

/** Serves the facts while developing, and compiles them again whenever a data file changes. */
function serveFacts(server: ViteDevServer, dir: string): void {
  let compilation: Compilation | undefined
  let lastSound: Compilation['datasets']
  const compile = () => {
    compilation = compileData(dir)
    lastSound = compilation.datasets ?? lastSound
    if (compilation.faults.length > 0) server.config.logger.error(formatFaults(compilation))
    return compilation
  }
  const current = () => compilation ?? compile()
  const showFaults = () => {
    if (current().faults.length > 0) server.ws.send(toOverlay(current(), dir))
  }

  let timer: NodeJS.Timeout | undefined
  server.watcher.add(dir)
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(dir + sep)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (compile().faults.length > 0) showFaults()
      else server.ws.send({ type: 'full-reload', path: '*' })
    }, SETTLE_MS)
  })
  server.ws.on('connection', showFaults)

  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '')
    const isFacts = path.startsWith('/@facts/')
    if (!isFacts && !path.startsWith('/data/')) {
      next()
      return
    }
    const { faults } = current()
    const files = lastSound ? servedFiles(lastSound) : new Map<string, string>()
    const text = files.get(path)
    if (text !== undefined) {
      response.setHeader('Content-Type', MEDIA_TYPES[path.replace(/^.*\./, '')] ?? 'text/plain')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(text)
    } else if (isFacts && faults.length > 0) {
      response.statusCode = 500
      response.end(formatFaults(current()))
    } else next()
  })
}

function servedFiles(datasets: NonNullable<Compilation['datasets']>): Map<string, string> {
  const files = new Map<string, string>()
  for (const lang of LANGS) {
    const fetched = fetchedFacts(datasets[lang])
    for (const part of FETCHED) files.set(`/@facts/${part}.${lang}.json`, fetched[part])
  }
  for (const [path, text] of publishedFiles(datasets)) files.set(`/${path}`, text)
  return files
}

function formatFaults({ faults }: Compilation): string {
  const head =
    faults.length === 1 ? 'The data has a fault:' : `The data has ${faults.length} faults:`
  return [head, ...faults.map(formatFault)].join('\n')
}

/** Vite's error overlay with all faults; it opens the file of the first one. */
function toOverlay(compilation: Compilation, dir: string): ErrorPayload {
  const first = compilation.faults[0]
  return {
    type: 'error',
    err: {
      message: formatFaults(compilation),
      stack: '',
      plugin: 'atlas-facts',
      ...(first && {
        id: join(dir, '..', first.file),
        loc: { file: join(dir, '..', first.file), line: first.line, column: first.column },
      }),
    },
  }
}
