import type { Report } from '../../entries/faults'

/**
 * The text of a data file. A wrong encoding is reported, and read all the same where it can be
 * guessed, so that the other faults of the file are found too.
 * @returns `undefined` when there is no text in it.
 */
export function decode(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const fault = (line: number, column: number, what: string, mend: string) =>
    report({ file, line, column, what, mend })
  const starts = (...head: number[]) => head.every((byte, i) => bytes[i] === byte)

  if (starts(0x50, 0x4b, 0x03, 0x04)) {
    fault(1, 1, 'This is a spreadsheet document, not a text file.', 'Save the table as CSV, UTF-8.')
    return undefined
  }
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
    fault(1, 1, 'The file is saved as “Unicode” (UTF-16).', 'Save it again as UTF-8.')
    return new TextDecoder(starts(0xff, 0xfe) ? 'utf-16le' : 'utf-16be').decode(bytes)
  }
  if (starts(0xef, 0xbb, 0xbf)) {
    fault(
      1,
      1,
      'The file begins with an invisible byte-order mark.',
      'Save it as UTF-8 without a byte-order mark (BOM), for example from LibreOffice Calc.',
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
    const text = new TextDecoder('windows-1252').decode(bytes)
    const line = before.split(/\r\n|\r|\n/)
    const letter = text.slice(before.length).charAt(0)
    fault(
      line.length,
      (line.at(-1) ?? '').length + 1,
      `The file is not saved as UTF-8; it looks like Windows-1252 (“ANSI”), first seen here${
        letter.trim() === '' ? '' : ` at “${letter}”`
      }.`,
      'Save it again with the character set UTF-8.',
    )
    return text
  }
}
