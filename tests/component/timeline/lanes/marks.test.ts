import { getMessages } from '../../../../src/i18n/allMessages'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { entityId } from '../../../../src/model/lookup'
import { AtlasState } from '../../../../src/state/AtlasState.svelte'
import { parseView } from '../../../../src/state/view'
import { FACTS, openAtlas } from '../../../fixtures/facts'
import { makeDataset, makeEvent } from '../../../fixtures/entities'
import ChipFixture from './marksChip.fixture.svelte'
import Fixture from '../Timeline.fixture.svelte'

/** Sixty agreements on one day: more than a lane can draw; and one at each of other dates. */
function crowdedWith(others: readonly string[]) {
  const dates = [...others, ...Array.from({ length: 60 }, () => '2019-05-17')]
  return {
    ...FACTS.en,
    ...makeDataset({
      events: dates.map((date, index) => makeEvent({ id: `e${index}`, date, type: 'mou' })),
    }),
    labels: FACTS.en.labels,
  }
}

function showCrowd(others: readonly string[] = []) {
  const atlas = new AtlasState({
    dataset: crowdedWith(others),
    lang: 'en',
    messages: getMessages('en'),
    view: parseView('', ''),
    isEmbedded: false,
  })
  const { container } = render(Fixture, { atlas })
  const lane = screen.getByRole('group', { name: 'Partnerships & MoUs' })
  return { atlas, container, lane }
}

describe('a chip', () => {
  it('says how many it stands for, and names them', () => {
    const { lane } = showCrowd()
    const chip = within(lane).getByRole('button', { name: /^\d+ events, open the list$/ })
    const ids = chip.dataset.ids?.split(' ') ?? []
    expect(chip).toHaveTextContent(`+${ids.length}`)
    const alone = lane.querySelectorAll('[data-id]').length
    expect(ids.length + alone).toBe(60)
  })

  it.each(['{Enter}', ' '])('asks for its list by the key “%s”', async (key) => {
    const atlas = openAtlas()
    const ids = atlas.network.events.slice(0, 3).map(({ id }) => entityId('event', id))
    const asked = vi.fn()
    const onlist = (title: string, listed: readonly string[], opener: Element) => {
      asked(title, listed, opener.getAttribute('aria-label'))
    }
    render(ChipFixture, { atlas, ids, onlist })
    const chip = screen.getByRole('button', { name: '3 events, open the list' })
    await userEvent.tab()
    expect(chip).toHaveFocus()
    await userEvent.keyboard(key)
    expect(asked).toHaveBeenCalledExactlyOnceWith('3 events', ids, '3 events, open the list')
  })

  it('is raised with a mark that it holds', () => {
    const { lane, atlas } = showCrowd()
    const chip = within(lane).getByRole('button', { name: /open the list$/ })
    const [first] = chip.dataset.ids?.split(' ') ?? []
    atlas.highlight(`event:${first?.slice('event:'.length) ?? ''}`)
    flushSync()
    expect(chip).toHaveClass('raised')
  })
})

describe('the arrow keys', () => {
  it('walk over marks and chips alike, in the order of time', async () => {
    const { lane } = showCrowd(['2010-03-01', '2014-09-01', '2023-02-01'])
    const stops = [...lane.querySelectorAll<SVGElement>('[role="button"]')].sort(
      (a, b) => Number(a.dataset.x) - Number(b.dataset.x),
    )
    expect(stops.some(({ dataset }) => dataset.ids !== undefined)).toBe(true)
    expect(stops.some(({ dataset }) => dataset.id !== undefined)).toBe(true)
    stops[0]?.focus()
    const walked: (Element | null)[] = [document.activeElement]
    while (walked.length < stops.length) {
      await userEvent.keyboard('{ArrowRight}')
      walked.push(document.activeElement)
    }
    expect(walked).toEqual(stops)
    await userEvent.keyboard('{Home}')
    expect(stops[0]).toHaveFocus()
  })
})

describe('the arrow keys on a zoomed axis', () => {
  it('go on to what was beside it', async () => {
    const { container } = render(Fixture, { atlas: openAtlas() })
    for (let times = 0; times < 3; times += 1)
      await userEvent.click(screen.getByRole('button', { name: 'Zoom in on time' }))
    const lane = container.querySelector<HTMLElement>('[data-lane="places"]')
    const stops = [...(lane?.querySelectorAll<SVGElement>('[role="button"]') ?? [])].sort(
      (a, b) => Number(a.dataset.x) - Number(b.dataset.x),
    )
    const last = stops.at(-1)
    last?.focus()
    for (let times = 0; times < 8; times += 1) await userEvent.keyboard('{ArrowRight}')
    const reached = document.activeElement
    expect(reached).not.toBe(last)
    expect(reached?.closest('[data-lane]')).toHaveAttribute('data-lane', 'places')
  })
})

describe('what opened a list', () => {
  // jsdom has no sizes to observe.
  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = () => undefined
        unobserve = () => undefined
        disconnect = () => undefined
      },
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  it('closes it when it is pressed again', async () => {
    render(Fixture, { atlas: openAtlas() })
    const [opener] = screen.getAllByRole('button', { name: /not dated, open the list/ })
    if (!opener) throw new Error('nothing is undated')
    await userEvent.click(opener)
    expect(await screen.findByRole('dialog')).toBeVisible()
    await userEvent.click(opener)
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(opener)
    expect(screen.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a mark', () => {
  it('without a name is one element, with its own target', () => {
    const { container } = render(Fixture, { atlas: openAtlas() })
    const alone = container.querySelectorAll('[data-lane] > path.mark')
    expect(alone.length).toBeGreaterThan(50)
    for (const mark of alone) expect(mark).toHaveClass('hit')
  })

  it('has its name and its target in it otherwise', () => {
    const { container } = render(Fixture, { atlas: openAtlas() })
    const named = container.querySelectorAll('[data-lane] > g.mark[data-id]')
    expect(named.length).toBeGreaterThan(10)
    for (const mark of named) expect(mark.querySelector('.hit')).not.toBeNull()
  })
})
