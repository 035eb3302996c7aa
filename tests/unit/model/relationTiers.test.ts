import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sumUp, type PartnerTie } from '../../../src/model/relations'
import type { AllianceKind, Member } from '../../../src/model/types'
import {
  net,
  now,
  relationsIn,
  standingIn,
  standingsIn,
  tie,
  type Facts,
  type Standings,
} from './evidence'

describe('the tier at a date', () => {
  const exchange = tie({ from: '2006', asOf: '2025' })
  const alliance = (id: string, kind: AllianceKind, p: Partial<Member>) =>
    net(p, { id, kind, tier: undefined, livingAsOf: '2025' })
  const flagship = (p: Partial<Member>) => alliance('fl', 'flagship', p)

  test.each<[string, Facts, Standings]>([
    [
      'is that of the highest relation current then',
      {
        ties: [exchange, tie({ programme: 'agreement', from: '2008', asOf: '2025' })],
        alliances: [
          net({ joined: '2010' }, { livingAsOf: '2025' }),
          alliance('sa', 'strategic-alliance', { joined: '2012' }),
          flagship({ joined: '2014' }),
        ],
      },
      {
        2005: 'not there',
        2006: 'exchange current',
        2008: 'partner current',
        2010: 'network current',
        2012: 'strategic-alliance current',
        2014: 'flagship current',
        2025: 'flagship current',
      },
    ],
    [
      'falls when the highest relation ends',
      { ties: [exchange], alliances: [flagship({ joined: '2010', left: '2014' })] },
      { 2014: 'flagship current', 2015: 'exchange current' },
    ],
    [
      'falls when the highest relation is last documented long before',
      { ties: [exchange, tie({ programme: 'agreement', from: '2008' })] },
      { 2013: 'partner current', 2014: 'exchange current' },
    ],
    [
      'stays that of the one documented last when none is current: nobody rises by growing old',
      {
        ties: [tie({ from: '2006', asOf: '2010' }), tie({ programme: 'agreement', from: '2008' })],
      },
      {
        2013: 'partner current',
        2015: 'exchange current',
        2016: 'exchange last-documented',
        2025: 'exchange last-documented',
      },
    ],
    [
      'is that of the highest of those documented last in the same year',
      {
        ties: [
          tie({ from: '2006', asOf: '2010' }),
          tie({ programme: 'agreement', from: '2010-03' }),
        ],
      },
      { 2015: 'partner current', 2016: 'partner last-documented' },
    ],
    [
      'is not raised by an undated relation, nor is who is dated shown before',
      { ties: [tie({ from: '2012', asOf: '2025' })], alliances: [flagship({})] },
      { 2011: 'not there', 2012: 'exchange current', 2025: 'exchange current' },
    ],
    [
      'is not raised by an undated relation when none is current',
      { ties: [tie({ asOf: '2012' }), tie({ programme: 'agreement' })] },
      { 2017: 'exchange current', 2018: 'exchange last-documented' },
    ],
    [
      'of who is nowhere dated is the highest, at all times',
      { ties: [tie({}), tie({ programme: 'agreement' })] },
      { 2006: 'partner undated', 2025: 'partner undated', always: 'partner undated' },
    ],
    [
      'does not come from an initiative, nor does who is in it only then',
      {
        ties: [tie({ from: '2012', asOf: '2025' })],
        alliances: [alliance('other', 'initiative', { joined: '2006' })],
      },
      { 2010: 'not there', 2012: 'exchange current' },
    ],
    [
      'of several years is that of the last of them',
      {
        ties: [exchange],
        alliances: [
          net({ joined: '2008', left: '2012' }, { livingAsOf: '2025' }),
          flagship({ joined: '2018' }),
        ],
      },
      {
        '2010..2012': 'network current',
        '2010..2016': 'exchange current',
        '2010..2018': 'flagship current',
        always: 'flagship current',
      },
    ],
    [
      'of several years, by whose last all was over, is what it was',
      { ties: [], alliances: [flagship({ joined: '2008', left: '2012' })] },
      { '2010..2016': 'flagship former', 2013: 'not there' },
    ],
    [
      'of several years in whose last it is last documented is that',
      { ties: [tie({ programme: 'agreement', from: '2006' })] },
      { '2010..2020': 'partner current', '2012..2020': 'partner last-documented' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(standingsIn(facts, expected)).toEqual(expected)
  })

  test.each<[string, 'home' | 'other', Facts, Standings]>([
    ['TUM is home, always', 'home', {}, { 2006: 'home current', always: 'home current' }],
    [
      'who is kept for reference stays it, whatever it takes part in',
      'other',
      { alliances: [flagship({ joined: '2012' })] },
      { 2011: 'not there', 2012: 'other current', 2025: 'other current' },
    ],
    ['who is kept for reference may be undated', 'other', {}, { 2006: 'other undated' }],
    [
      'who is kept for reference is dated by what makes nobody a partner, too',
      'other',
      { alliances: [alliance('other', 'initiative', { joined: '2012' })] },
      { 2011: 'not there', 2012: 'other current' },
    ],
  ])('is typed for some: %s', (_, typed, facts, expected) => {
    expect(standingsIn(facts, expected, typed)).toEqual(expected)
  })
})

describe('the sum of a partner’s relations', () => {
  const agreement = (fields: Partial<PartnerTie>) => tie({ programme: 'agreement', ...fields })

  test.each<[string, Facts, Partial<ReturnType<typeof sumUp>>]>([
    [
      'has the earliest beginning and the latest evidence',
      { ties: [agreement({ from: '2012', asOf: '2014' }), tie({ from: '2008', asOf: '2020' })] },
      { tier: 'exchange', since: '2008', sinceIs: 'start', documentedUntil: '2020' },
    ],
    [
      'says that it is only documented where the earliest relation is',
      { ties: [agreement({ from: '2012' }), tie({ asOf: '2008' })] },
      { since: '2008', sinceIs: 'documented' },
    ],
    [
      'has no date where no relation has one',
      { ties: [agreement({})] },
      { tier: 'partner', since: undefined, sinceIs: undefined, documentedUntil: undefined },
    ],
    [
      'does not count what makes nobody a partner',
      {
        ties: [tie({ from: '2012', asOf: '2024' })],
        alliances: [
          net(
            { joined: '2006' },
            { id: 'x', kind: 'initiative', tier: undefined, livingAsOf: '2025' },
          ),
        ],
      },
      { since: '2012', documentedUntil: '2024' },
    ],
    [
      'names every programme once',
      { ties: [agreement({ from: '2012' }), tie({}), tie({ asOf: '2010' })] },
      { programmes: ['exchange', 'agreement'] },
    ],
    [
      'has the tier of the last year, not the highest ever',
      { ties: [agreement({ from: '2006' }), tie({ from: '2006', asOf: '2024' })] },
      { tier: 'exchange' },
    ],
    [
      'keeps the tier of who is last documented long ago',
      { ties: [agreement({ from: '2006' })] },
      { tier: 'partner' },
    ],
    [
      'keeps the tier of who has ended, as far as it was dated',
      { ties: [tie({ from: '2006', until: '2010' }), agreement({})] },
      { tier: 'exchange' },
    ],
  ])('%s', (_, facts, sum) => {
    expect(sumUp(undefined, relationsIn(facts), now)).toMatchObject(sum)
  })
})

it('whatever the ties, the partner is there at every date that documents it, and not before', () => {
  const year = fc.integer({ min: 2000, max: 2025 }).map(String)
  const dated = fc.record(
    { programme: fc.constantFrom('exchange', 'agreement'), from: year, asOf: year },
    { requiredKeys: ['programme'] },
  )
  fc.assert(
    fc.property(fc.array(dated, { minLength: 1, maxLength: 6 }), (rows) => {
      const facts = { ties: rows.map(tie) }
      const dates = rows
        .flatMap(({ from, asOf }) => [from, asOf])
        .filter((date) => date !== undefined)
      const [first] = dates.toSorted()
      if (first === undefined) {
        expect(standingIn(facts, '2010')).toMatch(/ undated$/)
        return
      }
      for (const date of dates) expect(standingIn(facts, date), date).toMatch(/ current$/)
      expect(standingIn(facts, String(Number(first) - 1))).toBe('not there')
    }),
  )
})
