import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layoutStrip, spread, type StripOptions } from '../../../src/present/stripLayout'

const RANGE = [20, 980] as const
const OPTIONS: StripOptions = { range: RANGE, pitch: 30, nameGap: 10, current: 0 }
const step = (x: number, nameWidth = 40) => ({ x, nameWidth })

it('leaves steps at their dates while there is room', () => {
  const places = layoutStrip([step(100), step(400), step(700)], OPTIONS)
  expect(places.map(({ x }) => x)).toEqual([100, 400, 700])
  expect(places.map(({ nameX }) => nameX)).toEqual([80, 380, 680])
})

it('moves two steps of one month apart, evenly around their dates', () => {
  const places = layoutStrip([step(500), step(504)], OPTIONS)
  expect(places.map(({ x }) => x)).toEqual([487, 517])
})

it('keeps the order of the story where dates are equal', () => {
  const places = layoutStrip([step(500), step(500), step(500)], OPTIONS)
  expect(places.map(({ x }) => x)).toEqual([470, 500, 530])
})

it('names the current step before all others', () => {
  const steps = [step(500, 200), step(540, 200), step(580, 200)]
  const named = (current: number) =>
    layoutStrip(steps, { ...OPTIONS, current }).map(({ nameX }) => nameX !== undefined)
  expect(named(0)).toEqual([true, false, false])
  expect(named(1)).toEqual([false, true, false])
})

it('keeps names within the axis', () => {
  const [first, last] = layoutStrip([step(20, 120), step(980, 120)], OPTIONS)
  expect(first?.nameX).toBe(20)
  expect(last?.nameX).toBe(860)
})

const steps = fc.array(
  fc.record({
    x: fc.double({ min: 20, max: 980, noNaN: true }),
    nameWidth: fc.double({ min: 0, max: 300, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
)

it('never lets two marks or two names touch, nor anything leave the axis', () => {
  fc.assert(
    fc.property(steps, fc.nat(59), (given, current) => {
      const places = layoutStrip(given, { ...OPTIONS, current: current % given.length })
      const xs = places.map(({ x }) => x).toSorted((a, b) => a - b)
      const pitch = Math.min(30, 960 / Math.max(1, given.length - 1))
      xs.forEach((x, index) => {
        expect(x).toBeGreaterThanOrEqual(20 - 1e-6)
        expect(x).toBeLessThanOrEqual(980 + 1e-6)
        if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(pitch - 1e-6)
      })
      const names = places
        .flatMap(({ nameX }, index) =>
          nameX === undefined ? [] : [[nameX, nameX + (given[index]?.nameWidth ?? 0)] as const],
        )
        .toSorted(([a], [b]) => a - b)
      names.forEach(([left], index) => {
        if (index > 0) expect(left).toBeGreaterThanOrEqual((names[index - 1]?.[1] ?? 0) + 10 - 1e-6)
      })
      expect(places[current % given.length]?.nameX).toBeDefined()
    }),
  )
})

it('spreads points that are far enough apart not at all', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), (gaps) => {
      let x = 20
      const xs = gaps.map((gap) => (x += 30 + gap))
      const spots = spread(xs, 30, [20, 1000])
      for (const [index, at] of xs.entries()) expect(spots[index]).toBeCloseTo(at, 6)
    }),
  )
})
