import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import { basemapPlugin } from './src/build/basemapPlugin'
import { factsPlugin } from './src/build/factsPlugin'
import { fontPlugin } from './src/build/fontPlugin'
import { offlinePlugin } from './src/build/offlinePlugin'
import { pagesPlugin } from './src/build/pagesPlugin'
import { singlePlugin } from './src/build/singlePlugin'
import { themePlugin } from './src/build/themePlugin'

export default defineConfig({
  base: './',
  publicDir: 'static',
  appType: 'mpa',
  plugins: [
    svelte({
      configFile: false,
      // Short: it stands in the documents thousands of times.
      compilerOptions: { cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 5)}` },
    }),
    themePlugin(),
    fontPlugin(),
    factsPlugin(),
    basemapPlugin(),
    pagesPlugin(),
    singlePlugin(),
    offlinePlugin(),
  ],
  worker: { format: 'es' },
  // MapLibre is the one large chunk; tests/build/budgets.dist.test.ts holds what may load before it.
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    // A typeface in the styles would hold up the first paint.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    // What the first view needs comes in one file: it packs better than thirty, and asks once.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,data,build}/**/*.test.ts'],
          exclude: ['**/*.dist.test.ts'],
          isolate: false,
          testTimeout: 30_000,
          env: { TZ: 'America/Los_Angeles', VITE_CONTACT_MAIL: 'corrections@example.org' },
        },
      },
      {
        extends: true,
        test: {
          name: 'dist',
          environment: 'node',
          include: ['tests/build/**/*.dist.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/component/setup.ts'],
          isolate: false,
          testTimeout: 30_000,
          env: { TZ: 'America/Los_Angeles', VITE_CONTACT_MAIL: 'corrections@example.org' },
        },
      },
    ],
  },
})
