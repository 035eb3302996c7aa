import { defineConfig, globalIgnores } from 'eslint/config'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import atlas from './lint.imports.js'
import { HOUSE_RULES, IGNORED, SOURCE_RULES, TS_RULES } from './oxlint.config.js'

/* How components are linted: oxlint, which reads all else, does not read their markup. */

export default defineConfig(
  globalIgnores([...IGNORED, '.svelte-check/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      svelte.configs.recommended,
    ],
    plugins: { atlas },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { parser: ts.parser },
    },
    rules: {
      ...HOUSE_RULES,
      ...TS_RULES,
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // Sets and maps are read-only here and replaced whole, so they need no reactive twin.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/**'], rules: SOURCE_RULES },
  { files: ['tests/**'], rules: { 'max-depth': ['error', 4] } },
  // Types are oxlint's: it sees what a component is given by another one too.
  { files: ['**/*.svelte', '**/*.svelte.ts'], extends: [ts.configs.disableTypeChecked] },
)
