import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { ensureBrowser } from './browser.js'

/*
 * All checks, one after the other: `node tests/run.js`. With `quick`, only those that need neither
 * a build nor a browser. A failing step does not keep the others from running. The last line is
 * the sum: every test counts, and each of format, types, lint and build counts as one.
 */

const ROOT = dirname(import.meta.dirname)
/** Reads `vite.config.ts` through Vite itself, for it is written in TypeScript without extensions. */
const CONFIG_LOADER = ['--configLoader', 'runner']
/** Their own configuration: tests that need a browser but not the built site. */
const VISUAL_CONFIG = ['--config', join('tests', 'visual', 'vitest.config.ts')]
const REPORTS = join(ROOT, '.cache', 'reports')
/** Where svelte-check writes the TypeScript that it makes of each component. */
const FROM_COMPONENTS = join(ROOT, '.svelte-check')
const require = createRequire(import.meta.url)

/** @typedef {{ passed: number, failed: number, note?: string }} Result */
/** @typedef {{ name: string, needs?: string, run: () => Promise<Result> }} Step */

/**
 * The program of an installed package, as its `package.json` names it.
 *
 * @param {string} name
 * @param {string} [bin]
 */
function programOf(name, bin = name) {
  const file = join(ROOT, 'node_modules', name, 'package.json')
  const { bin: bins } = require(file)
  return join(dirname(file), typeof bins === 'string' ? bins : bins[bin])
}

/**
 * Runs a Node program in the project and passes its output through.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
function node(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** @param {string} program @param {string[]} args @returns {Promise<Result>} */
async function one(program, args) {
  return (await node(program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The counts of a test run. A runner that fails without naming a failed test counts as one.
 *
 * @param {boolean} succeeded
 * @param {() => { passed: number, failed: number, skipped: number }} read
 * @returns {Result}
 */
function counted(succeeded, read) {
  try {
    const { passed, failed, skipped } = read()
    const note = skipped > 0 ? `${skipped} skipped` : undefined
    return { passed, failed: succeeded ? failed : Math.max(failed, 1), ...(note && { note }) }
  } catch {
    return { passed: 0, failed: 1, note: 'no report' }
  }
}

/** @param {string} file */
function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * @param {string} name
 * @param {string[]} which options that say which tests
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Result>}
 */
async function vitest(name, which, env) {
  const file = join(REPORTS, `${name}.json`)
  const args = [
    'run',
    ...CONFIG_LOADER,
    ...which,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const succeeded = await node(programOf('vitest'), args, env)
  return counted(succeeded, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file)
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }
  })
}

/** @param {(browser: string) => Promise<Result>} run @returns {Promise<Result>} */
async function withBrowser(run) {
  let browser
  try {
    browser = ensureBrowser()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, note: 'no browser' }
  }
  console.log(`  browser: ${browser}`)
  return run(browser)
}

/** @param {string} browser @returns {Promise<Result>} */
async function playwright(browser) {
  const file = join(REPORTS, 'e2e.json')
  const succeeded = await node(
    programOf('@playwright/test', 'playwright'),
    ['test', '-c', 'tests/e2e', '--reporter=list,json'],
    { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_HTML_OPEN: 'never' },
  )
  return counted(succeeded, () => {
    const { expected, unexpected, flaky, skipped } = readReport(file).stats
    return { passed: expected, failed: unexpected + flaky, skipped }
  })
}

async function types() {
  rmSync(FROM_COMPONENTS, { recursive: true, force: true })
  return one(programOf('svelte-check'), [
    '--tsgo',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
  ])
}

/**
 * ESLint reads the markup of components, oxlint all scripts: also those that `types` has made of
 * components, whether it found faults or not, for what only types can tell.
 */
async function lint() {
  mkdirSync(FROM_COMPONENTS, { recursive: true })
  const made = readdirSync(FROM_COMPONENTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/]\+\+[^\\/]*$/.test(file))
    .map((file) => join(FROM_COMPONENTS, file))
  const results = await Promise.all([
    one(programOf('eslint'), ['--max-warnings', '0', '**/*.svelte{,.ts}']),
    one(programOf('oxlint'), ['-c', 'oxlint.config.js', '.', ...made]),
  ])
  return results.find(({ failed }) => failed > 0) ?? results[0]
}

/** @type {Step[]} */
const QUICK = [
  { name: 'format', run: () => one(programOf('oxfmt'), ['--check']) },
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'tests', run: () => vitest('tests', ['--project', 'unit', '--project', 'component']) },
]

/** @type {Step} */
const BUILD = { name: 'build', run: () => one(programOf('vite'), ['build', ...CONFIG_LOADER]) }

/** @type {Step} */
const SINGLE = {
  name: 'single',
  run: () => one(programOf('vite'), ['build', ...CONFIG_LOADER, '--mode', 'single']),
}

/** @type {Step} */
const VISUAL = {
  name: 'visual',
  run: () => withBrowser((browser) => vitest('visual', VISUAL_CONFIG, { CHROME_PATH: browser })),
}

/**
 * One after the other; those of one list at the same time, where each by itself leaves a core idle.
 *
 * @type {(Step | Step[])[]}
 */
const ALL = [
  ...QUICK,
  [BUILD, VISUAL, SINGLE],
  { name: 'budgets', needs: 'build', run: () => vitest('budgets', ['--project', 'dist']) },
  { name: 'e2e', needs: 'build', run: () => withBrowser(playwright) },
]

/** @param {number} start from `performance.now()` */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/**
 * @param {Step} step
 * @param {ReadonlySet<string>} failed names of the steps before that failed
 */
async function runStep(step, failed) {
  const start = performance.now()
  const blocker = step.needs && failed.has(step.needs) ? step.needs : undefined
  const result = blocker
    ? { passed: 0, failed: 1, note: `not run, because ${blocker} failed` }
    : await step.run()
  const note = result.note ? ` (${result.note})` : ''
  const line = [
    step.name.padEnd(8),
    secondsSince(start).padStart(8),
    `${result.failed > 0 ? 'FAILED' : 'passed'}: ${result.passed} passed, ${result.failed} failed${note}`,
  ].join('  ')
  console.log(line)
  return { name: step.name, result, line }
}

/** @param {(Step | Step[])[]} steps @returns {Promise<Result>} the sum */
async function runAll(steps) {
  const failed = new Set()
  const ended = []
  for (const step of steps) {
    const together = [step].flat()
    console.log(`\n== ${together.map(({ name }) => name).join(', ')} ==`)
    const results = await Promise.all(together.map((each) => runStep(each, failed)))
    for (const { name, result } of results) if (result.failed > 0) failed.add(name)
    ended.push(...results)
  }
  console.log(`\n${ended.map(({ line }) => line).join('\n')}\n`)
  /** @param {'passed' | 'failed'} key */
  const sumOf = (key) => ended.reduce((sum, { result }) => sum + result[key], 0)
  return { passed: sumOf('passed'), failed: sumOf('failed') }
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const { passed, failed } = await runAll(process.argv.includes('quick') ? QUICK : ALL)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
