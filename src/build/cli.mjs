/**
 * `node src/build/cli.mjs check` checks the data and tells every fault;
 * `node src/build/cli.mjs schema` rewrites the JSON Schemas in data/schema.
 * Node 20 does not read TypeScript, so Vite loads the modules.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const command = process.argv[2] ?? 'check'
const { module } = await runnerImport(fileURLToPath(new URL('./checkData.ts', import.meta.url)), {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
})
process.exitCode = module.run(command, console)
