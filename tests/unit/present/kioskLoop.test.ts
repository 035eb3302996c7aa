import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dwellOf, KioskLoop, PAUSE_MS, type KioskActs } from '../../../src/present/kiosk/KioskLoop'
import { FACTS } from '../../fixtures/facts'

const { stories } = FACTS.en
const [first, second] = stories
if (!first || !second) throw new Error('There are no stories')

let log: string[] = []
const acts = (
  loadStories: KioskActs['loadStories'] = () => Promise.resolve(stories),
): KioskActs => ({
  loadStories,
  play: (story, step) => log.push(`${story} ${String(step)}`),
  handOver: () => log.push('hand over'),
  beginAnew: () => log.push('begin anew'),
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  log = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('plays all stories, one after the other, while nobody is there', async () => {
  const loop = new KioskLoop(60, acts())
  await pass(59_000)
  expect(log).toEqual([])
  await pass(1000)
  expect(log).toEqual(['begin anew'])
  await pass(PAUSE_MS)
  expect(log).toEqual(['begin anew', `${first.id} 1`])
  for (const step of first.steps) await pass(dwellOf(step))
  expect(log.at(-1)).toBe(`${second.id} 1`)
  const all = stories.flatMap(({ steps }) => steps)
  for (const step of all.slice(first.steps.length)) await pass(dwellOf(step))
  expect(log.at(-1)).toBe(`${first.id} 1`)
  loop.stop()
  await pass(600_000)
  expect(log.at(-1)).toBe(`${first.id} 1`)
})

it('hands over to whoever touches it, and begins anew when they have gone', async () => {
  const loop = new KioskLoop(30, acts())
  expect(loop.touch()).toBe(false)
  await pass(30_000 + PAUSE_MS)
  expect(loop.touch()).toBe(true)
  expect(log.slice(-2)).toEqual([`${first.id} 1`, 'hand over'])
  await pass(20_000)
  expect(loop.touch()).toBe(false)
  await pass(20_000)
  expect(log.at(-1)).toBe('hand over')
  await pass(10_000)
  expect(log.at(-1)).toBe('begin anew')
  loop.stop()
})

it('tries again later where the stories cannot be had', async () => {
  let isThere = false
  const loop = new KioskLoop(
    10,
    acts(() => (isThere ? Promise.resolve(stories) : Promise.reject(new Error('offline')))),
  )
  await pass(10_000 + PAUSE_MS)
  expect(log).toEqual(['begin anew'])
  isThere = true
  await pass(10_000 + PAUSE_MS)
  expect(log.at(-1)).toBe(`${first.id} 1`)
  loop.stop()
})

it('shows a step for as long as its words take', () => {
  const [step] = first.steps
  if (!step) throw new Error('The story has no steps')
  const words = (title: string, caption: string) => dwellOf({ ...step, title, caption })
  expect(words('', '')).toBe(5000)
  expect(words('A title', 'x'.repeat(93))).toBe(11_000)
  expect(words('', 'x'.repeat(2000))).toBe(30_000)
})
