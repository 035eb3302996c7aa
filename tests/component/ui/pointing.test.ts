import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPointing } from '../../../src/ui/pointing'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function setUp() {
  const told: (string | null)[] = []
  const pointing = createPointing((target: string | null) => told.push(target))
  const onescape = vi.fn()
  const node = document.body.appendChild(document.createElement('div'))
  const remove = pointing.hint(onescape)(node)
  const send = (type: string) => node.dispatchEvent(new Event(type))
  return { told, pointing, onescape, send, remove: () => remove?.() }
}

describe('what is pointed at', () => {
  it('is told at once, and that it was left a moment later', () => {
    const { told, pointing } = setUp()
    pointing.hover('a')
    expect(told).toEqual(['a'])
    pointing.hover(null)
    expect(told).toEqual(['a'])
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['a', null])
  })

  it('stays while the pointer is on its hint, however long', () => {
    const { told, pointing, send } = setUp()
    pointing.hover('a')
    pointing.hover(null)
    send('pointerenter')
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual(['a'])
    send('pointerleave')
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['a', null])
  })

  it('stays also when the mark hears only later that it was left', () => {
    const { told, pointing, send } = setUp()
    pointing.hover('a')
    send('pointerenter')
    pointing.hover(null)
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual(['a'])
  })

  it('stays when the pointer goes back from the hint', () => {
    const { told, pointing, send } = setUp()
    pointing.hover('a')
    pointing.hover(null)
    send('pointerenter')
    send('pointerleave')
    pointing.hover('a')
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['a', 'a'])
  })

  it('gives way to another at once', () => {
    const { told, pointing } = setUp()
    pointing.hover('a')
    pointing.hover(null)
    pointing.hover('b')
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['a', 'b'])
  })

  it('is left at once by the keyboard, and by the wheel over the hint', () => {
    const { told, pointing, send } = setUp()
    pointing.point('a')
    pointing.point(null)
    pointing.point('b')
    send('wheel')
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['a', null, 'b', null])
  })

  it('is left when its hint goes away under the pointer', () => {
    const { told, pointing, send, remove } = setUp()
    pointing.hover('a')
    pointing.hover(null)
    send('pointerenter')
    remove()
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['a', null])
  })
})

describe('Escape', () => {
  it('reaches the hint before anything else, which it may keep it from', () => {
    const { onescape, remove } = setUp()
    const others = vi.fn()
    window.addEventListener('keydown', others)
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    onescape.mockImplementation((event: Event) => {
      event.stopPropagation()
    })
    press('Escape')
    expect(onescape).toHaveBeenCalledOnce()
    expect(others).not.toHaveBeenCalled()
    press('x')
    expect(others).toHaveBeenCalledOnce()
    remove()
    press('Escape')
    expect(onescape).toHaveBeenCalledOnce()
    expect(others).toHaveBeenCalledTimes(2)
    window.removeEventListener('keydown', others)
  })
})
