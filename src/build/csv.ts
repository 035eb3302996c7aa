import type { Position } from './messages'

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
  let cells: Cell[] = []
  let at = 0
  let line = 1
  let lineStart = 0
  let rowLine = 1

  const endRow = () => {
    if (cells.some((cell) => cell.text !== '')) rows.push({ line: rowLine, cells })
    cells = []
    rowLine = line
  }
  const skipNewline = (): boolean => {
    const char = text[at]
    if (char !== '\n' && char !== '\r') return false
    at += char === '\r' && text[at + 1] === '\n' ? 2 : 1
    line += 1
    lineStart = at
    return true
  }

  while (at < text.length) {
    const start = { line, column: at - lineStart + 1 }
    let value = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        if (at >= text.length) return { rows, broken: { ...start, why: 'unclosed' } }
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break
          value += '"'
          at += 2
          continue
        }
        const from = at
        if (!skipNewline()) at += 1
        value += text.slice(from, at)
      }
      at += 1
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        return { rows, broken: { line, column: at - lineStart + 1, why: 'stray' } }
    } else {
      const from = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        at += 1
      value = text.slice(from, at)
    }
    cells.push({ ...start, text: value.trim() })
    if (text[at] === delimiter) {
      at += 1
      if (at >= text.length) cells.push({ line, column: at - lineStart + 1, text: '' })
      else if (text[at] === '\n' || text[at] === '\r')
        cells.push({ line, column: at - lineStart + 1, text: '' })
    }
    if (skipNewline()) endRow()
  }
  endRow()
  return { rows }
}
