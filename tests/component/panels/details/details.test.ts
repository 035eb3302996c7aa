import { screen, within } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import Details from '../../../../src/panels/details/Details.svelte'
import UnknownValues from '../../../../src/panels/details/UnknownValues.svelte'
import { formatView, parseView } from '../../../../src/state/view'
import { idsIn, showPanel } from '../showPanel'

const members = () => screen.getByRole('region', { name: /^Members/ })
const ECOLE = 'partner:ecole-polytechnique'
const IMPERIAL = 'partner:imperial-college-london'
const ties = () => screen.getByRole('region', { name: /^(Ties with TUM|Verbindungen mit der TUM)/ })
/** What ties a partner to TUM and from when to when; `(not then)` where it is not so in the years shown. */
const tiesAsText = () =>
  [...ties().querySelectorAll('li')].map((row) => {
    const [name, when] = [row.querySelector('.name'), row.querySelector('.when')]
    const text = [name, when]
      .map((part) => part?.textContent.trim().replace(/\s+/g, ' '))
      .join(': ')
    return row.classList.contains('past') ? `${text} (not then)` : text
  })
const evidenceOf = (name: RegExp) => [
  ...within(ties()).getByText(name).closest('li')!.querySelectorAll<HTMLElement>('.evidence'),
]
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
    expect(memberRow(ECOLE)).toHaveClass('past')
  })

  it('says that sources differ', () => {
    showPanel(Details, '?select=alliance:eurotech')
    expect(screen.getByText('Sources differ.')).toBeVisible()
  })
})

describe('details of a partner', () => {
  it.each([
    ['2017', false],
    ['2019', true],
    ['2023', true],
    ['2024', false],
  ])('tell École Polytechnique’s place in EuroTech as of %s', (year, isMember) => {
    showPanel(Details, `?select=${ECOLE}&time=${year}`)
    const eurotech = ties().querySelector('[data-id="alliance:eurotech"]')
    expect(eurotech).toHaveTextContent(/^EuroTech Universities Alliance 7 June 2018 – 2023/)
    if (isMember) expect(eurotech).not.toHaveClass('past')
    else expect(eurotech).toHaveClass('past')
    expect(screen.queryByRole('region', { name: /^(Alliances|Programmes)/ })).toBeNull()
  })

  it('tell every tie, agreements as well as alliances, from when to when', () => {
    showPanel(Details, `?select=${ECOLE}`)
    expect(ties()).toHaveAccessibleName('Ties with TUM 5')
    expect(tiesAsText()).toEqual([
      'Agreement: last documented 18 May 2010 (not then)',
      'EuroTech Universities Alliance: 7 June 2018 – 2023 (not then)',
      'Student exchange: last documented 2019 (not then)',
      'EuroTechPostdoc Programmes: 2020 – 2025',
      'EuroTeQ Engineering University: since November 2020',
    ])
  })

  it('tell who says so of each tie, as of when, with links to the sources', () => {
    const { atlas } = showPanel(Details, `?select=${ECOLE}`)
    expect(evidenceOf(/^Agreement/)).toHaveLength(1)
    expect(evidenceOf(/^Agreement/)[0]).toHaveTextContent(
      /^TUM source, since 18 May 2010: Vereinbarung zum wissenschaftlichen Austausch mit ParisTech/,
    )
    expect(evidenceOf(/^EuroTech Universities Alliance/)[0]).toHaveTextContent(
      /^TUM source, as of 2018: /,
    )
    expect(evidenceOf(/^EuroTeQ Engineering University/)[0]).toHaveTextContent(/^TUM source: /)
    expect(evidenceOf(/^EuroTechPostdoc/)).toEqual([])
    const [press] = evidenceOf(/^Student exchange/)
    expect(press).toHaveTextContent(/^Press, as of 2019: /)
    const source = atlas.lookup.sources.get(
      'lettre-diplomatique-luniversite-technique-de-munich-un',
    )!
    expect(within(press!).getByRole('link')).toHaveAttribute('href', source.url)
    expect(within(press!).getByRole('link')).toHaveAttribute('hreflang', source.language)
  })

  it('lead from a tie to its alliance', async () => {
    const { atlas, user } = showPanel(Details, `?select=${ECOLE}`)
    await user.click(within(ties()).getByRole('link', { name: 'EuroTeQ Engineering University' }))
    expect(atlas.selected?.id).toBe('alliance:euroteq')
  })

  it('say who is only an associated member', () => {
    showPanel(Details, '?select=partner:ip-paris')
    expect(tiesAsText()).toContain('EuroTeQ Engineering University associated: since 2023')
  })

  it('say what a partner is, by which tie, and since when there is any', () => {
    showPanel(Details, `?select=${IMPERIAL}`)
    expect(screen.getByRole('banner')).toHaveTextContent('Flagship partner')
    expect(screen.getByText('Flagship partnership since 4 October 2018')).toBeVisible()
    expect(screen.getByText('first tie documented in October 2015')).toBeVisible()
    expect(tiesAsText()).toEqual([
      'Global Alliance of Technological Universities (GlobalTech): last documented 21 July 2017 (not then)',
      'Global Fellows Programme (Imperial, TUM, NTU): since July 2017',
      'TUM–Imperial flagship partnership: since 4 October 2018',
      'Agreement: since 4 October 2018',
      'Imperial–TUM Joint Academy of Doctoral Studies (JADS): since October 2020',
      'European Talent Academy: since November 2020',
      'Imperial–TUM Zero Pollution Network and Seed Fund: since November 2022',
    ])
    expect(evidenceOf(/^Agreement/).map((row) => row.textContent.trim().split(':')[0])).toEqual([
      'TUM source, since 4 October 2018',
      'TUM source, as of January 2024',
    ])
  })

  it('say what a partner was in the years shown, and not what it has become', () => {
    showPanel(Details, `?select=${IMPERIAL}&time=2017`)
    expect(screen.getByRole('banner')).toHaveTextContent('Exchange or university network')
    expect(screen.getByText('GlobalTech alliance, documented since October 2015')).toBeVisible()
    expect(tiesAsText()).toEqual([
      'Global Alliance of Technological Universities (GlobalTech): documented since October 2015',
      'Global Fellows Programme (Imperial, TUM, NTU): since July 2017',
      'TUM–Imperial flagship partnership: since 4 October 2018 (not then)',
      'Agreement: since 4 October 2018 (not then)',
      'Imperial–TUM Joint Academy of Doctoral Studies (JADS): since October 2020 (not then)',
      'European Talent Academy: since November 2020 (not then)',
      'Imperial–TUM Zero Pollution Network and Seed Fund: since November 2022 (not then)',
    ])
  })

  it('claim nothing after the last evidence of a tie', () => {
    const { atlas } = showPanel(Details, '?select=partner:georgia-tech')
    expect(screen.getByText('GlobalTech alliance, last documented 21 July 2017')).toHaveClass(
      'quiet',
    )
    expect(tiesAsText()).toEqual([
      'Agreement: last documented 28 May 2003 (not then)',
      'Student exchange: last documented 2006 (not then)',
      'Double degree: last documented 2 February 2006 (not then)',
      'Global Alliance of Technological Universities (GlobalTech): last documented 21 July 2017 (not then)',
    ])
    atlas.setTimeExtent({ from: '2010', to: '2010' })
    flushSync()
    expect(screen.getByText('Double degree since 2 February 2006')).not.toHaveClass('quiet')
    expect(screen.getByText('first tie 28 May 2003')).toBeVisible()
    expect(tiesAsText()).toEqual([
      'Agreement: last documented 28 May 2003 (not then)',
      'Student exchange: documented since 30 May 2003',
      'Double degree: since 2 February 2006',
      'Global Alliance of Technological Universities (GlobalTech): documented since October 2015 (not then)',
    ])
    expect(
      evidenceOf(/^Student exchange/).map((row) => row.textContent.trim().split(':')[0]),
    ).toEqual(['TUM source, as of 30 May 2003', 'TUM source, as of 2006'])
  })

  it.each([
    [
      'en',
      'Ties with TUM 7',
      /^TUM’s first flagship partnership was agreed in London in October 2018\./,
    ],
    [
      'de',
      'Verbindungen mit der TUM 7',
      /^Die erste Flaggschiff-Partnerschaft der TUM wurde im Oktober 2018 in London vereinbart\./,
    ],
  ] as const)('tell in a few sentences what there is with TUM, in %s', (lang, heading, start) => {
    const { atlas } = showPanel(Details, `?select=${IMPERIAL}`, lang)
    const summary = screen.getByText(start)
    expect(summary).toBeVisible()
    expect(summary).toHaveTextContent(
      atlas.lookup.partners.get('imperial-college-london')!.summary!,
    )
    expect(summary).not.toHaveClass('quiet')
    expect(ties()).toHaveAccessibleName(heading)
  })

  it('set a note back where there is a summary', () => {
    showPanel(Details, `?select=${ECOLE}`)
    expect(screen.getByText(/^In May 2010 TUM and the École/)).not.toHaveClass('quiet')
    expect(screen.getByText(/^The magazine La Lettre Diplomatique names it among/)).toHaveClass(
      'quiet',
    )
  })

  it('of TUM itself list its alliances', () => {
    showPanel(Details, '?select=partner:tum')
    const alliances = screen.getByRole('region', { name: /^Alliances/ })
    expect(idsIn(alliances)).toContain('alliance:eurotech')
    expect(screen.queryByRole('region', { name: /^Ties/ })).toBeNull()
  })

  it('say "not dated" where no source gives a date', () => {
    const { atlas } = showPanel(Details)
    const undated = atlas.network.partners.find(({ status }) => status === 'undated')!
    atlas.select(`partner:${undated.partner.id}`)
    flushSync()
    expect(within(ties()).getByText('not dated')).toBeVisible()
    expect(screen.getByText(/^[^,]+, not dated$/)).toBeVisible()
  })

  it('say when a tie that is old news was last documented', () => {
    showPanel(Details, '?select=partner:university-of-parakou&time=2019')
    expect(screen.getByText('Agreement, last documented May 2003')).toBeVisible()
    expect(tiesAsText()).toEqual(['Agreement: last documented May 2003 (not then)'])
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

  it('offer none where nobody would get it', () => {
    vi.stubEnv('VITE_CONTACT_MAIL', '')
    showPanel(Details, '?select=partner:imperial-college-london')
    expect(screen.queryByRole('link', { name: 'Suggest a correction' })).toBeNull()
    vi.unstubAllEnvs()
  })

  it('carry it on a German page, too', () => {
    history.replaceState(null, '', '/de/')
    showPanel(Details, '?select=partner:technion&time=2019', 'de')
    const mail = screen.getByRole('link', { name: 'Korrektur vorschlagen' }).getAttribute('href')
    expect(decodeURIComponent(mail ?? '')).toContain('/de/?time=2019&select=partner:technion')
    history.replaceState(null, '', '/')
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
    const { atlas, user } = showPanel(UnknownValues, '?select=partner:atlantis')
    expect(screen.getByRole('status')).toHaveTextContent('not in the atlas')
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(atlas.view.select).toBeNull()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it.each([
    [
      'en',
      'The link says something that cannot be read.',
      'names something that is not in',
      'Dismiss',
    ],
    [
      'de',
      'Der Link enthält etwas, das nicht zu lesen ist.',
      'nennt etwas, das nicht im',
      'Ausblenden',
    ],
  ] as const)(
    'and with values that mean nothing says which, in %s',
    async (lang, unread, unknown, dismiss) => {
      const link = '?time=2019-13&countries=SG,XX&layout=grid&q=tum'
      const { atlas, user } = showPanel(UnknownValues, link, lang)
      const [first, second] = within(screen.getByRole('status')).getAllByRole('paragraph')
      expect(first).toHaveTextContent(`${unread} time=2019-13, layout=grid`)
      expect(second).toHaveTextContent(unknown)
      expect(second).toHaveTextContent(/countries=XX$/)
      await user.click(screen.getByRole('button', { name: dismiss }))
      expect(screen.getByRole('status')).toBeEmptyDOMElement()
      expect(formatView(atlas.view)).toBe('?countries=SG&q=tum')
    },
  )

  it('tells no more than fits', () => {
    const names = Array.from({ length: 300 }, (_, index) => `x${String(index)}`.padEnd(500, 'y'))
    showPanel(UnknownValues, `?alliances=${names.join(',')}`)
    expect(screen.getByRole('status').textContent.length).toBeLessThan(600)
  })

  it('is told no longer when another link is followed', () => {
    const { atlas } = showPanel(UnknownValues, '?time=2019-13')
    expect(screen.getByRole('status')).not.toBeEmptyDOMElement()
    flushSync(() => atlas.restore(parseView('?time=2019')))
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
