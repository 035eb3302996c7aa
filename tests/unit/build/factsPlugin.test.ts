import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { factsPlugin } from '../../../src/build/factsPlugin'

let root = ''

const TIMEOUT_MS = 30_000

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-site-'))
  cpSync(new URL('../../../data', import.meta.url), join(root, 'data'), { recursive: true })
  mkdirSync(join(root, 'de'))
  for (const path of ['index.html', 'de/index.html'])
    writeFileSync(join(root, path), '<script type="module" src="/main.js"></script>')
  writeFileSync(
    join(root, 'main.js'),
    "import { factsUrl, storiesUrl } from 'virtual:facts'\nconsole.log(factsUrl, storiesUrl)\n",
  )
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function buildSite(): Promise<Rolldown.RolldownOutput> {
  const output = await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [factsPlugin()],
    build: {
      write: false,
      rolldownOptions: { input: ['index.html', 'de/index.html'].map((path) => join(root, path)) },
    },
  })
  return output as Rolldown.RolldownOutput
}

it(
  'the build has the facts under hashed names that scripts resolve from their own address',
  { timeout: TIMEOUT_MS },
  async () => {
    const { output } = await buildSite()
    const names = output.map(({ fileName }) => fileName)
    const facts = names.filter((name) =>
      /^assets\/(?:facts|stories)\.(?:en|de)-[\w-]{8}\.json$/.test(name),
    )
    expect(facts).toHaveLength(4)
    for (const name of [
      'atlas.json',
      'partners.csv',
      'partners.geojson',
      'events.csv',
      'sources.csv',
    ])
      expect(names).toContain(`data/${name}`)

    const script = output.find(({ type }) => type === 'chunk')
    const code = script?.type === 'chunk' ? script.code : ''
    for (const name of facts)
      expect(code).toMatch(
        new RegExp(
          `new URL\\(.${name.replace('assets/', '').replaceAll('.', '\\.')}., ?import\\.meta\\.url\\)`,
        ),
      )
  },
)

it(
  'a fault in the data stops the build and tells every fault',
  { timeout: TIMEOUT_MS },
  async () => {
    const path = join(root, 'data', 'alliances.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text
        .replace('joined: 2008-03-26', 'joined: 26.03.2008')
        .replace('started: 2018-06', 'started: Juni 18'),
    )
    await expect(buildSite()).rejects.toThrow(
      /The data has 2 faults:\ndata\/alliances\.yaml:\d+:15 {2}eurotech .*\ndata\/alliances\.yaml:\d+:12 /,
    )
  },
)
