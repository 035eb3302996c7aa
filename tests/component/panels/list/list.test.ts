import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync, type Component } from 'svelte'
import { describe, expect, it } from 'vitest'
import List from '../../../../src/panels/list/List.svelte'
import { MARK_KINDS } from '../../../../src/model/types'
import { membersAsOf } from '../../../../src/model/activity'
import { getMessages } from '../../../../src/i18n/allMessages'
import { AtlasState } from '../../../../src/state/AtlasState.svelte'
import { parseView } from '../../../../src/state/view'
import { makeDataset, makePartner } from '../../../fixtures/entities'
import Fixture from '../Panel.fixture.svelte'
import { idsIn, showPanel } from '../showPanel'

const partnersTable = () => screen.getByRole('table', { name: 'Partners and places' })
const row = (id: string) => {
  const found = document.querySelector<HTMLElement>(`tr[data-id="${id}"]`)
  if (!found) throw new Error(`There is no row ${id}`)
  return found
}

describe('the list', () => {
  it('has the same set as the network in three tables', () => {
    const { atlas } = showPanel(List, '?layout=list')
    const { network } = atlas
    expect(idsIn(partnersTable())).toHaveLength(network.partners.length + network.places.length)
    expect(idsIn(screen.getByRole('table', { name: 'Alliances' }))).toHaveLength(
      network.alliances.length,
    )
    expect(idsIn(screen.getByRole('table', { name: 'Events' }))).toHaveLength(network.events.length)
  })

  it('says how many entries there are, and counts old news apart', () => {
    const { atlas } = showPanel(List, '?layout=list&time=2019')
    const { partners, places, lastDocumented } = atlas.network.counts
    expect(screen.getByText(`${String(partners + places)} entries`)).toBeVisible()
    expect(
      screen.getByText(
        `${String(partners)} partners and ${String(places)} TUM locations, and ${String(lastDocumented)} last documented before 2014`,
      ),
    ).toBeVisible()
  })

  it('sorts by a column, upwards and then downwards, what is not dated always last', async () => {
    const { user } = showPanel(List, '?layout=list&countries=JP')
    await user.click(screen.getByRole('radio', { name: 'None' }))
    const since = () => within(partnersTable()).getByRole('columnheader', { name: /Since/ })
    const button = within(since()).getByRole('button')
    const texts = () =>
      idsIn(partnersTable()).map((id) => row(id).querySelector('.since')?.textContent.trim() ?? '')

    await user.click(button)
    expect(since()).toHaveAttribute('aria-sort', 'ascending')
    const upwards = texts()
    const undated = upwards.filter((text) => text === 'not dated')
    expect(undated.length).toBeGreaterThan(0)
    expect(upwards.slice(-undated.length)).toEqual(undated)

    await user.click(button)
    expect(since()).toHaveAttribute('aria-sort', 'descending')
    expect(texts().slice(-undated.length)).toEqual(undated)
    expect(texts()[0]).toBe(upwards.at(-undated.length - 1))
  })

  it('groups by region, and by country when asked', async () => {
    const { user } = showPanel(List, '?layout=list&countries=JP,KR')
    const groups = () =>
      within(partnersTable())
        .getAllByRole('rowheader')
        .map((heading) => heading.querySelector('.label')?.textContent)
    expect(groups()).toEqual(['Asia'])
    await user.click(screen.getByRole('radio', { name: 'Country' }))
    expect(groups()).toEqual(['Japan', 'South Korea'])
  })

  it('says "not dated" and "last documented" and leaves no cell blank', () => {
    const { atlas } = showPanel(List, '?layout=list&time=2019')
    for (const { partner, status } of atlas.network.partners) {
      const since = row(`partner:${partner.id}`).querySelector('.since')?.textContent.trim() ?? ''
      if (status === 'undated') expect(since, partner.id).toBe('not dated')
      else if (status === 'last-documented') expect(since, partner.id).toMatch(/^last documented /)
      else expect(since, partner.id).toMatch(/\d{4}/)
    }
  })

  it.each(['2006', '2012', '2017', '2018', '2019', '2023', '2024'])(
    'under a filter by alliance lists exactly the members as of %s, TUM with its own symbol',
    (year) => {
      const { atlas } = showPanel(List, `?layout=list&alliances=eurotech&time=${year}`)
      const eurotech = atlas.lookup.alliances.get('eurotech')!
      const members = membersAsOf(eurotech, atlas.moment).map((id) => `partner:${id}`)
      expect(idsIn(partnersTable()).sort()).toEqual([...members].sort())
      expect(members).toContain('partner:tum')
    },
  )

  it('keeps former members apart under a filter by alliance', () => {
    showPanel(List, '?layout=list&alliances=eurotech')
    expect(row('partner:ecole-polytechnique')).toHaveTextContent('left 2023')
    expect(row('partner:dtu')).not.toHaveTextContent('left')
  })

  it('selects by a plain click on a name that is also a link', async () => {
    const { atlas, user } = showPanel(List, '?layout=list&countries=GB')
    const link = screen.getByRole('link', { name: 'Imperial College London' })
    expect(link).toHaveAttribute(
      'href',
      '?countries=GB&select=partner:imperial-college-london&layout=list',
    )
    await user.click(link)
    expect(atlas.selected?.id).toBe('partner:imperial-college-london')
    expect(row('partner:imperial-college-london')).toHaveAttribute('aria-current', 'true')
  })

  it('highlights the row under the pointer and the one another view highlights', async () => {
    const { atlas, user } = showPanel(List, '?layout=list&countries=GB')
    await user.hover(row('partner:imperial-college-london'))
    expect(atlas.highlightedId).toBe('partner:imperial-college-london')
    await user.unhover(row('partner:imperial-college-london'))
    expect(atlas.highlightedId).toBeNull()
    atlas.highlight('partner:imperial-college-london')
    flushSync()
    expect(row('partner:imperial-college-london')).toHaveClass('highlighted')
  })

  it('offers to clear filters that leave nothing', async () => {
    const { atlas, user } = showPanel(List, '?layout=list&countries=XX&time=2019')
    expect(screen.getByText(/No partner matches/)).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0]!)
    expect(atlas.network.counts.partners).toBeGreaterThan(100)
    expect(atlas.timeExtent).toBeNull()
  })

  it('defines every tier and links the published tables', () => {
    const { atlas } = showPanel(List, '?layout=list&countries=JP', 'de')
    const { tierDefinitions } = atlas.dataset.labels
    for (const kind of ['home', ...MARK_KINDS] as const)
      expect(screen.getAllByText(tierDefinitions[kind]).length, kind).toBeGreaterThan(0)
    expect(
      screen.getByRole('link', { name: 'CSV herunterladen: Partner und Standorte' }),
    ).toHaveAttribute('href', '../data/partners.csv')
  })
})

describe('a list of thousands', () => {
  it('draws the first rows of a table, says how many there are, and draws more when asked', async () => {
    const partners = Array.from({ length: 1100 }, (_, index) => makePartner({ id: `p${index}` }))
    const atlas = new AtlasState({
      dataset: makeDataset({ partners }),
      lang: 'en',
      messages: getMessages('en'),
      view: parseView('?layout=list'),
    })
    render(Fixture, { props: { atlas, panel: List as Component<Record<string, unknown>> } })
    const all = atlas.network.partners.length + atlas.network.places.length
    const more = (count: number) =>
      screen.getByRole('button', {
        name: `Show ${String(count)} more of ${atlas.formats.number(all)}`,
      })
    expect(idsIn(partnersTable())).toHaveLength(500)
    await userEvent.click(more(500))
    expect(idsIn(partnersTable())).toHaveLength(1000)
    await userEvent.click(more(all - 1000))
    expect(idsIn(partnersTable())).toHaveLength(all)
    expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull()
  })
})
