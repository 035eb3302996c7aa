import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node } from 'yaml'
import type { Path } from './entry'
import type { BilingualReport, BilingualWords, Position } from './faults'
import { createOffsets } from './yamlPlaces'
import { tokenize } from './yamlTokens'
import { BROKEN, explainComment, explainSign, explainSyntax, explainTwice, TAB } from './yamlWords'

/** A YAML file as plain text values, with the place of each. */
export interface ReadYaml {
  /** Strings, lists and objects; `undefined` for an empty file. */
  readonly value: unknown
  readonly at: (path: Path) => Position
  readonly keyAt: (path: Path) => Position
}

/** What is to be said of a node. */
interface Note {
  readonly node: Node
  readonly words: BilingualWords
  readonly kind: 'fault' | 'twice' | 'warning'
}

/**
 * Reads YAML without guessing: every scalar stays the text that was written, so `2006` keeps its
 * precision and `NO` stays Norway. Nothing is thrown, and the time grows with the length alone.
 * @param maxSigns what a file may have of names, values and signs between them: one that anybody may open
 * must not hold up the page.
 * @returns `undefined` when the structure of the file is broken, which is reported.
 */
export function readYaml(
  source: string,
  file: string,
  report: BilingualReport,
  warn: BilingualReport,
  maxSigns = Infinity,
): ReadYaml | undefined {
  const text = source.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n')
  const tab = findTab(text)
  if (tab) {
    report({ file, ...tab, ...TAB })
    return undefined
  }

  const lines = new LineCounter()
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const { refused, document } = composeSafely(text, lines, maxSigns)
  for (const { offset, words } of refused) report({ file, ...position(offset), ...words })
  if (!document) {
    if (refused.length === 0) report({ file, line: 1, column: 1, ...BROKEN })
    return undefined
  }

  const root = document.contents
  const notes: Note[] = []
  const value = root ? toPlain(root, notes) : undefined
  const [broken] = document.errors
  for (const { node, words, kind } of notes)
    if (!broken || kind === 'twice')
      (kind === 'warning' ? warn : report)({ file, ...position(node.range?.[0] ?? 0), ...words })
  if (broken) {
    report({ file, ...position(broken.pos[0]), ...explainSyntax(broken, text) })
    return undefined
  }
  const offsetOf = createOffsets(root)
  return {
    value,
    at: (path) => position(offsetOf(path, 'value')),
    keyAt: (path) => position(offsetOf(path, 'key')),
  }
}

/** The first line that a tab indents, when anything follows it. */
function findTab(text: string): Position | undefined {
  const match = /(?<![^\n]) *\t/.exec(text)
  if (!match || text.slice(match.index).trim() === '') return undefined
  return {
    line: text.slice(0, match.index).split('\n').length,
    column: match[0].length,
  }
}

function composeSafely(text: string, lines: LineCounter, maxSigns: number) {
  try {
    const { refused, compose } = tokenize(text, lines, maxSigns)
    return { refused, document: compose?.() }
  } catch {
    return { refused: [], document: undefined }
  }
}

function toPlain(node: unknown, notes: Note[]): unknown {
  if (!isNode(node)) return ''
  const fault = (words: BilingualWords) => {
    notes.push({ node, words, kind: 'fault' })
    return ''
  }
  if (isAlias(node)) return fault(explainSign('*'))
  if (isSeq(node)) return node.items.map((item) => toPlain(item, notes))
  if (isMap(node)) {
    const object = Object.create(null) as Record<string, unknown>
    const seen = new Set<string>()
    for (const { key, value } of node.items) {
      if (!isScalar(key)) return fault(BROKEN)
      const name = String(key.value)
      if (seen.has(name)) notes.push({ node: key, words: explainTwice(name), kind: 'twice' })
      seen.add(name)
      const plain = toPlain(value, notes)
      if (plain !== '') object[name] = plain
    }
    return object
  }
  if (!isScalar(node)) return ''
  if (node.comment && node.type === 'PLAIN' && node.value !== '')
    notes.push({ node, words: explainComment(node.comment), kind: 'warning' })
  return String(node.value).trim()
}
