import encodeQR from 'qr'

/** A QR code as the path of its dark modules, one unit each. */
export interface QrPath {
  readonly path: string
  /** Side of the code with its quiet zone, modules. */
  readonly size: number
}

/** Modules that stay free around a code (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4

/** The code of a text, such as an address. @throws when it is too long for one */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  const runs = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      const width = (end === -1 ? row.length : end) - x
      return [`M${String(x)},${String(y)}h${String(width)}v1h${String(-width)}z`]
    }),
  )
  return { path: runs.join(''), size: rows.length }
}
