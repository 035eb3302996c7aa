import { afterEach, describe, expect, it, vi } from 'vitest'
import { stayAwake } from '../../../src/present/stayAwake'
import { swipe } from '../../../src/present/swipe'

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
})

/** Lets what was promised happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('the screen of a stage', () => {
  function grantLocks() {
    const locks: { release: ReturnType<typeof vi.fn> }[] = []
    const request = vi.fn(() => {
      const lock = { release: vi.fn(() => Promise.resolve()) }
      locks.push(lock)
      return Promise.resolve(lock)
    })
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
    return { locks, request }
  }

  it('stays awake as long as the story is shown, also after another window was in front', async () => {
    const { locks, request } = grantLocks()
    const stop = stayAwake(document.body)
    await settle()
    expect(request).toHaveBeenCalledExactlyOnceWith('screen')
    document.dispatchEvent(new Event('visibilitychange'))
    await settle()
    expect(request).toHaveBeenCalledTimes(2)
    if (stop) stop()
    await settle()
    for (const { release } of locks) expect(release).toHaveBeenCalled()
  })

  it('does without where the browser cannot or will not', async () => {
    expect(stayAwake(document.body)).toBeUndefined()
    const request = vi.fn(() => Promise.reject(new Error('battery low')))
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
    const stop = stayAwake(document.body)
    await settle()
    if (stop) stop()
    expect(request).toHaveBeenCalledOnce()
  })
})

describe('a swipe', () => {
  function move(pointerType: string, [x, y]: readonly [number, number]) {
    const directions: number[] = []
    const node = document.createElement('div')
    const stop = swipe((direction) => directions.push(direction))(node)
    const at = (type: string, clientX: number, clientY: number) =>
      node.dispatchEvent(
        Object.assign(new MouseEvent(type, { clientX, clientY }), {
          pointerType,
          pointerId: 1,
          isPrimary: true,
        }),
      )
    at('pointerdown', 200, 200)
    at('pointerup', 200 + x, 200 + y)
    if (stop) stop()
    return directions
  }

  it.each([
    ['to the left leads on', [-80, 10], [1]],
    ['to the right leads back', [80, -10], [-1]],
    ['that is short is a tap', [-30, 0], []],
    ['up or down scrolls', [-60, 120], []],
  ] as const)('%s', (_, way, directions) => {
    expect(move('touch', way)).toEqual(directions)
  })

  it('of a mouse selects text', () => {
    expect(move('mouse', [-200, 0])).toEqual([])
  })
})
