import { getAllByRole, getByRole, queryByRole, render, within } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import { pathOf } from '../../../src/pages/facts/citations'
import { createFactBook } from '../../../src/pages/facts/factBook'
import FactPage from '../../../src/pages/facts/FactPage.svelte'
import { pageEntities } from '../../../src/pages/facts/factPages'
import { FACTS } from '../../fixtures/facts'

const BOOKS = { en: createFactBook(FACTS.en, 'en'), de: createFactBook(FACTS.de, 'de') }

/** Puts a page into the document. */
function open(path: string, lang: 'en' | 'de' = 'en'): HTMLElement {
  const entity = pageEntities(FACTS[lang]).find((candidate) => pathOf(candidate) === path)
  if (!entity) throw new Error(`There is no page "${path}"`)
  return render(FactPage, { book: BOOKS[lang], entity }).container
}

describe('the page of a partner', () => {
  it('has its name, its kind, and the way into the atlas', () => {
    const page = open('partner/imperial-college-london/')
    expect(getByRole(page, 'heading', { level: 1 })).toHaveTextContent('Imperial College London')
    expect(page).toHaveTextContent('Flagship partner')
    expect(getByRole(page, 'link', { name: 'Show on the map and in time' })).toHaveAttribute(
      'href',
      '../../?select=partner:imperial-college-london',
    )
  })

  it.each([
    ['partner/imperial-college-london/', 'Imperial College London'],
    ['alliance/eurotech/', 'EuroTech Universities Alliance'],
    ['place/tum-singapore/', 'TUM Asia'],
  ])('offers to suggest a correction of %s', (path, name) => {
    const link = getByRole(open(path), 'link', { name: 'Suggest a correction' })
    const href = decodeURIComponent(link.getAttribute('href') ?? '')
    expect(href).toMatch(/^mailto:corrections@example\.org\?subject=TUM Global Atlas/)
    expect(href).toContain(name)
  })

  it('offers none where nobody would get it', () => {
    vi.stubEnv('VITE_CONTACT_MAIL', ' ')
    expect(
      queryByRole(open('partner/imperial-college-london/'), 'link', { name: /correction/ }),
    ).toBeNull()
    vi.unstubAllEnvs()
  })

  it('says what it is and by what, and since when there is any tie', () => {
    const page = open('partner/imperial-college-london/', 'de')
    expect(page).toHaveTextContent(
      'Flaggschiff-Partner Flaggschiff-Partnerschaft seit 4. Oktober 2018 Erste Verbindung belegt Oktober 2015',
    )
  })

  it('tells since when it belongs to its alliances, and leads to their pages', () => {
    const page = open('partner/ecole-polytechnique/')
    const ties = getByRole(page, 'region', { name: 'Ties with TUM 5' })
    const link = within(ties).getByRole('link', { name: 'EuroTech Universities Alliance' })
    expect(link).toHaveAttribute('href', '../../alliance/eurotech/')
    expect(link.closest('li')).toHaveTextContent(
      /^EuroTech Universities Alliance 7 June 2018 – 2023 TUM source, as of 2018/,
    )
    expect(link.closest('li')).toHaveClass('former')
  })

  it('tells from when to when it has other ties, and who says so', () => {
    const page = open('partner/ecole-polytechnique/')
    const ties = getByRole(page, 'region', { name: 'Ties with TUM 5' })
    const agreement = within(ties)
      .getByText(/^Agreement/)
      .closest('li')
    expect(agreement).toHaveTextContent(
      /^Agreement \(.+\) last documented 18 May 2010 TUM source, since 18 May 2010/,
    )
    expect(within(agreement!).getByRole('link', { name: /^Source \d+$/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#/),
    )
    expect(queryByRole(page, 'region', { name: /^(Alliances|Programmes)/ })).toBeNull()
  })

  it('of TUM itself lists its alliances', () => {
    const page = open('partner/tum/')
    const alliances = getByRole(page, 'region', { name: /^Alliances/ })
    const link = within(alliances).getByRole('link', { name: 'EuroTech Universities Alliance' })
    expect(link.closest('li')).toHaveTextContent('June 2006 –')
    expect(queryByRole(page, 'region', { name: /^Ties/ })).toBeNull()
  })

  it('gives every source as a link with its language', () => {
    const page = open('partner/imperial-college-london/')
    const sources = getByRole(page, 'region', { name: /^Sources/ })
    const links = within(sources).getAllByRole('link')
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      expect(link).toHaveAttribute('href', expect.stringMatching(/^https?:/))
      expect(link).toHaveAttribute('hreflang', link.lang)
    }
  })

  it('has a number behind a fact that leads to the source', () => {
    const page = open('partner/imperial-college-london/')
    const [citation] = getAllByRole(page, 'link', { name: 'Source 1' })
    const target = citation?.getAttribute('href')?.slice(1) ?? ''
    expect(document.getElementById(target)?.tagName).toBe('LI')
  })

  it('says when nothing dates the tie, and shows its official other name in its language', () => {
    const page = open('partner/tum/', 'de')
    expect(getByRole(page, 'heading', { level: 1 })).toHaveTextContent(
      'Technische Universität München',
    )
    const other = within(page).getByText('Technical University of Munich')
    expect(other).toHaveAttribute('lang', 'en')
    expect(open('partner/duke-university/')).toHaveTextContent(
      'Partner by agreement Agreement, not dated First tie not dated',
    )
  })

  it('that the map does not draw is opened in the atlas', () => {
    const page = open('partner/google/')
    expect(queryByRole(page, 'link', { name: 'Show on the map and in time' })).toBeNull()
    expect(getByRole(page, 'link', { name: 'Open in the atlas' })).toBeInTheDocument()
  })
})

describe('the page of an alliance', () => {
  it('has its members with the dates of joining and leaving', () => {
    const page = open('alliance/eurotech/')
    const row = getByRole(page, 'row', { name: /^École Polytechnique / })
    expect(row).toHaveTextContent('7 June 2018')
    expect(row).toHaveTextContent('2023')
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      '../../partner/ecole-polytechnique/',
    )
  })

  it('shows where sources disagree', () => {
    const conflict = FACTS.de.alliances.find(({ id }) => id === 'eurotech')?.conflict
    expect(conflict).toBeDefined()
    const page = open('alliance/eurotech/', 'de')
    expect(page).toHaveTextContent(`Die Quellen weichen voneinander ab. ${conflict ?? ''}`)
  })

  it('has its events with date and summary', () => {
    const page = open('alliance/eurotech/')
    const [event] = FACTS.en.events.filter(({ alliances }) => alliances.includes('eurotech'))
    const events = getByRole(page, 'region', { name: /^Events/ })
    const heading = within(events).getByRole('heading', { level: 3, name: event!.title })
    expect(heading.closest('li')).toHaveTextContent(event?.summary ?? '')
    expect(heading.closest('li')?.querySelector('time')).toHaveAttribute('datetime', event?.date)
  })
})

describe('the page of a place', () => {
  it('has its status, opening and summary, in German from its own folder', () => {
    const page = open('place/tum-straubing/', 'de')
    const place = FACTS.de.places.find(({ id }) => id === 'tum-straubing')
    expect(page).toHaveTextContent(place?.summary ?? '')
    expect(page).toHaveTextContent('Eröffnet 1. Oktober 2017')
    expect(
      getByRole(page, 'link', { name: 'Auf der Karte und in der Zeit zeigen' }),
    ).toHaveAttribute('href', '../../../de/?select=place:tum-straubing')
  })
})
