import { describe, expect, test } from 'vitest'
import { entityId } from '../../../../src/model/lookup'
import { cohortLine, describe as lineOf } from '../../../../src/timeline/layout/describe'
import { openAtlas } from '../../../fixtures/facts'

function eventOf(id: string, lang: 'en' | 'de' = 'en') {
  const atlas = openAtlas('', lang)
  const event = atlas.lookup.events.get(id)
  if (!event) throw new Error(`no event ${id}`)
  return { atlas, event }
}

describe('a cohort in one line', () => {
  test.each([
    [
      '2021-talent-academy-2',
      'en',
      'Cohort 2, December 2021 to 2022, 23 participants, with Imperial College London and Politecnico di Milano',
    ],
    [
      '2020-talent-academy-1',
      'de',
      'Kohorte 1, November 2020 bis 2021, 18 Teilnehmende, mit Imperial College London',
    ],
    [
      '2024-talent-academy-4',
      'en',
      'Cohort 4, from 2024, end not documented, with Imperial College London and Politecnico di Milano',
    ],
    [
      '2025-talent-academy-5',
      'en',
      'Cohort 5, March 2025 to 2025, with Imperial College London and Politecnico di Milano',
    ],
  ] as const)('%s (%s)', (id, lang, line) => {
    const { atlas, event } = eventOf(id, lang)
    expect(cohortLine(atlas, event)).toBe(line)
  })

  test('is empty for its calls and for other events', () => {
    for (const id of ['2024-talent-academy-4-call', '1989-time']) {
      const { atlas, event } = eventOf(id)
      expect(cohortLine(atlas, event)).toBe('')
    }
  })
})

test('the name of a cohort’s bar tells date, title, size, partners and sources', () => {
  const { atlas, event } = eventOf('2021-talent-academy-2')
  expect(lineOf(atlas, entityId('event', event.id))).toBe(
    'December 2021 to 2022, Cohort of a talent programme: European Talent Academy, cohort 2: artificial intelligence, 23 participants, with Imperial College London and Politecnico di Milano, 3 sources',
  )
})
