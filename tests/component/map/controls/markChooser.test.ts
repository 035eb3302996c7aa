import { screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import MarkChooser from '../../../../src/map/controls/MarkChooser.svelte'
import { makeMark } from '../../../unit/geo/makeMark'
import { showPart } from '../showPart'

// jsdom has no sizes to observe.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  },
)

const MARKS = [
  makeMark({
    id: 'partner:ntu-singapore',
    name: 'NTU',
    symbol: 'flagship',
    city: 'Singapore',
    country: 'SG',
  }),
  makeMark({
    id: 'place:tum-asia',
    name: 'TUM Asia',
    symbol: 'location',
    city: 'Singapore',
    country: 'SG',
  }),
  makeMark({ id: 'partner:nus', name: 'NUS', city: 'Singapore', country: 'SG' }),
]

function open(props: Partial<ComponentProps<typeof MarkChooser>> = {}) {
  const calls = { onselect: vi.fn(), onclose: vi.fn(), onhighlight: vi.fn() }
  const { unmount } = showPart(MarkChooser, {
    title: '3 partners in Singapore',
    point: { x: 200, y: 200 },
    size: { width: 800, height: 500 },
    marks: MARKS,
    ...calls,
    ...props,
  })
  return { ...calls, unmount }
}

const dialog = () => screen.getByRole('dialog', { name: '3 partners in Singapore' })
const rows = () => within(within(dialog()).getByRole('list')).getAllByRole('button')

describe('the list of overlapping marks', () => {
  it('tells name, place and start of each', () => {
    open()
    expect(rows().map(({ dataset }) => dataset.id)).toEqual(MARKS.map(({ id }) => id))
    expect(rows()[0]).toHaveAccessibleName('NTU Singapore, Flagship partnership since July 2024')
  })

  it('has the focus on its first row, and arrow keys inside', async () => {
    const { onhighlight } = open()
    expect(rows()[0]).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(rows()[1]).toHaveFocus()
    expect(onhighlight).toHaveBeenLastCalledWith('place:tum-asia')
    await userEvent.keyboard('{End}')
    expect(rows()[2]).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}{Home}')
    expect(rows()[0]).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    expect(rows()[1]).toHaveFocus()
  })

  it('selects by Enter', async () => {
    const { onselect } = open()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onselect).toHaveBeenCalledExactlyOnceWith(MARKS[1])
  })

  it('highlights the row under the pointer', async () => {
    const { onhighlight } = open()
    await userEvent.hover(rows()[2] as HTMLElement)
    expect(onhighlight).toHaveBeenLastCalledWith('partner:nus')
    await userEvent.unhover(rows()[2] as HTMLElement)
    expect(onhighlight).toHaveBeenLastCalledWith(null)
  })

  it('asks to be closed by Escape', async () => {
    const { onclose } = open()
    await userEvent.keyboard('{Escape}')
    expect(onclose).toHaveBeenCalledOnce()
  })

  it('asks to be closed by its button', async () => {
    const { onclose } = open()
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(onclose).toHaveBeenCalledOnce()
  })

  it('asks to be closed by a press outside, and by none inside', async () => {
    const { onclose } = open()
    await userEvent.click(within(dialog()).getByRole('heading'))
    expect(onclose).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'before the part' }))
    expect(onclose).toHaveBeenCalledOnce()
  })

  it('gives the focus back, and takes its highlight away', () => {
    const before = document.body.appendChild(document.createElement('button'))
    before.focus()
    const { onhighlight, unmount } = open()
    expect(before).not.toHaveFocus()
    unmount()
    expect(before).toHaveFocus()
    expect(onhighlight).toHaveBeenLastCalledWith(null)
    before.remove()
  })

  it('leaves the focus where a visitor has taken it', () => {
    const before = document.body.appendChild(document.createElement('button'))
    const after = document.body.appendChild(document.createElement('button'))
    before.focus()
    const { unmount } = open()
    after.focus()
    unmount()
    expect(after).toHaveFocus()
    before.remove()
    after.remove()
  })

  it('offers to zoom in only where that parts the marks', async () => {
    const { unmount } = open()
    expect(screen.queryByRole('button', { name: 'Zoom in here' })).toBeNull()
    unmount()
    const onzoom = vi.fn()
    open({ onzoom })
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in here' }))
    expect(onzoom).toHaveBeenCalledOnce()
  })
})
