import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { faultsOfSingle } from './single/checkSingle'
import { singleDocument, type Opening, type Part } from './single/singleDocument'
import { parseSiteUrl } from './site/siteUrl'

/** The mode of Vite that builds one file; `src/state/fileCopy.ts` knows it, too. */
export const SINGLE_MODE = 'single'
const FILE_NAME = 'tum-global-atlas.html'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
}

type Bundle = Rolldown.OutputBundle

function readOpening(root: string): Opening {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
  const room = ['src', 'build', 'single'] as const
  return {
    head: [read(...room, 'opening.js'), read('static', 'boot.js')],
    unpack: read(...room, 'unpack.js'),
    styles: read(...room, 'opening.css'),
    icon: read('static', 'favicon.svg'),
  }
}

/** A file of the bundle as a part. @param asked names that the code asks for; nothing else comes along */
function toPart(file: Bundle[string], asked: ReadonlySet<string>): Part | undefined {
  const { fileName: name } = file
  const type = TYPES[name.replace(/^.*\./, '')] ?? 'application/octet-stream'
  if (file.type === 'chunk') return { name, type, use: 'code', content: file.code }
  if (type === TYPES.css) return { name, type, use: 'styles', content: file.source }
  return asked.has(name) ? { name, type, content: file.source } : undefined
}

/**
 * The atlas as one file that opens without a server or a network: `vite build --mode single`. The build
 * fails where it would ask for anything else, or is too large.
 */
export function singlePlugin(): Plugin {
  let root = ''
  const asked = new Set<string>()
  const lookUp = (name: string) => {
    asked.add(name)
    return `atlasFiles[${JSON.stringify(name)}]`
  }

  return {
    name: 'atlas-single',
    enforce: 'post',
    apply: (_, { command, mode }) => command === 'build' && mode === SINGLE_MODE,
    config: () => ({
      define: {
        'import.meta.env.SITE_URL': JSON.stringify(parseSiteUrl(process.env.SITE_URL) ?? ''),
      },
      experimental: {
        renderBuiltUrl: (name, { hostType }) =>
          hostType === 'js' ? { runtime: lookUp(name) } : undefined,
      },
      build: {
        outDir: 'dist-single',
        copyPublicDir: false,
        cssCodeSplit: false,
        // A style has no look-up.
        assetsInlineLimit: (file) => file.endsWith('.woff2'),
        // The file is compressed once, when it is whole.
        reportCompressedSize: false,
        rolldownOptions: { input: 'src/main.ts', output: { codeSplitting: false } },
      },
    }),
    configResolved(config) {
      root = config.root
    },
    resolveFileUrl: ({ fileName }) => lookUp(fileName),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const parts = Object.values(bundle).flatMap((file) => toPart(file, asked) ?? [])
        for (const use of ['styles', 'code'])
          if (parts.filter((part) => part.use === use).length !== 1)
            this.error(`The one file needs its ${use} in one piece.`)
        const html = singleDocument(parts, readOpening(root))
        const faults = faultsOfSingle(html, parts)
        if (faults.length > 0) this.error(['The atlas is not one file:', ...faults].join('\n'))
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name)
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source: html })
      },
    },
  }
}
