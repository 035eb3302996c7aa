import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { readOut } from '../../../src/embed/readOut'
import { openAtlas } from '../../fixtures/facts'
import EmbedFixture from './Embed.fixture.svelte'

describe('the foot of an embed', () => {
  it('says the range and the count, and leads to the same view of the full atlas', () => {
    render(EmbedFixture, { atlas: openAtlas('?time=2017&alliances=eurotech', 'de', true) })
    expect(screen.getByText('2017')).toBeVisible()
    expect(screen.getByText('3 Partner')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ganze Ansicht öffnen' })).toHaveAttribute(
      'href',
      '../../de/?time=2017&alliances=eurotech',
    )
  })

  it('reads the selection out in one line and lets it go', async () => {
    const atlas = openAtlas('?select=partner:imperial-college-london', 'en', true)
    render(EmbedFixture, { atlas })
    expect(screen.getByText('Imperial College London')).toBeVisible()
    expect(
      screen.getByText(
        'Flagship partner, London, United Kingdom, Flagship partnership since 4 October 2018',
      ),
    ).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(atlas.selected).toBeUndefined()
  })
})

describe('the read-out', () => {
  it.each([
    [
      'partner:imperial-college-london&time=2017',
      'Exchange or university network, London, United Kingdom, GlobalTech alliance, documented since October 2015',
    ],
    [
      'partner:university-of-parakou&time=2019',
      'Partner by agreement, Parakou, Benin, Agreement, last documented May 2003',
    ],
    ['partner:tum', 'Technical University of Munich, Munich, Germany'],
    ['place:tumcreate', 'Research centre, Singapore, Singapore, 15 October 2010'],
    ['alliance:eurotech', 'Network, June 2006'],
    ['event:2012-brussels-office', '11 October 2012, Location opened or moved'],
  ])('%s', (id, facts) => {
    expect(readOut(openAtlas(`?select=${id}`))?.facts).toBe(facts)
  })
})

describe('sharing', () => {
  it('copies the link of the exact view', async () => {
    const user = userEvent.setup()
    const atlas = openAtlas('?time=2019&select=alliance:eurotech#4/50/10')
    render(EmbedFixture, { atlas })
    await user.click(screen.getByRole('button', { name: 'Share' }))
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}/?time=2019&select=alliance:eurotech#4/50/10`,
    )
    expect(screen.getByText('Link copied', { selector: '[role=status]' })).toBeInTheDocument()
  })

  it('shows the link to copy by hand where the browser forbids it', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'))
    render(EmbedFixture, { atlas: openAtlas('?time=2019') })
    await user.click(screen.getByRole('button', { name: 'Share' }))
    expect(screen.getByRole('textbox', { name: 'Copy this link' })).toHaveValue(
      `${location.origin}/?time=2019`,
    )
  })
})
