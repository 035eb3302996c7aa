import { getMessages } from '../../../../src/i18n/allMessages'
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { entityId } from '../../../../src/model/lookup'
import type { EntityId } from '../../../../src/model/types'
import { AtlasState } from '../../../../src/state/AtlasState.svelte'
import { parseView } from '../../../../src/state/view'
import MarkPopover from '../../../../src/timeline/lanes/MarkPopover.svelte'
import { makeAlliance, makeDataset, makeEvent, makePlace } from '../../../fixtures/entities'
import Fixture from '../Part.fixture.svelte'

// jsdom has no sizes to observe.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  },
)

const DATASET = makeDataset({
  events: [
    makeEvent({ id: 'later', date: '2022-11-11', title: 'The later one', type: 'mou' }),
    makeEvent({ id: 'sooner', date: '2012', title: 'The sooner one' }),
    makeEvent({ id: 'long', date: '2013-05', end: '2014', title: 'The long one' }),
    ...Array.from({ length: 300 }, (_, index) => makeEvent({ id: `event-${index}` })),
  ],
  places: [makePlace({ id: 'office', name: 'The office' })],
  alliances: [makeAlliance({ id: 'alliance', name: 'The alliance', started: '2009-06' })],
})

const FEW: readonly EntityId[] = [
  'place:office',
  'event:later',
  'alliance:alliance',
  'event:sooner',
  'event:long',
]

/** Opens the list as its owner does: from the button that has the focus; it is gone once it asks for it. */
function open(ids: readonly EntityId[] = FEW, lang: 'en' | 'de' = 'en') {
  const atlas = new AtlasState({
    dataset: DATASET,
    lang,
    messages: getMessages(lang),
    view: parseView('', ''),
  })
  const onclose = vi.fn(() => {
    void view.rerender({ isOpen: false })
  })
  const props = {
    title: '5 before 2006',
    ids,
    point: { x: 200, y: 100 },
    onclose,
  }
  const view = render(Fixture, { props: { atlas, part: MarkPopover, props, isOpen: false } })
  const opener = screen.getByRole('button', { name: 'before the part' })
  const show = () => view.rerender({ isOpen: true })
  return { atlas, onclose, opener, show }
}

/** The reader uses the keyboard; jsdom cannot tell by itself whose focus is to be seen. */
async function tabTo(button: HTMLElement) {
  await userEvent.tab()
  expect(button).toHaveFocus()
  vi.spyOn(button, 'matches').mockImplementation((selector) => selector === ':focus-visible')
}

const dialog = () => screen.getByRole('dialog', { name: '5 before 2006' })
const rows = () => within(within(dialog()).getByRole('list')).getAllByRole('button')
const ids = () => rows().map(({ dataset }) => dataset.id)

describe('the list of what is not drawn', () => {
  it('stands in the order of time, what is not dated last', async () => {
    await open().show()
    expect(ids()).toEqual([
      'alliance:alliance',
      'event:sooner',
      'event:long',
      'event:later',
      'place:office',
    ])
  })

  it('tells title, date and type of each, dates as precise as they are known', async () => {
    await open().show()
    expect(rows().map((row) => row.textContent.trim().replace(/\s+/g, ' '))).toEqual([
      'The alliance since Jun 2009, network',
      'The sooner one 2012, milestone',
      'The long one May 2013 – 2014, milestone',
      'The later one 11 Nov 2022, mou',
      'The office not dated, liaison-office',
    ])
  })

  it('is left to the list view after 200 rows', async () => {
    const all = DATASET.events.map(({ id }) => entityId('event', id))
    const { atlas, show } = open(all)
    await show()
    expect(rows()).toHaveLength(200)
    await userEvent.click(
      within(dialog()).getByRole('button', { name: 'and 103 more in the list' }),
    )
    expect(atlas.layout).toEqual(['list'])
  })

  it('selects what is pressed, and closes', async () => {
    const { atlas, show, onclose } = open()
    await show()
    await userEvent.click(within(dialog()).getByRole('button', { name: /The later one/ }))
    expect(atlas.selected?.id).toBe('event:later')
    expect(atlas.highlightedId).toBeNull()
    expect(onclose).toHaveBeenCalledOnce()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('highlights the row under the pointer in every view', async () => {
    const { atlas, show } = open()
    await show()
    await userEvent.hover(within(dialog()).getByRole('button', { name: /The sooner one/ }))
    expect(atlas.highlightedId).toBe('event:sooner')
    await userEvent.unhover(within(dialog()).getByRole('button', { name: /The sooner one/ }))
    expect(atlas.highlightedId).toBeNull()
  })

  it('speaks German', async () => {
    await open(['place:office'], 'de').show()
    expect(rows()[0]).toHaveTextContent('undatiert')
    expect(within(dialog()).getByRole('button', { name: 'Schließen' })).toBeInTheDocument()
  })
})

describe('the keyboard in it', () => {
  it('begins at the first row, walks by arrow keys, and Escape returns to where it was opened', async () => {
    const { atlas, opener, show } = open()
    await tabTo(opener)
    await show()
    expect(rows()[0]).toHaveFocus()
    expect(atlas.highlightedId).toBe('alliance:alliance')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(rows()[2]).toHaveFocus()
    await userEvent.keyboard('{End}')
    expect(rows().at(-1)).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(opener).toHaveFocus()
    expect(atlas.highlightedId).toBeNull()
  })

  it('returns to where it was opened after Enter has selected a row', async () => {
    const { atlas, opener, show } = open()
    await tabTo(opener)
    await show()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(atlas.selected?.id).toBe('event:sooner')
    expect(opener).toHaveFocus()
  })
})

it('opened by the pointer, the list as a whole has the focus, and Arrow Down goes to its first row', async () => {
  const { atlas, show } = open()
  await show()
  expect(dialog()).toHaveFocus()
  expect(atlas.highlightedId).toBeNull()
  await userEvent.keyboard('{ArrowDown}')
  expect(rows()[0]).toHaveFocus()
})

it('a press outside closes the list, one inside does not', async () => {
  const { show, onclose } = open()
  await show()
  await userEvent.click(within(dialog()).getByRole('heading'))
  expect(onclose).not.toHaveBeenCalled()
  await userEvent.click(document.body)
  expect(onclose).toHaveBeenCalled()
})
