import { isPartialDate } from '../model/partialDate'
import type { BilingualWords } from './faults'

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
const FORMS = {
  en: '2006, 2006-05 or 2006-05-17, as exactly as the source says',
  de: '2006, 2006-05 oder 2006-05-17, so genau wie die Quelle',
}
const AS_TEXT = {
  en: ' and give the column the format “text” in the spreadsheet',
  de: ' und geben Sie der Spalte in der Tabellenkalkulation das Format „Text“',
}
const NO_MORE = { en: '', de: '' }

/** What is wrong with a text that should be a date: it knows what spreadsheets and habits make of one. */
export function explainDate(text: string): BilingualWords {
  const iso = (year: string, month?: string | number, day?: string): string | undefined => {
    const date = [year, month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
    return isPartialDate(date) ? date : undefined
  }
  const write = (date?: string, rest = NO_MORE) => ({
    en: date === undefined ? `Write ${FORMS.en}.` : `Write ${date}${rest.en}.`,
    de: date === undefined ? `Schreiben Sie ${FORMS.de}.` : `Schreiben Sie ${date}${rest.de}.`,
  })
  const tell = (en: string, de: string, mend: { en: string; de: string }): BilingualWords => ({
    what: `"${text}" ${en}.`,
    mend: mend.en,
    de: { what: `„${text}“ ${de}.`, mend: mend.de },
  })

  const dotted = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted)
    return tell(
      'is written with dots',
      'ist mit Punkten geschrieben',
      write(iso(dotted[3] ?? '', dotted[2], dotted[1])),
    )

  const named = /^(?:(\d{1,2})\.?[ -])?(\p{L}{3,})\.?[ -]?(\d{2}|\d{4})$/u.exec(text)
  const month = MONTHS.findIndex((pattern) => pattern.test(named?.[2] ?? '')) + 1
  if (named && month > 0) {
    const digits = named[3] ?? ''
    const year = digits.length === 4 ? digits : `${Number(digits) < 70 ? '20' : '19'}${digits}`
    const date = iso(year, month, named[1])
    return digits.length === 2
      ? tell(
          'is what a spreadsheet makes of a date',
          'macht eine Tabellenkalkulation aus einem Datum',
          write(date, AS_TEXT),
        )
      : tell('names the month in words', 'nennt den Monat als Wort', write(date))
  }

  const slashed = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text)
  if (slashed)
    return tell(
      'is not written with hyphens',
      'ist nicht mit Bindestrichen geschrieben',
      write(iso(slashed[1] ?? '', slashed[2], slashed[3])),
    )
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text))
    return tell('does not begin with the year', 'beginnt nicht mit dem Jahr', write())
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000)
    return tell(
      'is how a spreadsheet counts days',
      'ist ein Tag, wie ihn eine Tabellenkalkulation zählt',
      write(day.toISOString().slice(0, 10), AS_TEXT),
    )
  }

  const parts = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (parts) {
    const date = iso(parts[1] ?? '', parts[2], parts[3])
    return date === undefined
      ? tell('is not in the calendar', 'steht nicht im Kalender', {
          en: 'Check the month and the day.',
          de: 'Prüfen Sie Monat und Tag.',
        })
      : tell('lacks a zero', 'ist ohne die Null geschrieben', write(date))
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text))
    return tell('has a time of day', 'enthält eine Uhrzeit', write(text.slice(0, 10)))
  if (/^\d{4}\s?[-–/]\s?\d{4}$/.test(text))
    return tell('is a span of years, not a date', 'ist eine Spanne von Jahren, kein Datum', {
      en: 'Write the first year here, and the last year in the field for the end.',
      de: 'Schreiben Sie das erste Jahr hierher und das letzte in das Feld für das Ende.',
    })
  return tell('is not a date', 'ist kein Datum', write())
}
