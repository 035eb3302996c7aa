import type { BaseIssue } from 'valibot'
import { MAX_VIEW_LENGTH, SHORT_LENGTH } from '../model/schemaFields'
import { explainDate } from './explainDate'
import { explainAddress, explainNumber, explainRange } from './explainTableText'
import type { BilingualWords } from './faults'
import { quote } from './quote'

/** What is wrong with a text; the issue's message is a code of `src/model/schemaFields.ts`. */
export function explainText(issue: BaseIssue<unknown>, text: string): BilingualWords {
  const { en, de } = quote(text)
  const [code = '', ...rest] = issue.message.split(' ')
  switch (code) {
    case 'date':
      return explainDate(text)
    case 'slug':
      return explainId(text)
    case 'number':
      return explainNumber(text)
    case 'whole':
      return {
        what: `${en} is not a whole number.`,
        mend: 'Write it without a fraction.',
        de: { what: `${de} ist keine ganze Zahl.`, mend: 'Lassen Sie die Nachkommastellen weg.' },
      }
    case 'range':
      return explainRange(text, rest[0] ?? '', rest[1] ?? '')
    case 'https':
    case 'web':
      return explainAddress(code, text)
    case 'typed-tier':
      return {
        what: `the tier ${en} is not typed: it follows from data/ties.csv and data/alliances.yaml.`,
        mend: 'Leave the cell empty, and add the evidence there.',
        de: {
          what: `Die Art ${de} wird nicht eingetragen: Sie folgt aus data/ties.csv und data/alliances.yaml.`,
          mend: 'Lassen Sie die Zelle leer und ergänzen Sie dort den Beleg.',
        },
      }
    case 'no-source':
      return {
        what: 'the list is empty.',
        mend: 'Name at least one id from data/sources.csv.',
        de: {
          what: 'Die Liste ist leer.',
          mend: 'Nennen Sie mindestens eine id aus data/sources.csv.',
        },
      }
    case 'no-event':
      return {
        what: 'the list is empty.',
        mend: 'Name at least one id from data/events.yaml.',
        de: {
          what: 'Die Liste ist leer.',
          mend: 'Nennen Sie mindestens eine id aus data/events.yaml.',
        },
      }
    case 'no-step':
      return {
        what: 'the story has no step.',
        mend: 'Write at least one.',
        de: { what: 'Die Geschichte hat keinen Schritt.', mend: 'Schreiben Sie mindestens einen.' },
      }
    case 'long':
      return {
        what: `${en} has ${text.length} characters; the strip of a story has room for ${SHORT_LENGTH}.`,
        mend: 'Write a shorter name.',
        de: {
          what: `${de} hat ${text.length} Zeichen; auf der Leiste einer Geschichte ist Platz für ${SHORT_LENGTH}.`,
          mend: 'Schreiben Sie einen kürzeren Namen.',
        },
      }
    case 'empty':
      return {
        what: 'the text is empty.',
        mend: 'Write it, or remove the line.',
        de: {
          what: 'Der Text ist leer.',
          mend: 'Schreiben Sie ihn, oder entfernen Sie die Zeile.',
        },
      }
    case 'markup':
      return {
        what: `${en} has markup in it (HTML or Markdown).`,
        mend: 'Write plain text; the atlas does the formatting.',
        de: {
          what: `${de} enthält Auszeichnungen (HTML oder Markdown).`,
          mend: 'Schreiben Sie einfachen Text; die Gestaltung übernimmt der Atlas.',
        },
      }
    case 'spreadsheet':
      return {
        what: `${en} is a formula or an error of a spreadsheet.`,
        mend: 'Write the text itself.',
        de: {
          what: `${de} ist eine Formel oder eine Fehlermeldung aus einer Tabellenkalkulation.`,
          mend: 'Schreiben Sie den Text selbst.',
        },
      }
    case 'misread':
      return {
        what: `${en} has broken letters: it was once opened with the wrong character set.`,
        mend: 'Type the text again, and open CSV files as UTF-8.',
        de: {
          what: `${de} enthält zerstörte Buchstaben: Der Text wurde einmal mit dem falschen Zeichensatz geöffnet.`,
          mend: 'Tippen Sie ihn neu ein, und speichern Sie die Datei als UTF-8.',
        },
      }
    case 'control':
      return {
        what: `${en} has an invisible control character.`,
        mend: 'Type it again.',
        de: {
          what: `${de} enthält ein unsichtbares Steuerzeichen.`,
          mend: 'Tippen Sie den Text neu ein.',
        },
      }
    case 'language':
      return {
        what: `${en} is not a language code.`,
        mend: 'Write for example en, de or fr.',
        de: {
          what: `${de} ist kein Kürzel einer Sprache.`,
          mend: 'Schreiben Sie zum Beispiel en, de oder fr.',
        },
      }
    case 'view':
      return {
        what: `${en} is not a view.`,
        mend: 'Copy the part of a link from the “?” or “#” on, without spaces, or leave it out.',
        de: {
          what: `${de} ist keine Ansicht.`,
          mend: 'Kopieren Sie von einem Link den Teil ab „?“ oder „#“, ohne Leerzeichen, oder lassen Sie das Feld weg.',
        },
      }
    case 'most':
      return {
        what: `the text has more than ${rest[0] ?? ''} characters.`,
        mend: 'Shorten it.',
        de: { what: `Der Text hat mehr als ${rest[0] ?? ''} Zeichen.`, mend: 'Kürzen Sie ihn.' },
      }
    case 'long-view':
      return {
        what: `the view has more than ${MAX_VIEW_LENGTH} characters.`,
        mend: 'Copy it again from a link of the atlas.',
        de: {
          what: `Die Ansicht hat mehr als ${MAX_VIEW_LENGTH} Zeichen.`,
          mend: 'Kopieren Sie sie neu aus einem Link des Atlas.',
        },
      }
    default:
      return {
        what: `${en} does not fit here.`,
        mend: 'Compare it with another entry.',
        de: {
          what: `${de} passt hier nicht.`,
          mend: 'Vergleichen Sie die Stelle mit einem anderen Eintrag.',
        },
      }
  }
}

function explainId(text: string): BilingualWords {
  const { en, de } = quote(text)
  return /[,;]/.test(text)
    ? {
        what: `${en} is not one id.`,
        mend: 'Separate ids with one space, nothing else.',
        de: {
          what: `${de} ist nicht eine einzelne id.`,
          mend: 'Trennen Sie mehrere ids in einer Tabelle durch ein Leerzeichen; in einer Liste steht jede in einer eigenen Zeile.',
        },
      }
    : {
        what: `${en} is not a proper id.`,
        mend: 'Use small letters without accents, digits and hyphens: tu-eindhoven.',
        de: {
          what: `${de} ist keine gültige id.`,
          mend: 'Verwenden Sie Kleinbuchstaben ohne Umlaute und Akzente, Ziffern und Bindestriche: tu-eindhoven.',
        },
      }
}
