import { defineConfig, globalIgnores } from 'eslint/config'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import { importTable } from './eslint.imports.js'

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
      // There are no enums: `erasableSyntaxOnly` refuses them.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
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
