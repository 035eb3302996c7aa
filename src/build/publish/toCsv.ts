export type CellValue = string | number | readonly string[] | null | undefined

/** Rows as comma-separated values (RFC 4180, line feeds); lists become words separated by spaces. */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, CellValue>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => toCell(row[column])).join(','))
  return [columns.join(','), ...lines].join('\n') + '\n'
}

function toCell(value: CellValue): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'object' ? value.join(' ') : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
