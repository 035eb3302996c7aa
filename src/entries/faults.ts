/** A place in a text file, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The two sentences of a fault in one language, before it has a place. */
export interface Words {
  readonly what: string
  readonly mend: string
}

/** In English, and in German beside it. */
export interface BilingualWords extends Words {
  readonly de: Words
}

/** What is wrong in a file, where, and how to mend it, for people who know spreadsheets. */
export interface Fault extends Position, Words {
  /** For example `data/partners.csv`. */
  readonly file: string
  /** Id of the row or entry, where it has one. */
  readonly entry?: string
  /** In German; faults that only the files of the atlas itself can have are told in English alone. */
  readonly de?: Words
}

/** A fault of a file that speakers may write and open themselves: a missing language is a type error. */
export type BilingualFault = Fault & BilingualWords

/** Takes a fault or a warning; nothing is thrown, so that all of them are told at once. */
export type Report = (fault: Fault) => void

/** Takes what is told in both languages; every `Report` does. */
export type BilingualReport = (fault: BilingualFault) => void

/** The sentences of a fault in a language; in English where there is no German. */
export function faultIn(lang: 'en' | 'de', fault: Words & { readonly de?: Words }): Words {
  return lang === 'de' && fault.de ? fault.de : fault
}

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
