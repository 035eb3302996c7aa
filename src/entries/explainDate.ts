import { isPartialDate } from '../model/partialDate'
import type { Words } from './faults'

const MONTHS = [
  /^jan/i,
  /^feb/i,
  /^m(?:ar|är|rz)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[cz]/i,
]
const FORMS = '2006, 2006-05 or 2006-05-17, as exactly as the source says'
const AS_TEXT = 'and give the column the format “text” in the spreadsheet'

/** What is wrong with a text that should be a date: it knows what spreadsheets and habits make of one. */
export function explainDate(text: string): Words {
  const quoted = `"${text}"`
  const iso = (year: string, month?: string | number, day?: string): string | undefined => {
    const date = [year, month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
    return isPartialDate(date) ? date : undefined
  }
  const write = (date: string | undefined, rest = '') =>
    date === undefined ? `Write ${FORMS}.` : `Write ${date}${rest === '' ? '' : ` ${rest}`}.`

  const dotted = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted)
    return {
      what: `${quoted} is written with dots.`,
      mend: write(iso(dotted[3] ?? '', dotted[2], dotted[1])),
    }

  const named = /^(?:(\d{1,2})\.?[ -])?(\p{L}{3,})\.?[ -]?(\d{2}|\d{4})$/u.exec(text)
  const month = MONTHS.findIndex((pattern) => pattern.test(named?.[2] ?? '')) + 1
  if (named && month > 0) {
    const digits = named[3] ?? ''
    const year = digits.length === 4 ? digits : `${Number(digits) < 70 ? '20' : '19'}${digits}`
    return digits.length === 2
      ? {
          what: `${quoted} is what a spreadsheet makes of a date.`,
          mend: write(iso(year, month, named[1]), AS_TEXT),
        }
      : {
          what: `${quoted} names the month in words.`,
          mend: write(iso(year, month, named[1])),
        }
  }

  const slashed = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text)
  if (slashed)
    return {
      what: `${quoted} is not written with hyphens.`,
      mend: write(iso(slashed[1] ?? '', slashed[2], slashed[3])),
    }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text))
    return { what: `${quoted} does not begin with the year.`, mend: `Write ${FORMS}.` }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000)
    return {
      what: `${quoted} is how a spreadsheet counts days.`,
      mend: write(day.toISOString().slice(0, 10), AS_TEXT),
    }
  }

  const parts = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (parts) {
    const date = iso(parts[1] ?? '', parts[2], parts[3])
    return date === undefined
      ? { what: `${quoted} is not in the calendar.`, mend: 'Check the month and the day.' }
      : { what: `${quoted} lacks a zero.`, mend: write(date) }
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text))
    return { what: `${quoted} has a time of day.`, mend: write(text.slice(0, 10)) }
  if (/^\d{4}\s?[-–/]\s?\d{4}$/.test(text))
    return {
      what: `${quoted} is a span of years, not a date.`,
      mend: 'Write the first year here, and the last year in the field for the end.',
    }
  return { what: `${quoted} is not a date.`, mend: `Write ${FORMS}.` }
}
