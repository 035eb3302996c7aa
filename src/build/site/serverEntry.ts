import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'
import type * as server from '../../server'

/** What `src/server.ts` exports, built. */
export type ServerEntry = typeof server

/** Node's own loader: Vite's, which runs this file, is closed by the time a build ends. */
const require = createRequire(import.meta.url)

/**
 * Builds `src/server.ts` for Node, with all it needs in one file, and loads it. Built in the mode of
 * production, so that its markup and the names of its styles are those of the browser's build.
 * @param root folder of the project
 * @throws when it cannot be built
 */
export async function loadServerEntry(root: string): Promise<ServerEntry> {
  const outDir = join(root, '.cache', 'server')
  const file = join(outDir, 'server.cjs')
  await build({
    root,
    configLoader: 'runner',
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/server.ts',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'server.cjs', codeSplitting: false },
      },
    },
  })
  // One process may build twice.
  Reflect.deleteProperty(require.cache, file)
  return require(file) as ServerEntry
}
