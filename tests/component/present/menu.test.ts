import { render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openAtlas } from '../../fixtures/facts'
import Menu from './Menu.fixture.svelte'

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'wakeLock')
  Reflect.deleteProperty(document, 'fullscreenEnabled')
})

/** What a browser has that has all. */
function haveAll() {
  Object.defineProperty(navigator, 'wakeLock', { value: {}, configurable: true })
  Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true })
  vi.stubGlobal('BroadcastChannel', EventTarget)
}

describe('the menu of a speaker', () => {
  it('says in one line what the browser lacks', () => {
    haveAll()
    vi.stubGlobal('BroadcastChannel', undefined)
    Object.defineProperty(document, 'fullscreenEnabled', { value: false, configurable: true })
    render(Menu, { atlas: openAtlas() })
    expect(screen.getByText(/^This browser lacks, and all else works:/)).toHaveTextContent(
      /full screen · a speaker window that is opened by hand/,
    )
  })

  it('says nothing where it has all', () => {
    haveAll()
    render(Menu, { atlas: openAtlas() })
    expect(screen.queryByText(/This browser lacks/)).toBeNull()
  })

  it('offers the visitors of a booth stories alone', () => {
    haveAll()
    render(Menu, { atlas: openAtlas('?kiosk=60') })
    expect(screen.getByRole('button', { name: 'Start “Twenty years of alliances”' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Your own talk' })).toBeNull()
    expect(screen.queryByRole('button', { name: /your own talk/ })).toBeNull()
  })
})
