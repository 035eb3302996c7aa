import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../src/i18n/format'
import type { Lang } from '../../../src/i18n/lang'

const LOCALES: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de-DE' }
const MONTHS = Array.from({ length: 12 }, (_, index) => index)
const ISO_DAY = 10
const ISO_MONTH = 7

describe.each(['en', 'de'] as const)('formats (%s)', (lang) => {
  const formats = createFormats(lang)
  const write = (options: Intl.DateTimeFormatOptions, instant: number) =>
    new Intl.DateTimeFormat(LOCALES[lang], { ...options, timeZone: 'UTC' }).format(instant)

  test.each(MONTHS)('writes dates of month %i as the Unicode CLDR does', (month) => {
    const instant = Date.UTC(2006, month, 7)
    const iso = new Date(instant).toISOString()
    for (const [style, format] of [
      ['long', formats.date],
      ['short', formats.shortDate],
    ] as const) {
      const monthYear = { month: style, year: 'numeric' } as const
      expect(format(iso.slice(0, ISO_MONTH))).toBe(write(monthYear, instant))
      expect(format(iso.slice(0, ISO_DAY))).toBe(write({ ...monthYear, day: 'numeric' }, instant))
    }
  })

  test('writes a year as it is, and a range of one date once', () => {
    expect(formats.date('2006')).toBe('2006')
    expect(formats.range('2006', '2025')).toBe('2006 – 2025')
    expect(formats.range('2006', '2006')).toBe('2006')
  })

  test.each([[[]], [['a']], [['a', 'b']], [['a', 'b', 'c']]])(
    'lists %j as the CLDR does',
    (items) => {
      const list = new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' })
      expect(formats.list(items)).toBe(list.format(items))
    },
  )

  test.each([0, 7, 159, 999, 1000, 1234567, -1, -1234, 0.25, 0.5, 1234.5678, 2.0004])(
    'writes the number %i as the CLDR does',
    (value) => {
      expect(formats.number(value)).toBe(new Intl.NumberFormat(LOCALES[lang]).format(value))
    },
  )
})
