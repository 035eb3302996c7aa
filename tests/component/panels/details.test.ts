import { screen, within } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import Details from '../../../src/panels/Details.svelte'
import UnknownSelection from '../../../src/panels/UnknownSelection.svelte'
import { idsIn, showPanel } from './showPanel'

const members = () => screen.getByRole('region', { name: /^Members/ })
const ECOLE = 'partner:ecole-polytechnique'
const memberRow = (id: string) =>
  [...members().querySelectorAll('li')].find((row) => row.dataset.id === id)

describe('details of an alliance', () => {
  it.each([
    ['2017', ['tum', 'dtu', 'tu-eindhoven', 'epfl']],
    ['2019', ['tum', 'dtu', 'tu-eindhoven', 'epfl', 'ecole-polytechnique', 'technion']],
    ['2024', ['tum', 'dtu', 'tu-eindhoven', 'epfl', 'technion', 'ip-paris']],
  ])('lists the members as of %s, oldest first', (year, ids) => {
    showPanel(Details, `?select=alliance:eurotech&time=${year}`)
    expect(idsIn(members())).toEqual(ids.map((id) => `partner:${id}`))
    expect(members()).toHaveAccessibleName(`Members ${String(ids.length)} in ${year}`)
  })

  it('shows who has left over the whole range, with both years', () => {
    showPanel(Details, '?select=alliance:eurotech')
    expect(members()).toHaveAccessibleName('Members 6 now, 1 former')
    expect(memberRow(ECOLE)).toHaveTextContent(/École Polytechnique, France.*2018 – 2023/)
    expect(memberRow(ECOLE)).toHaveClass('former')
  })

  it('says that sources differ', () => {
    showPanel(Details, '?select=alliance:eurotech')
    expect(screen.getByText('Sources differ.')).toBeVisible()
  })
})

describe('details of a partner', () => {
  it.each([
    ['2017', undefined],
    ['2019', '7 Jun 2018 – 2023'],
    ['2023', '7 Jun 2018 – 2023'],
    ['2024', undefined],
  ])('tell École Polytechnique’s place in EuroTech as of %s', (year, years) => {
    showPanel(Details, `?select=${ECOLE}&time=${year}`)
    const alliances = screen.queryByRole('region', { name: /^Alliances/ })
    const eurotech = alliances?.querySelector('[data-id="alliance:eurotech"]')
    if (years === undefined) expect(eurotech ?? null).toBeNull()
    else expect(eurotech).toHaveTextContent(years)
  })

  it('say "not dated" where no source gives a date', () => {
    const { atlas } = showPanel(Details)
    const undated = atlas.network.partners.find(({ status }) => status === 'undated')!
    atlas.select(`partner:${undated.partner.id}`)
    flushSync()
    expect(screen.getByText('not dated')).toBeVisible()
  })

  it('say when a tie that is old news was last documented', () => {
    showPanel(Details, '?select=partner:university-of-parakou&time=2019')
    expect(screen.getByText('last documented 2003')).toBeVisible()
  })

  it('name source, publisher, kind and date, and mark links that leave the page', () => {
    const { atlas } = showPanel(Details, '?select=partner:imperial-college-london')
    const sources = screen.getByRole('region', { name: /^Sources/ })
    const own = atlas.lookup.partners.get('imperial-college-london')!.sources
    const linked = atlas.lookup.sources.get(own.find((id) => atlas.lookup.sources.get(id)?.url)!)!
    const link = within(sources).getAllByRole('link', {
      name: (name) => name.startsWith(linked.title) && name.endsWith('(leaves this page)'),
    })
    expect(link[0]).toHaveAttribute('href', linked.url)
    expect(link[0]).toHaveAttribute('hreflang', linked.language)
    expect(link[0]).not.toHaveAttribute('target')
    expect(link[0]?.closest('li')).toHaveTextContent(linked.publisher)
    expect(within(sources).getByText(/\d+ more sources/)).toBeVisible()
  })

  it('carry the permalink in the mail that suggests a correction', () => {
    const { atlas } = showPanel(Details, '?select=partner:imperial-college-london&time=2019')
    const mail = () =>
      decodeURIComponent(
        screen.getByRole('link', { name: 'Suggest a correction' }).getAttribute('href') ?? '',
      )
    expect(mail()).toMatch(/^mailto:.+@.+\?subject=.*Imperial College London/)
    expect(mail()).toContain('/?time=2019&select=partner:imperial-college-london')
    atlas.select('partner:technion')
    flushSync()
    expect(mail()).toContain('/?time=2019&select=partner:technion')
  })

  it('lead to the neighbors of the same kind and close', async () => {
    const { atlas, user } = showPanel(Details, '?select=partner:imperial-college-london')
    await user.click(screen.getByRole('button', { name: /^Next: / }))
    expect(atlas.selected?.id).not.toBe('partner:imperial-college-london')
    await user.click(screen.getByRole('button', { name: 'Previous: Imperial College London' }))
    expect(atlas.selected?.id).toBe('partner:imperial-college-london')
    await user.keyboard('{Escape}')
    expect(atlas.selected).toBeUndefined()
    expect(screen.queryByRole('article')).toBeNull()
  })

  it('take the focus to the heading when a link inside them leads on', async () => {
    const { user } = showPanel(Details, '?select=alliance:eurotech')
    within(members()).getByRole('link', { name: 'DTU, Denmark' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Technical University of Denmark',
    )
  })

  it('say that years or filters hide what is selected', async () => {
    const { atlas, user } = showPanel(Details, '?select=partner:imperial-college-london&tiers=none')
    await user.click(screen.getByRole('button', { name: 'Show everything' }))
    expect(atlas.filters.tiers).toBeNull()
    expect(screen.queryByText(/Not shown/)).toBeNull()
  })
})

describe('details of an event and of a place', () => {
  it('tell of a cohort its number, theme and participants', () => {
    const { atlas } = showPanel(Details)
    const event = atlas.dataset.events.find(({ cohort }) => cohort?.participants === 18)!
    atlas.select(`event:${event.id}`)
    flushSync()
    const cohort = screen.getByRole('region', { name: 'Cohort' })
    expect(cohort).toHaveTextContent(/Number\s*1/)
    expect(cohort).toHaveTextContent(/Participants\s*18/)
    expect(idsIn(screen.getByRole('article'))).toEqual(
      expect.arrayContaining(event.partners.map((id) => `partner:${id}`)),
    )
  })

  it('tell of a cohort its kick-off, its finish and its other events as links', async () => {
    const { atlas, user } = showPanel(Details, '?select=event:2021-talent-academy-2')
    const cohort = screen.getByRole('region', { name: 'Cohort' })
    expect(cohort).toHaveTextContent(/Kick-off\s*December 2021/)
    expect(cohort).toHaveTextContent(/Finish\s*2022/)
    const dates = screen.getByRole('region', { name: 'Dates of this cohort' })
    expect(idsIn(dates)).toEqual([
      'event:2021-talent-academy-2-kick-off',
      'event:2022-talent-academy-2-second-kick-off',
      'event:2022-talent-academy-2-brussels',
    ])
    await user.click(within(dates).getByRole('link', { name: /workshop in Brussels/ }))
    expect(atlas.selected?.id).toBe('event:2022-talent-academy-2-brussels')
    flushSync()
    expect(idsIn(screen.getByRole('region', { name: 'Dates of this cohort' }))).toContain(
      'event:2021-talent-academy-2',
    )
  })

  it('say of a cohort that its finish is not documented, and take it from its final event', () => {
    const { atlas } = showPanel(Details, '?select=event:2023-talent-academy-3')
    const cohort = () => screen.getByRole('region', { name: 'Cohort' })
    expect(cohort()).toHaveTextContent(/Finish\s*not documented/)
    atlas.select('event:2025-talent-academy-5')
    flushSync()
    expect(cohort()).toHaveTextContent(/Kick-off\s*March 2025\s*Finish\s*2025/)
  })

  it('speak German', () => {
    showPanel(Details, '?select=place:tum-beijing', 'de')
    expect(screen.getByText('seit Oktober 2006')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Korrektur vorschlagen' })).toBeVisible()
    expect(screen.getByText('Stand der Fakten: Dezember 2025')).toBeVisible()
  })
})

describe('a link to something unknown', () => {
  it('is told, and dismissed', async () => {
    const { atlas, user } = showPanel(UnknownSelection, '?select=partner:atlantis')
    expect(screen.getByRole('status')).toHaveTextContent('not in the atlas')
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(atlas.view.select).toBeNull()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})

describe('what is in another language', () => {
  it.each(['en', 'de'] as const)('says so in the sources of a page in %s', (lang) => {
    const { atlas } = showPanel(Details, '?select=partner:imperial-college-london', lang)
    const titles = [...document.querySelectorAll('[lang]')]
    const sources = [...atlas.lookup.sources.values()]
    const isRight = (title: Element) =>
      sources.some(
        (source) =>
          source.title === title.textContent && source.language === title.getAttribute('lang'),
      )
    expect(titles.length).toBeGreaterThan(20)
    expect(titles.filter((title) => !isRight(title))).toEqual([])
    expect(new Set(titles.map((title) => title.getAttribute('lang')))).toEqual(
      new Set(['en', 'de']),
    )
  })
})
