import { findClosest } from '../../entries/closest'
import { parseCsv, type Row, type Table } from './csv'
import type { Entry, EntryKind, Path } from '../../entries/entry'
import type { Report } from '../../entries/faults'

/** The rows of a table; `isReadable` is false when some could not be made out. */
export interface ReadTable {
  readonly entries: readonly Entry[]
  readonly isReadable: boolean
}

const SEPARATORS = [
  { char: ',', name: 'commas' },
  { char: ';', name: 'semicolons, as a German spreadsheet does' },
  { char: '\t', name: 'tabs' },
] as const

const ASK_FOR_COMMAS =
  'Save it again as CSV with the comma as separator (in LibreOffice Calc: “Edit filter settings”).'

/** Reads a CSV file whose first line names `columns`, in any order. */
export function readTable(
  text: string,
  file: string,
  kind: EntryKind,
  columns: readonly string[],
  report: Report,
): ReadTable {
  const tables = SEPARATORS.map((separator) => ({
    separator,
    table: parseCsv(text, separator.char),
  }))
  const known = (table: Table) =>
    table.rows[0]?.cells.filter((cell) => columns.includes(cell.text)).length ?? 0
  const best = tables.reduce((a, b) => (known(b.table) > known(a.table) ? b : a))
  const { rows, broken } = best.table
  const header = rows[0]

  if (broken) {
    report({
      file,
      line: broken.line,
      column: broken.column,
      what:
        broken.why === 'unclosed'
          ? 'The quotation mark that opens this cell is never closed.'
          : 'Text follows after the quotation mark that closes this cell.',
      mend: 'Begin and end such a cell with ", and write a quotation mark inside it twice: "".',
    })
  }
  if (!header || known(best.table) === 0) {
    if (!broken)
      report({
        file,
        line: 1,
        column: 1,
        what: 'The first line does not name the columns.',
        mend: `Begin the table with: ${columns.join(',')}`,
      })
    return { entries: [], isReadable: false }
  }
  if (best.separator.char !== ',')
    report({
      file,
      line: header.line,
      column: 1,
      what: `The cells are separated by ${best.separator.name}.`,
      mend: ASK_FOR_COMMAS,
    })

  const isHeaderWhole = checkHeader(header, file, columns, report)
  const entries = rows
    .slice(1)
    .map((row) => rowToEntry(row, header, file, kind, columns, best.separator.char, report))
  return { entries, isReadable: !broken && isHeaderWhole }
}

function checkHeader(
  header: Row,
  file: string,
  columns: readonly string[],
  report: Report,
): boolean {
  const names = header.cells.map((cell) => cell.text)
  const missing = columns.filter((column) => !names.includes(column))
  for (const column of missing)
    report({
      file,
      line: header.line,
      column: 1,
      what: `The column "${column}" is missing.`,
      mend: `Put it back: the first line must read ${columns.join(',')}`,
    })
  header.cells.forEach((cell, i) => {
    const isTwice = names.indexOf(cell.text) < i && cell.text !== ''
    if (columns.includes(cell.text) && !isTwice) return
    const closest = findClosest(cell.text, missing)
    report({
      file,
      line: cell.line,
      column: cell.column,
      what: isTwice
        ? `The column "${cell.text}" is there twice.`
        : `The table has no column named "${cell.text}".`,
      mend: closest && !isTwice ? `Name it "${closest}".` : 'Remove it.',
    })
  })
  return missing.length === 0
}

function rowToEntry(
  row: Row,
  header: Row,
  file: string,
  kind: EntryKind,
  columns: readonly string[],
  separator: string,
  report: Report,
): Entry {
  const indexOf = new Map<string, number>()
  header.cells.forEach((cell, i) => {
    if (columns.includes(cell.text) && !indexOf.has(cell.text)) indexOf.set(cell.text, i)
  })
  const value: Record<string, string> = {}
  for (const [column, i] of indexOf) {
    const text = row.cells[i]?.text ?? ''
    if (text !== '') value[column] = text
  }
  const isWhole = row.cells.length === header.cells.length
  if (!isWhole)
    report({
      file,
      line: row.line,
      column: 1,
      ...(value.id === undefined ? {} : { entry: value.id }),
      what: `The row has ${row.cells.length} cells, but the table has ${header.cells.length} columns.`,
      mend:
        row.cells.length > header.cells.length
          ? separator === ','
            ? 'Put text with a comma in it between quotation marks ("Munich, Garching"), and write a decimal point in coordinates.'
            : 'Remove the cells that are too many.'
          : 'Fill in the cells that are missing; an empty cell still needs its comma.',
    })

  const at = (path: Path) => {
    const cell = row.cells[indexOf.get(String(path[0])) ?? -1]
    return cell ? { line: cell.line, column: cell.column } : { line: row.line, column: 1 }
  }
  return {
    kind,
    file,
    ...(value.id === undefined ? {} : { id: value.id }),
    value,
    isUnpublished: false,
    isWhole,
    isRow: true,
    lacks: columns.filter((column) => !indexOf.has(column)),
    at,
    keyAt: at,
    nameOf: (path, lang) =>
      lang === 'de' ? `Spalte „${String(path[0])}“` : `Column "${String(path[0])}"`,
  }
}
