import { getMessages } from '../../../../src/i18n/allMessages'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../../../src/model/dataset'
import type { Importance } from '../../../../src/model/types'
import { AtlasState } from '../../../../src/state/AtlasState.svelte'
import { parseView } from '../../../../src/state/view'
import YearList from '../../../../src/timeline/years/YearList.svelte'
import { shownEntries, yearGroups, type YearEntry } from '../../../../src/timeline/years/yearList'
import {
  makeAlliance,
  makeDataset,
  makeEvent,
  makePartner,
  makePlace,
} from '../../../fixtures/entities'
import { openAtlas } from '../../../fixtures/facts'
import Fixture from '../Part.fixture.svelte'

function open(dataset: Partial<Dataset>, link = '') {
  return new AtlasState({
    dataset: makeDataset(dataset),
    lang: 'en',
    messages: getMessages('en'),
    view: parseView(link, ''),
  })
}

function show(atlas: AtlasState) {
  const onselect = vi.fn()
  render(Fixture, { props: { atlas, part: YearList, props: { onselect } } })
  return onselect
}

/** `2012: event:a, place:b` for each year. */
const written = (atlas: AtlasState) =>
  yearGroups(atlas).map(({ year, entries }) => `${year}: ${entries.map(({ id }) => id).join(', ')}`)

const yearOf = (name: string) => {
  const group = screen.getByRole('heading', { level: 3, name }).closest('div, details')
  if (!(group instanceof HTMLElement)) throw new Error(`no group of ${name}`)
  return group
}
const titlesIn = (group: HTMLElement) =>
  within(within(group).getByRole('list'))
    .getAllByRole('button')
    .map((row) => row.querySelector('.title')?.textContent)

describe('the years as a list', () => {
  it('hold every event in the order of time, the earlier ones in front', () => {
    const events = [
      makeEvent({ id: 'c', date: '2012-06' }),
      makeEvent({ id: 'root', date: '1868' }),
      makeEvent({ id: 'b', date: '2012' }),
      makeEvent({ id: 'a', date: '2006-01-01' }),
      makeEvent({ id: 'older', date: '2005-12-31' }),
      makeEvent({ id: 'announced', date: '2026' }),
    ]
    expect(written(open({ events }))).toEqual([
      'before: event:root, event:older',
      '2006: event:a',
      '2012: event:b, event:c',
      '2026: event:announced',
    ])
  })

  it('tell openings and beginnings that no event of the year tells', () => {
    const dataset = {
      places: [
        makePlace({ id: 'told', opened: '2012-10' }),
        makePlace({ id: 'silent', opened: '2013' }),
        makePlace({ id: 'undated' }),
      ],
      alliances: [
        makeAlliance({ id: 'founded', started: '2009-06' }),
        makeAlliance({ id: 'quiet', started: '2010' }),
      ],
      events: [
        makeEvent({ id: 'opening', date: '2012-10-11', type: 'location', places: ['told'] }),
        makeEvent({ id: 'founding', date: '2009', type: 'alliance', alliances: ['founded'] }),
        makeEvent({ id: 'party', date: '2013', type: 'milestone', places: ['silent'] }),
      ],
    }
    expect(written(open(dataset))).toEqual([
      '2009: event:founding',
      '2010: alliance:quiet',
      '2012: event:opening',
      '2013: event:party, place:silent',
    ])
  })

  it('follow the extent and the types of events', () => {
    const dataset = {
      places: [makePlace({ id: 'office', opened: '2013' })],
      alliances: [makeAlliance({ id: 'alliance', started: '2012' })],
      events: [
        makeEvent({ id: 'early', date: '2010' }),
        makeEvent({ id: 'agreement', date: '2012', type: 'mou' }),
        makeEvent({ id: 'late', date: '2014' }),
      ],
    }
    expect(written(open(dataset, '?time=2012..2013'))).toEqual([
      '2012: event:agreement, alliance:alliance',
      '2013: place:office',
    ])
    expect(written(open(dataset, '?types=mou'))).toEqual(['2012: event:agreement'])
    expect(written(open(dataset, '?types=location'))).toEqual(['2013: place:office'])
  })

  it('show no more than what the extent and the types of events leave', () => {
    show(openAtlas('?time=2018..2019&types=mou'))
    const headings = screen.getAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent)).toEqual(['2018', '2019'])
    const rows = screen.getAllByRole('listitem')
    for (const row of rows) expect(row).toHaveTextContent('Agreement signed')
  })

  it('hold each event of the facts once', () => {
    const atlas = openAtlas()
    const ids = yearGroups(atlas)
      .flatMap(({ entries }) => entries.map(({ id }) => id))
      .filter((id) => id.startsWith('event:'))
    expect(ids).toHaveLength(atlas.network.events.length)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a year with many entries', () => {
  const entries = fc.array(fc.constantFrom<Importance>(1, 2, 3), { maxLength: 40 }).map((list) =>
    list.map((importance, index): YearEntry => ({
      id: `event:${index}`,
      date: '2019',
      title: '',
      importance,
    })),
  )

  it('leaves nothing out that is more important than what it shows, and keeps the order', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 20 }), (all, most) => {
        const shown = shownEntries(all, most, new Set())
        expect(shown).toHaveLength(Math.min(most, all.length))
        expect(shown).toEqual(all.filter((entry) => shown.includes(entry)))
        const left = all.filter((entry) => !shown.includes(entry))
        const least = Math.max(0, ...shown.map(({ importance }) => importance))
        for (const { importance } of left) expect(importance).toBeGreaterThanOrEqual(least)
      }),
    )
  })

  it('shows first what belongs to the selection', () => {
    const all = Array.from({ length: 30 }, (_, index): YearEntry => {
      return { id: `event:${index}`, date: '2019', title: '', importance: index < 20 ? 1 : 3 }
    })
    const shown = shownEntries(all, 12, new Set(['event:29']))
    expect(shown.map(({ id }) => id)).toContain('event:29')
    expect(shown).toHaveLength(12)
  })

  const crowd = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      makeEvent({
        id: `e${index}`,
        date: '2019',
        title: `Event ${String(index).padStart(3, '0')}`,
        importance: index < 3 ? 3 : 2,
      }),
    )

  it('opens the others, and closes them again', async () => {
    show(open({ events: crowd(18) }))
    const year = yearOf('2019')
    expect(within(year).getByText('18 entries')).toBeVisible()
    expect(titlesIn(year)).toHaveLength(12)
    expect(titlesIn(year)).not.toContain('Event 000')
    await userEvent.click(within(year).getByRole('button', { name: '6 more in 2019' }))
    expect(titlesIn(year)).toHaveLength(18)
    const fewer = within(year).getByRole('button', { name: 'Show fewer' })
    expect(fewer).toHaveAttribute('aria-expanded', 'true')
    expect(fewer).toHaveFocus()
    await userEvent.click(fewer)
    expect(titlesIn(year)).toHaveLength(12)
  })

  it('leaves more than a hundred to the list view', async () => {
    const atlas = open({ events: crowd(130) })
    show(atlas)
    const year = yearOf('2019')
    await userEvent.click(within(year).getByRole('button', { name: '118 more in 2019' }))
    expect(titlesIn(year)).toHaveLength(100)
    await userEvent.click(within(year).getByRole('button', { name: 'and 30 more in the list' }))
    expect(atlas.layout).toEqual(['list'])
  })
})

describe('an entry', () => {
  const dataset = {
    partners: [makePartner({ id: 'dtu', tier: 'flagship' })],
    alliances: [makeAlliance({ id: 'network', started: '2010-03', name: 'The network' })],
    events: [
      makeEvent({
        id: 'agreement',
        date: '2012-10-11',
        type: 'mou',
        title: 'The agreement',
        partners: ['dtu'],
      }),
      makeEvent({ id: 'other', date: '2013', title: 'The other' }),
    ],
  }

  it('tells title, date, type and sources, with the mark of its lane', () => {
    show(open(dataset))
    const row = screen.getByRole('button', { name: /The agreement/ })
    expect(row).toHaveAccessibleName('The agreement 11 Oct 2012, mou, 1 source')
    expect(row.querySelector('[data-color]')).toHaveAttribute('data-color', 'flagship')
    expect(screen.getByRole('button', { name: /The network/ })).toHaveAccessibleName(
      'The network Mar 2010, network begins, 1 source',
    )
  })

  it('selects, highlights, and tells the page', async () => {
    const atlas = open(dataset)
    const onselect = show(atlas)
    const row = screen.getByRole('button', { name: /The agreement/ })
    await userEvent.hover(row)
    expect(atlas.highlightedId).toBe('event:agreement')
    await userEvent.click(row)
    expect(atlas.selected?.id).toBe('event:agreement')
    expect(onselect).toHaveBeenCalledOnce()
    expect(row).toHaveAttribute('aria-pressed', 'true')
    expect(row).not.toHaveClass('quiet')
    expect(screen.getByRole('button', { name: /The other/ })).toHaveClass('quiet')
  })

  it('is marked while one of its partners is highlighted elsewhere', async () => {
    const atlas = open(dataset)
    show(atlas)
    atlas.highlight('partner:dtu')
    await vi.waitFor(() => {
      expect(screen.getByRole('button', { name: /The agreement/ })).toHaveClass('highlighted')
    })
    expect(screen.getByRole('button', { name: /The other/ })).not.toHaveClass('highlighted')
  })
})

it('what was before the years of the atlas is folded', () => {
  show(open({ events: [makeEvent({ id: 'root', date: '1868', title: 'The root' })] }))
  const folded = screen.getByRole('heading', { level: 3, name: 'Before 2006' }).closest('details')
  expect(folded).not.toHaveAttribute('open')
  expect(folded).toHaveTextContent('1 entry')
  expect(folded).toHaveTextContent('The root')
})

it('says so where there is nothing', () => {
  show(open({ events: [] }))
  expect(screen.getByText('nothing dated in this range')).toBeVisible()
})
