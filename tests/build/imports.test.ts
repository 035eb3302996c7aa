import { ESLint } from 'eslint'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'

/** A file, and a line that stands in it. */
type Case = readonly [path: string, line: string]

const REFUSED: readonly Case[] = [
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
  ['src/map/x.ts', `import '../timeline/lanes/entry'`],
  ['src/map/x.ts', `import '../panels/details/Details.svelte'`],
  ['src/map/scene/x.ts', `import '../gl/layers'`],
  ['src/map/scene/x.ts', `import '../svg/SvgMap.svelte'`],
  ['src/map/scene/x.ts', `import Button from '../../ui/Button.svelte'`],
  ['src/map/gl/x.ts', `import '../svg/nameLines'`],
  ['src/map/svg/X.svelte', `import { markFeatures } from '../gl/features'`],
  ['src/map/svg/X.svelte', `import { Map } from 'maplibre-gl'`],
  ['src/map/svg/X.svelte', `import '../prerender/worldPaths'`],
  ['src/map/prerender/x.ts', `import '../controls/surround'`],
  ['src/map/controls/X.svelte', `import MapView from '../MapView.svelte'`],
  ['src/map/mapViewTypes.ts', `import type { Arc } from './scene/scene'`],
  ['src/map/MapView.svelte', `import { Map } from 'maplibre-gl'`],
  ['src/timeline/layout/x.ts', `import '../lanes/Marks.svelte'`],
  ['src/timeline/layout/x.ts', `import '../extent/growthArea'`],
  ['src/timeline/lanes/x.ts', `import '../prerender/windows'`],
  ['src/timeline/zoom/x.ts', `import '../FullTimeline.svelte'`],
  ['src/panels/entity/x.ts', `import '../details/neighbors'`],
  ['src/panels/list/x.ts', `import '../details/Section.svelte'`],
  ['src/panels/details/X.svelte', `import '../list/DataTable.svelte'`],
  ['src/build/read/x.ts', `import '../check/countries'`],
  ['src/build/check/x.ts', `import '../compile/compile'`],
  ['src/build/site/x.ts', `import '../pagesPlugin'`],
  ['src/pages/facts/x.ts', `import '../institution/types'`],
  ['src/surfaces/waking/X.svelte', `import Present from '../Present.svelte'`],
  ['src/surfaces/header/X.svelte', `import '../waking/Parts.svelte'`],
  ['src/map/x.ts', `import '../time/ticks'`],
  ['src/timeline/x.ts', `import '../map/MapView.svelte'`],
  ['src/timeline/x.ts', `import '../geo/arcs'`],
  ['src/panels/X.svelte', `import MapView from '../map/MapView.svelte'`],
  ['src/panels/x.ts', `import '../timeline/lanes/entry'`],
  ['src/present/x.ts', `import '../map/MapView.svelte'`],
  ['src/present/x.ts', `import '../panels/details/Details.svelte'`],
  ['src/embed/x.ts', `import '../present/StoryStrip.svelte'`],
  ['src/embed/x.ts', `import '../map/svg/SvgMap.svelte'`],
  ['src/present/x.ts', `import '../map/svg/SvgMap.svelte'`],
  ['src/picture/x.ts', `import '../present/stageKeys'`],
  ['src/entries/x.ts', `import '../state/view'`],
  ['src/story/x.ts', `import 'svelte'`],
  ['src/export/x.ts', `import '../map/gl/layers'`],
  ['src/build/x.ts', `import '../map/gl/layers'`],
  ['src/build/x.ts', `import '../state/AtlasState.svelte'`],
  ['src/surfaces/X.svelte', `import '../build/compile/compile'`],
  ['src/surfaces/X.svelte', `import { Map } from 'maplibre-gl'`],
  ['src/main.ts', `import './build/compile/compile'`],
  ['src/main.ts', `import 'maplibre-gl'`],
  ['src/map/x.ts', `import '../surfaces/Explore.svelte'`],
  ['src/map/x.ts', `import '../../tests/fixtures/entities'`],
  ['src/panels/x.ts', `import '../../data/atlas.yaml'`],
  ['src/newcomer/x.ts', `import '../model/types'`],
  ['src/timeline/x.ts', `void import('../map/MapView.svelte')`],
  ['src/timeline/x.ts', `let view: typeof import('../map/MapView.svelte')`],
  ['src/timeline/x.ts', `export * from '../map/gl/layers'`],
  ['src/timeline/x.ts', `export type { Layer } from '../map/gl/layers'`],
  ['src/timeline/x.ts', `import { select } from 'd3'`],
  ['src/timeline/x.ts', `import { axisBottom } from 'd3'`],
  ['src/timeline/x.ts', `import { brushX } from 'd3'`],
  ['src/timeline/x.ts', `import * as d3 from 'd3'`],
  ['src/timeline/x.ts', `import { selection } from 'd3-selection'`],
  ['src/panels/x.ts', `localStorage.setItem('a', 'b')`],
]

const ALLOWED: readonly Case[] = [
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
  ['src/map/gl/x.ts', `import { Map } from 'maplibre-gl'`],
  ['src/map/gl/x.ts', `import '../scene/scene'`],
  ['src/map/gl/x.ts', `import '../mapViewTypes'`],
  ['src/map/prerender/X.svelte', `import '../svg/nameLines'`],
  ['src/map/scene/x.ts', `import type { AtlasState } from '../../state/AtlasState.svelte'`],
  ['src/map/MapView.svelte', `import MapInset from './controls/MapInset.svelte'`],
  ['src/timeline/prerender/X.svelte', `import Brush from '../extent/Brush.svelte'`],
  ['src/panels/details/X.svelte', `import EntityLink from '../entity/EntityLink.svelte'`],
  ['src/build/site/x.ts', `import '../publish/publish'`],
  ['src/map/gl/x.ts', `import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'`],
  ['src/map/MapView.svelte', `import { getAtlasState } from '../state/AtlasState.svelte'`],
  ['src/timeline/x.ts', `import { scaleUtc } from 'd3'`],
  ['src/panels/X.svelte', `import { SYMBOLS } from '../theme/symbols'`],
  ['src/present/X.svelte', `import MapPicture from '../picture/MapPicture.svelte'`],
  ['src/export/x.ts', `import '../picture/qrPath'`],
  ['src/picture/X.svelte', `import SvgMap from '../map/svg/SvgMap.svelte'`],
  ['src/story/x.ts', `import { parseLink } from '../state/view'`],
  ['src/build/compile/x.ts', `import { checkSteps } from '../../story/checkSteps'`],
  ['src/build/x.ts', `import { readFileSync } from 'node:fs'`],
  ['src/build/x.ts', `import '../state/pages'`],
  ['src/build/x.ts', `import { geoProject } from 'd3-geo-projection'`],
  ['src/surfaces/X.svelte', `import MapView from '../map/MapView.svelte'`],
  ['src/main.ts', `import { factsUrl } from 'virtual:facts'`],
  ['src/map/x.ts', `void import('./gl/createMapView')`],
  ['tests/unit/x.test.ts', `import '../../src/build/compile/compile'`],
  ['vite.config.ts', `import './src/build/pagesPlugin'`],
]

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const isComponent = (path: string) => path.endsWith('.svelte')

/** What a linter says of a line. */
interface Finding {
  readonly rule: string
  readonly message: string
}

const eslint = new ESLint({ cwd: ROOT })

async function lintComponent([path, line]: Case): Promise<readonly Finding[]> {
  const code = `<script lang="ts">\n${line}\n</script>\n`
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, path) })
  return (result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId ?? '', message }))
}

/** What oxlint tells of all its files, as far as it is read here. */
interface OxlintReport {
  readonly diagnostics: readonly {
    readonly code?: string
    readonly message: string
    readonly filename: string
    readonly labels: readonly { readonly span: { readonly line: number } }[]
  }[]
}

/** A project with the rules of this one, in which each line of the cases stands in its file. */
const folder = mkdtempSync(join(tmpdir(), 'imports-'))
/** Findings of oxlint, by file and line. */
const found = new Map<string, Finding[]>()
const linesOf = new Map<string, string[]>()
const keyOf = (path: string, line: string | undefined) => `${path}: ${line ?? ''}`

beforeAll(async () => {
  for (const [path, line] of [...REFUSED, ...ALLOWED])
    if (!isComponent(path)) linesOf.set(path, [...(linesOf.get(path) ?? []), line])
  for (const [path, lines] of linesOf) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), lines.join('\n'))
  }
  const rules = new URL('../../oxlint.config.js', import.meta.url).href
  // The lines refer to nothing, so types have nothing to tell.
  const config = `import rules from '${rules}'\nexport default { ...rules, options: {} }\n`
  writeFileSync(join(folder, 'oxlint.config.mjs'), config)
  const oxlint = join(
    dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
    'bin/oxlint',
  )
  const args = [oxlint, '-c', 'oxlint.config.mjs', '--format=json', '.']
  const report = await new Promise<string>((resolve) => {
    // It ends with an error, as it finds faults.
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => {
      resolve(stdout)
    })
  })
  for (const { code, message, filename, labels } of (JSON.parse(report) as OxlintReport)
    .diagnostics) {
    // What it cannot read has no rule.
    if (!code) throw new Error(`${filename}: ${message}`)
    const path = filename.replaceAll('\\', '/')
    const key = keyOf(path, linesOf.get(path)?.[(labels[0]?.span.line ?? 0) - 1])
    found.set(key, [...(found.get(key) ?? []), { rule: code, message }])
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What the linter of such a file says of the imports and names in a line of it. */
async function lint(line: Case): Promise<readonly Finding[]> {
  const findings = isComponent(line[0])
    ? await lintComponent(line)
    : (found.get(keyOf(...line)) ?? [])
  return findings.filter(({ rule }) => /import-table|restricted/.test(rule))
}

describe('the linter refuses', () => {
  test.each(REFUSED)('in %s: %s', async (...line) => {
    expect(await lint(line)).not.toEqual([])
  })
})

describe('the linter allows', () => {
  test.each(ALLOWED)('in %s: %s', async (...line) => {
    expect(await lint(line)).toEqual([])
  })
})

it.each([
  ['src/panels/x.ts', `import '../timeline/lanes/entry'`],
  ['src/panels/X.svelte', `import MapView from '../map/MapView.svelte'`],
] as const)('names the folder, the import and where the rule stands: %s', async (...line) => {
  const [finding] = await lint(line)
  expect(finding?.message).toMatch(
    /^src\/panels may not import src\/(timeline\/lanes\/entry|map\/MapView); see docs\/architecture.md, "Imports"$/,
  )
})

it('stands as it is in the architecture that newcomers read: which room may enter which', async () => {
  const { href } = new URL('../../lint.imports.js', import.meta.url)
  const { ROOMS } = (await import(href)) as {
    ROOMS: Record<string, { rooms: Record<string, string[]> }>
  }
  const text = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8')
  const start = text.indexOf('| Wing       | Room')
  const lines = text.slice(start, text.indexOf('\n\n', start)).split('\n').slice(2)
  const names = (cell = '') =>
    cell
      .replace(/[`–]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
  let wing = ''
  const written = lines.map((line) => {
    const [first, room, entered] = line.split('|').slice(1).map(names)
    wing = first?.[0] ?? wing
    return [`${wing}/${room?.[0] ?? ''}`, entered]
  })
  const told = Object.entries(ROOMS).flatMap(([name, { rooms }]) =>
    Object.entries(rooms).map(([room, entered]) => [`${name}/${room}`, entered]),
  )
  expect(written).toEqual(told)
})
