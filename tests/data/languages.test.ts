import { describe, expect, it } from 'vitest'
import { FACTS } from '../fixtures/facts'

/*
 * A page is in one language (WCAG 3.1.2): what a reader gets in another is either marked with its own,
 * as the titles of sources are, or a name, which is read as it is. So every other text of the facts
 * has to be there in both languages.
 */

/** Where a text is a name, an address or a code, and may be the same in both. */
const NAMES =
  /^(?:title|version|licence\..*|labels\..*|(?:partners|places|alliances)\[\]\.(?:id|name|aliases\[\]|otherName|otherCity|short|city|country|region|address|operator|kind|status|tier|website|parent|coordPrecision)|sources\[\]\.(?:title|publisher|url|language|kind)|figures\[\]\.scope|series\[\]\.unit)$/

/** Names that stand among texts. A new text that is none needs its other language. */
const NAMES_IN_TEXTS = [
  'TUM Global Week 2018',
  'TUM Global Week 2021',
  'TUM Global Week 2024',
  'TUM Partner Days 2025',
  'Imperial–TUM Zero Pollution Network',
  'Global Fellows Programme 2024 in London',
  'Politecnico di Milano',
  'TUM CREATE',
  'MSCA COFUND',
]

/** Two words, or one long one, in letters: no id, date or number. */
const isText = (text: string) => /\p{L}{2,} \p{L}{2,}/u.test(text) && !text.includes('=')

function sameTexts(english: unknown, german: unknown, path = ''): readonly string[] {
  if (typeof english === 'string')
    return english === german && isText(english) && !NAMES.test(path) ? [`${path}: ${english}`] : []
  if (Array.isArray(english) && Array.isArray(german))
    return english.flatMap((entry, index) => sameTexts(entry, german[index], `${path}[]`))
  if (typeof english !== 'object' || english === null) return []
  const other = german as Readonly<Record<string, unknown>>
  return Object.entries(english).flatMap(([key, value]) =>
    sameTexts(value, other[key], path === '' ? key : `${path}.${key}`),
  )
}

describe('the language of the facts', () => {
  it('every text is there in English and in German, names aside', () => {
    const left = sameTexts(FACTS.en, FACTS.de).filter(
      (found) => !NAMES_IN_TEXTS.some((name) => found.endsWith(`: ${name}`)),
    )
    expect(left).toEqual([])
  })

  it('every source says in which language it is written', () => {
    for (const { id, language } of FACTS.en.sources)
      expect(new Intl.DisplayNames('en', { type: 'language' }).of(language), id).not.toBe(language)
  })

  it('every event is told in both', () => {
    for (const [index, event] of FACTS.en.events.entries()) {
      const other = FACTS.de.events[index]
      expect(event.summary, event.id).not.toBe(other?.summary)
    }
  })
})
