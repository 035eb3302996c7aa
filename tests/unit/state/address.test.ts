import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Address, RETRY_MS, WRITE_MS } from '../../../src/state/address'
import { createFakeTab } from './fakeHistory'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A tab of its own, and what writes into its address. */
function open(options?: { readonly isLimited: boolean }) {
  vi.clearAllTimers()
  const tab = createFakeTab(options)
  vi.stubGlobal('history', tab.history)
  vi.stubGlobal('location', tab.location)
  return { tab, address: new Address() }
}

describe('a replacement', () => {
  it('is written at once where nothing was written before', () => {
    const { tab, address } = open()
    address.replace('?time=2007')
    expect(tab.links).toEqual(['?time=2007'])
  })

  it('comes late after another, and only the last one comes', () => {
    const { tab, address } = open()
    for (let year = 2007; year < 2020; year += 1) address.replace(`?time=${year}`)
    expect(tab.links).toEqual(['?time=2007'])
    expect(address.link).toBe('?time=2019')
    vi.advanceTimersByTime(WRITE_MS)
    expect(tab.links).toEqual(['?time=2019'])
    expect(tab.writes).toBe(2)
  })

  it('is written before an entry is added', () => {
    const { tab, address } = open()
    address.replace('?time=2007')
    address.replace('?time=2008')
    address.push('?time=2008&theme=dark')
    expect(tab.links).toEqual(['?time=2008', '?time=2008&theme=dark'])
  })

  it('is written at once when the page is left', () => {
    const { tab, address } = open()
    address.replace('?time=2007')
    address.replace('?time=2008')
    address.flush()
    expect(tab.links).toEqual(['?time=2008'])
  })

  it('of an entry that is left comes back with it', () => {
    const { tab, address } = open()
    address.push('?time=2007')
    address.replace('?time=2010')
    tab.go(-1)
    address.arrive()
    expect(address.link).toBe('')
    vi.runAllTimers()
    expect(tab.links).toEqual(['', '?time=2007'])
    tab.go(1)
    address.arrive()
    expect(address.link).toBe('?time=2010')
    vi.runAllTimers()
    expect(tab.links).toEqual(['', '?time=2010'])
  })

  it('does not come back with an entry that somebody else has added', () => {
    const { tab, address } = open()
    for (const link of ['?q=a', '?q=b', '?q=c']) {
      tab.history.pushState(null, '', `/${link}`)
      address.arrive()
      expect(address.link).toBe(link)
      address.replace(`${link}&theme=dark`)
      address.replace(`${link}&theme=light`)
    }
    expect(tab.links.slice(1, 3)).toEqual(['?q=a&theme=dark', '?q=b&theme=dark'])
    tab.go(-1)
    address.arrive()
    expect(address.link).toBe('?q=b&theme=light')
  })

  it('does not come after the end', () => {
    const { tab, address } = open()
    address.replace('?time=2007')
    address.replace('?time=2008')
    address.destroy()
    expect(tab.links).toEqual(['?time=2008'])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('an entry', () => {
  it('is added at once, also right after a replacement', () => {
    const { tab, address } = open()
    address.replace('?time=2007')
    address.push('?theme=dark')
    address.push('?theme=light')
    expect(tab.links).toEqual(['?time=2007', '?theme=dark', '?theme=light'])
  })

  it('that the browser refuses is added later, with what came to it', () => {
    const { tab, address } = open()
    for (let index = 0; index < 100; index += 1) address.push(`?step=${index}`)
    address.push('?theme=dark')
    address.replace('?theme=dark#1/2/3')
    address.push('?theme=light')
    expect(tab.links).toHaveLength(101)
    expect(address.link).toBe('?theme=light')
    vi.advanceTimersByTime(30_000 + RETRY_MS)
    expect(tab.links.slice(101)).toEqual(['?theme=dark#1/2/3', '?theme=light'])
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('scrubbing for minutes stays below what Safari takes', () => {
  const { tab, address } = open()
  const refused = vi.spyOn(tab.history, 'replaceState')
  address.push('?step=0')
  for (let frame = 1; frame <= 24 * 120; frame += 1) {
    vi.advanceTimersByTime(1000 / 24)
    address.replace(`?step=${frame}`)
  }
  vi.runAllTimers()
  expect(tab.links).toEqual(['', `?step=${24 * 120}`])
  expect(refused.mock.results.filter(({ type }) => type === 'throw')).toEqual([])
})

const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('replace' as const) },
    { weight: 3, arbitrary: fc.constant('push' as const) },
    fc.constantFrom('back', 'forward', 'leave'),
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 2000 }) },
  ),
  { maxLength: 400 },
)

describe('whatever happens', () => {
  it('each entry holds its last link, as if all had been written at once', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const { tab, address } = open({ isLimited: false })
        const meant = ['']
        let at = 0
        all.forEach((act, index) => {
          const link = `?step=${index}`
          if (typeof act === 'number') vi.advanceTimersByTime(act)
          else if (act === 'replace') address.replace((meant[at] = link))
          else if (act === 'push') {
            meant.splice((at += 1), Infinity, link)
            address.push(link)
          } else if (act === 'leave') address.flush()
          else if (tab.go(act === 'back' ? -1 : 1)) {
            at += act === 'back' ? -1 : 1
            address.arrive()
          }
          expect(address.link).toBe(meant[at])
        })
        while (tab.go(-1)) address.arrive()
        const found = [address.link]
        while (tab.go(1)) {
          address.arrive()
          found.push(address.link)
        }
        expect(found).toEqual(meant)
      }),
    )
  })

  it('the last link ends up in the address of a browser that refuses, and nothing is thrown', () => {
    const flood = fc.array(fc.constantFrom('replace', 'push', 1, 17, 400), {
      minLength: 150,
      maxLength: 600,
    })
    fc.assert(
      fc.property(flood, (all) => {
        const { tab, address } = open()
        let last = ''
        all.forEach((act, index) => {
          if (typeof act === 'number') vi.advanceTimersByTime(act)
          else address[act as 'replace' | 'push']((last = `?step=${index}`))
        })
        expect(address.link).toBe(last)
        vi.advanceTimersByTime(10 * 30_000)
        expect(tab.location.search).toBe(last)
        expect(vi.getTimerCount()).toBe(0)
      }),
      { numRuns: 50 },
    )
  })
})
