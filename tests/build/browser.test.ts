import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../browser.js'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-browser-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program that ends at once, well or not. */
function placeProgram(name: string, exitCode: number): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`)
  chmodSync(path, 0o755)
  return path
}

describe.skipIf(process.platform === 'win32')('the browser of the end-to-end tests', () => {
  it('is the one that CHROME_PATH names', () => {
    const path = placeProgram('my-browser', 0)
    placeProgram('chromium', 0)
    expect(findBrowser({ CHROME_PATH: path, PATH: folder })).toBe(path)
  })

  it('is not looked for elsewhere when CHROME_PATH is wrong', () => {
    placeProgram('chromium', 0)
    expect(() => findBrowser({ CHROME_PATH: join(folder, 'none'), PATH: folder })).toThrow(
      'CHROME_PATH: no file',
    )
  })

  it('is found on the PATH by its usual names', () => {
    const path = placeProgram('google-chrome-stable', 0)
    expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(path)
  })

  it('is the headless shell where there is one: it does less for the same pages', () => {
    placeProgram('chromium', 0)
    const path = placeProgram('chromium-headless-shell', 0)
    expect(findBrowser({ PATH: folder })).toBe(path)
  })

  it('is not a placeholder that does not start', () => {
    placeProgram('chromium-browser', 1)
    const path = placeProgram('google-chrome', 0)
    expect(findBrowser({ PATH: folder })).toBe(path)
  })
})
