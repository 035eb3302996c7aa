import { screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import { REGION_IDS } from '../../../../src/geo/regions'
import MapControls from '../../../../src/map/controls/MapControls.svelte'
import { showPart } from '../showPart'

const outside = () => screen.getByRole('button', { name: 'before the part' })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

function showControls(
  props: Partial<ComponentProps<typeof MapControls>> = {},
  link = '',
  lang: 'en' | 'de' = 'en',
) {
  const calls = {
    onzoom: vi.fn(),
    onregion: vi.fn(),
    onmove: vi.fn(),
    onprojection: vi.fn(),
  }
  const { atlas } = showPart(MapControls, { ...calls, ...props }, link, lang)
  return { atlas, ...calls }
}

describe('the regions, where there is room for a row', () => {
  it.each([
    ['en', 'Regions', /^Americas \d+ partners$/],
    ['de', 'Regionen', /^Amerika \d+ Partner$/],
  ] as const)('stand in a row with their numbers, in %s', (lang, list, americas) => {
    const { atlas } = showControls({}, '', lang)
    const regions = within(screen.getByRole('list', { name: list }))
    expect(regions.getAllByRole('button')).toHaveLength(REGION_IDS.length)
    expect(regions.getByRole('button', { name: americas })).toBeVisible()
    const world = regions.getByRole('button', { name: /^(World|Welt) / })
    expect(world).toHaveTextContent(atlas.formats.number(atlas.network.counts.partners))
  })

  it('follow the filters', () => {
    showControls({}, '?countries=NZ')
    expect(button('World 1 partner')).toBeVisible()
    expect(button('Oceania 1 partner')).toBeVisible()
    expect(button('Asia 0 partners')).toBeVisible()
  })

  it('are chosen by a press', async () => {
    const { onregion } = showControls()
    await userEvent.click(button(/^Africa/))
    expect(onregion).toHaveBeenCalledExactlyOnceWith('africa')
  })
})

describe('the regions, where there is no room for a row', () => {
  const toggle = () => button('Regions')
  const region = (name: RegExp) => screen.queryByRole('button', { name })

  it('open from one button', async () => {
    const { onregion } = showControls({ isCompact: true })
    expect(toggle()).toHaveAttribute('aria-expanded', 'false')
    expect(region(/^Asia/)).toBeNull()
    await userEvent.click(toggle())
    expect(toggle()).toHaveAttribute('aria-expanded', 'true')
    await userEvent.click(button(/^Asia/))
    expect(onregion).toHaveBeenCalledExactlyOnceWith('asia')
    expect(region(/^Asia/)).toBeNull()
    expect(toggle()).toHaveFocus()
  })

  it('close by Escape, which gives the focus back and goes no further', async () => {
    showControls({ isCompact: true })
    const onkeydown = vi.fn((event: KeyboardEvent) => event.defaultPrevented)
    window.addEventListener('keydown', onkeydown)
    await userEvent.click(toggle())
    button(/^World/).focus()
    await userEvent.keyboard('{Escape}')
    window.removeEventListener('keydown', onkeydown)
    expect(region(/^World/)).toBeNull()
    expect(toggle()).toHaveFocus()
    expect(onkeydown).toHaveLastReturnedWith(true)
  })

  it('close by a press outside, which keeps the focus it sets', async () => {
    showControls({ isCompact: true })
    await userEvent.click(toggle())
    await userEvent.click(outside())
    expect(region(/^World/)).toBeNull()
    expect(outside()).toHaveFocus()
  })

  it('are gone through with the arrow keys', async () => {
    showControls({ isCompact: true })
    await userEvent.click(toggle())
    button(/^World/).focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(button(/^Europe/)).toHaveFocus()
    await userEvent.keyboard('{End}{ArrowDown}')
    expect(button(/^Oceania/)).toHaveFocus()
  })
})

it('all of them speak German', async () => {
  showControls({}, '', 'de')
  const controls = screen.getByRole('group', { name: 'Kartenausschnitt' })
  await userEvent.click(within(controls).getByRole('button', { name: 'Karte verschieben' }))
  const names = within(controls)
    .getAllByRole('button')
    .map((control) =>
      (control.ariaLabel ?? control.textContent).replace(/\s+/g, ' ').replace(/\d+/, 'n').trim(),
    )
  expect(names).toEqual([
    'Vergrößern',
    'Verkleinern',
    'Karte verschieben',
    'Nach oben',
    'Nach links',
    'Nach rechts',
    'Nach unten',
    ...['Welt', 'Europa', 'Asien', 'Amerika', 'Afrika', 'Ozeanien'].map(
      (name) => `${name} n Partner`,
    ),
    'Globus',
  ])
})

describe('the buttons that move the map', () => {
  const toggle = () => screen.getAllByRole('button', { name: 'Move the map' })[0] as HTMLElement
  const pad = () => screen.queryByRole('group', { name: 'Move the map' })

  it.each([
    ['Move up', [0, -1 / 3]],
    ['Move down', [0, 1 / 3]],
    ['Move left', [-1 / 3, 0]],
    ['Move right', [1 / 3, 0]],
  ])('%s moves by a third of it', async (name, shares) => {
    const { onmove } = showControls()
    expect(pad()).toBeNull()
    await userEvent.click(toggle())
    await userEvent.click(button(name))
    await userEvent.click(button(name))
    expect(onmove).toHaveBeenCalledTimes(2)
    expect(onmove).toHaveBeenLastCalledWith(shares)
  })

  it('stay open until they are closed, by the toggle or by Escape', async () => {
    showControls()
    await userEvent.click(toggle())
    await userEvent.click(outside())
    expect(pad()).toBeVisible()
    button('Move up').focus()
    await userEvent.keyboard('{Escape}')
    expect(pad()).toBeNull()
    expect(toggle()).toHaveFocus()
    await userEvent.keyboard('{Enter}{Enter}')
    expect(pad()).toBeNull()
  })

  it('make room for the regions', async () => {
    showControls({ isCompact: true })
    await userEvent.click(toggle())
    await userEvent.click(button('Regions'))
    expect(pad()).toBeNull()
    expect(button(/^Asia/)).toBeVisible()
  })

  it('hold plus and minus on a phone, where the bar has none', async () => {
    const { onzoom } = showControls({ isPhone: true })
    expect(screen.queryByRole('button', { name: 'Zoom in' })).toBeNull()
    await userEvent.click(toggle())
    await userEvent.click(button('Zoom in'))
    await userEvent.click(button('Zoom out'))
    expect(onzoom.mock.calls).toEqual([[1], [-1]])
  })
})

describe('the projection', () => {
  it.each([
    ['', 'false', 'globe'],
    ['?projection=globe', 'true', 'mercator'],
  ])('of the link “%s” is toggled', async (link, pressed, next) => {
    const { onprojection } = showControls({}, link)
    expect(button('Globe')).toHaveAttribute('aria-pressed', pressed)
    await userEvent.click(button('Globe'))
    expect(onprojection).toHaveBeenCalledExactlyOnceWith(next)
  })

  it('keeps its name on a phone, where only its icon is seen', () => {
    showControls({ isPhone: true })
    expect(button('Globe')).toBeInTheDocument()
  })
})
