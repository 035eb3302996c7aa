import { screen, within } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import ActiveFilters from '../../../../src/panels/filters/ActiveFilters.svelte'
import Comparison from '../../../../src/panels/comparison/Comparison.svelte'
import { comparisonText } from '../../../../src/state/comparisonText'
import { formatView } from '../../../../src/state/view'
import { at } from '../../../fixtures/events'
import { openAtlas } from '../../../fixtures/facts'
import { idsIn, showPanel } from '../showPanel'

const part = (name: string) => screen.getByRole('region', { name })
const list = (parent: HTMLElement, name: RegExp) => within(parent).getByRole('list', { name })
const LX = 'partner:ecole-polytechnique'

describe('the comparison', () => {
  it('is a region named after both years', () => {
    showPanel(Comparison, '?compare=2010..2025')
    expect(part('2010 and 2025 compared')).toHaveAttribute('data-view', 'compare')
  })

  it('speaks German', () => {
    showPanel(Comparison, '?compare=2010..2025', 'de')
    expect(part('2010 und 2025 im Vergleich')).toBeVisible()
    expect(part('Neu')).toBeVisible()
    expect(part('Aufgestiegen')).toBeVisible()
    expect(part('Beendet')).toHaveTextContent(
      'Kaum eine Quelle nennt das Ende einer Verbindung mit einem Partner: Wo keine es tut, ist sie nur zuletzt belegt.',
    )
    expect(part('Beendet')).toBeVisible()
    expect(part('Fortbestehend')).toBeVisible()
  })

  it('is not there while nothing is compared', () => {
    const { container } = showPanel(Comparison, '?time=2019')
    expect(container.querySelector('[data-view="compare"]')).toBeNull()
  })

  it('lists members who joined, left and stayed, with their dates', () => {
    showPanel(Comparison, '?compare=2019..2025&alliances=eurotech')
    expect(idsIn(list(part('New'), /^Memberships/))).toEqual(['partner:ip-paris'])
    expect(part('New')).toHaveTextContent('EuroTech Universities Alliance, since 1 Jan 2024')
    expect(idsIn(list(part('Ended'), /^Memberships/))).toEqual([LX])
    expect(part('Ended')).toHaveTextContent('EuroTech Universities Alliance, left 2023')
    expect(idsIn(list(part('Continuing'), /^Memberships/))).toHaveLength(4)
  })

  it('tells apart who joined and left in between', async () => {
    const { user } = showPanel(Comparison, '?compare=2015..2025&alliances=eurotech')
    const apart = part('Not compared')
    await user.click(within(apart).getByText('Began and ended in between'))
    expect(apart).toHaveTextContent('Neither there in 2015 nor in 2025')
    expect(idsIn(apart)).toEqual([LX])
    expect(part('Ended')).toHaveTextContent('Nothing is known to have ended between 2015 and 2025.')
  })

  it('claims no end of a tie that was last documented long ago, and says why', () => {
    const { atlas } = showPanel(Comparison, '?compare=2010..2025')
    const old = atlas.comparison!.entries.filter(({ verdict }) => verdict === 'last-documented')
    expect(old.length).toBeGreaterThan(0)
    expect(within(part('Ended')).queryByRole('list', { name: /^Partners/ })).toBeNull()
    expect(part('Ended')).toHaveTextContent(
      'Hardly any source says when a tie with a partner ended: where none does, it is only last documented.',
    )
    expect(part('Not compared')).toHaveTextContent('Whether the tie has ended is not known.')
  })

  it('claims no end of an alliance that was last documented long ago', () => {
    showPanel(Comparison, '?compare=2010..2025')
    expect(within(part('Ended')).queryAllByRole('list')).toEqual([])
    expect(part('Ended')).toHaveTextContent('Nothing is known to have ended between 2010 and 2025.')
    expect(idsIn(part('Not compared'))).toContain('alliance:ausmip')
  })

  it('lists who has risen, from what to what and when', () => {
    showPanel(Comparison, '?compare=2010..2025')
    const risen = list(part('Risen'), /^Partners/)
    expect(idsIn(risen)).toContain('partner:ntu-singapore')
    expect(risen).toHaveTextContent('Partner by agreement → Flagship partner, Jul 2024')
    expect(risen).toHaveTextContent('Flagship partner since 4 Oct 2018')
    for (const other of ['New', 'Continuing'])
      expect(idsIn(list(part(other), /^Partners/))).not.toContain('partner:ntu-singapore')
  })

  it('tells apart who is first documented in between, and claims no beginning', async () => {
    const { user } = showPanel(Comparison, '?compare=2010..2025')
    const apart = part('Not compared')
    await user.click(within(apart).getByText('First documented in between'))
    expect(apart).toHaveTextContent('no source says when it began: perhaps it is older')
    expect(idsIn(apart)).toContain('partner:tecnologico-de-monterrey')
    expect(idsIn(list(part('New'), /^Partners/))).not.toContain('partner:tecnologico-de-monterrey')
  })

  it('folds long lists until the reader wants all', async () => {
    const { atlas, user } = showPanel(Comparison, '?compare=2010..2025')
    const partners = () => idsIn(list(part('New'), /^Partners/))
    const count = atlas.comparison!.entries.filter(
      ({ kind, verdict }) => kind === 'partner' && verdict === 'new',
    ).length
    expect(count).toBeGreaterThan(12)
    expect(partners()).toHaveLength(12)
    await user.click(within(part('New')).getByRole('button', { name: `Show all ${String(count)}` }))
    expect(partners()).toHaveLength(count)
  })

  it('says how many of each kind there are', () => {
    const { atlas, container } = showPanel(Comparison, '?compare=2019..2025&alliances=eurotech')
    const terms = [...container.querySelectorAll('dl > div')].map((row) => row.textContent.trim())
    const of = (verdict: string) =>
      atlas.comparison!.entries.filter(
        (entry) => entry.verdict === verdict && entry.kind === 'membership',
      ).length
    expect(terms[0]).toMatch(new RegExp(`New\\s*${String(of('new'))} membership`))
    expect(terms[1]).toMatch(/Risen\s*0/)
    expect(terms[2]).toMatch(new RegExp(`Ended\\s*${String(of('ended'))} membership`))
    expect(terms[3]).toMatch(new RegExp(`Continuing\\s*${String(of('continuing'))} memberships`))
  })

  it('says how many partners have risen', () => {
    const { atlas, container } = showPanel(Comparison, '?compare=2010..2025')
    const terms = [...container.querySelectorAll('dl > div')].map((row) => row.textContent.trim())
    const risen = atlas.comparison!.entries.filter(({ verdict }) => verdict === 'risen')
    expect(risen.length).toBeGreaterThan(1)
    expect(terms[1]).toMatch(new RegExp(`^Risen\\s*${String(risen.length)} partners$`))
  })

  it('changes a year by keys as one act, and the other one as another', () => {
    const { atlas } = showPanel(Comparison, '?compare=2010..2020')
    const acts: unknown[] = []
    const choose = (name: string, year: string) => {
      const field: HTMLSelectElement = screen.getByRole('combobox', { name })
      field.value = year
      field.dispatchEvent(at(0, new Event('change', { bubbles: true })))
      flushSync()
      acts.push(atlas.act)
      return field
    }
    choose('Earlier year', '2011')
    choose('Earlier year', '2012').dispatchEvent(new FocusEvent('blur'))
    choose('Later year', '2021')
    choose('Later year', '2022')
    expect(formatView(atlas.view)).toBe('?compare=2012..2022')
    expect(acts[0]).toBe(acts[1])
    expect(acts[2]).toBe(acts[3])
    expect(acts[1]).not.toBe(acts[2])
  })

  it('changes either year, and offers no year beyond the other', async () => {
    const { atlas, user } = showPanel(Comparison, '?compare=2010..2020')
    const earlier = screen.getByRole('combobox', { name: 'Earlier year' })
    const later = screen.getByRole('combobox', { name: 'Later year' })
    const years = (select: HTMLElement) =>
      within(select)
        .getAllByRole('option')
        .map((option) => option.textContent)
    expect(years(earlier).at(-1)).toBe('2019')
    expect(years(later)[0]).toBe('2011')
    await user.selectOptions(earlier, '2015')
    await user.selectOptions(later, '2025')
    expect(formatView(atlas.view)).toBe('?compare=2015..2025')
    expect(part('2015 and 2025 compared')).toBeVisible()
  })

  it('keeps months that a link asks for', () => {
    showPanel(Comparison, '?compare=2018-06..2025')
    expect(screen.getByRole('combobox', { name: 'Earlier year' })).toHaveDisplayValue('June 2018')
  })

  it('selects a row, and highlights it for the other views', async () => {
    const { atlas, user } = showPanel(Comparison, '?compare=2019..2025&alliances=eurotech')
    const link = within(part('Ended')).getByRole('link', { name: 'École Polytechnique' })
    await user.hover(link)
    expect(atlas.highlightedId).toBe(LX)
    await user.unhover(link)
    expect(atlas.highlightedId).toBeNull()
    await user.click(link)
    expect(atlas.selected?.id).toBe(LX)
    expect(atlas.compare).toEqual({ from: '2019', to: '2025' })
  })

  it('shows what another view highlights', () => {
    const { atlas } = showPanel(Comparison, '?compare=2019..2025&alliances=eurotech')
    atlas.highlight(LX)
    flushSync()
    expect(part('Ended').querySelector(`[data-id="${LX}"]`)).toHaveClass('highlighted')
  })

  it('is announced once where the years rest, and again when they change', async () => {
    const { atlas, container } = showPanel(Comparison, '?compare=2019..2025&alliances=eurotech')
    const status = container.querySelector('[aria-live="polite"]')
    expect(status?.textContent).toBe('')
    await vi.waitFor(() => {
      expect(status).toHaveTextContent(comparisonText(atlas))
    })
    atlas.setCompare({ from: '2015', to: '2025' })
    await vi.waitFor(() => {
      expect(status).toHaveTextContent(/^2015 to 2025: 2 new and 3 continuing memberships/)
    })
  })

  it('closes', async () => {
    const { atlas, user, container } = showPanel(Comparison, '?compare=2010..2025')
    await user.click(screen.getByRole('button', { name: 'Stop comparing' }))
    expect(atlas.view.compare).toBeNull()
    expect(container.querySelector('[data-view="compare"]')).toBeNull()
  })

  it('follows the filters', () => {
    const { atlas } = showPanel(Comparison, '?compare=2010..2025')
    atlas.setChoice('countries', ['SG'])
    flushSync()
    const ids = idsIn(part('2010 and 2025 compared'))
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids.filter((candidate) => candidate.startsWith('partner:')))
      expect(atlas.lookup.find(id)?.value).toMatchObject({ country: 'SG' })
  })
})

describe('the chip of the comparison', () => {
  it.each([
    ['en', '2010 → 2025 compared'],
    ['de', '2010 → 2025 im Vergleich'],
  ] as const)('stands in place of the years and takes it away, in %s', async (lang, text) => {
    const { atlas, user } = showPanel(ActiveFilters, '?compare=2010..2025', lang)
    const chips = screen.getAllByRole('listitem')
    expect(chips.map((chip) => chip.textContent.trim())).toEqual([text])
    await user.click(within(chips[0]!).getByRole('button'))
    expect(formatView(atlas.view)).toBe('')
  })
})

describe('the announcement of a comparison', () => {
  const say = (link: string, lang: 'en' | 'de' = 'en') => comparisonText(openAtlas(link, lang))

  it('tells what is new, ended and continuing under an alliance filter', () => {
    expect(say('?compare=2019..2025&alliances=eurotech')).toBe(
      '2019 to 2025: 1 new and 4 continuing memberships; ended: 1 membership',
    )
    expect(say('?compare=2019..2025&alliances=eurotech', 'de')).toBe(
      '2019 bis 2025: 1 neue und 4 fortbestehende Mitgliedschaften; beendet: 1 Mitgliedschaft',
    )
  })

  it('counts the ties that cannot be compared apart', () => {
    expect(say('?compare=2010..2025')).toMatch(
      /^2010 to 2025: \d+ new and \d+ continuing partners; \d+ risen; \d+ not compared$/,
    )
  })

  it('is empty while nothing is compared', () => {
    expect(say('?time=2019')).toBe('')
  })
})
