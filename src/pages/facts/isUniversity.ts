import type { Partner, Tier } from '../../model/types'

/** Tiers whose definition says that all their partners are universities. */
const UNIVERSITY_TIERS: readonly Tier[] = ['home', 'flagship', 'strategic-alliance']

/** Programmes in which students learn at the partner. In a network it may be a group of schools. */
const STUDENT_PROGRAMMES: readonly string[] = [
  'tumexchange',
  'erasmus',
  'exchange',
  'double-degree',
  'joint-programme',
]

/** What schools of higher education call themselves, in the languages of their names. */
const UNIVERSITY_WORDS =
  /universi|hochschule|college|école|polytechni|tecnológico|graduate school|institute of (?:science|technology)/i

/**
 * Whether the facts say that a partner is a university or another school of higher education: by its
 * relations of any time, or by one of its names. Of others they do not say it.
 */
export function isUniversity({ tier, relations, name, otherName, aliases = [] }: Partner): boolean {
  return (
    UNIVERSITY_TIERS.includes(tier) ||
    relations.some(
      (relation) =>
        (relation.tier !== undefined && UNIVERSITY_TIERS.includes(relation.tier)) ||
        STUDENT_PROGRAMMES.includes(relation.programme ?? ''),
    ) ||
    [name, otherName ?? '', ...aliases].some((text) => UNIVERSITY_WORDS.test(text))
  )
}
