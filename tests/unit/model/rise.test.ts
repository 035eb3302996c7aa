import { describe, expect, test } from 'vitest'
import { momentOf } from '../../../src/model/activity'
import { riseOf, type Rise } from '../../../src/model/rise'
import type { Relation } from '../../../src/model/types'
import { makePartner, makeRelation } from '../../fixtures/entities'
import { byRelations, STALE, YEARS } from './compared'

const asOf = (date: string) => momentOf({ from: date, to: date }, YEARS, STALE)

const started = (tier: Relation['tier'], from: string, relation: Partial<Relation> = {}) =>
  makeRelation({ tier, from, ...relation })
const documented = (tier: Relation['tier'], from: string, relation: Partial<Relation> = {}) =>
  makeRelation({ tier, from, fromIs: 'documented', ...relation })

const exchange = started('exchange', '2001')

describe('from 2010 to 2020, a partner rises', () => {
  test.each<[string, readonly Relation[], Rise]>([
    [
      'from what it was to what it is, when the higher relation began',
      [exchange, started('flagship', '2018-10-04')],
      { from: 'exchange', to: 'flagship', date: '2018-10-04' },
    ],
    [
      'by one step',
      [started('partner', '2001'), started('network', '2011')],
      { from: 'partner', to: 'network', date: '2011' },
    ],
    [
      'in the year after the earlier one, and in the later one',
      [started('strategic-alliance', '2006'), started('flagship', '2020-12-31')],
      { from: 'strategic-alliance', to: 'flagship', date: '2020-12-31' },
    ],
    [
      'over several steps in one, dated by the last',
      [
        exchange,
        started('partner', '2012'),
        started('network', '2015'),
        started('flagship', '2018'),
      ],
      { from: 'exchange', to: 'flagship', date: '2018' },
    ],
    [
      'from what it is documented as in the earlier year',
      [documented('exchange', '2010-11'), started('network', '2015')],
      { from: 'exchange', to: 'network', date: '2015' },
    ],
    [
      'from what it was last documented as',
      [started('exchange', '2001'), started('network', '2015')],
      { from: 'exchange', to: 'network', date: '2015' },
    ],
    [
      'from nobody knows what, where only documented ties are older than the higher relation',
      [documented('exchange', '2015-10'), started('flagship', '2018-10-04')],
      { to: 'flagship', date: '2018-10-04' },
    ],
    [
      'by the first of two relations of the same tier',
      [exchange, started('network', '2012'), started('network', '2018')],
      { from: 'exchange', to: 'network', date: '2012' },
    ],
    [
      'from what it still was, where the higher relation of before had ended',
      [exchange, started('flagship', '2003', { until: '2008' }), started('network', '2015')],
      { from: 'exchange', to: 'network', date: '2015' },
    ],
  ])('%s', (_, relations, rise) => {
    expect(riseOf(byRelations('p', relations), asOf('2010'), asOf('2020'))).toEqual(rise)
  })
})

describe('from 2010 to 2020, a partner does not rise', () => {
  test.each<[string, readonly Relation[]]>([
    ['that has no other relation', [exchange]],
    ['that gets one of the same tier', [exchange, started('exchange', '2015')]],
    ['that gets a lower one', [started('network', '2001'), started('partner', '2015')]],
    ['that rose in the earlier year', [exchange, started('network', '2010-12-31')]],
    ['that rose before', [exchange, started('network', '2008')]],
    ['that rises later', [exchange, started('network', '2021')]],
    ['whose higher relation is only documented', [exchange, documented('network', '2015')]],
    [
      'whose higher relation is documented before a further one of the same tier begins',
      [exchange, documented('network', '2012'), started('network', '2018')],
    ],
    ['whose higher relation is undated', [exchange, makeRelation({ tier: 'network' })]],
    ['whose higher relation ended', [exchange, started('network', '2012', { until: '2019' })]],
    [
      'whose higher relation is last documented long before',
      [
        started('exchange', '2001', { documentedUntil: '2018' }),
        started('network', '2012', { documentedUntil: '2014' }),
      ],
    ],
    [
      'all of whose relations are last documented long before',
      [
        started('exchange', '2001', { documentedUntil: '2005' }),
        started('network', '2012', { documentedUntil: '2014' }),
      ],
    ],
    ['that is new', [started('network', '2015')]],
    [
      'that is new and became more since',
      [started('exchange', '2012'), started('network', '2015')],
    ],
    [
      'that is new and documented in a lower relation since',
      [started('network', '2012'), documented('exchange', '2015')],
    ],
    [
      'that is first documented in both relations',
      [documented('exchange', '2012'), documented('network', '2015')],
    ],
    ['that is not there yet', [started('network', '2021')]],
    ['that is undated', [makeRelation({ tier: 'exchange' })]],
    [
      'that had ended before, and began anew',
      [documented('exchange', '2001', { until: '2005' }), started('exchange', '2015')],
    ],
    [
      'that is documented as no less before the relation began',
      [documented('network', '2012', { documentedUntil: '2013' }), started('network', '2015')],
    ],
    [
      'that is documented as more before the relation began',
      [documented('network', '2012', { until: '2014' }), started('exchange', '2015')],
    ],
    [
      'that is documented as no less between the two dates',
      [
        exchange,
        documented('network', '2012', { documentedUntil: '2013' }),
        started('network', '2018'),
      ],
    ],
    ['that became more by what makes nobody a partner', [exchange, started(undefined, '2015')]],
  ])('%s', (_, relations) => {
    expect(riseOf(byRelations('p', relations), asOf('2010'), asOf('2020'))).toBeUndefined()
  })

  test.each(['home', 'other'] as const)('that is typed: %s', (tier) => {
    const relations = [exchange, started('flagship', '2018')]
    const partner = makePartner({ id: 'p', tier, relations })
    expect(riseOf(partner, asOf('2010'), asOf('2020'))).toBeUndefined()
  })
})

test('a rise lies between any two dates that hold its own between them', () => {
  const partner = byRelations('p', [exchange, started('flagship', '2018-10-04')])
  const rises = (from: string, to: string) => riseOf(partner, asOf(from), asOf(to)) !== undefined
  expect(rises('2017', '2018')).toBe(true)
  expect(rises('2018', '2019')).toBe(false)
  expect(rises('2018-09', '2018-10')).toBe(true)
  expect(rises('2018-10', '2018-11')).toBe(false)
})
