import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import type { AtlasState } from '../../../src/state/AtlasState.svelte'
import { openAtlas } from '../../fixtures/facts'
import MapFixture from './Map.fixture.svelte'

/** jsdom draws nothing, so every test here sees what a visitor without WebGL 2 sees. */
function showMap(link = '', lang: 'en' | 'de' = 'en'): AtlasState {
  const atlas = openAtlas(link, lang)
  render(MapFixture, { atlas })
  return atlas
}

const map = () => screen.getByRole('region', { name: /^(Map of|Karte der)/ })
const markList = () => screen.getByRole('list', { name: 'Marks on the map' })
const mark = (name: RegExp) => within(markList()).getByRole('button', { name })

// jsdom has neither media queries, of which none matches here, nor sizes to observe.
vi.stubGlobal('matchMedia', (query: string) =>
  Object.assign(new EventTarget(), { matches: false, media: query }),
)
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  },
)

/** Where the map asks for WebGL 2. */
const probe = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)

describe('a map that cannot be drawn', () => {
  it.each([
    ['en', 'This browser cannot draw the map', 'Open the list'],
    ['de', 'Dieser Browser kann die Karte nicht zeichnen', 'Liste öffnen'],
  ] as const)('says so in %s and offers the list', async (lang, words, button) => {
    const atlas = showMap('', lang)
    expect(screen.getByRole('alert')).toHaveTextContent(words)
    expect(document.documentElement.dataset).toMatchObject({ map: 'failed', mapReason: 'no-webgl' })
    await userEvent.click(screen.getByRole('button', { name: button }))
    expect(atlas.layout).toEqual(['list'])
  })

  it('can be tried again', async () => {
    showMap()
    const before = probe.mock.calls.length
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(probe.mock.calls.length).toBeGreaterThan(before)
    expect(screen.getByRole('alert')).toBeVisible()
  })
})

describe('the list of marks', () => {
  it('tells name, kind, place and start of each', () => {
    showMap()
    expect(mark(/^Imperial College London/)).toHaveAccessibleName(
      'Imperial College London, Flagship partner, London, United Kingdom, since 17 July 2017',
    )
    expect(mark(/^Technical University of Munich/)).toHaveAttribute('data-id', 'partner:tum')
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
