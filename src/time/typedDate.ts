import { isPartialDate, type PartialDate } from '../model/partialDate'

const pad = (digits: string) => digits.padStart(2, '0')

/** How people write a date, each with how to read it. The day comes before the month. */
const WRITTEN: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})$/, ([year = '']) => year],
  [/^(\d{4})[-/.](\d{1,2})$/, ([year = '', month = '']) => `${year}-${pad(month)}`],
  [/^(\d{1,2})[-/.](\d{4})$/, ([month = '', year = '']) => `${year}-${pad(month)}`],
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
    ([year = '', month = '', day = '']) => `${year}-${pad(month)}-${pad(day)}`,
  ],
  [
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/,
    ([day = '', month = '', year = '']) => `${year}-${pad(month)}-${pad(day)}`,
  ],
]

/** A date as somebody typed it: `2012`, `2012-6`, `6/2012`, `6.2012`, `17.5.2012`; `undefined`: not a date. */
export function parseTypedDate(text: string): PartialDate | undefined {
  const typed = text.replace(/\s+/g, '')
  for (const [pattern, read] of WRITTEN) {
    const match = pattern.exec(typed)
    if (!match) continue
    const date = read(match.slice(1))
    return isPartialDate(date) ? date : undefined
  }
  return undefined
}
