import { getMessages } from '../../../src/i18n/allMessages'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KEY_PAUSE_MS } from '../../../src/state/act'
import { WRITE_MS } from '../../../src/state/address'
import { AtlasState, beginGesture, KeyGestures } from '../../../src/state/AtlasState.svelte'
import { addressOf, syncHistory } from '../../../src/state/history.svelte'
import { parseView } from '../../../src/state/view'
import { makeDataset, makePartner, makeStory } from '../../fixtures/entities'

const dataset = makeDataset({
  partners: [makePartner({ id: 'dtu' }), makePartner({ id: 'ntu' })],
  stories: [makeStory('years', ['?time=2006', '?time=2019'])],
})

let stop: (() => void) | undefined

beforeEach(() => {
  vi.useFakeTimers()
  // The last entry of all, so that the number of entries tells how many a test adds.
  history.pushState(null, '', '/')
})

afterEach(() => {
  stop?.()
  vi.useRealTimers()
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

const linkOf = () => location.search + location.hash

/** Runs acts one by one and tells how many entries they added and where they led in the end. */
function after(...acts: (() => void)[]) {
  const entries = history.length
  for (const act of acts) {
    act()
    flushSync()
  }
  vi.advanceTimersByTime(WRITE_MS)
  return { added: history.length - entries, link: linkOf() }
}

/** Goes back as the browser's button does, or forward. */
async function goBack(by = -1) {
  const popped = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true })
  })
  history.go(by)
  await vi.advanceTimersByTimeAsync(1)
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

describe('the address', () => {
  const scrub = (atlas: AtlasState) => {
    const gesture = beginGesture()
    for (const from of ['2007', '2008', '2009']) {
      atlas.setTimeExtent({ from, to: '2025' }, gesture)
      flushSync()
    }
  }

  it('follows a gesture a little later', () => {
    scrub(open())
    expect(linkOf()).toBe('?time=2007..2025')
    vi.advanceTimersByTime(WRITE_MS)
    expect(linkOf()).toBe('?time=2009..2025')
  })

  it('is right before the next act has its entry', async () => {
    const atlas = open()
    scrub(atlas)
    atlas.select('partner:dtu')
    flushSync()
    expect(linkOf()).toBe('?time=2009..2025&select=partner:dtu')
    await goBack()
    expect(linkOf()).toBe('?time=2009..2025')
    expect(atlas.timeExtent?.from).toBe('2009')
  })

  it.each([
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is right when %s', (_, leave) => {
    scrub(open())
    leave()
    expect(linkOf()).toBe('?time=2009..2025')
  })

  it('is that of the view for whoever shares or prints it, at any moment', () => {
    const atlas = open('/de/')
    scrub(atlas)
    expect(linkOf()).toBe('?time=2007..2025')
    expect(addressOf(atlas.view)).toBe(`${location.origin}/de/?time=2009..2025`)
  })
})

describe('presses of a key', () => {
  let timeStamp = 0

  /** Moves the first year on by keys, with a pause before each press but the first. */
  function press(atlas: AtlasState, keys: KeyGestures, pauses: readonly number[]) {
    for (const pause of [0, ...pauses]) {
      timeStamp += pause
      const from = String(Number(atlas.timeExtent?.from ?? '2006') + 1)
      atlas.setTimeExtent({ from, to: '2025' }, keys.press({ timeStamp }))
      flushSync()
    }
  }

  it('that follow each other are one entry', async () => {
    const atlas = open()
    const pauses = Array.from({ length: 9 }, (_, index) => (index % 2 ? KEY_PAUSE_MS : 40))
    expect(after(() => press(atlas, new KeyGestures(), pauses))).toEqual({
      added: 1,
      link: '?time=2016..2025',
    })
    await goBack()
    expect(atlas.timeExtent).toBeNull()
  })

  it('after a pause are another entry', () => {
    const atlas = open()
    expect(after(() => press(atlas, new KeyGestures(), [40, KEY_PAUSE_MS + 1, 40])).added).toBe(2)
  })

  it('after the focus was elsewhere are another entry', () => {
    const [atlas, keys] = [open(), new KeyGestures()]
    const { added } = after(
      () => press(atlas, keys, [40]),
      () => keys.end(),
      () => press(atlas, keys, [40]),
    )
    expect(added).toBe(2)
  })

  it('after another act are another entry', () => {
    const [atlas, keys] = [open(), new KeyGestures()]
    const { added } = after(
      () => press(atlas, keys, [40]),
      () => atlas.setTheme('dark'),
      () => press(atlas, keys, [40]),
    )
    expect(added).toBe(3)
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
  it('right after a change takes nothing from the entry that it leaves', async () => {
    const atlas = open()
    const gesture = beginGesture()
    for (const from of ['2007', '2010']) {
      atlas.setTimeExtent({ from, to: '2025' }, gesture)
      flushSync()
    }
    await goBack()
    expect(atlas.timeExtent).toBeNull()
    vi.advanceTimersByTime(WRITE_MS)
    expect(linkOf()).toBe('')
    await goBack(1)
    expect(atlas.timeExtent?.from).toBe('2010')
    vi.advanceTimersByTime(WRITE_MS)
    expect(linkOf()).toBe('?time=2010..2025')
  })

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

it('a browser that refuses throws nothing at the page, and has the last link in the end', () => {
  const atlas = open()
  after(() => atlas.setTimeExtent({ from: '2009', to: '2025' }))
  const refuse = () => {
    throw new DOMException('more than 100 times per 30 seconds', 'SecurityError')
  }
  vi.spyOn(history, 'pushState').mockImplementation(refuse)
  vi.spyOn(history, 'replaceState').mockImplementation(refuse)
  expect(() =>
    after(
      () => atlas.moveCamera({ zoom: 4, lat: 48, lng: 11 }),
      () => atlas.select('partner:dtu'),
    ),
  ).not.toThrow()
  expect(linkOf()).toBe('?time=2009..2025')
  vi.restoreAllMocks()
  vi.runAllTimers()
  expect(linkOf()).toBe('?time=2009..2025&select=partner:dtu')
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
