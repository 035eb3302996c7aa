import { fileURLToPath } from 'node:url'
import { compileData } from '../../src/build/compile/compile'
import type { Datasets } from '../../src/build/publish/publishRecords'

/** What the compiler makes of the real data. */
export const compilation = compileData(fileURLToPath(new URL('../../data', import.meta.url)))

/** The real facts. @throws when the data has faults; `facts.test.ts` then tells them. */
export function getDatasets(): Datasets {
  if (!compilation.datasets) throw new Error('The data has faults: run "npm run data:check".')
  return compilation.datasets
}
