import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { getShortcutMessages } from '../../../src/i18n/shortcuts'
import { KEY_AREAS } from '../../../src/panels/help/keys'
import { openAtlas } from '../../fixtures/facts'
import Fixture from './Shortcuts.fixture.svelte'

function show(lang: 'en' | 'de' = 'en') {
  render(Fixture, { props: { atlas: openAtlas('', lang) } })
  return userEvent.setup()
}

const help = () => screen.queryByRole('dialog', { name: /^(Keyboard shortcuts|Tastaturbefehle)$/ })
const field = () => screen.getByRole('combobox')

describe('the keyboard help', () => {
  it.each(['en', 'de'] as const)('lists every key by area (%s)', async (lang) => {
    const user = show(lang)
    await user.keyboard('?')
    const words = getShortcutMessages(lang)
    for (const { area, rows } of KEY_AREAS) {
      const region = await screen.findByRole('region', { name: words.areas[area] })
      expect(within(region).getAllByRole('term')).toHaveLength(rows.length)
      for (const { act } of rows) expect(region).toHaveTextContent(words.acts[act])
    }
  })

  it('names keys that show as signs', async () => {
    const user = show()
    await user.keyboard('?')
    const map = await screen.findByRole('region', { name: 'Map' })
    expect(within(map).getAllByText('Left arrow')).not.toHaveLength(0)
  })

  it('closes on its button, and the key opens it again', async () => {
    const user = show()
    await user.keyboard('?')
    await user.click(within(help()!).getByRole('button', { name: 'Close' }))
    expect(help()).toBeNull()
    await user.keyboard('?')
    expect(help()).not.toBeNull()
  })

  it('is no help while typing, nor with a modifier', async () => {
    const user = show()
    await user.type(field(), 'who?')
    expect(field()).toHaveValue('who?')
    expect(help()).toBeNull()
    await user.tab()
    await user.keyboard('{Control>}?{/Control}')
    expect(help()).toBeNull()
  })
})

describe('the switch for single-key shortcuts', () => {
  it('takes the characters out of use, but not the button', async () => {
    const user = show()
    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
    const single = await screen.findByRole('switch', { name: 'Single-key shortcuts' })
    expect(single).toBeChecked()
    await user.click(single)
    expect(screen.getAllByText('(switched off)')).toHaveLength(9)
    await user.click(within(help()!).getByRole('button', { name: 'Close' }))

    await user.keyboard('/')
    expect(field()).not.toHaveFocus()
    expect(field()).not.toHaveAttribute('aria-keyshortcuts')
    await user.keyboard('?')
    expect(help()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
    expect(help()).not.toBeNull()
  })

  it('brings them back', async () => {
    const user = show()
    await user.keyboard('?')
    const single = await screen.findByRole('switch')
    await user.click(single)
    await user.click(single)
    await user.click(within(help()!).getByRole('button', { name: 'Close' }))
    await user.keyboard('/')
    expect(field()).toHaveFocus()
  })
})
