import { defineConfig } from 'oxlint'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-eslint'

/*
 * How TypeScript and JavaScript is linted: by oxlint, which knows the types and takes a twentieth of
 * ESLint's time. Components are read by ESLint (eslint.config.js), and once more here as the TypeScript
 * that svelte-check makes of them, for what only types can tell.
 */

/** Parts of d3 that change the DOM themselves; here Svelte draws and D3 computes. */
const D3_DOM = (
  'select selectAll selection create creator local pointer pointers matcher namespace selector ' +
  'selectorAll style window axisTop axisRight axisBottom axisLeft brush brushX brushY drag zoom ' +
  'zoomIdentity zoomTransform transition active interrupt blob csv dsv html image json svg text ' +
  'tsv xml'
).split(' ')

/** State is the URL: nothing is kept on a visitor's device. */
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches']

export const IGNORED = [
  'dist/',
  'dist-single/',
  '.cache/',
  'shots/',
  'test-results/',
  'playwright-report/',
  'coverage/',
]

/** What holds in every file. */
export const HOUSE_RULES = {
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
      patterns: [{ group: ['d3-*', '!d3-geo-projection'], message: 'Import from "d3".' }],
    },
  ],
}

/** What holds in the sources. */
export const SOURCE_RULES = { 'no-restricted-globals': ['error', ...STORAGE] }

/** Where a reader has asked for it, the atlas is saved: the one place that may store. */
const SAVING_RULES = {
  'no-restricted-globals': ['error', ...STORAGE.filter((name) => name !== 'caches')],
}

/** What is changed of a rule of typescript-eslint's presets. */
export const TS_RULES = {
  // Contradicts no-non-null-assertion.
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // A parameter seen once may still tie a key to its value, as in `CODECS[key].format(view[key])`.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // There are no enums: `erasableSyntaxOnly` refuses them.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
}

/** Rules of the presets that oxlint does not have. */
const UNKNOWN = ['@typescript-eslint/no-unsafe-class-instance-assignment']

/**
 * Rules by the names that oxlint gives them. A preset turns off a rule of ESLint for its own twin; in
 * oxlint the two are one.
 *
 * @param {Record<string, unknown>} rules
 */
const inOxlint = (rules) =>
  Object.fromEntries(
    Object.entries(rules)
      .filter(([name, level]) => !UNKNOWN.includes(name) && (name.includes('/') || level !== 'off'))
      .map(([name, level]) => [name.replace('@typescript-eslint/', 'typescript/'), level]),
  )

/** @param {readonly { rules?: object }[]} configs @returns {Record<string, unknown>} */
const rulesOf = (configs) => Object.assign({}, ...configs.map(({ rules }) => rules))

const RULES = inOxlint({
  ...rulesOf([...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked]),
  ...HOUSE_RULES,
  ...TS_RULES,
})
/** @param {(name: string) => boolean} which */
const off = (which) =>
  Object.fromEntries(
    Object.keys(RULES)
      .filter(which)
      .map((name) => [name, 'off']),
  )
const TYPED = Object.keys(inOxlint(rulesOf([ts.configs.disableTypeChecked])))
/** @param {string} name */
const needsTypes = (name) => TYPED.includes(name)

/** What is no fault in the TypeScript that is made of a component, but the way it is made. */
const MADE = [
  'typescript/dot-notation',
  'typescript/no-deprecated',
  'typescript/no-generated-empty-object-type',
  'typescript/no-unnecessary-condition',
  'typescript/no-unsafe-assignment',
  'typescript/no-unsafe-return',
  'typescript/require-await',
]

export default defineConfig({
  plugins: ['eslint', 'typescript'],
  jsPlugins: [fileURLToPath(import.meta.resolve('./lint.imports.js'))],
  categories: { correctness: 'off' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true, browser: true, node: true },
  ignorePatterns: IGNORED,
  rules: RULES,
  overrides: [
    { files: ['src/**'], rules: SOURCE_RULES },
    { files: ['src/present/offline/*.ts'], rules: SAVING_RULES },
    {
      files: ['tests/**'],
      rules: { 'max-depth': ['error', 4], 'typescript/no-non-null-assertion': 'off' },
    },
    { files: ['src/build/cli.*', 'tests/*.js'], rules: { 'no-console': 'off' } },
    { files: ['**/*.js', '**/*.mjs'], rules: off(needsTypes) },
    {
      files: ['.svelte-check/**'],
      rules: off((name) => !needsTypes(name) || MADE.includes(name)),
    },
  ],
})
