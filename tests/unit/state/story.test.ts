import { describe, expect, it, test } from 'vitest'
import { currentStep, isAside, leaveStory, openStory, stepView } from '../../../src/state/story'
import { DEFAULT_VIEW, parseView } from '../../../src/state/view'
import { makeStory } from '../../fixtures/entities'

const story = makeStory('years', ['?time=2006', '?time=2011&select=alliance:eurotech#4/48/11', ''])

describe('a step', () => {
  it('is the view of its link', () => {
    expect(stepView(DEFAULT_VIEW, story, 2)).toEqual(
      parseView('?time=2011&select=alliance:eurotech&story=years&step=2', '#4/48/11'),
    )
  })

  it('takes nothing over from the step before', () => {
    const second = stepView(DEFAULT_VIEW, story, 2)
    expect(stepView(second, story, 3)).toEqual({ ...DEFAULT_VIEW, story: 'years', step: 3 })
  })

  it('keeps the reader’s theme and language', () => {
    const view = stepView({ ...DEFAULT_VIEW, theme: 'dark', lang: 'de', kiosk: 60 }, story, 1)
    expect(view).toMatchObject({ theme: 'dark', lang: 'de', kiosk: 60 })
  })

  test.each([
    [null, 1],
    [0, 1],
    [2, 2],
    [99, 3],
  ])('%s of three is %i', (step, expected) => {
    expect(currentStep({ ...DEFAULT_VIEW, step }, story)).toBe(expected)
  })
})

describe('a link to a story', () => {
  it('opens its first step', () => {
    expect(openStory(parseView('?story=years'), [story])).toMatchObject({
      time: { from: '2006', to: '2006' },
      step: 1,
    })
  })

  it('opens the step it names, in the theme it names', () => {
    expect(openStory(parseView('?story=years&step=2&theme=dark'), [story])).toMatchObject({
      select: 'alliance:eurotech',
      theme: 'dark',
      step: 2,
    })
  })

  it('keeps what the presenter changed on the way', () => {
    const view = parseView('?story=years&step=2&select=partner:dtu')
    expect(openStory(view, [story])).toEqual(view)
  })

  it('that does not exist stays as it is', () => {
    const view = parseView('?story=unknown&step=4')
    expect(openStory(view, [story])).toEqual(view)
  })
})

it('leaving a story keeps what it showed', () => {
  expect(leaveStory(stepView(DEFAULT_VIEW, story, 2))).toEqual(
    parseView('?time=2011&select=alliance:eurotech', '#4/48/11'),
  )
})

describe('a question in the middle of a story', () => {
  const step = stepView(DEFAULT_VIEW, story, 2)

  it('shows something else than the step', () => {
    expect(isAside(step, story)).toBe(false)
    expect(isAside({ ...step, select: 'partner:dtu' }, story)).toBe(true)
    expect(isAside({ ...step, camera: null }, story)).toBe(true)
    expect(isAside({ ...step, theme: 'dark' }, story)).toBe(false)
  })
})
