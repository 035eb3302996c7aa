import { posix, relative } from 'node:path'

/**
 * The import table: what each folder of `src/` may import from the others and from packages.
 * The same table stands in docs/architecture.md, "Imports". An entry may name a whole folder
 * (`model`) or one file (`map/svg/SvgMap`); a package also stands for its sub-paths.
 *
 * @type {Record<string, { folders: string[], packages: string[] }>}
 */
const MAY_IMPORT = {
  theme: { folders: [], packages: [] },
  i18n: { folders: [], packages: [] },
  model: { folders: [], packages: ['d3', 'minisearch'] },
  geo: { folders: ['theme', 'model'], packages: ['d3', 'geojson', 'rbush'] },
  time: { folders: ['theme', 'model'], packages: ['d3'] },
  entries: { folders: ['model'], packages: ['valibot', 'yaml'] },
  story: { folders: ['model', 'i18n', 'state', 'entries'], packages: ['valibot', 'yaml'] },
  state: { folders: ['model', 'geo', 'time', 'i18n'], packages: ['svelte'] },
  ui: { folders: ['theme', 'i18n'], packages: ['svelte', '@lucide/svelte'] },
  map: {
    folders: ['theme', 'i18n', 'model', 'geo', 'state', 'ui'],
    packages: ['svelte', 'd3', 'geojson', '@lucide/svelte', 'maplibre-gl', 'topojson-client'],
  },
  timeline: {
    folders: ['theme', 'i18n', 'model', 'time', 'state', 'ui'],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  panels: {
    folders: ['theme', 'i18n', 'model', 'state', 'ui'],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  present: {
    folders: ['theme', 'i18n', 'model', 'time', 'state', 'entries', 'story', 'ui', 'picture'],
    packages: ['svelte', 'd3', '@lucide/svelte', 'fflate'],
  },
  picture: {
    folders: [
      'theme',
      'i18n',
      'model',
      'geo',
      'state',
      'ui',
      'map/scene',
      'map/svg',
      'map/mapViewTypes',
    ],
    packages: ['svelte', 'd3', 'qr'],
  },
  embed: {
    folders: ['theme', 'i18n', 'model', 'state', 'ui', 'picture'],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  pages: {
    folders: [
      'theme',
      'i18n',
      'model',
      'ui',
      'state/contactMail',
      'state/pages',
      'state/view',
      'geo',
      'map/svg/SvgMap',
    ],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  export: {
    folders: ['theme', 'i18n', 'model', 'geo', 'time', 'state', 'picture'],
    packages: ['svelte', 'd3', 'geojson'],
  },
}

/**
 * The rooms of a wing: which of its other rooms each may enter. `shared` are the files beside them that
 * all rooms may read and that enter none; the other files at the top of a wing may enter every room,
 * and no room comes back to them. A wing that is not listed is one room.
 *
 * @type {Record<string, { shared: string[], rooms: Record<string, string[]> }>}
 */
export const ROOMS = {
  map: {
    shared: ['mapViewTypes', 'mapStatus'],
    rooms: {
      scene: [],
      gl: ['scene'],
      svg: ['scene'],
      prerender: ['scene', 'svg'],
      controls: ['scene', 'svg'],
    },
  },
  timeline: {
    shared: [],
    rooms: {
      layout: [],
      lanes: ['layout'],
      extent: ['layout'],
      zoom: ['layout'],
      years: ['lanes'],
      prerender: ['layout', 'lanes', 'extent', 'zoom'],
    },
  },
  panels: {
    shared: ['panelFocus'],
    rooms: {
      entity: [],
      search: ['entity'],
      filters: ['entity'],
      details: ['entity', 'filters'],
      list: ['entity', 'filters'],
      comparison: ['entity'],
      figures: ['filters'],
      help: [],
    },
  },
  pages: {
    shared: ['PageShell', 'pageDocument', 'withoutMarkers'],
    rooms: { facts: [], institution: [] },
  },
  build: {
    shared: [],
    rooms: {
      read: [],
      check: ['read'],
      compile: ['read', 'check'],
      publish: [],
      basemap: [],
      single: [],
      site: ['read', 'check', 'compile', 'publish', 'basemap'],
    },
  },
  surfaces: { shared: [], rooms: { header: [], waking: [], print: [] } },
}

/** Packages of a wing that only one of its rooms may import. */
const ROOM_PACKAGES = [
  { name: 'maplibre-gl', room: 'map/gl' },
  { name: 'fflate', room: 'present/slides' },
]

/** Rooms that only compute: no component, no drawing. */
const PURE_ROOMS = ['map/scene', 'timeline/layout']

/** The composition root lays out what the other folders draw; it may import all of them. */
const COMPOSITION_ROOT = 'surfaces'

/** Files that may import more than their folder. */
const EXTRA_PACKAGES = [{ file: /^src\/model\/schema\w*\.ts$/, packages: ['valibot'] }]

/** The build runs in Node: any package, and of the sources only what is free of the DOM. */
const BUILD_FOLDERS = [
  'model',
  'i18n',
  'theme',
  'geo',
  'state/pages',
  'state/view',
  'entries',
  'story',
  // As a type: it is loaded as a built file.
  'server',
  'pages/pageDocument',
  'present/offline/offlineList',
]

/**
 * Whether one of the entries is `name` itself or a folder or package above it.
 *
 * @param {string} name
 * @param {string[]} allowed
 */
function isAllowed(name, allowed) {
  return allowed.some((entry) => name === entry || name.startsWith(`${entry}/`))
}

/**
 * Why a file may not import another one of its own wing; `undefined` when it may.
 *
 * @param {string} wing
 * @param {string} from path of the importing file below the wing
 * @param {string} to path of the imported one, without its ending
 * @returns {string | undefined}
 */
function findRoomViolation(wing, from, to) {
  const plan = ROOMS[wing]
  if (!plan) return undefined
  const { shared, rooms } = plan
  const [room, target] = [from, to].map((path) => (path.includes('/') ? path.split('/')[0] : ''))
  if (room === target) return undefined
  const isShared = shared.includes(from.replace(/(\.svelte)?(\.[jt]s)?$/, ''))
  if (room === '') {
    return isShared && target in rooms
      ? `src/${wing}/${from} is read by all rooms and may enter none`
      : undefined
  }
  if (target === '') {
    return shared.includes(to) ? undefined : `a room may not come back to src/${wing}/${to}`
  }
  return rooms[room]?.includes(target)
    ? undefined
    : `src/${wing}/${room} may not enter src/${wing}/${target}`
}

/**
 * Why a file may not import something; `undefined` when it may.
 *
 * @param {string} file path of the importing file from the project's root
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function findViolation(file, specifier) {
  const [top, folder = ''] = file.split('/')
  if (top !== 'src') return undefined
  const isComposition = file.split('/').length === 2 || folder === COMPOSITION_ROOT
  const room = file.split('/').slice(1, -1).join('/')
  const owner = ROOM_PACKAGES.find(({ name }) => isAllowed(specifier, [name]))
  if (owner && owner.room !== room) return `${owner.name} belongs to src/${owner.room} only`

  if (!specifier.startsWith('.')) {
    if (specifier.startsWith('virtual:')) return undefined
    if (isComposition || folder === 'build') return undefined
    const extra = EXTRA_PACKAGES.filter((entry) => entry.file.test(file))
    const packages = [...(MAY_IMPORT[folder]?.packages ?? []), ...extra.flatMap((e) => e.packages)]
    return isAllowed(specifier, packages)
      ? undefined
      : `src/${folder} may not import the package "${specifier}"`
  }

  const target = posix.normalize(posix.join(posix.dirname(file), specifier))
  if (!target.startsWith('src/')) {
    return folder === 'build' || target === 'package.json'
      ? undefined
      : `src/ may not import "${target}" from outside`
  }
  const name = target.slice('src/'.length).replace(/(\.svelte)?(\.[jt]s)?$/, '')
  const [targetFolder = ''] = name.split('/')
  if (PURE_ROOMS.includes(room) && /\.svelte$/.test(target) && !target.startsWith('src/state/')) {
    return `src/${room} only computes: no component`
  }
  if (targetFolder === folder && file.split('/').length > 2) {
    const below = (/** @type {string} */ path) => path.slice(path.indexOf('/') + 1)
    return findRoomViolation(folder, below(below(file)), below(name))
  }
  if (isComposition) {
    return targetFolder === 'build' ? 'only vite.config.ts and tests import src/build' : undefined
  }
  const allowed = folder === 'build' ? BUILD_FOLDERS : (MAY_IMPORT[folder]?.folders ?? [])
  return isAllowed(name, allowed) ? undefined : `src/${folder} may not import src/${name}`
}

/** @type {import('eslint').Rule.RuleModule} */
const importTable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/')
    /** @param {{ source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {any} */ (node.source)
      if (typeof source?.value !== 'string') return
      const violation = findViolation(file, source.value.replace(/\?.*$/, ''))
      if (violation) {
        const message = `${violation}; see docs/architecture.md, "Imports"`
        context.report({ node: source, message })
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      // `typeof import('…')`
      TSImportType: check,
    }
  },
}

/** The plugin of both linters: ESLint reads components, oxlint all else. */
export default { meta: { name: 'atlas' }, rules: { 'import-table': importTable } }
