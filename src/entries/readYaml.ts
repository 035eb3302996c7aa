import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type YAMLError,
} from 'yaml'
import type { Path } from './entry'
import type { Position, Report, Words } from './faults'

/** A YAML file as plain text values, with the place of each. */
export interface ReadYaml {
  /** Strings, lists and objects; `undefined` for an empty file. */
  readonly value: unknown
  readonly at: (path: Path) => Position
  readonly keyAt: (path: Path) => Position
}

/** Deeper than any entry; stops a file of brackets from exhausting the stack. */
const MAX_DEPTH = 12

/**
 * Reads YAML without guessing: every scalar stays the text that was written, so `2006` keeps its
 * precision and `NO` stays Norway.
 * @returns `undefined` when the structure of the file is broken, which is reported.
 */
export function readYaml(
  text: string,
  file: string,
  report: Report,
  warn: Report,
): ReadYaml | undefined {
  const tab = /^ *\t(?=\s*\S)/m.exec(text)
  if (tab) {
    const before = text.slice(0, tab.index + tab[0].length - 1).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    report({
      file,
      line: before.length,
      column,
      what: 'The line is indented with a tab.',
      mend: 'Use spaces instead, as many as in the entry above, here and wherever a line begins with a tab.',
    })
    return undefined
  }

  const lines = new LineCounter()
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  let document
  try {
    document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  } catch {
    report({ file, line: 1, column: 1, ...BROKEN })
    return undefined
  }
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY')
  const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY')
  for (const error of broken ? [...duplicates, broken] : duplicates)
    report({ file, ...position(error.pos[0]), ...explainSyntax(error, text) })
  if (broken) return undefined

  const root = document.contents
  const notes: { node: Node; words: Words; isFault: boolean }[] = []
  const value = root ? toPlain(root, 0, notes) : undefined
  for (const { node, words, isFault } of notes)
    (isFault ? report : warn)({ file, ...position(node.range?.[0] ?? 0), ...words })
  return {
    value,
    at: (path) => position(offsetOf(root, path, 'value')),
    keyAt: (path) => position(offsetOf(root, path, 'key')),
  }
}

function toPlain(
  node: unknown,
  depth: number,
  notes: { node: Node; words: Words; isFault: boolean }[],
): unknown {
  if (!isNode(node)) return ''
  const fault = (words: Words) => {
    notes.push({ node, words, isFault: true })
    return ''
  }
  if (isAlias(node))
    return fault({ what: 'An asterisk here means a reference.', mend: 'Put the text in quotes.' })
  if (depth > MAX_DEPTH) return fault(BROKEN)
  if (isSeq(node)) return node.items.map((item) => toPlain(item, depth + 1, notes))
  if (isMap(node)) {
    const object = Object.create(null) as Record<string, unknown>
    for (const { key, value } of node.items) {
      if (!isScalar(key)) return fault(BROKEN)
      const plain = toPlain(value, depth + 1, notes)
      if (plain !== '') object[String(key.value)] = plain
    }
    return object
  }
  if (!isScalar(node)) return ''
  if (node.comment && node.type === 'PLAIN' && node.value !== '')
    notes.push({
      node,
      isFault: false,
      words: {
        what: `The text “#${node.comment}” after it is a comment and does not show.`,
        mend: 'Put the whole text in quotes if it should.',
      },
    })
  return String(node.value).trim()
}

/** Where a value or key begins; for a missing one, where its entry begins. */
function offsetOf(root: Node | null, path: Path, target: 'key' | 'value'): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  path.forEach((step, i) => {
    if (isSeq(node) && typeof step === 'number') node = node.items[step]
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      const isLast = i === path.length - 1
      const isEmpty = isScalar(pair?.value) && pair.value.value === ''
      node = pair && isLast && (target === 'key' || isEmpty) ? pair.key : pair?.value
    } else node = undefined
    if (isNode(node)) offset = node.range?.[0] ?? offset
  })
  return offset
}

const BROKEN: Words = {
  what: 'The structure of the file is broken here.',
  mend: 'Compare the indentation and the hyphens with the entry above.',
}

function explainSyntax(error: YAMLError, text: string): Words {
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const name = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? ''
      return { what: `"${name}" is there twice in this entry.`, mend: 'Remove one of the two.' }
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        what: 'The text has a colon followed by a space, or the next line is indented too far.',
        mend: "Put text with a colon in quotes ('Munich: a start'), or line the fields up.",
      }
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        what: 'The line has no colon after the name of its field, or is indented wrongly.',
        mend: 'Write "name: value", lined up with the other fields of the entry.',
      }
    case 'MISSING_CHAR':
      return {
        what: 'A quotation mark or bracket is not closed before this point.',
        mend: 'Close it; write an apostrophe inside single quotes twice.',
      }
    case 'BAD_SCALAR_START':
      return {
        what: `A text cannot begin with ${text[error.pos[0]] ?? 'this sign'}.`,
        mend: 'Put the whole text in quotes.',
      }
    default:
      return BROKEN
  }
}
