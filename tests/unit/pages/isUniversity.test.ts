import { describe, expect, it, test } from 'vitest'
import { isUniversity } from '../../../src/pages/facts/isUniversity'
import { FACTS } from '../../fixtures/facts'

describe.each(['en', 'de'] as const)('in %s', (lang) => {
  const { partners } = FACTS[lang]
  const get = (id: string) => partners.find((partner) => partner.id === id)!

  test.each([
    ['as TUM itself', 'tum'],
    ['as a flagship partner', 'imperial-college-london'],
    ['by its name, whatever its tier', 'dtu'],
    ['by its name, although it counts as no partner', 'griffith-university'],
    ['by its name in its own language', 'centrale-lyon'],
    ['by another name', 'iese'],
    ['by the students who go there', 'eurecom'],
    ['by the degrees that it gives', 'kaist'],
  ])('%s it is a university: %s', (_, id) => {
    expect(isUniversity(get(id))).toBe(true)
  })

  test.each([
    ['a company', 'google'],
    ['a foundation', 'dieter-schwarz-foundation'],
    ['a ministry of science', 'bavarian-science-ministry'],
    ['an institute', 'aims-ghana'],
    ['a group of schools', 'institut-mines-telecom'],
    ['a group of schools in networks of universities', 'paristech'],
  ])('%s is none: %s', (_, id) => {
    expect(isUniversity(get(id))).toBe(false)
  })
})

it('a relation that is over tells it, too', () => {
  const google = FACTS.en.partners.find(({ id }) => id === 'google')!
  const [relation] = google.relations
  const over = { ...relation!, programme: 'erasmus', until: '2010' } as const
  expect(isUniversity({ ...google, relations: [over] })).toBe(true)
})
