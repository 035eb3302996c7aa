import { defineConfig } from '@playwright/test'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from '../browser.js'

/*
 * End-to-end tests of the built site in `dist/`, which `npm run build` writes.
 * `npm test` runs them; `npx playwright test -c tests/e2e links` runs a part.
 */

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

const executablePath = findBrowser()
if (!executablePath) throw new Error(NO_BROWSER)

// Workers read this file again and inherit the port from the environment.
process.env.ATLAS_PORT ??= String(await findFreePort())
const port = process.env.ATLAS_PORT
const baseURL = `http://127.0.0.1:${port}/`

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // Without a graphics card the map needs seconds to draw, on a busy machine many; and one page serves
  // many checks.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL,
    launchOptions: { executablePath, args: LAUNCH_ARGS },
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // It costs a tenth of the time; `--trace on` records one.
    trace: 'off',
  },
  // A test tagged @phone runs on both, one tagged @phone-only on the phone alone.
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone-only/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --configLoader runner --port ${port} --strictPort --host 127.0.0.1`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: baseURL,
    reuseExistingServer: false,
  },
})
