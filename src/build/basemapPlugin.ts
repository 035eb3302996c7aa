import type { Plugin } from 'vite'
import { compileBasemap } from './basemapSource'

const ID = 'virtual:basemap'
const DEV_PATH = '/@atlas/basemap.json'

/** Compiles the basemap into one hashed asset and tells its address: `import { basemapUrl } from 'virtual:basemap'`. */
export function basemapPlugin(): Plugin {
  let json: string | undefined
  const compile = () => (json ??= JSON.stringify(compileBasemap()))
  let isBuild = false
  return {
    name: 'atlas-basemap',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === ID ? '\0' + ID : undefined),
    load(id) {
      if (id !== '\0' + ID) return undefined
      if (!isBuild) return `export const basemapUrl = ${JSON.stringify(DEV_PATH)}`
      // The map is drawn in the browser only; a server build would emit the file a second time.
      if (this.environment.config.consumer === 'server') return `export const basemapUrl = ''`
      const reference = this.emitFile({ type: 'asset', name: 'basemap.json', source: compile() })
      return `export const basemapUrl = import.meta.ROLLUP_FILE_URL_${reference}`
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(compile())
      })
    },
  }
}
