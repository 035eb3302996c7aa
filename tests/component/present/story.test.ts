import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { presenterKeys } from '../../../src/present/presenterKeys'
import { openAtlas } from '../../fixtures/facts'
import StoryFixture from './Story.fixture.svelte'

const STORY = 'twenty-years-of-alliances'

function press(
  key: string,
  atlas: ReturnType<typeof openAtlas>,
  target: HTMLElement = document.body,
) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  target.addEventListener('keydown', (pressed) => presenterKeys(pressed, atlas), { once: true })
  target.dispatchEvent(event)
  flushSync()
  return event
}

describe('the keys of a clicker', () => {
  it.each([
    ['PageDown', 3, 4],
    ['ArrowRight', 3, 4],
    [' ', 3, 4],
    ['PageUp', 3, 2],
    ['ArrowLeft', 3, 2],
    ['Home', 3, 1],
    ['End', 3, 10],
    ['PageUp', 1, 1],
    ['PageDown', 10, 10],
  ])('%s leads from step %i to step %i', (key, from, to) => {
    const atlas = openAtlas(`?story=${STORY}&step=${String(from)}`)
    press(key, atlas)
    expect(atlas.step).toBe(to)
  })

  it('Escape ends the story and keeps its view', () => {
    const atlas = openAtlas(`?story=${STORY}&step=3`)
    press('Escape', atlas)
    expect(atlas.surface).toBe('explore')
    expect(atlas.view.select).toBe('alliance:eurotech')
    expect(atlas.view.time).toEqual({ from: '2011', to: '2011' })
  })

  it('leaves Space to a focused button', () => {
    const atlas = openAtlas(`?story=${STORY}&step=3`)
    const button = document.body.appendChild(document.createElement('button'))
    expect(press(' ', atlas, button).defaultPrevented).toBe(false)
    expect(atlas.step).toBe(3)
    button.remove()
  })

  it('does nothing outside a story', () => {
    const atlas = openAtlas()
    expect(press('PageDown', atlas).defaultPrevented).toBe(false)
  })
})

describe('a story on the screen', () => {
  it('shows the step that the link names, with its source', () => {
    render(StoryFixture, { atlas: openAtlas(`?story=${STORY}&step=6`) })
    expect(screen.getByRole('heading', { name: 'The first flagship partnership' })).toBeVisible()
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
