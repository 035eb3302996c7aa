import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { stageActOf } from '../../../src/present/stageKeys'
import { openAtlas } from '../../fixtures/facts'
import StoryFixture from './Story.fixture.svelte'

const STORY = 'twenty-years-of-alliances'

function actOf(init: KeyboardEventInit, target: HTMLElement = document.body, hasSingleKeys = true) {
  const event = new KeyboardEvent('keydown', { ...init, bubbles: true })
  let act: ReturnType<typeof stageActOf>
  target.addEventListener(
    'keydown',
    (pressed) => {
      act = stageActOf(pressed, hasSingleKeys)
    },
    { once: true },
  )
  target.dispatchEvent(event)
  return act
}

describe('the keys of a clicker', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['Backspace', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full-screen'],
    ['s', 'speaker'],
    ['q', 'code'],
    ['7', 'digit'],
    ['Enter', 'enter'],
    ['F5', 'from-start'],
    ['Escape', 'leave'],
    ['x', undefined],
  ])('%s is %s', (key, act) => {
    expect(actOf({ key })).toBe(act)
  })

  it('go on from here with Shift and F5', () => {
    expect(actOf({ key: 'F5', shiftKey: true })).toBe('full-screen')
  })

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'belong to the browser with %o',
    (modifier) => {
      expect(actOf({ key: 'PageDown', ...modifier })).toBeUndefined()
      expect(actOf({ key: 'F5', ...modifier })).toBeUndefined()
    },
  )

  it('are letters again where single keys are switched off', () => {
    expect(actOf({ key: 'b' }, document.body, false)).toBeUndefined()
    expect(actOf({ key: '7' }, document.body, false)).toBeUndefined()
    expect(actOf({ key: 'PageDown' }, document.body, false)).toBe('next')
  })

  it.each(['input', 'textarea', 'select'])(
    'do nothing while a field (%s) has the focus',
    (name) => {
      const field = document.body.appendChild(document.createElement(name))
      for (const key of ['PageDown', ' ', 'b', '3', 'Escape', 'Backspace'])
        expect(actOf({ key }, field)).toBeUndefined()
      field.remove()
    },
  )

  it('leave Space and Enter to a button', () => {
    const button = document.body.appendChild(document.createElement('button'))
    expect(actOf({ key: ' ' }, button)).toBeUndefined()
    expect(actOf({ key: 'Enter' }, button)).toBeUndefined()
    expect(actOf({ key: 'PageDown' }, button)).toBe('next')
    button.remove()
  })
})

describe('a story on the screen', () => {
  it('shows the step that the link names, with its date and its source', () => {
    render(StoryFixture, { atlas: openAtlas(`?story=${STORY}&step=6`) })
    expect(screen.getByRole('heading', { name: 'The first flagship partnership' })).toBeVisible()
    expect(screen.getByText('4 October 2018')).toBeVisible()
    expect(screen.getByText(/^Source: /)).toBeVisible()
    expect(screen.getByText('6 of 10')).toBeVisible()
  })

  it('goes to a step of the strip and says where it stands', async () => {
    render(StoryFixture, { atlas: openAtlas(`?story=${STORY}&step=1`) })
    await userEvent.click(
      screen.getByRole('button', { name: '8 of 10: A university of universities' }),
    )
    expect(screen.getByRole('heading', { name: 'A university of universities' })).toBeVisible()
    expect(
      screen.getByRole('button', { name: '8 of 10: A university of universities' }),
    ).toHaveAttribute('aria-current', 'step')
  })

  it('speaks German', () => {
    render(StoryFixture, { atlas: openAtlas(`?story=${STORY}&step=2`, 'de') })
    expect(screen.getByText('2 von 10')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Nächster Schritt' })).toBeEnabled()
    expect(screen.getByRole('heading', { name: 'Ein Forschungszentrum in Singapur' })).toBeVisible()
  })

  it('cannot go before the first or beyond the last step', () => {
    render(StoryFixture, { atlas: openAtlas(`?story=${STORY}&step=99`) })
    expect(screen.getByText('10 of 10')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next step' })).toBeDisabled()
  })
})
