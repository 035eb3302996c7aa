import type { CountryPoint, PackedCell } from 'virtual:basemap'
import type { Plugin } from 'vite'
import { cellKeysIn, packBasemap, WHOLE_WORLD } from '../geo/basemap'
import { compileFineBasemap } from './basemap/basemapFine'
import { compileBasemap, countryPoints } from './basemap/basemapSource'

const ID = 'virtual:basemap'
const DEV_PATH = '/@atlas/basemap/'
const COARSE = 'basemap'
const OPEN_SEA: PackedCell = {
  land: [],
  glaciers: [],
  lakes: [],
  rivers: [],
  borders: [],
  disputed: [],
  cities: [],
}

function moduleOf(
  countries: readonly CountryPoint[],
  coarse: string,
  fine: readonly (readonly [key: string, url: string])[],
): string {
  const entries = fine.map(([key, url]) => `${JSON.stringify(key)}: ${url}`)
  return [
    `export const countries = ${JSON.stringify(countries)}`,
    `export const basemapUrl = ${coarse}`,
    `export const fineBasemapUrls = { ${entries.join(', ')} }`,
  ].join('\n')
}

/**
 * Compiles the basemap into hashed assets and tells their addresses:
 * `import { basemapUrl, countries, fineBasemapUrls } from 'virtual:basemap'`.
 */
export function basemapPlugin(): Plugin {
  let coarse: string | undefined
  const compileCoarse = () => (coarse ??= JSON.stringify(packBasemap(compileBasemap())))
  let fine: ReadonlyMap<string, PackedCell> | undefined
  const compileFine = () => (fine ??= compileFineBasemap())
  let countries: readonly CountryPoint[] | undefined
  const compileCountries = () => (countries ??= countryPoints())
  let isBuild = false
  return {
    name: 'atlas-basemap',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === ID ? '\0' + ID : undefined),
    load(id) {
      if (id !== '\0' + ID) return undefined
      const devUrl = (name: string) => JSON.stringify(`${DEV_PATH}${name}.json`)
      // Which cells are empty is known only after compiling, and that can wait until one is asked for.
      if (!isBuild)
        return moduleOf(
          compileCountries(),
          devUrl(COARSE),
          cellKeysIn(WHOLE_WORLD).map((key) => [key, devUrl(key)]),
        )
      // The map is drawn in the browser only; a server build would emit the files a second time.
      if (this.environment.config.consumer === 'server') return moduleOf([], "''", [])
      const emit = (name: string, source: string) =>
        `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`
      return moduleOf(
        compileCountries(),
        emit('basemap.json', compileCoarse()),
        [...compileFine()].map(([key, cell]) => [
          key,
          emit(`basemap-${key}.json`, JSON.stringify(cell)),
        ]),
      )
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (request, response) => {
        const name = /^\/?([\w-]+)\.json/.exec(request.url ?? '')?.[1] ?? ''
        response.setHeader('Content-Type', 'application/json')
        response.end(
          name === COARSE ? compileCoarse() : JSON.stringify(compileFine().get(name) ?? OPEN_SEA),
        )
      })
    },
  }
}
