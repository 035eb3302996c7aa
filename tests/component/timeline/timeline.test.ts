import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KEY_PAUSE_MS } from '../../../src/state/act'
import { at } from '../../fixtures/events'
import { openAtlas } from '../../fixtures/facts'
import { fittingText } from '../../../src/timeline/extent/extentText'
import Fixture from './Timeline.fixture.svelte'

function show(
  link = '',
  { lang = 'en', compact = false }: { lang?: 'en' | 'de'; compact?: boolean } = {},
) {
  const atlas = openAtlas(link, lang)
  const { container } = render(Fixture, { atlas, compact })
  return { atlas, container }
}

/** The mark of an entity. */
function markOf(container: HTMLElement, id: string): SVGElement {
  const mark = container.querySelector<SVGElement>(`[data-id="${id}"]`)
  if (!mark) throw new Error(`no mark of ${id}`)
  return mark
}

describe('the handles', () => {
  it('tell the years, and move them by keys', async () => {
    const { atlas } = show()
    const from = screen.getByRole('slider', { name: 'First year' })
    expect(from).toHaveAttribute('aria-valuenow', '2006')
    expect(from).toHaveAttribute('aria-valuetext', '2006')
    from.focus()
    await userEvent.keyboard('{ArrowRight}{PageUp}')
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2025' })
    expect(from).toHaveAttribute('aria-valuetext', '2012')
    await userEvent.keyboard('{Home}')
    expect(atlas.timeExtent).toBeNull()
  })

  it('stop at each other', async () => {
    const { atlas } = show('?time=2012..2013')
    screen.getByRole('slider', { name: 'Last year' }).focus()
    await userEvent.keyboard('{PageDown}')
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2012' })
  })

  it('are one act while a key is held, or pressed again and again, until the focus leaves', () => {
    const { atlas } = show()
    const from = screen.getByRole('slider', { name: 'First year' })
    const acts = new Set()
    const press = (repeats: number, timeStamp: number) => {
      const init = { key: 'ArrowRight', bubbles: true }
      for (let repeat = 0; repeat < repeats; repeat += 1)
        from.dispatchEvent(at(timeStamp, new KeyboardEvent('keydown', init)))
      from.dispatchEvent(new KeyboardEvent('keyup', init))
      acts.add(atlas.act)
    }
    press(4, 0)
    press(1, 900)
    press(1, 900 + KEY_PAUSE_MS)
    expect(acts.size).toBe(1)
    from.dispatchEvent(new FocusEvent('blur'))
    press(1, 1000 + KEY_PAUSE_MS)
    expect(acts.size).toBe(2)
    press(1, 1001 + 2 * KEY_PAUSE_MS)
    expect(acts.size).toBe(3)
  })

  it('speak German', () => {
    show('?time=2019-06..2020', { lang: 'de' })
    expect(screen.getByRole('slider', { name: 'Erstes Jahr' })).toHaveAttribute(
      'aria-valuetext',
      'Juni 2019',
    )
  })
})

describe('a year', () => {
  it('shows the network as of it, and the whole range when chosen again', async () => {
    const { atlas } = show()
    const year = screen.getByRole('button', { name: 'As of 2019' })
    await userEvent.click(year)
    expect(atlas.timeExtent).toEqual({ from: '2019', to: '2019' })
    expect(year).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(year)
    expect(atlas.timeExtent).toBeNull()
  })

  it('is announced once it rests, with its counts and what is new', async () => {
    const { atlas, container } = show('?time=2018')
    const status = container.querySelector('[aria-live="polite"]')
    expect(status?.textContent).toBe('')
    atlas.setTimeExtent({ from: '2019', to: '2019' })
    const { partners, countries } = atlas.network.counts
    await waitFor(() => {
      expect(status).toHaveTextContent(
        `2019: ${partners} partners in ${countries} countries, ${atlas.newPartners} new`,
      )
    })
  })

  it.each([
    [
      'en',
      '2018',
      '2018: 112 partners in 46 countries, 2 new · Imperial becomes flagship partner and 2 more rise',
    ],
    [
      'de',
      '2019',
      '2019: 120 Partner in 47 Ländern, 2 neu · Technion tritt einem strategischen Netzwerk bei und Aalto wird Partner mit Abkommen',
    ],
    ['en', '2016', '2016: 93 partners in 43 countries, 0 new'],
  ] as const)(
    'says on the strip what it shows and who rises, in %s: %s',
    (lang, year, sentence) => {
      const { container } = show(`?time=${year}`, { lang })
      expect(container.querySelector('.sentence')?.textContent).toBe(sentence)
    },
  )

  it.each([
    [
      110,
      '2018: 112 partners in 46 countries, 2 new · Imperial becomes flagship partner and 2 more rise',
    ],
    [60, '2018: 112 partners in 46 countries, 2 new'],
  ])('names as many of who rises as fit in %i characters', (room, sentence) => {
    expect(fittingText(openAtlas('?time=2018'), (text) => text.length <= room)).toBe(sentence)
  })

  it('is announced with who rises', async () => {
    const { container } = show('?time=2023')
    const status = container.querySelector('[aria-live="polite"]')
    await waitFor(() => {
      expect(status).toHaveTextContent(
        /^2023: \d+ partners in \d+ countries, 4 new, and \d+ last documented before 2018\. HEC joins a strategic network, JKUAT becomes partner by agreement and PUCP becomes partner by agreement$/,
      )
    })
  })

  it('says nothing on the strip while all years are shown', () => {
    const { container } = show()
    expect(container.querySelector('.sentence')).toBeNull()
  })
})

describe('a mark', () => {
  it('of a location is hollow only where it is not there as of the years', () => {
    const { atlas, container } = show()
    const isHollow = () => markOf(container, 'place:tum-cairo').querySelector('.hollow') !== null
    expect(isHollow()).toBe(true)
    atlas.setTimeExtent({ from: '2018', to: '2018' })
    flushSync()
    expect(isHollow()).toBe(false)
    atlas.setTimeExtent({ from: '2022', to: '2022' })
    flushSync()
    expect(isHollow()).toBe(true)
  })

  it('says its date, type, title and number of sources', () => {
    const { container } = show()
    expect(markOf(container, 'alliance:eurotech')).toHaveAccessibleName(
      /^EuroTech Universities Alliance, Network, since June 2006, 7 members, \d+ sources?$/,
    )
    expect(markOf(container, 'event:2022-polimi-partnership')).toHaveAccessibleName(
      /^11 November 2022, [^,:]+: .+, \d+ sources?$/,
    )
  })

  it('is selected by Enter and by a click, and left by another', async () => {
    const { atlas, container } = show()
    const mark = markOf(container, 'alliance:eurotech')
    mark.focus()
    await userEvent.keyboard('{Enter}')
    expect(atlas.selected?.id).toBe('alliance:eurotech')
    atlas.select(null)
    flushSync()
    await userEvent.click(markOf(container, 'place:tum-brussels'))
    expect(atlas.selected?.id).toBe('place:tum-brussels')
    await userEvent.click(markOf(container, 'place:tum-brussels'))
    expect(atlas.selected).toBeUndefined()
  })

  it('is highlighted while the pointer or the keyboard is on it', async () => {
    const { atlas, container } = show()
    const mark = markOf(container, 'place:tum-brussels')
    await userEvent.hover(mark)
    expect(atlas.highlightedId).toBe('place:tum-brussels')
    await userEvent.unhover(mark)
    // The pointer has a moment to reach the name beside it.
    await vi.waitFor(() => {
      expect(atlas.highlightedId).toBeNull()
    })
    mark.focus()
    expect(atlas.highlightedId).toBe('place:tum-brussels')
  })

  it('does not take away a highlight of another view', async () => {
    const { atlas, container } = show()
    const mark = markOf(container, 'place:tum-brussels')
    await userEvent.hover(mark)
    atlas.highlight('partner:technion')
    await userEvent.unhover(mark)
    expect(atlas.highlightedId).toBe('partner:technion')
  })

  it('outside the extent can be seen but not chosen', () => {
    const { container } = show('?time=2008')
    expect(container.querySelector('[data-id="alliance:euroteq"]')).toBeNull()
    expect(container.querySelector('[data-id="alliance:eurotech"]')).not.toBeNull()
  })
})

describe('the arrow keys', () => {
  it('walk in time and between lanes; one tab stop per lane', async () => {
    const { container } = show()
    const lane = container.querySelector<HTMLElement>('[data-lane="places"]')
    if (!lane) throw new Error('no lane of places')
    const marks = within(lane).getAllByRole('button')
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1)
    marks[0]?.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(marks[1]).toHaveFocus()
    expect(marks[1]).toHaveAttribute('tabindex', '0')
    await userEvent.keyboard('{ArrowUp}')
    expect(document.activeElement?.closest('[data-lane]')).toHaveAttribute('data-lane', 'cohorts')
    // The name of the mark goes first, and leaves the focus where it is.
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.closest('[data-lane]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.closest('[data-lane]')).toBeNull()
  })
})

describe('playing', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('steps a year each second, as one act, and stops at the end', () => {
    const { atlas } = show()
    screen.getByRole('button', { name: 'Play the years' }).click()
    flushSync()
    expect(atlas.timeExtent).toEqual({ from: '2006', to: '2006' })
    const { act } = atlas
    vi.advanceTimersByTime(3000)
    expect(atlas.timeExtent).toEqual({ from: '2009', to: '2009' })
    expect(atlas.act).toBe(act)
    vi.advanceTimersByTime(60_000)
    flushSync()
    expect(atlas.timeExtent).toEqual({ from: '2025', to: '2025' })
    expect(screen.getByRole('button', { name: 'Play the years' })).toBeVisible()
  })

  it.each([
    [
      'a key',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true })),
    ],
    ['a pointer', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ])('stops when %s is used elsewhere', (_, use) => {
    const { atlas } = show('?time=2010')
    screen.getByRole('button', { name: 'Play the years' }).click()
    vi.advanceTimersByTime(1000)
    use()
    vi.advanceTimersByTime(5000)
    expect(atlas.timeExtent).toEqual({ from: '2011', to: '2011' })
  })

  it('pauses at its own button', () => {
    const { atlas } = show('?time=2010')
    screen.getByRole('button', { name: 'Play the years' }).click()
    flushSync()
    screen.getByRole('button', { name: 'Pause' }).click()
    vi.advanceTimersByTime(5000)
    expect(atlas.timeExtent).toEqual({ from: '2010', to: '2010' })
  })

  it('stops when somebody else changes the years', () => {
    const { atlas } = show('?time=2010')
    screen.getByRole('button', { name: 'Play the years' }).click()
    atlas.setTimeExtent({ from: '2015', to: '2020' })
    vi.advanceTimersByTime(5000)
    expect(atlas.timeExtent).toEqual({ from: '2015', to: '2020' })
  })
})

describe('a lane', () => {
  it('keeps its row when nothing is dated in the range', () => {
    show('?types=location')
    expect(screen.getAllByText('nothing dated in this range').length).toBeGreaterThan(0)
  })

  it('collects what came before the axis, and what has no date', () => {
    const { container } = show()
    const [undated] = screen.getAllByRole('button', { name: /not dated/ })
    expect(undated?.dataset.ids?.split(' ')).toContain('place:tum-munich')
    const earlier = [...container.querySelectorAll<HTMLElement>('[data-ids]')].flatMap(
      ({ dataset }) => dataset.ids?.split(' ') ?? [],
    )
    expect(earlier).toContain('event:1989-time')
  })

  it('opens the alliances without a row', async () => {
    const { container } = show()
    const rowless = screen.getByRole('button', { name: 'Show all' }).dataset.ids?.split(' ')
    expect(rowless).toContain('alliance:tum-seed-center')
    expect(container.querySelectorAll('[data-id="alliance:tum-seed-center"]')).toHaveLength(0)
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(markOf(container, 'alliance:tum-seed-center')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Show fewer' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
  })

  it('ends a bar at its last evidence, without an arrow and without the cap of an end', () => {
    const { container } = show()
    const bodyOf = (id: string) => markOf(container, id).querySelector('.body')?.getAttribute('d')
    const capsOf = (id: string) =>
      [...markOf(container, id).querySelectorAll('.cap')].map((cap) => cap.getAttribute('d'))
    // A rectangle from its start, which has a cap, to July 2017, which has none.
    const [, start, end] = /^M([\d.]+),-7H([\d.]+)V7H\1Z$/.exec(
      bodyOf('alliance:globaltech') ?? '',
    )!
    expect(Number(end)).toBeGreaterThan(Number(start))
    expect(capsOf('alliance:globaltech')).toEqual([`M${String(Number(start) + 1.25)},-7V7`])
    // EuroTech runs on.
    expect(bodyOf('alliance:eurotech')).toMatch(/^M[\d.]+,-7H[\d.]+L[\d.]+,0L/)
  })

  it('has German names', () => {
    show('', { lang: 'de' })
    expect(screen.getByRole('heading', { name: 'Allianzen & Netzwerke' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Zeitleiste' })).toBeVisible()
  })
})

describe('focus on a selected alliance', () => {
  it('shows its members, former ones with their end', () => {
    const { container } = show('?select=alliance:eurotech')
    const focus = container.querySelector<HTMLElement>('[data-lane="focus"]')
    expect(focus?.querySelectorAll('[data-id^="partner:"]')).toHaveLength(7)
    expect(focus).toHaveTextContent('left 2023')
  })

  it.each([
    ['en', 'Zoom in on time', /^3 members after \w+ \d{4}, open the list$/],
    ['de', 'Zeit vergrößern', /^3 Mitglieder nach \S+ \d{4}, Liste öffnen$/],
  ] as const)('counts the members that the axis leaves out, %s', async (lang, zoomIn, name) => {
    show('?select=alliance:eurotech', { lang })
    for (let times = 0; times < 3; times += 1)
      await userEvent.click(screen.getByRole('button', { name: zoomIn }))
    const chip = screen.getByRole('button', { name })
    expect(chip.dataset.ids?.split(' ')).toEqual([
      'partner:ecole-polytechnique',
      'partner:technion',
      'partner:ip-paris',
    ])
  })
})

describe('the compact strip', () => {
  it('has a bar per year, the share of the selection, handles and play', () => {
    const { container } = show('?select=partner:imperial-college-london', { compact: true })
    expect(screen.getByText(/^with Imperial$/)).toBeVisible()
    expect(screen.getAllByRole('slider')).toHaveLength(2)
    expect(screen.getByRole('button', { name: 'Play the years' })).toBeVisible()
    expect(container.querySelectorAll('[data-ids*="event:"]').length).toBeGreaterThan(15)
  })

  it.each([
    ['en', '2018', 'Imperial becomes flagship partner and 2 more rise'],
    ['en', '2019', 'Technion joins a strategic network and 1 more rises'],
    ['de', '2019', 'Technion tritt einem strategischen Netzwerk bei und 1 weiterer steigt auf'],
    ['en', '2016', '2016: 93 partners in 43 countries, 0 new'],
  ] as const)('says who rises, or else what it shows, in %s: %s', (lang, year, sentence) => {
    const { container } = show(`?time=${year}`, { lang, compact: true })
    expect(container.querySelector('.sentence')).toHaveTextContent(sentence)
  })
})
