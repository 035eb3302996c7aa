import { screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import FarSideNotice from '../../../../src/map/controls/FarSideNotice.svelte'
import MapAbout from '../../../../src/map/controls/MapAbout.svelte'
import MapFoot from '../../../../src/map/controls/MapFoot.svelte'
import { showPart } from '../showPart'

const outside = () => screen.getByRole('button', { name: 'before the part' })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('about this map', () => {
  function showAbout(link = '', props = {}, lang: 'en' | 'de' = 'en') {
    return showPart(MapAbout, props, link, lang).atlas
  }
  const text = () => screen.queryByRole('region', { name: 'About this map' })

  it('names the source of the shapes at once, and opens the rest', async () => {
    const atlas = showAbout()
    expect(screen.getByText('Natural Earth')).toBeVisible()
    expect(text()).toBeNull()
    await userEvent.click(button('About this map'))
    expect(text()).toHaveTextContent('public domain')
    expect(text()).toHaveTextContent(atlas.dataset.borderNote)
    expect(text()).toHaveTextContent('Hollow marks')
    expect(text()).toHaveTextContent('Web Mercator')
  })

  it('tells of the globe, and in an embed no more than of the map itself', async () => {
    const atlas = showAbout('?projection=globe', { isShort: true })
    await userEvent.click(button('About this map'))
    expect(text()).toHaveTextContent('Projection: globe')
    expect(text()).toHaveTextContent(atlas.dataset.borderNote)
    expect(text()).not.toHaveTextContent('Hollow marks')
  })

  it('closes by Escape, which gives the focus back', async () => {
    showAbout()
    button('About this map').focus()
    await userEvent.keyboard('{Enter}{Tab}')
    expect(text()).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(text()).toBeNull()
    expect(button('About this map')).toHaveFocus()
  })

  it('closes by a press outside', async () => {
    showAbout('', {}, 'de')
    await userEvent.click(button('Über diese Karte'))
    expect(screen.getByRole('region', { name: 'Über diese Karte' })).toBeVisible()
    await userEvent.click(outside())
    expect(screen.queryByRole('region', { name: 'Über diese Karte' })).toBeNull()
  })
})

describe('how far the selection is', () => {
  const show = (link: string, lang: 'en' | 'de' = 'en') =>
    showPart(MapFoot, { onload: vi.fn() }, link, lang)

  it('is said of a partner', () => {
    show('?select=partner:ntu-singapore')
    expect(screen.getByText(/^Singapore · about 10,\d\d0 km from Munich$/)).toBeVisible()
  })

  it('is said in German', () => {
    show('?select=partner:imperial-college-london', 'de')
    expect(screen.getByText(/^Vereinigtes Königreich · rund 9\d0 km von München$/)).toBeVisible()
  })

  it.each(['', '?select=alliance:eurotech', '?select=partner:tum'])(
    'is not said for “%s”',
    (link) => {
      show(link)
      expect(screen.queryByText(/Munich/)).toBeNull()
    },
  )
})

describe('the far side of a globe', () => {
  it.each([
    [1, '1 partner on the far side'],
    [12, '12 partners on the far side'],
  ])('with %i partners is one press away', async (count, name) => {
    const onclick = vi.fn()
    showPart(FarSideNotice, { count, onclick })
    await userEvent.click(button(name))
    expect(onclick).toHaveBeenCalledOnce()
  })

  it('is spoken of in German', () => {
    showPart(FarSideNotice, { count: 12, onclick: vi.fn() }, '', 'de')
    expect(button('12 Partner auf der Rückseite')).toBeVisible()
  })

  it('without partners is not spoken of', () => {
    showPart(FarSideNotice, { count: 0, onclick: vi.fn() })
    expect(screen.getAllByRole('button')).toEqual([outside()])
  })
})
