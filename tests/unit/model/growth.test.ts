import { describe, expect, test } from 'vitest'
import { momentOf } from '../../../src/model/activity'
import { NO_FILTERS, type Filters } from '../../../src/model/filters'
import { countNewPartners, networkGrowth } from '../../../src/model/growth'
import { createLookup } from '../../../src/model/lookup'
import { networkAsOf } from '../../../src/model/network'
import { yearOf } from '../../../src/model/partialDate'
import type { TimeExtent } from '../../../src/model/timeExtent'
import { FACTS } from '../../fixtures/facts'

const dataset = FACTS.en
const lookup = createLookup(dataset)

function newIn(extent: TimeExtent | null, filters: Partial<Filters> = {}): number {
  const moment = momentOf(extent, dataset.years, dataset.staleAfterYears)
  const all = { ...NO_FILTERS, ...filters }
  const { partners } = networkAsOf(lookup, all, moment, null)
  return countNewPartners(lookup, all, moment, partners)
}

describe('the growth of the network', () => {
  const growth = networkGrowth(lookup, NO_FILTERS, null)

  test('has every year of the timeline', () => {
    expect(growth.map(({ year }) => year)).toEqual(
      Array.from({ length: 20 }, (_, index) => 2006 + index),
    )
  })

  test.each([2006, 2014, 2019, 2025])('%i counts dated ties only, as the network does', (year) => {
    const date = String(year)
    const moment = momentOf({ from: date, to: date }, dataset.years, dataset.staleAfterYears)
    const { counts } = networkAsOf(lookup, NO_FILTERS, moment, null)
    expect(growth.find((one) => one.year === year)?.partners).toBe(counts.partners - counts.undated)
  })

  test('its tiers add up', () => {
    for (const { tiers, partners } of growth)
      expect([...tiers.values()].reduce((total, count) => total + count, 0)).toBe(partners)
  })

  test('tells beginnings that a source gives from first evidence', () => {
    for (const { started, documented, partners } of growth)
      expect([...started.values()].reduce((total, count) => total + count, documented)).toBe(
        partners,
      )
    // Lists of TUMexchange and Erasmus+ of 2018 and 2020 are no surge of these years.
    expect(growth.find(({ year }) => year === 2018)?.added).toBe(2)
  })

  test('a partner is new in the year of its dated beginning', () => {
    for (const year of [2008, 2018, 2022]) {
      const begun = dataset.partners.filter(
        ({ tier, since, sinceIs }) =>
          tier !== 'other' &&
          tier !== 'home' &&
          since !== undefined &&
          sinceIs === 'start' &&
          yearOf(since) === year,
      )
      expect(growth.find((one) => one.year === year)?.added).toBe(begun.length)
    }
  })

  test('follows the filters', () => {
    const asian = networkGrowth(lookup, { ...NO_FILTERS, regions: ['Asia'] }, null)
    expect(asian.at(-1)?.partners).toBeLessThan(growth.at(-1)?.partners ?? 0)
  })
})

describe('new partners', () => {
  test('of a year are those of the curve', () => {
    const growth = networkGrowth(lookup, NO_FILTERS, null)
    for (const { year, added } of growth)
      expect(newIn({ from: String(year), to: String(year) })).toBe(added)
  })

  test('of a range are those of its years together', () => {
    const years = [2012, 2013, 2014].map((year) => newIn({ from: String(year), to: String(year) }))
    const all = newIn({ from: '2012', to: '2014' })
    expect(all).toBe(years.reduce((total, count) => total + count, 0))
  })

  test('are not claimed for the whole range', () => {
    expect(newIn(null)).toBe(0)
  })
})
