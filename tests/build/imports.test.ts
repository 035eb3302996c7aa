import { ESLint } from 'eslint'
import { describe, expect, it, test } from 'vitest'
import ts from 'typescript-eslint'

/** The project's own rules; those that need types are off, because the files here do not exist. */
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] })

/** The rules on imports that a line breaks, written into a file at `path`. */
async function findBrokenRules(path: string, line: string): Promise<string[]> {
  const code = path.endsWith('.svelte') ? `<script lang="ts">\n${line}\n</script>\n` : `${line}\n`
  const [result] = await eslint.lintText(code, { filePath: path })
  const messages = result?.messages ?? []
  const fatal = messages.find((message) => message.fatal)
  if (fatal) throw new Error(fatal.message)
  const rules = messages.map(({ ruleId }) => ruleId ?? '')
  return rules.filter((rule) => /import-table|restricted/.test(rule))
}

describe('the linter refuses', () => {
  test.each([
    ['src/theme/x.ts', `import '../model/types'`],
    ['src/theme/x.ts', `import 'd3'`],
    ['src/i18n/x.ts', `import '../theme/tokens'`],
    ['src/i18n/en/x.ts', `import '../../model/types'`],
    ['src/model/x.ts', `import '../state/view'`],
    ['src/model/x.ts', `import 'svelte'`],
    ['src/model/x.ts', `import 'valibot'`],
    ['src/geo/x.ts', `import '../time/ticks'`],
    ['src/geo/x.ts', `import 'maplibre-gl'`],
    ['src/time/x.ts', `import '../geo/arcs'`],
    ['src/state/x.ts', `import '../ui/Button.svelte'`],
    ['src/state/x.ts', `import 'maplibre-gl'`],
    ['src/ui/x.ts', `import '../state/AtlasState.svelte'`],
    ['src/ui/x.ts', `import '../model/types'`],
    ['src/map/x.ts', `import '../timeline/lanes'`],
    ['src/map/x.ts', `import '../panels/Details.svelte'`],
    ['src/map/x.ts', `import '../time/ticks'`],
    ['src/timeline/x.ts', `import '../map/MapView.svelte'`],
    ['src/timeline/x.ts', `import '../geo/arcs'`],
    ['src/panels/X.svelte', `import MapView from '../map/MapView.svelte'`],
    ['src/panels/x.ts', `import '../timeline/lanes'`],
    ['src/present/x.ts', `import '../map/MapView.svelte'`],
    ['src/present/x.ts', `import '../panels/Details.svelte'`],
    ['src/embed/x.ts', `import '../present/StoryStrip.svelte'`],
    ['src/embed/x.ts', `import '../map/svg/SvgMap.svelte'`],
    ['src/export/x.ts', `import '../map/layers'`],
    ['src/build/x.ts', `import '../map/layers'`],
    ['src/build/x.ts', `import '../state/AtlasState.svelte'`],
    ['src/surfaces/X.svelte', `import '../build/compile'`],
    ['src/surfaces/X.svelte', `import { Map } from 'maplibre-gl'`],
    ['src/main.ts', `import './build/compile'`],
    ['src/main.ts', `import 'maplibre-gl'`],
    ['src/map/x.ts', `import '../surfaces/Explore.svelte'`],
    ['src/map/x.ts', `import '../../tests/fixtures/entities'`],
    ['src/panels/x.ts', `import '../../data/atlas.yaml'`],
    ['src/newcomer/x.ts', `import '../model/types'`],
    ['src/timeline/x.ts', `void import('../map/MapView.svelte')`],
    ['src/timeline/x.ts', `export * from '../map/layers'`],
    ['src/timeline/x.ts', `export type { Layer } from '../map/layers'`],
    ['src/timeline/x.ts', `import { select } from 'd3'`],
    ['src/timeline/x.ts', `import { axisBottom } from 'd3'`],
    ['src/timeline/x.ts', `import { brushX } from 'd3'`],
    ['src/timeline/x.ts', `import * as d3 from 'd3'`],
    ['src/timeline/x.ts', `import { select } from 'd3-selection'`],
    ['src/panels/x.ts', `localStorage.setItem('a', 'b')`],
  ])('in %s: %s', async (path, line) => {
    expect(await findBrokenRules(path, line)).not.toEqual([])
  })
})

describe('the linter allows', () => {
  test.each([
    ['src/theme/x.ts', `import './tokens'`],
    ['src/i18n/de/x.ts', `import '../lang'`],
    ['src/model/x.ts', `import { group } from 'd3'`],
    ['src/model/schema.ts', `import * as v from 'valibot'`],
    ['src/model/schemaFields.ts', `import * as v from 'valibot'`],
    ['src/geo/x.ts', `import { geoInterpolate } from 'd3'`],
    ['src/time/x.ts', `import '../model/partialDate'`],
    ['src/state/x.svelte.ts', `import { createContext } from 'svelte'`],
    ['src/state/x.svelte.ts', `import { SvelteSet } from 'svelte/reactivity'`],
    ['src/ui/X.svelte', `import X from '@lucide/svelte/icons/x'`],
    ['src/map/x.ts', `import { Map } from 'maplibre-gl'`],
    ['src/map/x.ts', `import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'`],
    ['src/map/MapView.svelte', `import { getAtlasState } from '../state/AtlasState.svelte'`],
    ['src/timeline/x.ts', `import { scaleUtc } from 'd3'`],
    ['src/panels/X.svelte', `import { SYMBOLS } from '../theme/symbols'`],
    ['src/present/X.svelte', `import SvgMap from '../map/svg/SvgMap.svelte'`],
    ['src/export/x.ts', `import '../map/svg/SvgMap.svelte'`],
    ['src/build/x.ts', `import { readFileSync } from 'node:fs'`],
    ['src/build/x.ts', `import '../state/pages'`],
    ['src/build/x.ts', `import { geoProject } from 'd3-geo-projection'`],
    ['src/surfaces/X.svelte', `import MapView from '../map/MapView.svelte'`],
    ['src/main.ts', `import { factsUrl } from 'virtual:facts'`],
    ['src/map/x.ts', `void import('./createMapView')`],
    ['tests/unit/x.test.ts', `import '../../src/build/compile/compile'`],
    ['vite.config.ts', `import './src/build/pagesPlugin'`],
  ])('in %s: %s', async (path, line) => {
    expect(await findBrokenRules(path, line)).toEqual([])
  })
})

it('names the folder, the import and where the rule stands', async () => {
  const [result] = await eslint.lintText(`import '../map/layers'\n`, {
    filePath: 'src/panels/x.ts',
  })
  expect(result?.messages.map(({ message }) => message)).toContain(
    'src/panels may not import src/map/layers; see CONTRIBUTING.md, "Imports"',
  )
})
