import { describe, expect, it, test } from 'vitest'
import { momentOf } from '../../../src/model/activity'
import {
  FACETS,
  hasFilters,
  NO_FILTERS,
  toggleChoice,
  type Filters,
} from '../../../src/model/filters'
import { createLookup } from '../../../src/model/lookup'
import { facetCounts, networkAsOf } from '../../../src/model/network'
import type { EntityId } from '../../../src/model/types'
import {
  makeAlliance,
  makeDataset,
  makeEvent,
  makePartner,
  makePlace,
} from '../../fixtures/entities'

const lookup = createLookup(
  makeDataset({
    partners: [
      makePartner({
        id: 'dtu',
        tier: 'network',
        since: '2006',
        programmes: ['eurotech', 'erasmus'],
      }),
      makePartner({
        id: 'ntu',
        tier: 'flagship',
        since: '2010',
        country: 'SG',
        region: 'Asia',
        programmes: ['flagship'],
      }),
      makePartner({ id: 'iit', tier: 'partner', country: 'IN', region: 'Asia' }),
      makePartner({ id: 'old', tier: 'exchange', since: '2001', documentedUntil: '2009' }),
      makePartner({ id: 'late', tier: 'network', since: '2020', country: 'FR' }),
      makePartner({ id: 'ministry', tier: 'other', country: 'FR' }),
    ],
    places: [
      makePlace({ id: 'asia', country: 'SG', region: 'Asia', opened: '2002' }),
      makePlace({ id: 'brussels', country: 'BE', opened: '2012' }),
    ],
    alliances: [
      makeAlliance({
        id: 'eurotech',
        started: '2006',
        members: [
          { partner: 'tum' },
          { partner: 'dtu' },
          { partner: 'late', joined: '2018' },
          { partner: 'ministry', joined: '2010', left: '2014' },
        ],
      }),
      makeAlliance({ id: 'globaltech', started: '2012', members: [{ partner: 'ntu' }] }),
      makeAlliance({ id: 'home-only', started: '2006', members: [{ partner: 'tum' }] }),
    ],
    events: [
      makeEvent({
        id: 'pact',
        date: '2006',
        type: 'alliance',
        partners: ['dtu'],
        alliances: ['eurotech'],
      }),
      makeEvent({ id: 'mou', date: '2015-03', type: 'mou', partners: ['ntu'] }),
      makeEvent({ id: 'office', date: '2012', type: 'location', places: ['brussels'] }),
      makeEvent({ id: 'visit', date: '2016', type: 'visit' }),
    ],
  }),
)

const WHOLE = momentOf(null, [2006, 2025], 5)
const asOf = (year: string) => momentOf({ from: year, to: year }, [2006, 2025], 5)

function shown(
  filters: Partial<Filters> = {},
  moment = WHOLE,
  matches: readonly EntityId[] | null = null,
) {
  const network = networkAsOf(
    lookup,
    { ...NO_FILTERS, ...filters },
    moment,
    matches && new Set(matches),
  )
  return {
    partners: network.partners.map(({ partner }) => partner.id),
    places: network.places.map(({ place }) => place.id),
    alliances: network.alliances.map(({ alliance }) => alliance.id),
    events: network.events.map(({ id }) => id),
  }
}

describe('the network without filters', () => {
  it('shows all but what is kept for reference', () => {
    expect(shown()).toEqual({
      partners: ['tum', 'dtu', 'ntu', 'iit', 'old', 'late'],
      places: ['tum-munich', 'asia', 'brussels'],
      alliances: ['eurotech', 'globaltech', 'home-only'],
      events: ['pact', 'mou', 'office', 'visit'],
    })
  })

  it('shows as of a year what had begun', () => {
    expect(shown({}, asOf('2008'))).toEqual({
      partners: ['tum', 'dtu', 'iit', 'old'],
      places: ['tum-munich', 'asia'],
      alliances: ['eurotech', 'home-only'],
      events: [],
    })
  })

  it('counts partners without TUM, and apart those last documented long before', () => {
    const { counts } = networkAsOf(lookup, NO_FILTERS, asOf('2015'), null)
    expect(counts).toEqual({
      partners: 3,
      lastDocumented: 1,
      undated: 1,
      countries: 3,
      places: 3,
      alliances: 3,
      events: 1,
    })
  })
})

describe('a filter', () => {
  test.each<[string, Partial<Filters>, Partial<ReturnType<typeof shown>>]>([
    ['of tiers keeps their partners', { tiers: ['flagship'] }, { partners: ['ntu'], places: [] }],
    [
      'of tiers keeps the locations when they are chosen',
      { tiers: ['location'] },
      { partners: [], places: ['tum-munich', 'asia', 'brussels'] },
    ],
    [
      'of tiers keeps alliances of their partners',
      { tiers: ['flagship'] },
      { alliances: ['globaltech'] },
    ],
    ['of tiers keeps events of their partners', { tiers: ['flagship'] }, { events: ['mou'] }],
    [
      'of nothing shows nothing',
      { tiers: [] },
      { partners: [], places: [], alliances: [], events: [] },
    ],
    [
      'of types restricts events only',
      { types: ['mou'] },
      { events: ['mou'], alliances: ['eurotech', 'globaltech', 'home-only'] },
    ],
    [
      'of regions keeps what lies there',
      { regions: ['Asia'] },
      { partners: ['ntu', 'iit'], places: ['asia'], alliances: ['globaltech'], events: ['mou'] },
    ],
    [
      'of countries keeps what lies there',
      { countries: ['BE'] },
      { partners: [], places: ['brussels'], alliances: [], events: ['office'] },
    ],
    [
      'of programmes keeps their partners',
      { programmes: ['erasmus'] },
      { partners: ['dtu'], places: [], events: ['pact'] },
    ],
    [
      'of an unknown value keeps nothing',
      { countries: ['XX'] },
      { partners: [], places: [], alliances: [], events: [] },
    ],
    [
      'of two facets needs both',
      { regions: ['Asia'], tiers: ['partner'] },
      { partners: ['iit'], places: [] },
    ],
    ['of two values needs one', { countries: ['SG', 'IN'] }, { partners: ['ntu', 'iit'] }],
  ])('%s', (_, filters, expected) => {
    expect(shown(filters)).toMatchObject(expected)
  })
})

describe('an alliance filter', () => {
  it('keeps its members as of the year, TUM and members kept for reference included', () => {
    const members = (year: string) => shown({ alliances: ['eurotech'] }, asOf(year)).partners
    expect(members('2008')).toEqual(['tum', 'dtu'])
    expect(members('2012')).toEqual(['tum', 'dtu', 'ministry'])
    expect(members('2015')).toEqual(['tum', 'dtu'])
  })

  it('keeps a member whose own tie is dated later than its membership', () => {
    expect(shown({ alliances: ['eurotech'] }, asOf('2018')).partners).toContain('late')
  })

  it('shows former members in a range that reaches back to them', () => {
    expect(shown({ alliances: ['eurotech'] }).partners).toContain('ministry')
  })

  it('leaves locations and the events of others out', () => {
    expect(shown({ alliances: ['eurotech'] })).toMatchObject({
      places: [],
      alliances: ['eurotech'],
      events: ['pact'],
    })
  })

  it('of two alliances keeps the members of either', () => {
    expect(shown({ alliances: ['eurotech', 'globaltech'] }, asOf('2015')).partners).toEqual([
      'tum',
      'dtu',
      'ntu',
    ])
  })
})

it('a text search keeps its matches of every kind', () => {
  expect(shown({ q: 'x' }, WHOLE, ['partner:dtu', 'event:visit', 'place:asia'])).toEqual({
    partners: ['dtu'],
    places: ['asia'],
    alliances: [],
    events: ['visit'],
  })
})

describe('facet counts', () => {
  it('say for every value what choosing it would show', () => {
    for (const moment of [WHOLE, asOf('2008'), asOf('2018')]) {
      const counts = facetCounts(lookup, NO_FILTERS, moment, null)
      for (const [country, count] of counts.countries) {
        const { partners, places } = networkAsOf(
          lookup,
          { ...NO_FILTERS, countries: [country] },
          moment,
          null,
        )
        const drawn = partners.filter(
          ({ partner, status }) => partner.tier !== 'home' && status !== 'last-documented',
        )
        expect(drawn.length + places.length, country).toBe(count)
      }
    }
  })

  it('ignore the choice of their own facet, but no other', () => {
    const counts = facetCounts(
      lookup,
      { ...NO_FILTERS, tiers: ['flagship'], regions: ['Asia'] },
      WHOLE,
      null,
    )
    expect(Object.fromEntries(counts.tiers)).toEqual({ location: 1, flagship: 1, partner: 1 })
    expect(Object.fromEntries(counts.regions)).toEqual({ Asia: 1 })
  })

  it('count events by type and members by alliance', () => {
    const counts = facetCounts(lookup, NO_FILTERS, WHOLE, null)
    expect(Object.fromEntries(counts.types)).toEqual({ alliance: 1, mou: 1, location: 1, visit: 1 })
    expect(counts.alliances.get('globaltech')).toBe(1)
  })

  it('leave out what was last documented long before', () => {
    expect(facetCounts(lookup, NO_FILTERS, asOf('2008'), null).tiers.get('exchange')).toBe(1)
    expect(
      facetCounts(lookup, NO_FILTERS, asOf('2018'), null).tiers.get('exchange'),
    ).toBeUndefined()
  })

  it('exist for every facet', () => {
    expect(Object.keys(facetCounts(lookup, NO_FILTERS, WHOLE, null))).toEqual([...FACETS])
  })
})

describe('toggling a choice', () => {
  const all = ['a', 'b', 'c']

  test.each([
    ['takes one out of all', null, 'b', ['a', 'c']],
    ['adds one, in order', ['c'], 'a', ['a', 'c']],
    ['removes the last', ['a'], 'a', []],
    ['of the one missing chooses all again', ['a', 'c'], 'b', null],
  ])('%s', (_, choice, value, expected) => {
    expect(toggleChoice(choice, value, all)).toEqual(expected)
  })
})

test.each<[Partial<Filters>, boolean]>([
  [{}, false],
  [{ q: 'x' }, true],
  [{ tiers: [] }, true],
  [{ alliances: ['eurotech'] }, true],
])('%j restricts something: %s', (filters, expected) => {
  expect(hasFilters({ ...NO_FILTERS, ...filters })).toBe(expected)
})
