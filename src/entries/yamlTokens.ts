import { Composer, Lexer, LineCounter, Parser, YAMLParseError, type CST, type Document } from 'yaml'
import type { BilingualWords } from './faults'
import { BROKEN, explainSign, TOO_MANY } from './yamlWords'

/** Deeper than any entry. */
const MAX_DEPTH = 12

/** What a file may not have, and where. */
export interface Refused {
  readonly offset: number
  readonly words: BilingualWords
}

/** A YAML file in two steps: its signs first, and then what they mean. */
export interface Tokens {
  readonly refused: readonly Refused[]
  /** Missing where a file is too deep or too large for it. */
  readonly compose?: () => Document | undefined
}

/**
 * Parts a text into the signs of YAML. The parser keeps a stack of its own, while the composer calls
 * itself for every level: brackets without end crash the engine there, beyond what `catch` catches. So
 * the depth is measured between the two.
 * @param maxSigns of a file that is read on: names, values, hyphens, escapes, ends of lines
 */
export function tokenize(text: string, lines: LineCounter, maxSigns: number): Tokens {
  if (hasMoreSigns(text, maxSigns)) return { refused: [{ offset: 0, words: TOO_MANY }] }
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const refused: Refused[] = []
  const waiting: { token: CST.Token; depth: number }[] = []
  const add = (token: CST.Token | null | undefined, depth: number) => {
    if (token) waiting.push({ token, depth })
  }
  for (const token of tokens) add(token, -1)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) return { refused: [{ offset: token.offset, words: BROKEN }] }
    if (token.type === 'document') {
      refused.push(...refusedIn(token.start))
      add(token.value, depth + 1)
    } else if ('items' in token)
      for (const { start, key, sep, value } of token.items) {
        refused.push(...refusedIn(start), ...refusedIn(sep))
        add(key, depth + 1)
        add(value, depth + 1)
      }
  }
  return { refused, compose: () => compose(tokens, text.length) }
}

/** Escapes within quotes count, too: each may be an error of its own. */
function hasMoreSigns(text: string, max: number): boolean {
  if (text.length <= max) return false
  let count = 0
  for (const sign of new Lexer().lex(text)) {
    count += sign.startsWith('"') ? sign.split('\\').length : 1
    if (count > max) return true
  }
  return false
}

/** Anchors and types, which the composer would take off a text without a word. */
function refusedIn(signs: readonly CST.SourceToken[] = []): Refused[] {
  return signs.flatMap(({ type, offset }) =>
    type === 'anchor' || type === 'tag'
      ? [{ offset, words: explainSign(type === 'tag' ? '!' : '&') }]
      : [],
  )
}

/** As `parseDocument` does it: the first document; a second one is an error of it. */
function compose(tokens: readonly CST.Token[], length: number): Document | undefined {
  // `uniqueKeys` compares every key with all before it; `readYaml` keeps them in a set instead.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false })
  const [first, second] = composer.compose(tokens, true, length)
  if (first && second)
    first.errors.push(
      new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'several documents'),
    )
  return first
}
