import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { serveCompressed } from './compressedServer.js'
import { METHOD, tableOf } from './loadReport.js'
import { visitAtlas, visitBare, visitFilter, visitStatic, WINDOWS } from './loadVisit.js'
import { comparePaints, METHOD as PAINT_METHOD } from './paintVisit.js'
import { COMMON_OPTIONS, parseList, parseRepeats } from './options.js'
import { describeMachine, formatVisit, writeSection } from './results.js'
import { prepareSites, removeSites } from './site.js'
import { toStaticPage } from './staticPage.js'
import { survey } from './visit.js'

/*
 * The first view of the built site beside two limits: its own document without scripts, which a
 * browser cannot show earlier, and a bare MapLibre page with the same basemap, points and camera.
 * `npm run bench:load`, or a part of it: `npm run bench:load -- --windows phone --repeats 1`.
 * `--build` builds anew first; without `dist/` it always does. `--dist FOLDER` measures another
 * build. A complete run writes `RESULTS.md`, a part only with `--write`.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const STATIC_PAGE = 'static.html'
const ALL_WINDOWS = Object.keys(WINDOWS)

/** @typedef {import('./loadVisit.js').Window} Window */

/**
 * The camera with which the atlas opens, from its own code.
 *
 * @param {Window} window
 * @param {import('./visit.js').Box} box of the map
 */
async function openingCamera(window, [, , width, height]) {
  const load = (/** @type {string} */ path) =>
    runnerImport(join(ROOT, 'src', path), { configFile: false }).then(({ module }) => module)
  const [{ contentCamera }, { mapPadding }] = await Promise.all([
    load('map/scene/fitView.ts'),
    load('surfaces/mapPlan.ts'),
  ])
  const size = { isPhone: window === 'phone', isDesktop: window === 'desktop' }
  const { zoom, lat, lng } = contentCamera({
    lookup: { homePlace: {} },
    selected: undefined,
    projection: 'mercator',
    size: { width, height },
    padding: mapPadding({ ...size, hasPanel: false }),
    isEmbedded: false,
  })
  return `${zoom}/${lat}/${lng}`
}

const { values: options } = parseArgs({
  options: { ...COMMON_OPTIONS, windows: { type: 'string', default: ALL_WINDOWS.join() } },
})
const windows = /** @type {Window[]} */ (parseList(options.windows, ALL_WINDOWS))
const repeats = parseRepeats(options.repeats)
const isWritten = options.write || windows.length === ALL_WINDOWS.length

const files = await prepareSites({
  sizes: [1],
  dist: resolve(options.dist),
  isAnew: options.build,
})
const page = join(files.folder, 'x1', 'index.html')
writeFileSync(join(files.folder, 'x1', STATIC_PAGE), toStaticPage(readFileSync(page)))
const server = await serveCompressed(files.folder)
const atlas = `${server.address}x1/`

/** @param {string} text */
const log = (text) => void process.stderr.write(`${text}\n`)

/** @type {Partial<Record<Window, import('./loadReport.js').Visits>>} */
const measured = {}
/** @type {import('./visit.js').Surroundings | undefined} */
let surroundings
for (const window of windows) {
  surroundings = await survey(atlas, WINDOWS[window])
  const { box } = surroundings
  const camera = await openingCamera(window, box)
  const query = `?box=${box.join()}&basemap=../x1/${files.basemap}&points=../x1/points.json`
  const bare = `${server.address}bare/${query}#${camera}`
  const visits = (measured[window] = { atlas: [], static: [], bare: [] })
  for (let turn = 1; turn <= repeats; turn += 1) {
    const { values, shifts } = await visitAtlas(window, atlas, files.mapScripts)
    visits.static.push(await visitStatic(window, atlas + STATIC_PAGE))
    visits.bare.push(await visitBare(window, bare, files.mapScripts))
    visits.atlas.push({ ...values, ...(await visitFilter(window, atlas, files.mapScripts)) })
    for (const [side, [...all]] of Object.entries(visits))
      log(`${window} ${side} ${turn}/${repeats}: ${formatVisit(all.at(-1) ?? {})}`)
    for (const { at, value, what } of shifts)
      log(`  shifted by ${value.toFixed(4)} at ${Math.round(at)} ms: ${what}`)
  }
}
const paints = await comparePaints(atlas, atlas + STATIC_PAGE, repeats, log)
await server.close()
removeSites()

if (!surroundings) throw new Error('There is no window to measure')
const body = [describeMachine(surroundings), METHOD, tableOf(measured), PAINT_METHOD, paints].join(
  '\n\n',
)
process.stdout.write(`\n${body}\n`)
if (isWritten) process.stdout.write(`\n${await writeSection('First view', `${body}\n`)}\n`)
