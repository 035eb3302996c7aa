import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { OFFLINE_LIST, type OfflineFile, type OfflineList } from '../present/offline/offlineList'
import { PAGES, pagePath } from '../state/pages'
import { ICONS } from './site/siteFiles'
import { MANIFESTS } from './site/siteHead'

const DOCUMENTS = PAGES.filter(({ isEmbedded }) => !isEmbedded).map(pagePath)
const OF_DOCUMENTS = [
  'boot.js',
  'favicon.svg',
  ...ICONS.map(({ path }) => path),
  ...Object.values(MANIFESTS),
]
/** Styles of the light pages, which are not saved. */
const OF_LIGHT_PAGES = /^assets\/page-[\da-f]{8}\.css$/

/** Whether the atlas at `/` and `/de/` can ask for a file. @param path below the site's root */
function isAskedFor(path: string): boolean {
  return OF_DOCUMENTS.includes(path) || (path.startsWith('assets/') && !OF_LIGHT_PAGES.test(path))
}

/** @param file path below `dist` */
function describe(dist: string, path: string, file: string): OfflineFile {
  const content = readFileSync(join(dist, file))
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, bytes: content.length, sha256 }
}

/** The list of what a reader can save, from a built site. @param dist its folder */
export function offlineList(dist: string): OfflineList {
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter(isAskedFor)
    .toSorted()
  const files = [
    ...DOCUMENTS.map((path) => describe(dist, path, `${path}index.html`)),
    ...built.map((path) => describe(dist, path, path)),
  ]
  const edition = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  const atlas = readFileSync(join(dist, 'data', 'atlas.json'), 'utf8')
  const { facts_as_of: factsAsOf } = JSON.parse(atlas) as { facts_as_of: string }
  return { edition, factsAsOf, files }
}

/** Writes the list beside the site, when all its files are there. */
export function offlinePlugin(): Plugin {
  return {
    name: 'atlas-offline',
    apply: (_, { command, mode, isSsrBuild }) =>
      command === 'build' && mode !== 'single' && !isSsrBuild,
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        if (dir === undefined) this.error('the site has no folder')
        writeFileSync(join(dir, OFFLINE_LIST), JSON.stringify(offlineList(dir)))
      },
    },
  }
}
