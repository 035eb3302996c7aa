/** One file of an edition. */
export interface OfflineFile {
  /** Below the site's root; of a document its folder: ``, `de/`. */
  readonly path: string
  readonly bytes: number
  /** In hexadecimal digits. */
  readonly sha256: string
}

/** Every file that the atlas can ask for, as the build has written them: one edition of it. */
export interface OfflineList {
  /** The same for the same files. */
  readonly edition: string
  /** How far the research reaches: `2025-12`. */
  readonly factsAsOf: string
  readonly files: readonly OfflineFile[]
}

/** Where the list lies below the site's root, and under which address an edition keeps its own. */
export const OFFLINE_LIST = 'offline.json'

/** How much room an edition takes, bytes. */
export function bytesOf({ files }: OfflineList): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

function isFile(value: unknown): value is OfflineFile {
  if (typeof value !== 'object' || value === null) return false
  const { path, bytes, sha256 } = value as Partial<Record<keyof OfflineFile, unknown>>
  return (
    typeof path === 'string' &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string' &&
    /^[\da-f]{64}$/.test(sha256)
  )
}

/** A list as it was fetched; `undefined` for anything else, such as the page for unknown addresses. */
export function parseOfflineList(text: string): OfflineList | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { edition, factsAsOf, files } = value as Partial<Record<keyof OfflineList, unknown>>
  const isWhole =
    typeof edition === 'string' &&
    /^[\da-f]+$/.test(edition) &&
    typeof factsAsOf === 'string' &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isFile)
  return isWhole ? (value as OfflineList) : undefined
}
