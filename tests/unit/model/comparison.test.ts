import { describe, expect, it, test } from 'vitest'
import { momentsOf } from '../../../src/model/comparedDates'
import { membershipVerdict } from '../../../src/model/comparison'
import { createLookup } from '../../../src/model/lookup'
import type { Rise } from '../../../src/model/rise'
import type { Alliance, EntityId, Member, Partner, Place, Relation } from '../../../src/model/types'
import {
  makeAlliance,
  makeDataset,
  makePartner,
  makePlace,
  makeRelation,
} from '../../fixtures/entities'
import { byRelations, compare, STALE, verdictsOf, YEARS } from './compared'

describe('from 2010 to 2020, a tie', () => {
  it.each<[string, Partial<Partner>, string | undefined]>([
    ['that began before continues', { since: '2006' }, 'continuing'],
    ['that began in the earlier year continues', { since: '2010-11' }, 'continuing'],
    ['that began between is new', { since: '2015' }, 'new'],
    ['that began in the later year is new', { since: '2020-12-31' }, 'new'],
    ['that begins later is not there', { since: '2021' }, undefined],
    ['without a date is not compared', {}, 'undated'],
    [
      'whose last evidence is old has not ended',
      { since: '2001', documentedUntil: '2009' },
      'last-documented',
    ],
    [
      'that began between and whose last evidence is old is not new',
      { since: '2011', documentedUntil: '2013' },
      'last-documented',
    ],
    [
      'whose last evidence is recent continues',
      { since: '2001', documentedUntil: '2016' },
      'continuing',
    ],
    [
      'first documented between is apart: it may be older',
      { since: '2015', sinceIs: 'documented' },
      'documented',
    ],
    [
      'first documented in the later year is apart',
      { since: '2020-12-31', sinceIs: 'documented' },
      'documented',
    ],
    [
      'documented in the earlier year continues',
      { since: '2010-11', sinceIs: 'documented' },
      'continuing',
    ],
    ['documented later is not there', { since: '2021', sinceIs: 'documented' }, undefined],
    [
      'documented between and whose last evidence is old is last documented',
      { since: '2011', sinceIs: 'documented', documentedUntil: '2013' },
      'last-documented',
    ],
  ])('%s', (_, partner, verdict) => {
    const lookup = createLookup(makeDataset({ partners: [makePartner({ id: 'p', ...partner })] }))
    expect(verdictsOf(compare(lookup, '2010', '2020'), 'partner').p).toBe(verdict)
  })
})

describe('from 2010 to 2020, a membership', () => {
  it.each<[string, Partial<Alliance>, Partial<Member>, string | undefined]>([
    ['joined before continues', {}, { joined: '2006' }, 'continuing'],
    ['joined between is new', {}, { joined: '2015' }, 'new'],
    ['left between has ended', {}, { joined: '2006', left: '2019' }, 'ended'],
    ['left in the later year continues', {}, { joined: '2006', left: '2020' }, 'continuing'],
    ['left before is not there', {}, { joined: '2006', left: '2009' }, undefined],
    ['joined later is not there', {}, { joined: '2021' }, undefined],
    ['joined and left in between is told apart', {}, { joined: '2012', left: '2014' }, 'between'],
    [
      'without a date is not compared, however old its alliance',
      { started: '2008' },
      {},
      'undated',
    ],
    ['without a date in a new alliance is not new', { started: '2015' }, {}, 'undated'],
    ['without any date is not compared', {}, {}, 'undated'],
    ['documented before continues', {}, { asOf: '2006' }, 'continuing'],
    ['first documented between is apart: it may be older', {}, { asOf: '2015' }, 'documented'],
    ['first documented later is not there', {}, { asOf: '2021' }, undefined],
    [
      'first documented between, and left, is told apart',
      {},
      { asOf: '2012', left: '2014' },
      'between',
    ],
    [
      'whose last evidence is old has not ended',
      {},
      { joined: '2006', documentedUntil: '2014' },
      'last-documented',
    ],
    [
      'whose last evidence is five years old continues',
      {},
      { joined: '2006', documentedUntil: '2015' },
      'continuing',
    ],
    [
      'in an alliance whose last evidence is old has not ended',
      { documentedUntil: '2014' },
      { joined: '2006' },
      'last-documented',
    ],
    [
      'without a date in an alliance whose last evidence is old is last documented',
      { documentedUntil: '2014' },
      {},
      'last-documented',
    ],
    [
      'left between has ended, however old its last evidence',
      { documentedUntil: '2012' },
      { joined: '2006', left: '2012' },
      'ended',
    ],
    ['ends with its alliance', { ended: '2015' }, { joined: '2006' }, 'ended'],
    ['of which only the end is dated has ended', {}, { left: '2015' }, 'ended'],
  ])('%s', (_, alliance, member, verdict) => {
    const moments = momentsOf({ from: '2010', to: '2020' }, YEARS, STALE)
    const whole = { partner: 'p', ...member }
    const of = makeAlliance({ id: 'a', members: [whole], ...alliance })
    expect(membershipVerdict(whole, of, moments)).toBe(verdict)
  })
})

describe('from 2010 to 2020, a location', () => {
  it.each<[string, Partial<Place>, string | undefined]>([
    ['opened before continues', { opened: '2002' }, 'continuing'],
    ['opened between is new', { opened: '2012-10' }, 'new'],
    ['closed between has ended', { opened: '2002', closed: '2015' }, 'ended'],
    ['opened and closed in between is told apart', { opened: '2012', closed: '2014' }, 'between'],
    ['only planned is not compared', { status: 'planned' }, 'planned'],
    [
      'announced for a year between is not compared',
      { status: 'announced', opened: '2015' },
      'planned',
    ],
    ['without a date is not compared', {}, 'undated'],
    ['closed nobody knows when is not compared', { opened: '2002', status: 'former' }, 'undated'],
    ['of which only a later end is dated is not compared', { closed: '2024' }, 'undated'],
    ['documented before continues', { asOf: '2008' }, 'continuing'],
    ['first documented between is apart: it may be older', { asOf: '2012' }, 'documented'],
  ])('%s', (_, place, verdict) => {
    const lookup = createLookup(makeDataset({ places: [makePlace({ id: 'l', ...place })] }))
    expect(verdictsOf(compare(lookup, '2010', '2020'), 'place').l).toBe(verdict)
  })
})

describe('from 2010 to 2020, an alliance', () => {
  it.each<[string, Partial<Alliance>, string | undefined]>([
    ['founded before continues', { started: '2006' }, 'continuing'],
    ['founded between is new', { started: '2012' }, 'new'],
    ['ended between has ended', { started: '2006', ended: '2015' }, 'ended'],
    ['founded and ended in between is told apart', { started: '2012', ended: '2014' }, 'between'],
    ['without a date is not compared', {}, 'undated'],
    ['founded later is not there', { started: '2024' }, undefined],
    ['documented before continues', { asOf: '2008' }, 'continuing'],
    ['first documented between is apart: it may be older', { asOf: '2012' }, 'documented'],
    ['first documented later is not there', { asOf: '2024' }, undefined],
    [
      'whose last evidence is old has not ended',
      { started: '2006', documentedUntil: '2014' },
      'last-documented',
    ],
    [
      'whose last evidence is five years old continues',
      { started: '2006', documentedUntil: '2015' },
      'continuing',
    ],
  ])('%s', (_, alliance, verdict) => {
    const lookup = createLookup(
      makeDataset({ alliances: [makeAlliance({ id: 'a', ...alliance })] }),
    )
    expect(verdictsOf(compare(lookup, '2010', '2020'), 'alliance').a).toBe(verdict)
  })
})

describe('from 2010 to 2020, a partner', () => {
  const exchange = makeRelation({ from: '2001' })
  const documented = (relation: Partial<Relation>) =>
    makeRelation({ fromIs: 'documented', ...relation })

  it.each<[string, readonly Relation[], string, Rise | undefined]>([
    [
      'that became more has risen: from what, to what and when',
      [exchange, makeRelation({ tier: 'flagship', from: '2018-10-04' })],
      'risen',
      { from: 'exchange', to: 'flagship', date: '2018-10-04' },
    ],
    [
      'that became more in the later year has risen',
      [exchange, makeRelation({ tier: 'network', from: '2020-11' })],
      'risen',
      { from: 'exchange', to: 'network', date: '2020-11' },
    ],
    [
      'that became more twice has risen from the first to the last',
      [
        exchange,
        makeRelation({ tier: 'partner', from: '2012' }),
        makeRelation({ tier: 'strategic-alliance', from: '2018' }),
      ],
      'risen',
      { from: 'exchange', to: 'strategic-alliance', date: '2018' },
    ],
    [
      'whose ties are only documented rises from what it was documented as',
      [documented({ from: '2009' }), makeRelation({ tier: 'network', from: '2015' })],
      'risen',
      { from: 'exchange', to: 'network', date: '2015' },
    ],
    [
      'whose documented ties do not reach back to the earlier year rises, nobody knows from what',
      [documented({ from: '2014' }), makeRelation({ tier: 'network', from: '2015' })],
      'risen',
      { to: 'network', date: '2015' },
    ],
    [
      'that became more before continues',
      [exchange, makeRelation({ tier: 'network', from: '2010' })],
      'continuing',
      undefined,
    ],
    [
      'that becomes more later continues',
      [exchange, makeRelation({ tier: 'network', from: '2021' })],
      'continuing',
      undefined,
    ],
    [
      'with one more relation, no higher, continues',
      [exchange, makeRelation({ from: '2015' })],
      'continuing',
      undefined,
    ],
    [
      'whose higher relation is only documented continues',
      [exchange, documented({ tier: 'network', from: '2015' })],
      'continuing',
      undefined,
    ],
    [
      'whose higher relation began and ended in between continues',
      [exchange, makeRelation({ tier: 'network', from: '2012', until: '2015' })],
      'continuing',
      undefined,
    ],
    [
      'that became less continues',
      [exchange, makeRelation({ tier: 'network', from: '2006', until: '2015' })],
      'continuing',
      undefined,
    ],
    [
      'that began between and became more is new',
      [makeRelation({ from: '2012' }), makeRelation({ tier: 'network', from: '2015' })],
      'new',
      undefined,
    ],
    [
      'that began as what it is, and is documented in a lower relation later, is new',
      [makeRelation({ tier: 'network', from: '2012' }), documented({ from: '2015' })],
      'new',
      undefined,
    ],
    [
      'first documented between, in whatever, is documented only',
      [documented({ from: '2012' }), documented({ tier: 'network', from: '2015' })],
      'documented',
      undefined,
    ],
    [
      'that had ended and is documented anew between is not new',
      [makeRelation({ from: '2001', until: '2005' }), documented({ from: '2015' })],
      'documented',
      undefined,
    ],
    [
      'that had ended and began anew between is new',
      [documented({ from: '2001', until: '2005' }), makeRelation({ from: '2015' })],
      'new',
      undefined,
    ],
    [
      'whose higher relation is last documented long ago continues',
      [
        makeRelation({ from: '2001', documentedUntil: '2018' }),
        makeRelation({ tier: 'network', from: '2011', documentedUntil: '2012' }),
      ],
      'continuing',
      undefined,
    ],
    [
      'all of whose relations are last documented long ago is not compared',
      [
        makeRelation({ from: '2001', documentedUntil: '2005' }),
        makeRelation({ tier: 'network', from: '2011', documentedUntil: '2012' }),
      ],
      'last-documented',
      undefined,
    ],
  ])('%s', (_, relations, verdict, rise) => {
    const lookup = createLookup(makeDataset({ partners: [byRelations('p', relations)] }))
    const { entries } = compare(lookup, '2010', '2020')
    expect(entries.find(({ id }) => id === 'partner:p')).toMatchObject({ verdict })
    expect(entries.find(({ id }) => id === 'partner:p')?.rise).toEqual(rise)
  })
})

describe('under an alliance filter', () => {
  const members: readonly Member[] = [
    { partner: 'stays', joined: '2006' },
    { partner: 'leaves', joined: '2006', left: '2015' },
    { partner: 'moves', joined: '2006', left: '2015' },
    { partner: 'joins', joined: '2015' },
  ]
  const lookup = createLookup(
    makeDataset({
      partners: ['stays', 'leaves', 'moves', 'joins', 'other'].map((id) =>
        makePartner({ id, since: '2001' }),
      ),
      alliances: [
        makeAlliance({ id: 'one', started: '2006', members }),
        makeAlliance({
          id: 'two',
          started: '2006',
          members: [{ partner: 'moves', joined: '2016' }],
        }),
      ],
    }),
  )

  it('the membership decides, not the tie', () => {
    const comparison = compare(lookup, '2010', '2020', { alliances: ['one'] })
    expect(verdictsOf(comparison, 'partner')).toEqual({
      stays: 'continuing',
      leaves: 'ended',
      moves: 'ended',
      joins: 'new',
    })
  })

  it('who changes from one chosen alliance to another continues', () => {
    const comparison = compare(lookup, '2010', '2020', { alliances: ['one', 'two'] })
    expect(verdictsOf(comparison, 'partner').moves).toBe('continuing')
  })

  it('who joins one chosen alliance is not new while it may still be in another', () => {
    const member = (dates: Partial<Member>) => [{ partner: 'moves', joined: '2006', ...dates }]
    const chosen = createLookup(
      makeDataset({
        partners: [makePartner({ id: 'moves', since: '2001' })],
        alliances: [
          makeAlliance({ id: 'one', members: member({ documentedUntil: '2008' }) }),
          makeAlliance({ id: 'two', members: member({ joined: '2016' }) }),
        ],
      }),
    )
    const comparison = compare(chosen, '2010', '2020', { alliances: ['one', 'two'] })
    expect(verdictsOf(comparison, 'partner').moves).not.toBe('new')
  })

  it('memberships of other alliances are not compared', () => {
    const { entries } = compare(lookup, '2010', '2020', { alliances: ['two'] })
    expect(entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'partner partner:moves',
      'alliance alliance:two',
      'membership partner:moves',
    ])
  })
})

test('a search compares the memberships of what it found, partner or alliance', () => {
  const lookup = createLookup(
    makeDataset({
      partners: [makePartner({ id: 'a' }), makePartner({ id: 'b' })],
      alliances: [
        makeAlliance({
          id: 'one',
          members: [
            { partner: 'a', joined: '2015' },
            { partner: 'b', joined: '2015' },
          ],
        }),
      ],
    }),
  )
  const found = (id: EntityId) =>
    verdictsOf(compare(lookup, '2010', '2020', {}, new Set([id])), 'membership')
  expect(found('partner:a')).toEqual({ a: 'new' })
  expect(found('alliance:one')).toEqual({ a: 'new', b: 'new' })
})
