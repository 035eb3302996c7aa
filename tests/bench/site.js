import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, preview, runnerImport } from 'vite'
import { openDocument } from './documents.js'
import { createLandTest, growDataset, growEvents, pointsOf } from './grow.js'

const ROOT = dirname(dirname(import.meta.dirname))
/** Where the site is built to. */
export const DIST = join(ROOT, 'dist')
/** The sites that are measured; made anew by every run. */
const WORK = join(ROOT, '.cache', 'bench')

/**
 * What is measured, as files.
 *
 * @typedef {object} Files
 * @property {string} folder
 * @property {string[]} mapScripts file names of the scripts that hold MapLibre
 * @property {string} basemap address of the basemap below the folder of a size
 * @property {Record<number, number>} points how many the bare page of the map draws, by size
 * @property {Record<number, number>} events by size
 * @property {string} facts address of the English facts below the folder of a size
 */

/**
 * The same, served on this machine.
 *
 * @typedef {Files & { address: string, close: () => Promise<void> }} Site the address ends with a slash
 */

/** @param {string} folder @returns {string[]} file names of the scripts that hold MapLibre */
function findMapScripts(folder) {
  return readdirSync(folder).filter(
    (name) =>
      name.endsWith('.js') && readFileSync(join(folder, name)).includes('maplibregl-canvas'),
  )
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** @param {string} folder @returns {string} path of the English facts @throws when there are none */
function findFacts(folder) {
  const name = readdirSync(folder).find((candidate) => /^facts\.en.*\.json$/.test(candidate))
  if (!name) throw new Error(`${folder} has no English facts; build anew with --build`)
  return join(folder, name)
}

/**
 * The basemap of the whole world, read as the map reads it; beside it lie finer pieces.
 *
 * @param {string} folder
 * @returns {Promise<{ name: string, land: import('geojson').MultiPolygon }>}
 * @throws when there is none
 */
async function findBasemap(folder) {
  /** @type {{ module: typeof import('../../src/geo/basemap') }} */
  const { module } = await runnerImport(join(ROOT, 'src', 'geo', 'basemap.ts'), {
    configFile: false,
  })
  for (const name of readdirSync(folder)) {
    if (!/^basemap.*\.json$/.test(name)) continue
    const packed = readJson(join(folder, name))
    if (!packed.cities) return { name, land: module.unpackBasemap(packed).land }
  }
  throw new Error(`${folder} has no basemap; build anew with --build`)
}

/** Builds the pages that the atlas is compared with, and the one that lays out without drawing. */
async function buildBarePages() {
  const root = join(import.meta.dirname, 'bare')
  const pages = ['index', 'timeline', 'layout']
  await build({
    root,
    configFile: false,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: join(WORK, 'bare'),
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: pages.map((name) => join(root, `${name}.html`)) },
    },
    logLevel: 'error',
  })
}

/**
 * Takes what was prerendered of the real facts out of a page, which is then drawn of the grown ones.
 *
 * @param {string} file
 */
function emptyPage(file) {
  const dom = openDocument(readFileSync(file))
  dom.window.document.getElementById('app')?.replaceChildren()
  writeFileSync(file, dom.serialize())
}

/**
 * Copies the built site once for each size, its English facts replaced by grown ones, and builds the
 * bare pages beside it. Being copies, a build in the meantime does not disturb the bench, and nothing
 * has to be intercepted in the browser, which would slow down every request.
 *
 * @param {object} options
 * @param {number[]} options.sizes factors on the real number of partners or events
 * @param {string} options.dist absolute path of the built site
 * @param {boolean} options.isAnew whether to build it even where it exists
 * @param {'partners' | 'events'} [options.grown] what there is more of
 * @returns {Promise<Files>}
 */
export async function prepareSites({ sizes, dist, isAnew, grown = 'partners' }) {
  if (isAnew || !existsSync(join(dist, 'index.html')))
    await build({
      root: ROOT,
      configLoader: 'runner',
      build: { outDir: dist, emptyOutDir: true },
      logLevel: 'warn',
    })
  rmSync(WORK, { recursive: true, force: true })
  mkdirSync(WORK, { recursive: true })
  await buildBarePages()

  const basemap = await findBasemap(join(dist, 'assets'))
  const isLand = createLandTest(basemap.land)
  /** @type {Record<number, number>} */
  const points = {}
  /** @type {Record<number, number>} */
  const events = {}
  for (const size of sizes) {
    const folder = join(WORK, `x${size}`)
    cpSync(dist, folder, { recursive: true })
    const assets = join(folder, 'assets')
    const facts = findFacts(assets)
    const real = readJson(facts)
    const dataset = grown === 'events' ? growEvents(real, size) : growDataset(real, size, isLand)
    const collection = pointsOf(dataset)
    writeFileSync(join(folder, 'points.json'), JSON.stringify(collection))
    points[size] = collection.features.length
    events[size] = dataset.events.length
    if (size === 1) continue
    writeFileSync(facts, JSON.stringify(dataset))
    emptyPage(join(folder, 'index.html'))
  }
  return {
    folder: WORK,
    mapScripts: [join(WORK, `x${sizes[0]}`, 'assets'), join(WORK, 'bare', 'assets')].flatMap(
      findMapScripts,
    ),
    basemap: `assets/${basemap.name}`,
    points,
    events,
    facts: `assets/${basename(findFacts(join(dist, 'assets')))}`,
  }
}

/** Removes what `prepareSites` wrote. */
export const removeSites = () => rmSync(WORK, { recursive: true, force: true })

/**
 * Prepares the sites and serves them.
 *
 * @param {Parameters<typeof prepareSites>[0]} options
 * @returns {Promise<Site>}
 */
export async function serveSites(options) {
  const files = await prepareSites(options)
  const server = await preview({
    root: dirname(WORK),
    configFile: false,
    appType: 'mpa',
    build: { outDir: basename(WORK) },
    preview: { host: '127.0.0.1', port: 4320 },
    logLevel: 'warn',
  })
  return {
    ...files,
    address: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close()
      removeSites()
    },
  }
}
