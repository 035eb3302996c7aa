import { defineConfig, globalIgnores } from 'eslint/config'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { posix, relative } from 'node:path'
import ts from 'typescript-eslint'

/**
 * The import table: what each folder of `src/` may import from the others and from packages.
 * The same table, with the reasons, stands in CONTRIBUTING.md. An entry may name a whole folder
 * (`model`) or one file (`map/svg/StaticMap`); a package also stands for its sub-paths.
 *
 * @type {Record<string, { folders: string[], packages: string[] }>}
 */
const MAY_IMPORT = {
  theme: { folders: [], packages: [] },
  i18n: { folders: [], packages: [] },
  model: { folders: [], packages: ['d3', 'minisearch'] },
  geo: { folders: ['theme', 'model'], packages: ['d3', 'geojson', 'rbush'] },
  time: { folders: ['theme', 'model'], packages: ['d3'] },
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
    folders: ['theme', 'i18n', 'model', 'state', 'ui', 'map/svg/StaticMap'],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  embed: {
    folders: ['theme', 'i18n', 'model', 'state', 'ui'],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  pages: {
    folders: [
      'theme',
      'i18n',
      'model',
      'ui',
      'state/pages',
      'state/view',
      'geo',
      'map/svg/StaticMap',
    ],
    packages: ['svelte', 'd3', '@lucide/svelte'],
  },
  export: {
    folders: ['theme', 'i18n', 'model', 'geo', 'time', 'state', 'map/svg/StaticMap'],
    packages: ['svelte', 'd3', 'geojson'],
  },
}

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
  'state/story',
  // As a type: it is loaded as a built file.
  'server',
  'pages/pageDocument',
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
 * Why a file may not import something; `undefined` when it may.
 *
 * @param {string} file path of the importing file from the project's root
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
function findViolation(file, specifier) {
  const [top, folder = ''] = file.split('/')
  if (top !== 'src') return undefined
  const isComposition = file.split('/').length === 2 || folder === COMPOSITION_ROOT

  if (!specifier.startsWith('.')) {
    if (specifier.startsWith('virtual:')) return undefined
    if (isComposition || folder === 'build') {
      return isAllowed(specifier, ['maplibre-gl'])
        ? 'maplibre-gl belongs to src/map only'
        : undefined
    }
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
  if (isComposition) {
    return targetFolder === 'build' ? 'only vite.config.ts and tests import src/build' : undefined
  }
  if (targetFolder === folder) return undefined
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
        context.report({ node: source, message: `${violation}; see CONTRIBUTING.md, "Imports"` })
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

/** Parts of d3 that change the DOM themselves; here Svelte draws and D3 computes. */
const D3_DOM = (
  'select selectAll selection create creator local pointer pointers matcher namespace selector ' +
  'selectorAll style window axisTop axisRight axisBottom axisLeft brush brushX brushY drag zoom ' +
  'zoomIdentity zoomTransform transition active interrupt blob csv dsv html image json svg text ' +
  'tsv xml'
).split(' ')

/** State is the URL: nothing is kept on a visitor's device. */
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches']

export default defineConfig(
  globalIgnores(['dist/', '.cache/', 'shots/', 'test-results/', 'playwright-report/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    plugins: { atlas: { rules: { 'import-table': importTable } } },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'atlas/import-table': 'error',
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['error'] }],
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'd3',
              importNames: D3_DOM,
              message: 'Svelte draws, D3 computes: no d3-selection, d3-axis or the like.',
            },
          ],
          patterns: [{ regex: '^d3-(?!geo-projection$)', message: 'Import from "d3".' }],
        },
      ],
      // Contradicts no-non-null-assertion.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A parameter seen once may still tie a key to its value, as in `CODECS[key].format(view[key])`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // Sets and maps are read-only here and replaced whole, so they need no reactive twin.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // The linter does not see the props of imported components, so what their callbacks are given
    // counts as `any` here; svelte-check does see them.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-globals': ['error', ...STORAGE] } },
  {
    files: ['tests/**'],
    rules: {
      'max-depth': ['error', 4],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/build/cli.*', 'tests/*.js'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
)
