import { getMessages } from '../../../src/i18n/allMessages'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AtlasState, beginGesture } from '../../../src/state/AtlasState.svelte'
import { syncHistory } from '../../../src/state/history.svelte'
import { parseView } from '../../../src/state/view'
import { makeDataset, makePartner, makeStory } from '../../fixtures/entities'

const dataset = makeDataset({
  partners: [makePartner({ id: 'dtu' }), makePartner({ id: 'ntu' })],
  stories: [makeStory('years', ['?time=2006', '?time=2019'])],
})

let stop: (() => void) | undefined

beforeEach(() => {
  history.replaceState(null, '', '/')
})

afterEach(() => {
  stop?.()
})

/** Opens the page at a link, with the history kept in step. */
function open(link = '/') {
  history.replaceState(null, '', link)
  const atlas = new AtlasState({
    dataset,
    lang: 'en',
    messages: getMessages('en'),
    view: parseView(location.search, location.hash),
  })
  stop = $effect.root(() => {
    syncHistory(atlas)
  })
  flushSync()
  return atlas
}

/** Runs acts one by one and tells how many entries they added and where they led. */
function after(...acts: (() => void)[]) {
  const entries = history.length
  for (const act of acts) {
    act()
    flushSync()
  }
  return { added: history.length - entries, link: location.search + location.hash }
}

/** Goes back as the browser's button does. */
async function goBack() {
  const popped = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true })
  })
  history.back()
  await popped
  flushSync()
}

describe('entries', () => {
  it('are added by discrete acts, one each', () => {
    const atlas = open()
    expect(
      after(
        () => atlas.select('partner:dtu'),
        () => atlas.setChoice('tiers', ['network']),
        () => atlas.setTimeExtent({ from: '2019', to: '2019' }),
      ),
    ).toEqual({ added: 3, link: '?time=2019&tiers=network&select=partner:dtu' })
  })

  it('are not added by the camera', () => {
    const atlas = open()
    expect(
      after(
        () => atlas.moveCamera({ zoom: 4, lat: 48, lng: 11 }),
        () => atlas.moveCamera({ zoom: 5, lat: 48, lng: 11 }),
      ),
    ).toEqual({ added: 0, link: '#5/48/11' })
  })

  it('are added once by a whole gesture', () => {
    const atlas = open()
    const gesture = beginGesture()
    expect(
      after(
        () => atlas.setTimeExtent({ from: '2007', to: '2025' }, gesture),
        () => atlas.setTimeExtent({ from: '2008', to: '2025' }, gesture),
        () => atlas.setTimeExtent({ from: '2009', to: '2025' }, gesture),
      ),
    ).toEqual({ added: 1, link: '?time=2009..2025' })
  })

  it('are added once more by the next gesture', () => {
    const atlas = open()
    const [first, second] = [beginGesture(), beginGesture()]
    const { added } = after(
      () => atlas.setTimeExtent({ from: '2007', to: '2025' }, first),
      () => atlas.setTimeExtent({ from: '2008', to: '2025' }, first),
      () => atlas.setTimeExtent({ from: '2009', to: '2025' }, second),
    )
    expect(added).toBe(2)
  })

  it('are not added by acts that change nothing', () => {
    const atlas = open('/?select=partner:dtu')
    expect(
      after(
        () => atlas.select('partner:dtu'),
        () => atlas.highlight('partner:ntu'),
        () => atlas.setTimeExtent(null),
      ).added,
    ).toBe(0)
  })
})

describe('opening a link', () => {
  it('leaves a good link as it is', () => {
    const replace = vi.spyOn(history, 'replaceState')
    open('/de/?time=2019&select=partner:dtu#4/48/11')
    expect(replace).toHaveBeenCalledTimes(1)
    expect(location.pathname + location.search + location.hash).toBe(
      '/de/?time=2019&select=partner:dtu#4/48/11',
    )
    replace.mockRestore()
  })

  it('puts a story’s step into the address without an entry', () => {
    expect(after(() => open('/?story=years')).added).toBe(0)
    expect(location.search).toBe('?time=2006&story=years&step=1')
  })
})

describe('Back', () => {
  it('undoes one discrete act', async () => {
    const atlas = open()
    after(
      () => atlas.select('partner:dtu'),
      () => atlas.select('partner:ntu'),
    )
    await goBack()
    expect(atlas.selected?.id).toBe('partner:dtu')
    expect(location.search).toBe('?select=partner:dtu')
    await goBack()
    expect(atlas.selected).toBeUndefined()
  })

  it('undoes a whole gesture', async () => {
    const atlas = open('/?select=partner:dtu')
    const gesture = beginGesture()
    after(
      () => atlas.setTimeExtent({ from: '2007', to: '2025' }, gesture),
      () => atlas.setTimeExtent({ from: '2010', to: '2025' }, gesture),
    )
    await goBack()
    expect(atlas.timeExtent).toBeNull()
    expect(atlas.selected?.id).toBe('partner:dtu')
  })

  it('is not an entry itself: the next act comes after it', async () => {
    const atlas = open()
    after(
      () => atlas.select('partner:dtu'),
      () => atlas.select('partner:ntu'),
    )
    await goBack()
    const entries = history.length
    after(() => atlas.setTheme('dark'))
    expect(history.length).toBe(entries)
    await goBack()
    expect(atlas.view).toMatchObject({ theme: 'auto', select: 'partner:dtu' })
  })

  it('ends a gesture that still runs, so that going on is a new entry', async () => {
    const atlas = open()
    const gesture = beginGesture()
    after(() => atlas.setTimeExtent({ from: '2007', to: '2025' }, gesture))
    await goBack()
    after(() => atlas.setTimeExtent({ from: '2008', to: '2025' }, gesture))
    await goBack()
    expect(atlas.timeExtent).toBeNull()
  })
})

it('keeps the page’s path', () => {
  const atlas = open('/de/embed/?time=2019')
  after(() => atlas.select('partner:dtu'))
  expect(location.pathname).toBe('/de/embed/')
})

it('stops with the component', () => {
  const atlas = open()
  stop?.()
  expect(after(() => atlas.select('partner:dtu'))).toEqual({ added: 0, link: '' })
})
