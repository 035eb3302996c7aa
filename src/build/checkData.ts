import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileData, formatFault, type Compilation } from './compile/compile'
import { generateJsonSchemas } from './publish/jsonSchema'
import { readSiteData } from './site/siteData'

const ROOT = new URL('../../', import.meta.url)

/** Where a command prints, such as `console`. */
type Output = Pick<Console, 'log' | 'warn' | 'error'>

/**
 * Runs a command of `cli.mjs` and prints what it finds.
 * @returns the exit code: 1 when there is a fault or no such command.
 */
export function run(command: string, output: Output): number {
  if (command === 'check') return checkData(output)
  if (command === 'schema') return writeSchemas(output)
  output.error(`There is no command "${command}". Use "check" or "schema".`)
  return 1
}

function checkData(output: Output): number {
  const dir = fileURLToPath(new URL('data', ROOT))
  const compilation = compileData(dir)
  const site = readSiteData(dir)
  const faults = [...compilation.faults, ...site.faults]
  const warnings = [...compilation.warnings, ...site.warnings]
  for (const warning of warnings) output.warn(`warning  ${formatFault(warning)}`)
  for (const fault of faults) output.error(`fault    ${formatFault(fault)}`)
  output.log(summarize({ ...compilation, faults, warnings }))
  return faults.length === 0 ? 0 : 1
}

/** `183 partners, 21 places, …, no faults, 2 warnings` */
export function summarize({ datasets, faults, warnings, files }: Compilation): string {
  const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
  const contents = datasets
    ? [
        count(datasets.en.partners.length, 'partner'),
        count(datasets.en.places.length, 'place'),
        count(datasets.en.alliances.length, 'alliance'),
        count(datasets.en.events.length, 'event'),
        count(datasets.en.sources.length, 'source'),
        count(datasets.en.stories.length, 'story', 'stories'),
      ]
    : [count(files.length, 'file')]
  return [
    ...contents,
    faults.length === 0 ? 'no faults' : count(faults.length, 'fault'),
    warnings.length === 0 ? 'no warnings' : count(warnings.length, 'warning'),
  ].join(', ')
}

function writeSchemas(output: Output): number {
  for (const [path, text] of generateJsonSchemas()) {
    const file = fileURLToPath(new URL(path, ROOT))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    output.log(path)
  }
  return 0
}
