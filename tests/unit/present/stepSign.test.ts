import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../src/model/lookup'
import { stepSign } from '../../../src/present/stepSign'
import { stepEvent } from '../../../src/story/step'
import { FACTS } from '../../fixtures/facts'

const lookup = createLookup(FACTS.en)
const stepOf = (storyId: string, stepId: string) => {
  const story = FACTS.en.stories.find(({ id }) => id === storyId)
  const step = story?.steps.find(({ id }) => id === stepId)
  if (!step) throw new Error(`There is no step ${stepId}`)
  return step
}

describe('the symbol of a step', () => {
  it.each([
    ['twenty-years-of-alliances', 'tumcreate', 'location'],
    ['twenty-years-of-alliances', 'eurotech-founded', 'network'],
    ['twenty-years-of-alliances', 'imperial', 'flagship'],
    ['twenty-years-of-alliances', 'milan', 'strategic-alliance'],
    ['european-talent-academy', 'health', 'cohort'],
    ['partners-on-six-continents', 'atlanta', 'partner'],
  ])('of %s, %s, is %s: as of its time', (story, step, sign) => {
    expect(stepSign(stepOf(story, step), lookup)).toBe(sign)
  })
})

it('a step has the date of the last event that it tells of', () => {
  expect(stepEvent(stepOf('twenty-years-of-alliances', 'eurotech-founded'), lookup)?.id).toBe(
    '2011-eurotech-founded',
  )
})
