import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import SearchBox from '../../../../src/panels/search/SearchBox.svelte'
import { showPanel } from '../showPanel'

const field = () => screen.getByRole('combobox')
const options = () => screen.queryAllByRole('option').map((option) => option.textContent.trim())

describe('the search', () => {
  it('suggests in groups what matches, accents folded', async () => {
    const { user } = showPanel(SearchBox)
    await user.type(field(), 'sao paulo')
    expect(screen.getByRole('group', { name: 'Partners' })).toBeVisible()
    expect(options().some((text) => text.includes('University of São Paulo'))).toBe(true)
    expect(options().at(-1)).toMatch(/^Show all \d+ matches/)
    expect(field()).toHaveAttribute('aria-expanded', 'true')
  })

  it('selects the suggestion that the arrow keys are on', async () => {
    const { atlas, user } = showPanel(SearchBox)
    await user.type(field(), 'imperial college{ArrowDown}')
    const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '')
    expect(active).toHaveAttribute('aria-selected', 'true')
    expect(active).toHaveTextContent('Imperial College London')
    await user.keyboard('{Enter}')
    expect(atlas.selected?.id).toBe('partner:imperial-college-london')
    expect(field()).toHaveValue('')
    expect(atlas.filters.q).toBe('')
  })

  it('lets the text that filtered give way to what is chosen', async () => {
    const { atlas, user } = showPanel(SearchBox, '?q=paris#4/10/20')
    await user.clear(field())
    await user.type(field(), 'imperial college{ArrowDown}{Enter}')
    expect(atlas.selected?.id).toBe('partner:imperial-college-london')
    expect(atlas.filters.q).toBe('')
    expect(field()).toHaveValue('')
  })

  it('filters by the text when no suggestion is chosen, or by the last row', async () => {
    const { atlas, user } = showPanel(SearchBox)
    await user.type(field(), 'Paris{Enter}')
    expect(atlas.filters.q).toBe('Paris')
    expect(field()).toHaveValue('Paris')
    await user.clear(field())
    await user.type(field(), 'Tokyo')
    await user.click(screen.getByRole('option', { name: /matches in list and map/ }))
    expect(atlas.filters.q).toBe('Tokyo')
  })

  it('says when nothing is found', async () => {
    const { user } = showPanel(SearchBox, '', 'de')
    await user.type(field(), 'xyzzy')
    expect(
      await screen.findByText('Nichts gefunden zu „xyzzy“', { selector: '[aria-live]' }),
    ).toBeInTheDocument()
    expect(field()).toHaveAttribute('aria-expanded', 'false')
  })

  it('is closed, then cleared, by Escape', async () => {
    const { atlas, user } = showPanel(SearchBox, '?q=paris')
    await user.type(field(), ' t')
    expect(options().length).toBeGreaterThan(0)
    await user.keyboard('{Escape}')
    expect(options()).toEqual([])
    await user.keyboard('{Escape}')
    expect(field()).toHaveValue('paris')
    await user.keyboard('{Escape}')
    expect(field()).toHaveValue('')
    expect(atlas.filters.q).toBe('')
  })

  it('is reached by a slash, but not from another field', async () => {
    const { user } = showPanel(SearchBox)
    await user.keyboard('/')
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('')
    await user.keyboard('/')
    expect(field()).toHaveValue('/')
    const other = document.body.appendChild(document.createElement('input'))
    other.focus()
    await user.keyboard('/')
    expect(other).toHaveFocus()
    expect(other).toHaveValue('/')
    other.remove()
  })
})
