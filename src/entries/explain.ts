import type { BaseIssue } from 'valibot'
import { nameFirst, type Entry, type Path } from './entry'
import { explainShape } from './explainShape'
import { explainText } from './explainText'
import type { BilingualWords } from './faults'
import { quote } from './quote'

/**
 * Puts an issue of the schema into plain language.
 * @param path of the value that it is about
 */
export function explain(issue: BaseIssue<unknown>, entry: Entry, path: Path): BilingualWords {
  if (isMissing(issue)) return explainMissing(issue, entry, path)
  const text = typeof issue.input === 'string' ? issue.input : ''
  const words = issue.kind === 'schema' ? explainShape(issue, text) : explainText(issue, text)
  return nameFirst(entry, path, words)
}

/** Whether a required field has no value. */
export function isMissing(issue: BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' || issue.type === 'loose_object'
    ? issue.received === 'undefined' && issue.expected !== 'never'
    : false
}

/** Whether a field is there that the schema does not know. */
export function isUnknownField(issue: BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never'
}

/** Whether a list of fixed length has an item too many. */
export function isSurplus(issue: BaseIssue<unknown>): boolean {
  return issue.type === 'strict_tuple' && issue.expected === 'never'
}

function explainMissing(issue: BaseIssue<unknown>, entry: Entry, path: Path): BilingualWords {
  const last = issue.path?.at(-1)?.key
  const { mend, de } = mendMissing(typeof last === 'string' ? last : '', entry.isRow)
  const [field, feld] = [entry.nameOf(path), entry.nameOf(path, 'de')]
  return entry.isRow
    ? { what: `${field} is empty.`, mend, de: { what: `${feld} ist leer.`, mend: de } }
    : {
        what: `"${field}" is missing.`,
        mend,
        de: { what: `${quote(feld).de} fehlt.`, mend: de },
      }
}

function mendMissing(key: string, isRow: boolean): { mend: string; de: string } {
  if (key === 'sources')
    return {
      mend: 'Name at least one id from data/sources.csv: every fact needs a source.',
      de: 'Nennen Sie mindestens eine id aus data/sources.csv: Jede Angabe braucht eine Quelle.',
    }
  if (key === 'id')
    return {
      mend: 'Give it a short name in small letters, such as imperial-college-london.',
      de: 'Geben Sie einen kurzen Namen in Kleinbuchstaben an, etwa imperial-college-london.',
    }
  if (key.endsWith('_de'))
    return {
      mend: 'Add the German text: the atlas speaks both languages.',
      de: 'Ergänzen Sie den deutschen Text: Der Atlas ist zweisprachig.',
    }
  if (key.endsWith('_en'))
    return {
      mend: 'Add the English text: the atlas speaks both languages.',
      de: 'Ergänzen Sie den englischen Text: Der Atlas ist zweisprachig.',
    }
  return isRow
    ? { mend: 'Fill in the cell.', de: 'Füllen Sie die Zelle aus.' }
    : { mend: `Add a line “${key}: …”.`, de: `Ergänzen Sie eine Zeile „${key}: …“.` }
}
