import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { openAtlas } from '../../../fixtures/facts'
import Fixture from '../Timeline.fixture.svelte'

// jsdom has none; the size of the list does not matter here.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  },
)

function show(link = '', lang: 'en' | 'de' = 'en') {
  const atlas = openAtlas(link, lang)
  const { container } = render(Fixture, { atlas })
  return { atlas, container }
}

/** The same with the marks of one country, where it does not matter how many there are. */
const showFew = (link = '?') => show(`${link}&countries=JP`)

async function type(name: string, text: string) {
  const field = screen.getByRole('textbox', { name })
  await userEvent.clear(field)
  await userEvent.type(field, text)
  await userEvent.tab()
  return field
}

describe('the typed dates', () => {
  it('set the first and the last year', async () => {
    const { atlas } = showFew()
    await type('From', '2012')
    await type('To', '2018')
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2018' })
  })

  it('may be months, written as people write them', async () => {
    const { atlas } = showFew('?time=2012..2018')
    await type('From', '6/2013')
    expect(atlas.timeExtent).toEqual({ from: '2013-06', to: '2018' })
  })

  it('take the other end along when they pass it', async () => {
    const { atlas } = showFew('?time=2012..2014')
    await type('From', '2020')
    expect(atlas.timeExtent).toEqual({ from: '2020', to: '2020' })
  })

  it('outside the timeline become its nearest year', async () => {
    const { atlas } = showFew('?time=2012..2014')
    const field = await type('To', '2050')
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2025' })
    expect(field).toHaveValue('2025')
  })

  it('tell how to write one, keep what is typed, and Escape gives the date back', async () => {
    const { atlas } = showFew('?time=2012..2014')
    const field = await type('From', 'soon')
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2014' })
    expect(field).toHaveValue('soon')
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/such as 2012/)
    field.focus()
    await userEvent.keyboard('{Escape}')
    expect(field).toHaveValue('2012')
    expect(field).toBeValid()
  })
})

describe('comparing', () => {
  it('takes the two ends of the years shown, and gives them back', async () => {
    const { atlas } = showFew('?time=2012..2018')
    const toggle = screen.getByRole('button', { name: 'Compare' })
    await userEvent.click(toggle)
    expect(atlas.compare).toEqual({ from: '2012', to: '2018' })
    expect(toggle).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(toggle)
    expect(atlas.compare).toBeNull()
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2018' })
  })

  it.each([
    ['?time=2019', { from: '2019', to: '2025' }],
    ['?time=2025', { from: '2006', to: '2025' }],
    ['', { from: '2006', to: '2025' }],
  ])('of “%s” takes %o', async (link, expected) => {
    const { atlas } = showFew(link || '?')
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }))
    expect(atlas.compare).toEqual(expected)
  })

  it('moves either year by the handles, which never meet', async () => {
    const { atlas } = showFew('?compare=2012..2014')
    screen.getByRole('slider', { name: 'Earlier year' }).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(atlas.compare).toEqual({ from: '2013', to: '2014' })
  })
})

describe('the zoom', () => {
  it('shows fewer years, with months on the axis, and goes back to all', async () => {
    const { atlas, container } = showFew('?time=2018..2019')
    expect(screen.queryByRole('button', { name: 'All years' })).not.toBeInTheDocument()
    for (let press = 0; press < 4; press += 1)
      await userEvent.click(screen.getByRole('button', { name: 'Zoom in on time' }))
    expect(container).toHaveTextContent(/Jul 2018|Oct 2018|Jan 2019/)
    expect(atlas.timeExtent).toEqual({ from: '2018', to: '2019' })
    await userEvent.click(screen.getByRole('button', { name: 'All years' }))
    expect(container).not.toHaveTextContent(/Oct 2018/)
  })

  it('lets the handles move by months', async () => {
    const { atlas } = showFew('?time=2018..2019')
    for (let press = 0; press < 4; press += 1)
      await userEvent.click(screen.getByRole('button', { name: 'Zoom in on time' }))
    const from = screen.getByRole('slider', { name: 'First year' })
    from.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(atlas.timeExtent).toEqual({ from: '2018-02', to: '2019-12' })
    expect(from).toHaveAttribute('aria-valuetext', 'February 2018')
  })

  it('goes out as far as the first root', async () => {
    const { container } = show()
    for (let press = 0; press < 4; press += 1)
      await userEvent.click(screen.getByRole('button', { name: 'Zoom out of time' }))
    expect(container).toHaveTextContent(/1900/)
    expect(
      container.querySelector('[data-id="event:1868-foundation"], [data-id^="event:18"]'),
    ).not.toBeNull()
  })

  it('answers to keys while the focus is in the lanes', async () => {
    const { container } = show()
    container.querySelector<SVGElement>('[data-lane="partnerships"] [tabindex="0"]')?.focus()
    await userEvent.keyboard('+')
    expect(screen.getByRole('button', { name: 'All years' })).toBeVisible()
    await userEvent.keyboard('0')
    expect(screen.queryByRole('button', { name: 'All years' })).not.toBeInTheDocument()
  })

  it('is left out of the link: it hides nothing', async () => {
    const { atlas } = showFew()
    const before = atlas.view
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in on time' }))
    expect(atlas.view).toBe(before)
  })
})

describe('a chip', () => {
  it('opens the list of what it stands for', async () => {
    show()
    const earlier = screen.getByRole('button', { name: /^18 before 2006, open the list$/ })
    await userEvent.click(earlier)
    const list = await screen.findByRole('dialog', { name: '18 before 2006' }, { timeout: 20_000 })
    expect(list).toBeVisible()
    expect(within(list).getAllByRole('listitem')).toHaveLength(18)
  })
})
