import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AtlasState } from '../../../src/state/AtlasState.svelte'
import { openAtlas } from '../../fixtures/facts'
import MapFixture from './Map.fixture.svelte'

/** jsdom has no WebGL 2, so every test here sees what a visitor without it sees. */
function showMap(link = '', lang: 'en' | 'de' = 'en'): AtlasState {
  const atlas = openAtlas(link, lang)
  render(MapFixture, { atlas })
  flushSync()
  return atlas
}

/** Once the page has had nothing more urgent to do. */
async function showFallback(link = '', lang: 'en' | 'de' = 'en'): Promise<AtlasState> {
  const atlas = showMap(link, lang)
  await vi.waitFor(() => {
    expect(document.documentElement.dataset.map).toBe('failed')
  })
  return atlas
}

/** A mark or a cluster of the SVG map. */
const drawn = (id: string) =>
  map().querySelector<SVGElement>(`svg [data-id="${id}"], svg [data-ids~="${id}"]`)

const map = () => screen.getByRole('region', { name: /^(Map of|Karte der)/ })
const markList = () => screen.getByRole('list', { name: 'Marks on the map' })
const mark = (name: RegExp) => within(markList()).getByRole('button', { name })

// jsdom has neither media queries, of which none matches here unless a test says so, nor sizes to observe.
let isCoarse = false
let hasForcedColors = false
vi.stubGlobal('matchMedia', (query: string) =>
  Object.assign(new EventTarget(), {
    matches:
      (isCoarse && query === '(pointer: coarse)') ||
      (hasForcedColors && query === '(forced-colors: active)'),
    media: query,
  }),
)
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  },
)

vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width)
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640)
let width = 1440

vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)

// The basemap's address leads nowhere here: the map does without.
vi.stubGlobal('fetch', () => Promise.reject(new Error('no network in this test')))

afterEach(() => {
  width = 1440
  isCoarse = false
  hasForcedColors = false
  Reflect.deleteProperty(navigator, 'connection')
})

describe('a browser without WebGL 2', () => {
  it.each([
    ['en', 'Simple map: this browser has no WebGL 2.'],
    ['de', 'Einfache Karte: Dieser Browser hat kein WebGL 2.'],
  ] as const)('gets a simple map, and is told why in %s', async (lang, words) => {
    await showFallback('', lang)
    expect(document.documentElement.dataset.mapReason).toBe('no-webgl')
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.queryByRole('button', { name: /Try again|Erneut/ })).toBeNull()
    expect(drawn('partner:imperial-college-london')).not.toBeNull()
  })

  it('is found to be one only once the page has nothing more urgent to do', async () => {
    showMap()
    const { dataset } = document.documentElement
    expect(dataset).toMatchObject({ map: 'static', mapReason: 'pending' })
    await vi.waitFor(() => {
      expect(dataset).toMatchObject({ map: 'failed', mapReason: 'no-webgl' })
    })
  })

  it('sees the marks at once, and those of another year when it asks for it', () => {
    const atlas = showMap('?time=2019')
    expect(drawn('partner:technion')).not.toBeNull()
    const before = map().querySelectorAll('svg [data-id]').length
    atlas.setTimeExtent({ from: '2010', to: '2010' })
    flushSync()
    expect(map().querySelectorAll('svg [data-id]').length).toBeLessThan(before)
  })

  it('sees a flat map instead of the globe, and is told so', async () => {
    await showFallback('?projection=globe')
    expect(await screen.findByText(/It is flat; the globe needs the full map\./)).toBeVisible()
    expect(drawn('partner:university-of-queensland')).not.toBeNull()
  })

  it('zooms by the same controls', async () => {
    const atlas = await showFallback()
    await userEvent.click(await screen.findByRole('button', { name: /^Asia/ }))
    expect(atlas.view.camera?.lng).toBeGreaterThan(60)
    expect(drawn('partner:imperial-college-london')).toBeNull()
    expect(drawn('partner:ntu-singapore')).not.toBeNull()
  })
})

/** Once it waits no longer, the browser of this test says that it has no WebGL 2. */
describe('the full map waits', () => {
  it('on a phone for the first touch', async () => {
    width = 390
    isCoarse = true
    showMap()
    expect(document.documentElement.dataset).toMatchObject({ map: 'static', mapReason: 'touch' })
    await userEvent.pointer({ keys: '[TouchA>]', target: map() })
    expect(document.documentElement.dataset.mapReason).toBe('no-webgl')
  })

  it('where data is to be saved, and offers to load it', async () => {
    Object.assign(navigator, { connection: { saveData: true } })
    showMap()
    expect(document.documentElement.dataset.mapReason).toBe('save-data')
    expect(await screen.findByText(/Simple map to save data\./)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Load the full map' }))
    expect(document.documentElement.dataset.mapReason).toBe('no-webgl')
  })

  it('where the system forces its colors, which the full map does not take', async () => {
    hasForcedColors = true
    showMap()
    expect(document.documentElement.dataset).toMatchObject({
      map: 'static',
      mapReason: 'forced-colors',
    })
    await userEvent.pointer({ keys: '[TouchA>]', target: map() })
    expect(document.documentElement.dataset.mapReason).toBe('forced-colors')
    expect(await screen.findByText(/Simple map in the colors of your system\./)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Load the full map' }))
    expect(document.documentElement.dataset.mapReason).toBe('no-webgl')
  })

  it('not on a desktop', () => {
    showMap()
    expect(document.documentElement.dataset.mapReason).toBe('pending')
  })
})

describe('the list of marks', () => {
  it('tells name, kind, place and start of each', () => {
    showMap()
    expect(mark(/^Imperial College London/)).toHaveAccessibleName(
      'Imperial College London, Flagship partner, London, United Kingdom, Flagship partnership since 4 October 2018',
    )
    expect(mark(/^Technical University of Munich/)).toHaveAttribute('data-id', 'partner:tum')
  })

  it('tells what each was in the year shown, and by what', () => {
    showMap('?time=2017')
    expect(mark(/^Imperial College London/)).toHaveAccessibleName(
      'Imperial College London, Exchange or university network, London, United Kingdom, GlobalTech alliance, documented since October 2015',
    )
  })

  it('selects with Enter', async () => {
    const atlas = showMap()
    mark(/^Imperial College London/).focus()
    await userEvent.keyboard('{Enter}')
    expect(atlas.view.select).toBe('partner:imperial-college-london')
    expect(mark(/^Imperial College London/)).toHaveAttribute('aria-pressed', 'true')
  })

  it('is one stop of the Tab key, with arrow keys inside, and highlights what is focused', async () => {
    const atlas = showMap()
    const [first, second] = within(markList()).getAllByRole('button')
    const stops = within(markList())
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0)
    expect(stops).toEqual([first])
    first?.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(second).toHaveFocus()
    expect(atlas.highlightedId).toBe(second?.dataset.id)
    second?.blur()
    expect(atlas.highlightedId).toBeNull()
  })

  it('does not clear a highlight that another view has set since', () => {
    const atlas = showMap()
    mark(/^Imperial College London/).focus()
    atlas.highlight('event:some-event')
    mark(/^Imperial College London/).blur()
    expect(atlas.highlightedId).toBe('event:some-event')
  })

  it('follows the filters, and keeps what is selected', () => {
    // Before the map is measured all marks are listed, also those beyond its edges.
    width = 0
    const atlas = showMap('?select=partner:imperial-college-london')
    const all = Number(map().dataset.marks)
    atlas.setChoice('countries', ['DK'])
    flushSync()
    expect(Number(map().dataset.marks)).toBeLessThan(all)
    expect(mark(/^Imperial College London/)).toBeInTheDocument()
    expect(mark(/^Technical University of Denmark/)).toBeInTheDocument()
    expect(mark(/^Technical University of Munich/)).toBeInTheDocument()
  })
})

describe('the mesh of the selected alliance', () => {
  it.each([
    ['2017', 6],
    ['2019', 15],
    ['2024', 15],
  ])('joins the members of EuroTech as of %s', (year, lines) => {
    showMap(`?select=alliance:eurotech&time=${year}`)
    expect(map()).toHaveAttribute('data-mesh-count', String(lines))
  })

  it('is not there for a partner', () => {
    showMap('?select=partner:dtu')
    expect(map()).toHaveAttribute('data-mesh-count', '0')
  })
})
