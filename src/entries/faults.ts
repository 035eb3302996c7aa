/** A place in a text file, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What is wrong in the data, where, and how to mend it, for people who know spreadsheets. */
export interface Fault extends Position {
  /** For example `data/partners.csv`. */
  readonly file: string
  /** Id of the row or entry, where it has one. */
  readonly entry?: string
  readonly what: string
  readonly mend: string
}

/** The two sentences of a fault, before it has a place. */
export type Words = Pick<Fault, 'what' | 'mend'>

/** Takes a fault or a warning; nothing is thrown, so that all of them are told at once. */
export type Report = (fault: Fault) => void

/** One line: `data/partners.csv:17:9  imperial-college-london  What is wrong. How to mend it.` */
export function formatFault(fault: Fault): string {
  const where = `${fault.file}:${fault.line}:${fault.column}`
  return [where, fault.entry, `${fault.what} ${fault.mend}`]
    .filter((part) => part !== undefined && part !== '')
    .join('  ')
}

/** Orders by file, then by place in it. */
export function compareFaults(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
