import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInterval, type Interval } from '../../../src/model/partialDate'
import { axisTicks } from '../../../src/time/ticks'
import { timeScale, yearsInterval } from '../../../src/time/timeScale'
import {
  clampDomain,
  domainAround,
  hasMonthSteps,
  panDomain,
  zoomDomain,
} from '../../../src/time/zoom'

const LIMITS = yearsInterval([1860, 2026])
const HOME = yearsInterval([2006, 2025])
const DAY = 86_400_000

const instant = fc.integer({ min: LIMITS.start, max: LIMITS.end })
const domains = fc
  .tuple(instant, instant)
  .map(([a, b]) => clampDomain({ start: Math.min(a, b), end: Math.max(a, b) }, LIMITS))

function expectInside({ start, end }: Interval) {
  expect(start).toBeGreaterThanOrEqual(LIMITS.start - 1)
  expect(end).toBeLessThanOrEqual(LIMITS.end + 1)
  expect(end - start).toBeGreaterThanOrEqual(20 * DAY - 1)
}

describe('zooming', () => {
  test('keeps what is under the pointer where it is', () => {
    const at = toInterval('2015').start
    const { start, end } = zoomDomain(HOME, 2, at, LIMITS)
    expect(end - start).toBeCloseTo((HOME.end - HOME.start) / 2, -3)
    expect((at - start) / (end - start)).toBeCloseTo((at - HOME.start) / (HOME.end - HOME.start))
  })

  test('never leaves the limits and never comes nearer than days', () => {
    fc.assert(
      fc.property(domains, fc.double({ min: 0.01, max: 100, noNaN: true }), instant, (...args) => {
        expectInside(zoomDomain(...args, LIMITS))
      }),
    )
  })

  test('in and out again leads back, away from the limits', () => {
    const at = toInterval('2014-06').start
    const back = zoomDomain(zoomDomain(HOME, 2, at, LIMITS), 0.5, at, LIMITS)
    expect(back.start).toBeCloseTo(HOME.start, -3)
    expect(back.end).toBeCloseTo(HOME.end, -3)
  })
})

describe('panning', () => {
  test('keeps the length and stops at the limits', () => {
    fc.assert(
      fc.property(domains, fc.double({ min: -5, max: 5, noNaN: true }), (domain, share) => {
        const panned = panDomain(domain, share, LIMITS)
        expectInside(panned)
        expect(panned.end - panned.start).toBeCloseTo(domain.end - domain.start, -1)
      }),
    )
  })
})

test('chosen years are shown with some room around them', () => {
  const { start, end } = domainAround(yearsInterval([2012, 2014]), LIMITS)
  expect(start).toBeLessThan(toInterval('2012').start)
  expect(start).toBeGreaterThan(toInterval('2011-09').start)
  expect(end).toBeGreaterThan(toInterval('2014').end)
})

test('a single day is shown with the days around it', () => {
  const { start, end } = domainAround(toInterval('2018-06-07'), LIMITS)
  expect((end - start) / DAY).toBeCloseTo(20)
})

test('the brush moves by months where months are wide enough', () => {
  expect(hasMonthSteps(HOME)).toBe(false)
  expect(hasMonthSteps(yearsInterval([2018, 2020]))).toBe(true)
})

describe('the ticks of a zoomed axis', () => {
  const ticks = (domain: Interval, width = 1200) => axisTicks(timeScale(domain, [0, width]))
  const dates = (domain: Interval) => ticks(domain).map(({ date }) => date)

  test('are decades, years, months or days', () => {
    expect(dates(LIMITS)).toContain('1900')
    expect(dates(yearsInterval([2008, 2020]))).toContain('2014')
    expect(dates(yearsInterval([2018, 2018]))).toContain('2018-06')
    expect(dates(toInterval('2018-06'))).toContain('2018-06-06')
  })

  test('end before the end of the axis, which belongs to what follows', () => {
    expect(dates(yearsInterval([2018, 2018]))).not.toContain('2019-01')
  })

  test('of days begin with the first of a month in bold', () => {
    const domain = { start: toInterval('2018-05-20').start, end: toInterval('2018-06-10').end }
    const [major] = ticks(domain).filter(({ isMajor }) => isMajor)
    expect(major?.date).toBe('2018-06-01')
  })

  test('of several days leave room before the first, also in February', () => {
    const twoMonths = { start: toInterval('1970-01').start, end: toInterval('1970-02').end + 1 }
    expect(ticks(twoMonths, 496).map(({ date }) => date)).toEqual([
      '1970-01-01',
      '1970-01-11',
      '1970-01-21',
      '1970-02-01',
      '1970-02-11',
      '1970-03-01',
    ])
  })

  test('leave room for their names, and name no date twice', () => {
    fc.assert(
      fc.property(domains, fc.integer({ min: 400, max: 1900 }), (domain, width) => {
        const all = ticks(domain, width)
        expect(new Set(all.map(({ date }) => date)).size).toBe(all.length)
        for (const [index, { x }] of all.entries()) {
          const next = all[index + 1]
          if (next) expect(next.x - x).toBeGreaterThan(80)
        }
      }),
    )
  })
})
