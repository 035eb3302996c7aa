import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { membersAsOf, momentOf } from '../../../src/model/activity'
import { momentsOf } from '../../../src/model/comparedDates'
import { compareNetworks, membershipVerdict, type Comparison } from '../../../src/model/comparison'
import { markKindOf, NO_FILTERS, type Filters } from '../../../src/model/filters'
import { createLookup, type Lookup } from '../../../src/model/lookup'
import { networkAsOf } from '../../../src/model/network'
import type { Alliance, EntityId, Member, Partner, Place } from '../../../src/model/types'
import { makeAlliance, makeDataset, makePartner, makePlace } from '../../fixtures/entities'

const YEARS = [2006, 2025] as const
const STALE = 5
const whenever = momentOf(null, YEARS, STALE)

function compare(
  lookup: Lookup,
  from: string,
  to: string,
  chosen: Partial<Filters> = {},
  matches: ReadonlySet<EntityId> | null = null,
): Comparison {
  const filters = { ...NO_FILTERS, ...chosen }
  const whole = networkAsOf(lookup, filters, whenever, matches)
  return compareNetworks({ lookup, filters, matches, whole, extent: { from, to } })
}

function verdictsOf(comparison: Comparison, kind: string): Record<string, string> {
  return Object.fromEntries(
    comparison.entries
      .filter((entry) => entry.kind === kind)
      .map(({ id, verdict }) => [id.slice(id.indexOf(':') + 1), verdict]),
  )
}

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
    ['without a date runs from the alliance’s start', { started: '2008' }, {}, 'continuing'],
    ['without a date in a new alliance is new', { started: '2015' }, {}, 'new'],
    ['without any date is not compared', {}, {}, 'undated'],
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
  ])('%s', (_, alliance, verdict) => {
    const lookup = createLookup(
      makeDataset({ alliances: [makeAlliance({ id: 'a', ...alliance })] }),
    )
    expect(verdictsOf(compare(lookup, '2010', '2020'), 'alliance').a).toBe(verdict)
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

const year = fc.integer({ min: 1995, max: 2030 }).map(String)
const maybe = fc.option(year, { nil: undefined })
const span = fc
  .record({ start: maybe, end: maybe })
  .filter(({ start, end }) => !start || !end || start <= end)
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
const datasets = fc
  .record({
    partners: fc.array(fc.record({ since: maybe, documentedUntil: maybe }), { maxLength: 8 }),
    places: fc.array(span, { maxLength: 4 }),
    alliances: fc.array(
      fc.record({
        life: span,
        members: fc.array(fc.tuple(fc.nat({ max: 7 }), span), { maxLength: 5 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ partners, places, alliances }) =>
    makeDataset({
      partners: partners.map((dates, index) => makePartner({ id: `p${index}`, ...defined(dates) })),
      places: places.map(({ start, end }, index) =>
        makePlace({ id: `l${index}`, ...defined({ opened: start, closed: end }) }),
      ),
      alliances: alliances.map(({ life, members }, index) =>
        makeAlliance({
          id: `a${index}`,
          ...defined({ started: life.start, ended: life.end }),
          members: members
            .filter(([partner], at) => members.findIndex(([other]) => other === partner) === at)
            .filter(([partner]) => partner < partners.length)
            .map(([partner, { start, end }]) => ({
              partner: `p${partner}`,
              ...defined({ joined: start, left: end }),
            })),
        }),
      ),
    }),
  )
const twoYears = fc
  .uniqueArray(fc.integer({ min: 2006, max: 2025 }), { minLength: 2, maxLength: 2 })
  .map((years) => years.toSorted((a, b) => a - b).map(String) as [string, string])

describe('whatever the facts', () => {
  const shownIn = (lookup: Lookup, date: string, filters: Filters) => {
    const { partners, places } = networkAsOf(
      lookup,
      filters,
      momentOf({ from: date, to: date }, YEARS, STALE),
      null,
    )
    return new Map<string, string>([
      ...partners
        .filter(({ partner }) => markKindOf(partner))
        .map(({ partner, status }) => [`partner:${partner.id}`, status] as const),
      ...places.map(({ place, state }) => [`place:${place.id}`, state] as const),
    ])
  }

  it.each([
    ['without filters', NO_FILTERS],
    ['under an alliance filter', { ...NO_FILTERS, alliances: ['a0', 'a1'] }],
  ])('the map as of both years agrees, %s', (_, filters) => {
    fc.assert(
      fc.property(datasets, twoYears, (dataset, [from, to]) => {
        const lookup = createLookup(dataset)
        const before = shownIn(lookup, from, filters)
        const after = shownIn(lookup, to, filters)
        const { verdicts } = compare(lookup, from, to, filters)
        for (const [id, verdict] of verdicts) {
          if (id.startsWith('alliance:')) continue
          const stands = [before.has(id), after.has(id)]
          if (verdict === 'new') expect(stands).toEqual([false, true])
          if (verdict === 'ended') expect(stands).toEqual([true, false])
          if (verdict === 'continuing') expect(stands).toEqual([true, true])
          if (verdict === 'between') expect(stands).toEqual([false, false])
        }
        for (const id of [...before.keys(), ...after.keys()])
          expect(verdicts.has(id as EntityId)).toBe(true)
      }),
    )
  })

  it('memberships agree with who is a member in both years', () => {
    fc.assert(
      fc.property(datasets, twoYears, (dataset, [from, to]) => {
        const { entries, moments } = compare(createLookup(dataset), from, to)
        for (const { id, verdict, alliance } of entries.filter(({ alliance }) => alliance)) {
          const partner = id.slice('partner:'.length)
          const isIn = (moment: typeof moments.later) =>
            membersAsOf(alliance!, moment).includes(partner)
          const stands = [isIn(moments.earlier), isIn(moments.later)]
          const expected = { new: [false, true], ended: [true, false], continuing: [true, true] }
          if (verdict in expected)
            expect(stands).toEqual(expected[verdict as keyof typeof expected])
        }
      }),
    )
  })

  it('nothing is in two groups', () => {
    fc.assert(
      fc.property(datasets, twoYears, (dataset, [from, to]) => {
        const { entries } = compare(createLookup(dataset), from, to)
        const keys = entries.map(({ kind, id, alliance }) => `${kind} ${id} ${alliance?.id ?? ''}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
