import type { Position } from '../../entries/faults'

/** A cell and where it begins. */
export interface Cell extends Position {
  readonly text: string
}

export interface Row {
  readonly line: number
  readonly cells: readonly Cell[]
}

/** Rows of a table; `broken` says where a quotation mark is wrong, and then the rest is not read. */
export interface Table {
  readonly rows: readonly Row[]
  readonly broken?: Position & { readonly why: 'unclosed' | 'stray' }
}

/**
 * Reads comma-separated values (RFC 4180) and keeps line and column of every cell, which the checks
 * need and the CSV libraries do not give. Rows without content are left out; cells are trimmed.
 */
export function parseCsv(text: string, delimiter: string): Table {
  const rows: Row[] = []
  const reader = createReader(text, delimiter)
  while (!reader.isAtEnd()) {
    const line = reader.position().line
    const cells: Cell[] = []
    do {
      const start = reader.position()
      const value = reader.readCell()
      if (value === undefined) return { rows, broken: { ...start, why: 'unclosed' } }
      if (!reader.isAtCellEnd()) return { rows, broken: { ...reader.position(), why: 'stray' } }
      cells.push({ ...start, text: value.trim() })
    } while (reader.skipDelimiter())
    reader.skipNewline()
    if (cells.some((cell) => cell.text !== '')) rows.push({ line, cells })
  }
  return { rows }
}

/** Walks through the text and counts lines and columns. */
function createReader(text: string, delimiter: string) {
  let at = 0
  let line = 1
  let lineStart = 0

  const isNewline = () => text[at] === '\n' || text[at] === '\r'
  const isAtEnd = () => at >= text.length
  const isAtCellEnd = () => isAtEnd() || isNewline() || text[at] === delimiter

  function skipNewline(): boolean {
    if (!isNewline()) return false
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    lineStart = at
    return true
  }

  function readPlain(): string {
    const from = at
    while (!isAtCellEnd()) at += 1
    return text.slice(from, at)
  }

  /** The contents of a quoted cell; `undefined` when its end is missing. */
  function readQuoted(): string | undefined {
    let value = ''
    at += 1
    while (!isAtEnd()) {
      const from = at
      if (text[at] !== '"') {
        if (!skipNewline()) at += 1
        value += text.slice(from, at)
      } else if (text[at + 1] === '"') {
        at += 2
        value += '"'
      } else {
        at += 1
        return value
      }
    }
    return undefined
  }

  return {
    isAtEnd,
    isAtCellEnd,
    skipNewline,
    position: (): Position => ({ line, column: at - lineStart + 1 }),
    readCell: () => (text[at] === '"' ? readQuoted() : readPlain()),
    skipDelimiter: (): boolean => {
      if (text[at] !== delimiter) return false
      at += 1
      return true
    },
  }
}
