import type { YAMLError } from 'yaml'
import type { BilingualWords } from './faults'
import { quote } from './quote'

/** Where nothing better can be said. */
export const BROKEN: BilingualWords = {
  what: 'The structure of the file is broken here.',
  mend: 'Compare the indentation and the hyphens with the entry above.',
  de: {
    what: 'Der Aufbau der Datei stimmt hier nicht.',
    mend: 'Vergleichen Sie die Einrückung und die Bindestriche mit dem Eintrag darüber.',
  },
}

export const TAB: BilingualWords = {
  what: 'The line is indented with a tab.',
  mend: 'Use spaces instead, as many as in the entry above, here and wherever a line begins with a tab.',
  de: {
    what: 'Die Zeile ist mit einem Tabulator eingerückt.',
    mend: 'Nehmen Sie stattdessen Leerzeichen, so viele wie im Eintrag darüber, hier und überall, wo eine Zeile mit einem Tabulator beginnt.',
  },
}

export const TOO_MANY: BilingualWords = {
  what: 'The file has too many fields and items.',
  mend: 'Shorten it, or make two files of it.',
  de: {
    what: 'Die Datei hat zu viele Felder und Einträge.',
    mend: 'Kürzen Sie sie, oder machen Sie zwei Dateien daraus.',
  },
}

/** For `*`, `&` and `!` where a text begins: YAML has a meaning for each, which no file here needs. */
export function explainSign(sign: '*' | '&' | '!'): BilingualWords {
  const { en, de } = SIGNS[sign]
  return {
    what: `${en[0]} here means ${en[1]}.`,
    mend: 'Put the text in quotes.',
    de: {
      what: `${de[0]} bedeutet hier ${de[1]}.`,
      mend: 'Setzen Sie den Text in Anführungszeichen.',
    },
  }
}

const SIGNS = {
  '*': { en: ['An asterisk', 'a reference'], de: ['Ein Sternchen', 'einen Verweis'] },
  '&': { en: ['An ampersand', 'a name for a reference'], de: ['Ein &', 'ein Ziel für Verweise'] },
  '!': { en: ['An exclamation mark', 'a type'], de: ['Ein Ausrufezeichen', 'einen Typ'] },
} as const

/** For a field that stands twice. */
export function explainTwice(name: string): BilingualWords {
  const { en, de } = quote(name)
  return {
    what: `${en} is there twice in this entry.`,
    mend: 'Remove one of the two.',
    de: {
      what: `${de} steht in diesem Eintrag zweimal.`,
      mend: 'Entfernen Sie eines von beiden.',
    },
  }
}

/** For a comment after a text, which may have been meant as a part of it. */
export function explainComment(comment: string): BilingualWords {
  const text = comment.length > 200 ? `${comment.slice(0, 197)}…` : comment
  return {
    what: `The text “#${text}” after it is a comment and does not show.`,
    mend: 'Put the whole text in quotes if it should.',
    de: {
      what: `Der Text „#${text}“ dahinter ist ein Kommentar und wird nicht gezeigt.`,
      mend: 'Setzen Sie den ganzen Text in Anführungszeichen, wenn er dazugehört.',
    },
  }
}

/** What the parser stumbled over. */
export function explainSyntax(error: YAMLError, text: string): BilingualWords {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        what: 'The text has a colon followed by a space, or the next line is indented too far.',
        mend: "Put text with a colon in quotes ('Munich: a start'), or line the fields up.",
        de: {
          what: 'Der Text enthält einen Doppelpunkt mit Leerzeichen, oder die nächste Zeile ist zu weit eingerückt.',
          mend: "Setzen Sie Text mit Doppelpunkt in Anführungszeichen ('München: ein Anfang'), oder rücken Sie die Felder gleich weit ein.",
        },
      }
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        what: 'The line has no colon after the name of its field, or is indented wrongly.',
        mend: 'Write "name: value", lined up with the other fields of the entry.',
        de: {
          what: 'In der Zeile fehlt der Doppelpunkt nach dem Namen des Feldes, oder sie ist falsch eingerückt.',
          mend: 'Schreiben Sie „Name: Wert“, so weit eingerückt wie die anderen Felder des Eintrags.',
        },
      }
    case 'MISSING_CHAR':
      return {
        what: 'A quotation mark or bracket is not closed before this point.',
        mend: 'Close it; write an apostrophe inside single quotes twice.',
        de: {
          what: 'Vor dieser Stelle ist ein Anführungszeichen oder eine Klammer nicht geschlossen.',
          mend: 'Schließen Sie es; ein Apostroph in einfachen Anführungszeichen wird doppelt geschrieben.',
        },
      }
    case 'BAD_SCALAR_START':
      return {
        what: `A text cannot begin with ${text[error.pos[0]] ?? 'this sign'}.`,
        mend: 'Put the whole text in quotes.',
        de: {
          what: `Ein Text kann nicht mit ${text[error.pos[0]] ?? 'diesem Zeichen'} beginnen.`,
          mend: 'Setzen Sie den ganzen Text in Anführungszeichen.',
        },
      }
    case 'MULTIPLE_DOCS':
      return {
        what: 'A second document begins here, with a line of three hyphens or after one of three dots.',
        mend: 'Remove that line; what belongs together is one document.',
        de: {
          what: 'Hier beginnt ein zweites Dokument, mit einer Zeile aus drei Bindestrichen oder nach einer aus drei Punkten.',
          mend: 'Entfernen Sie diese Zeile; was zusammengehört, ist ein einziges Dokument.',
        },
      }
    default:
      return BROKEN
  }
}
