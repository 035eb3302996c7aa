import { screen, within } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import Figures from '../../../../src/panels/figures/Figures.svelte'
import List from '../../../../src/panels/list/List.svelte'
import { showPanel } from '../showPanel'

const valueOf = (name: RegExp) =>
  Number(/\d+/.exec(screen.getByRole('link', { name }).textContent)?.[0])

describe('the figures', () => {
  it('are those of the network', () => {
    const { atlas } = showPanel(Figures)
    const { counts, events } = atlas.network
    expect(valueOf(/\d+ partners/)).toBe(counts.partners)
    expect(valueOf(/countries/)).toBe(counts.countries)
    expect(valueOf(/alliances/)).toBe(counts.alliances)
    expect(valueOf(/MoUs/)).toBe(events.filter(({ type }) => type === 'mou').length)
    expect(valueOf(/cohorts/)).toBe(events.filter(({ cohort }) => cohort?.part === 'cohort').length)
  })

  it('follow the filters and the years', () => {
    const { atlas } = showPanel(Figures, '?regions=Asia')
    const before = valueOf(/\d+ partners/)
    expect(before).toBe(atlas.network.counts.partners)
    atlas.setTimeExtent({ from: '2010', to: '2010' })
    flushSync()
    expect(valueOf(/\d+ partners/)).toBe(atlas.network.counts.partners)
    expect(valueOf(/\d+ partners/)).toBeLessThan(before)
  })

  it('of the regions add up to all partners', () => {
    const { atlas } = showPanel(Figures, '?time=2019')
    const regions = within(screen.getByRole('list', { name: 'Partners by region' }))
    const counts = regions
      .getAllByRole('link')
      .map(({ textContent }) => Number(/\d+$/.exec(textContent.trim())?.[0]))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(atlas.network.counts.partners)
  })

  it('show how many were new in every year, dated ties only', () => {
    const { atlas } = showPanel(Figures)
    const years = within(screen.getByRole('list', { name: /^New partners by year/ }))
    const added = atlas.growth.find(({ year }) => year === 2018)?.added
    expect(years.getAllByRole('link')).toHaveLength(20)
    expect(
      years.getByRole('link', { name: new RegExp(`^2018: ${String(added)} new`) }),
    ).toBeVisible()
  })

  it('lead into the list: MoUs to the table of events', async () => {
    const { atlas, user } = showPanel(Figures, '?select=alliance:eurotech')
    const link = screen.getByRole('link', { name: /MoUs/ })
    expect(link).toHaveAttribute('href', '?types=mou&layout=list')
    await user.click(link)
    expect(atlas.view).toMatchObject({ types: ['mou'], layout: ['list'], select: null })
    expect(atlas.listTable).toEqual({ table: 'events' })
  })

  it('a bar leads to the list as of its year', async () => {
    const { atlas, user } = showPanel(Figures)
    await user.click(screen.getByRole('link', { name: /^2018:/ }))
    expect(atlas.timeExtent).toEqual({ from: '2018', to: '2018' })
  })

  it('say it when nothing matches', () => {
    showPanel(Figures, '?tiers=none')
    expect(screen.getByText(/No partner matches/)).toBeVisible()
  })
})

it('the list opens at the table that a figure led to', () => {
  const { atlas } = showPanel(List, '?layout=list')
  atlas.openList('events')
  flushSync()
  expect(document.activeElement).toHaveTextContent(/^Events/)
})
