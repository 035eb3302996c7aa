import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import atlas from '../../vite.config'
import { LAUNCH_ARGS } from '../browser.js'

/*
 * Tests that need a real browser but not the built site. A configuration of their own: whoever only
 * builds has no use for the browser's driver.
 */

/** `npm test` names an installed browser; without one Playwright's own is used. */
const { CHROME_PATH } = process.env

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  plugins: atlas.plugins ?? [],
  worker: { format: 'es' },
  resolve: { conditions: ['browser'] },
  optimizeDeps: { include: ['maplibre-gl', 'd3', 'rbush'] },
  test: {
    name: 'visual',
    include: ['tests/visual/**/*.test.ts'],
    testTimeout: 60_000,
    // A second, as by default, is not enough for a busy machine.
    expect: { poll: { timeout: 20_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { args: LAUNCH_ARGS, ...(CHROME_PATH && { executablePath: CHROME_PATH }) },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
