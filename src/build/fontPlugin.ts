import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { FONT } from '../theme/font'

const STYLE_ID = 'virtual:fonts.css'
const FILES_ID = 'virtual:fonts'
const require = createRequire(import.meta.url)

/** The parts of the typeface that hold what the atlas writes; all others have no letter of it. */
const PARTS = ['latin', 'latin-ext'] as const
/** Where text comes from: facts, stories, words, and signs inside components. */
const FOLDERS = ['data', 'src']
const WRITTEN = /\.(csv|geojson|json|ya?ml|ts|svelte)$/
/** What visitors may type, whether the atlas writes it or not: ASCII and Latin-1. */
const TYPED = [
  [0x20, 0x7e],
  [0xa0, 0xff],
] as const

const LATIN_1 = 0xff

function writtenFiles(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => WRITTEN.test(name))
      .map((name) => join(root, folder, name)),
  )
}

/** Every character that the atlas may write, in the order of Unicode. @param root folder of the project */
export function writtenCharacters(root: string): readonly string[] {
  const found = new Set<number>()
  for (const [first, last] of TYPED) for (let code = first; code <= last; code += 1) found.add(code)
  for (const file of writtenFiles(root))
    for (const character of readFileSync(file, 'utf8')) {
      const code = character.codePointAt(0) ?? 0
      if (code > LATIN_1) found.add(code)
    }
  return [...found].sort((a, b) => a - b).map((code) => String.fromCodePoint(code))
}

/** The ranges of a part of the typeface, as its package names them. @throws where it does not */
function rangeOf(css: string, part: string): string {
  const face = new RegExp(`/\\* inter-${part}-wght-normal \\*/[^}]*unicode-range: ([^;]+);`)
  const range = face.exec(css)?.[1]
  if (range === undefined) throw new Error(`The package of the typeface has no part "${part}"`)
  return range
}

/** Whether a list such as `U+0000-00FF,U+0131` holds a character. */
function holds(range: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace('U+', '').split('-')
    return parseInt(first, 16) <= code && code <= parseInt(last, 16)
  })
}

/** As CSS writes them, neighbors together: `U+20-7E,U+142`. @param characters in the order of Unicode */
export function unicodeRange(characters: readonly string[]): string {
  const runs: { first: number; last: number }[] = []
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    const run = runs.at(-1)
    if (run?.last === code - 1) run.last = code
    else runs.push({ first: code, last: code })
  }
  const write = (code: number) => code.toString(16).toUpperCase()
  return runs
    .map(({ first, last }) => `U+${write(first)}${first === last ? '' : `-${write(last)}`}`)
    .join()
}

/** One part with the characters that are written, made once for the same input. Returns its path. */
async function subset(root: string, part: string, characters: readonly string[]): Promise<string> {
  const whole = readFileSync(
    require.resolve(`@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`),
  )
  const text = characters.join('')
  const hash = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([text, FONT.weights]))
  const folder = join(root, '.cache', 'fonts', hash.digest('hex').slice(0, 16))
  const file = join(folder, `inter-atlas-${part}.woff2`)
  if (existsSync(file)) return file
  const [min, max] = FONT.weights
  const options = { targetFormat: 'woff2', variationAxes: { wght: { min, max } } } as const
  const made = await subsetFont(whole, text, options)
  mkdirSync(folder, { recursive: true })
  // Whoever else builds at the same time sees the whole file or none.
  const draft = `${file}.${String(process.pid)}`
  writeFileSync(draft, made)
  renameSync(draft, file)
  return file
}

interface Face {
  /** Path of its file from the root of the project, beginning with a slash. */
  readonly file: string
  /** As CSS writes it. */
  readonly range: string
}

function styleOf(faces: readonly Face[]): string {
  return faces
    .map(
      ({ file, range }) => `@font-face {
  font-family: '${FONT.family}';
  font-style: normal;
  font-display: swap;
  font-weight: ${FONT.weights.join(' ')};
  src: url(${file}) format('woff2-variations');
  unicode-range: ${range};
}`,
    )
    .join('\n')
}

function moduleOf(faces: readonly Face[]): string {
  const imports = faces.map(
    ({ file }, index) => `import url${String(index)} from ${JSON.stringify(`${file}?url`)}`,
  )
  const entries = faces.map(
    ({ range }, index) => `{ url: url${String(index)}, range: ${JSON.stringify(range)} }`,
  )
  return [...imports, `export const fonts = [${entries.join(', ')}]`].join('\n')
}

/**
 * The typeface with no more letters and weights than the atlas writes, a fourth of the whole:
 * `import 'virtual:fonts.css'`. What somebody else writes falls through to the whole typeface.
 * `import { fonts } from 'virtual:fonts'` tells the same files, for what has no style sheet.
 */
export function fontPlugin(): Plugin {
  let root = ''
  let faces: Promise<readonly Face[]> | undefined
  async function makeFaces(): Promise<readonly Face[]> {
    const css = readFileSync(require.resolve('@fontsource-variable/inter/wght.css'), 'utf8')
    const written = writtenCharacters(root)
    return Promise.all(
      PARTS.map(async (part) => {
        const range = rangeOf(css, part)
        const characters = written.filter((character) => holds(range, character))
        const path = relative(root, await subset(root, part, characters))
        return { file: `/${path.split(sep).join('/')}`, range: unicodeRange(characters) }
      }),
    )
  }
  return {
    name: 'atlas-fonts',
    configResolved(config) {
      root = config.root
    },
    resolveId: (id) => (id === STYLE_ID || id === FILES_ID ? '\0' + id : undefined),
    async load(id) {
      if (id !== '\0' + STYLE_ID && id !== '\0' + FILES_ID) return undefined
      const made = await (faces ??= makeFaces())
      return id === '\0' + STYLE_ID ? styleOf(made) : moduleOf(made)
    },
  }
}
