import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'

/** What to do when there is no browser and none could be installed; one line. */
export const NO_BROWSER =
  'No browser: install Google Chrome or Chromium, or set CHROME_PATH to its program file.'

/** The shell draws the same pages without a window of its own, with half the work. */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'google-chrome-beta',
  'chrome',
]

/**
 * As many pages run at once as there are cores: where each shares out its work among threads, too, they
 * are in each other's way. That was a fifth of what pages cost without a graphics card.
 */
export const LAUNCH_ARGS = ['--js-flags=--single-threaded']

const APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
]

const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe']

/**
 * Where a browser may be, in the order of preference.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function candidates(env, platform) {
  const suffix = platform === 'win32' ? '.exe' : ''
  const onPath = NAMES.flatMap((name) =>
    (env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name + suffix)),
  )
  /** @param {(string | undefined)[]} folders @param {string[]} programs */
  const below = (folders, programs) =>
    folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => programs.map((program) => join(folder, program)))
  const installed =
    platform === 'darwin'
      ? below(['/Applications', join(env.HOME ?? '', 'Applications')], APPLICATIONS)
      : platform === 'win32'
        ? below([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], WINDOWS_PROGRAMS)
        : []
  return [...onPath, ...installed, chromium.executablePath()]
}

/**
 * Whether a program starts: some systems put a placeholder where the browser would be.
 * On Windows a browser opens a window when asked for its version, so there its presence counts.
 *
 * @param {string} program
 */
function starts(program) {
  if (!existsSync(program)) return false
  if (process.platform === 'win32') return true
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/**
 * An installed Chrome or Chromium: `CHROME_PATH`, then the usual places, then Playwright's own.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 * @throws when `CHROME_PATH` names no program
 */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH: no file ${env.CHROME_PATH}`)
    return env.CHROME_PATH
  }
  return candidates(env, process.platform).find(starts)
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`  ${[command, ...args].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

function installByApt() {
  const lock = ['-o', 'DPkg::Lock::Timeout=300']
  run('apt-get', [...lock, 'update'])
  const install = ['install', '-y', '--no-install-recommends']
  if (!run('apt-get', [...lock, ...install, 'chromium-headless-shell']))
    run('apt-get', [...lock, ...install, 'chromium'])
}

/** @param {boolean} withSystemLibraries */
function installByPlaywright(withSystemLibraries) {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js')
  const options = withSystemLibraries ? ['--with-deps'] : []
  run(process.execPath, [cli, 'install', ...options, 'chromium'])
}

/**
 * A browser for the end-to-end tests, installed first where none is: on Debian and Ubuntu as root
 * by the package manager, elsewhere by Playwright.
 *
 * @returns {string} path of its program
 * @throws with one line on what to install
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('No Chrome or Chromium found; installing one')
  const hasApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (hasApt) installByApt()
  const packaged = findBrowser()
  if (packaged) return packaged
  installByPlaywright(hasApt)
  const own = findBrowser()
  if (!own) throw new Error(NO_BROWSER)
  return own
}
