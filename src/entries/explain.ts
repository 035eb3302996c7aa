import type { BaseIssue } from 'valibot'
import { findClosest } from './closest'
import { SHORT_LENGTH } from '../model/schemaFields'
import { explainDate } from './explainDate'
import type { Words } from './faults'

/**
 * Puts an issue of the schema into plain language.
 * @param field how the field is named in messages, such as `Column "as_of"`.
 */
export function explain(issue: BaseIssue<unknown>, field: string): Words {
  const words = isMissing(issue) ? explainMissing(issue, field) : explainValue(issue)
  return isMissing(issue) ? words : { what: `${field}: ${words.what}`, mend: words.mend }
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

function explainMissing(issue: BaseIssue<unknown>, field: string): Words {
  const last = issue.path?.at(-1)?.key
  const key = typeof last === 'string' ? last : ''
  const isColumn = field.startsWith('Column')
  const mend =
    key === 'sources'
      ? 'Name at least one id from data/sources.csv: every fact needs a source.'
      : key === 'id'
        ? 'Give it a short name in small letters, such as imperial-college-london.'
        : key.endsWith('_de')
          ? 'Add the German text: the atlas speaks both languages.'
          : key.endsWith('_en')
            ? 'Add the English text: the atlas speaks both languages.'
            : isColumn
              ? 'Fill in the cell.'
              : `Add a line “${key}: …”.`
  return { what: isColumn ? `${field} is empty.` : `"${field}" is missing.`, mend }
}

function explainValue(issue: BaseIssue<unknown>): Words {
  const text = typeof issue.input === 'string' ? issue.input : ''
  const quoted = `"${shorten(text)}"`
  if (issue.kind === 'schema') return explainShape(issue, quoted, text)
  const [code = '', ...rest] = issue.message.split(' ')
  switch (code) {
    case 'date':
      return explainDate(text)
    case 'slug':
      return /[,;]/.test(text)
        ? { what: `${quoted} is not one id.`, mend: 'Separate ids with one space, nothing else.' }
        : {
            what: `${quoted} is not a proper id.`,
            mend: 'Use small letters without accents, digits and hyphens: tu-eindhoven.',
          }
    case 'number':
      return explainNumber(text, quoted)
    case 'whole':
      return { what: `${quoted} is not a whole number.`, mend: 'Write it without a fraction.' }
    case 'range':
      return {
        what: `${quoted} is out of range.`,
        mend: `Write a number from ${rest[0] ?? ''} to ${rest[1] ?? ''}.`,
      }
    case 'https':
      return /^http:\/\//i.test(text)
        ? {
            what: `${quoted} is not encrypted.`,
            mend: 'A website must begin with https://; leave it out if there is none.',
          }
        : { what: `${quoted} is not the address of a website.`, mend: 'Begin it with https://.' }
    case 'web':
      return {
        what: `${quoted} is not the address of a web page.`,
        mend: 'Begin it with https:// (or http:// for an old page), without spaces.',
      }
    case 'typed-tier':
      return {
        what: `the tier ${quoted} is not typed: it follows from data/ties.csv and data/alliances.yaml.`,
        mend: 'Leave the cell empty, and add the evidence there.',
      }
    case 'no-source':
      return { what: 'the list is empty.', mend: 'Name at least one id from data/sources.csv.' }
    case 'no-event':
      return { what: 'the list is empty.', mend: 'Name at least one id from data/events.yaml.' }
    case 'long':
      return {
        what: `${quoted} has ${text.length} characters; the strip of a story has room for ${SHORT_LENGTH}.`,
        mend: 'Write a shorter name.',
      }
    case 'empty':
      return { what: 'the text is empty.', mend: 'Write it, or remove the line.' }
    case 'markup':
      return {
        what: `${quoted} has markup in it (HTML or Markdown).`,
        mend: 'Write plain text; the atlas does the formatting.',
      }
    case 'spreadsheet':
      return {
        what: `${quoted} is a formula or an error of a spreadsheet.`,
        mend: 'Write the text itself.',
      }
    case 'misread':
      return {
        what: `${quoted} has broken letters: it was once opened with the wrong character set.`,
        mend: 'Type the text again, and open CSV files as UTF-8.',
      }
    case 'control':
      return { what: `${quoted} has an invisible control character.`, mend: 'Type it again.' }
    case 'language':
      return { what: `${quoted} is not a language code.`, mend: 'Write for example en, de or fr.' }
    case 'view':
      return {
        what: `${quoted} is not a view.`,
        mend: 'Copy the part of a link from the “?” or “#” on, without spaces, or leave it out.',
      }
    default:
      return { what: `${quoted} does not fit here.`, mend: 'Compare it with another entry.' }
  }
}

function explainShape(issue: BaseIssue<unknown>, quoted: string, text: string): Words {
  switch (issue.type) {
    case 'picklist': {
      const words = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      )
      const closest = findClosest(text, words)
      return {
        what: `${quoted} is not one of the words that stand here.`,
        mend: `${closest ? `Did you mean ${closest}? ` : ''}Write one of: ${words.join(', ')}.`,
      }
    }
    case 'array':
      return {
        what: 'this must be a list.',
        mend: 'Put each item on its own line and begin it with a hyphen and a space.',
      }
    case 'strict_tuple':
      return isSurplus(issue)
        ? {
            what: 'there are more than two numbers.',
            mend: 'Write the decimals with a point: [11.5674, 48.149].',
          }
        : { what: 'two numbers belong here.', mend: 'Write them like [11.5674, 48.149].' }
    case 'strict_object':
    case 'record':
      return { what: 'fields of its own belong here.', mend: 'Compare it with another entry.' }
    default:
      return { what: 'one text belongs here, not a list.', mend: 'Write it on the same line.' }
  }
}

function explainNumber(text: string, quoted: string): Words {
  if (/^-?\d+,\d+$/.test(text))
    return {
      what: `${quoted} has a decimal comma.`,
      mend: `Write it with a point: ${text.replace(',', '.')}.`,
    }
  if (/[°′″'"NSEWO]/.test(text))
    return {
      what: `${quoted} is not in decimal degrees.`,
      mend: 'Write for example 48.149; west and south are negative.',
    }
  return { what: `${quoted} is not a number.`, mend: 'Write it in digits, such as 48.149.' }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
