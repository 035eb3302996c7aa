import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { ensureBrowser } from './browser.js'

/*
 * All checks: `node tests/run.js`. With `quick`, only those that need neither a build nor a browser.
 * Steps that keep one core busy run two at a time, and each tells its output when it ends; what opens
 * a browser runs alone, for its tests measure time. A failing step does not keep the others from
 * running. The last line is the sum: every test counts, and each of format, lint, types and build
 * counts as one.
 */

const ROOT = dirname(import.meta.dirname)
/** Reads `vite.config.ts` through Vite itself, for it is written in TypeScript without extensions. */
const CONFIG_LOADER = ['--configLoader', 'runner']
/** Their own configuration: tests that need a browser but not the built site. */
const VISUAL = ['--config', join('tests', 'visual', 'vitest.config.ts')]
const REPORTS = join(ROOT, '.cache', 'reports')
const AT_ONCE = Math.min(2, availableParallelism())
const require = createRequire(import.meta.url)

/** @typedef {{ passed: number, failed: number, note?: string }} Result */
/** @typedef {(text: string | Buffer) => void} Print */
/** What is `alone` comes after all others. */
/** @typedef {{ name: string, needs?: string, alone?: boolean, run: (print: Print) => Promise<Result> }} Step */

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
 * Runs a Node program in the project and passes its output on.
 *
 * @param {Print} print
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
function node(print, program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    child.stdout.on('data', print)
    child.stderr.on('data', print)
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** @param {Print} print @param {string} program @param {string[]} args @returns {Promise<Result>} */
async function one(print, program, args) {
  return (await node(print, program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
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
 * @param {Print} print
 * @param {string} name
 * @param {string[]} which options that say which tests
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Result>}
 */
async function vitest(print, name, which, env) {
  const file = join(REPORTS, `${name}.json`)
  const args = [
    'run',
    ...CONFIG_LOADER,
    ...which,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const succeeded = await node(print, programOf('vitest'), args, env)
  return counted(succeeded, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file)
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }
  })
}

/** @param {Print} print @param {(browser: string) => Promise<Result>} run @returns {Promise<Result>} */
async function withBrowser(print, run) {
  let browser
  try {
    browser = ensureBrowser()
  } catch (error) {
    print(`${error instanceof Error ? error.message : error}\n`)
    return { passed: 0, failed: 1, note: 'no browser' }
  }
  print(`  browser: ${browser}\n`)
  return run(browser)
}

/** @param {Print} print @param {string} browser @returns {Promise<Result>} */
async function playwright(print, browser) {
  const file = join(REPORTS, 'e2e.json')
  const succeeded = await node(
    print,
    programOf('@playwright/test', 'playwright'),
    ['test', '-c', 'tests/e2e', '--reporter=list,json'],
    { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_HTML_OPEN: 'never' },
  )
  return counted(succeeded, () => {
    const { expected, unexpected, flaky, skipped } = readReport(file).stats
    return { passed: expected, failed: unexpected + flaky, skipped }
  })
}

/** The longest first, so that the cores end at the same time. @type {Step[]} */
const QUICK = [
  {
    name: 'tests',
    run: (print) => vitest(print, 'tests', ['--project', 'unit', '--project', 'component']),
  },
  {
    name: 'lint',
    run: (print) => one(print, programOf('eslint'), ['--max-warnings', '0', '.']),
  },
  {
    name: 'types',
    run: (print) =>
      one(print, programOf('svelte-check'), ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']),
  },
  {
    name: 'format',
    run: (print) => one(print, programOf('prettier'), ['--check', '--log-level', 'warn', '.']),
  },
]

/** @type {Step[]} */
const ALL = [
  ...QUICK,
  { name: 'build', run: (print) => one(print, programOf('vite'), ['build', ...CONFIG_LOADER]) },
  {
    name: 'budgets',
    needs: 'build',
    alone: true,
    run: (print) => vitest(print, 'budgets', ['--project', 'dist']),
  },
  {
    name: 'visual',
    alone: true,
    run: (print) =>
      withBrowser(print, (browser) => vitest(print, 'visual', VISUAL, { CHROME_PATH: browser })),
  },
  {
    name: 'e2e',
    needs: 'build',
    alone: true,
    run: (print) => withBrowser(print, (browser) => playwright(print, browser)),
  },
]

/** @param {number} start from `performance.now()` */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/**
 * Runs a step and tells its output: at once when it runs alone, else when it ends.
 *
 * @param {Step} step
 * @param {string | undefined} blocker the step that failed and without which this one makes no sense
 * @returns {Promise<Result & { line: string }>}
 */
async function runStep(step, blocker) {
  const start = performance.now()
  /** @type {Buffer[]} */
  const kept = []
  /** @type {Print} */
  const print = (text) => {
    if (step.alone) process.stdout.write(text)
    else kept.push(Buffer.from(text))
  }
  print(`\n== ${step.name} ==\n`)
  const result = blocker
    ? { passed: 0, failed: 1, note: `not run, because ${blocker} failed` }
    : await step.run(print)
  const note = result.note ? ` (${result.note})` : ''
  const line = [
    step.name.padEnd(8),
    secondsSince(start).padStart(8),
    `${result.failed > 0 ? 'FAILED' : 'passed'}: ${result.passed} passed, ${result.failed} failed${note}`,
  ].join('  ')
  process.stdout.write(`${Buffer.concat(kept).toString()}${line}\n`)
  return { ...result, line }
}

/** @param {Step[]} steps @returns {Promise<Result>} the sum */
async function runAll(steps) {
  /** @type {Map<string, Result & { line: string }>} */
  const results = new Map()
  /** @param {Step[]} queue */
  const work = async (queue) => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const { needs = '' } = step
      const isBlocked = (results.get(needs)?.failed ?? 0) > 0
      results.set(step.name, await runStep(step, isBlocked ? needs : undefined))
    }
  }
  const beside = steps.filter((step) => !step.alone)
  console.log(`${beside.map(({ name }) => name).join(', ')}: ${AT_ONCE} at a time …`)
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(beside)))
  await work(steps.filter((step) => step.alone))

  const all = steps.flatMap(({ name }) => results.get(name) ?? [])
  console.log(`\n${all.map(({ line }) => line).join('\n')}\n`)
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  }
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const { passed, failed } = await runAll(process.argv.includes('quick') ? QUICK : ALL)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
