import type { BaseIssue } from 'valibot'
import { findClosest } from './closest'
import type { BilingualWords } from './faults'
import { quote } from './quote'

/** What is wrong with a value that is of another kind than belongs here: a list, a text, a word of a few. */
export function explainShape(issue: BaseIssue<unknown>, text: string): BilingualWords {
  switch (issue.type) {
    case 'picklist':
      return explainChoice(issue, text)
    case 'array':
      return {
        what: 'this must be a list.',
        mend: 'Put each item on its own line and begin it with a hyphen and a space.',
        de: {
          what: 'Hier gehört eine Liste hin.',
          mend: 'Schreiben Sie jeden Eintrag in eine eigene Zeile, am Anfang ein Bindestrich und ein Leerzeichen.',
        },
      }
    case 'strict_tuple':
      return issue.expected === 'never'
        ? {
            what: 'there are more than two numbers.',
            mend: 'Write the decimals with a point: [11.5674, 48.149].',
            de: {
              what: 'Das sind mehr als zwei Zahlen.',
              mend: 'Schreiben Sie Dezimalstellen mit einem Punkt: [11.5674, 48.149].',
            },
          }
        : {
            what: 'two numbers belong here.',
            mend: 'Write them like [11.5674, 48.149].',
            de: {
              what: 'Hier gehören zwei Zahlen hin.',
              mend: 'Schreiben Sie sie wie [11.5674, 48.149].',
            },
          }
    case 'strict_object':
    case 'record':
      return {
        what: 'fields of its own belong here.',
        mend: 'Compare it with another entry.',
        de: {
          what: 'Hier gehören eigene Felder hin.',
          mend: 'Vergleichen Sie die Stelle mit einem anderen Eintrag.',
        },
      }
    default:
      return {
        what: 'one text belongs here, not a list.',
        mend: 'Write it on the same line.',
        de: {
          what: 'Hier gehört ein einzelner Text hin, keine Liste.',
          mend: 'Schreiben Sie ihn in dieselbe Zeile.',
        },
      }
  }
}

function explainChoice(issue: BaseIssue<unknown>, text: string): BilingualWords {
  const words = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
  const closest = findClosest(text, words)
  const { en, de } = quote(text)
  return {
    what: `${en} is not one of the words that stand here.`,
    mend: `${closest ? `Did you mean ${closest}? ` : ''}Write one of: ${words.join(', ')}.`,
    de: {
      what: `${de} ist keines der Wörter, die hier stehen können.`,
      mend: `${closest ? `Meinten Sie ${closest}? ` : ''}Möglich sind: ${words.join(', ')}.`,
    },
  }
}
