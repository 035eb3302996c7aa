import { describe, expect, it, test } from 'vitest'
import { publishedFiles } from '../../src/build/publish/publish'
import { momentOf } from '../../src/model/activity'
import { compareNetworks } from '../../src/model/comparison'
import { NO_FILTERS } from '../../src/model/filters'
import { networkGrowth } from '../../src/model/growth'
import { createLookup, entityId } from '../../src/model/lookup'
import { facetCounts, networkAsOf } from '../../src/model/network'
import type { Tier } from '../../src/model/types'
import { signOf } from '../../src/model/sign'
import { locatedRows } from '../../src/panels/list/locatedRows'
import { FACTS, openAtlas } from '../fixtures/facts'

/*
 * The network of every year, compared with a reference that shares no code with the atlas: it reads
 * what is published, and compares years by their digits.
 */

type Maybe = string | null

interface Dated {
  readonly from: Maybe
  readonly until: Maybe
}

interface PublishedRelation extends Dated {
  readonly programme: Maybe
  readonly alliance: Maybe
  readonly tier: Tier | null
  readonly from_is: Maybe
  readonly documented_until: Maybe
}

interface PublishedTie extends Dated {
  readonly programme: string
  readonly as_of: Maybe
}

interface PublishedPartner {
  readonly id: string
  readonly name: string
  readonly tier: Tier
  readonly country: string
  readonly since: Maybe
  readonly since_is: Maybe
  readonly relations: readonly PublishedRelation[]
  readonly ties: readonly PublishedTie[]
}

interface PublishedPlace {
  readonly id: string
  readonly status: string
  readonly opened: Maybe
  readonly closed: Maybe
  readonly as_of: Maybe
}

interface PublishedAlliance {
  readonly id: string
  readonly documented_until: Maybe
  readonly members: readonly {
    readonly partner: string
    readonly joined: Maybe
    readonly left: Maybe
    readonly as_of: Maybe
  }[]
}

const published = JSON.parse(publishedFiles(FACTS).get('data/atlas.json') ?? '') as {
  readonly years: readonly [number, number]
  readonly stale_after_years: number
  readonly home: string
  readonly labels: { readonly tiers: Readonly<Record<string, { readonly en: string }>> }
  readonly partners: readonly PublishedPartner[]
  readonly places: readonly PublishedPlace[]
  readonly alliances: readonly PublishedAlliance[]
}
const { stale_after_years: staleAfterYears } = published
const [first, last] = published.years
const YEARS = Array.from({ length: last - first + 1 }, (_, index) => first + index)
const ORDER = ['flagship', 'strategic-alliance', 'network', 'partner', 'exchange']
const CERTAINTY = ['current', 'undated', 'last-documented']

const yearOf = (date: Maybe, otherwise: number) =>
  date === null ? otherwise : Number(date.slice(0, 4))

/** Relations that decide: dated ones that make it a partner, or undated ones where none is dated. */
function decidingRelations({ tier, relations }: PublishedPartner): readonly PublishedRelation[] {
  const making = tier === 'other' ? relations : relations.filter((relation) => relation.tier)
  const dated = making.filter(({ from }) => from !== null)
  return dated.length > 0 ? dated : making
}

function statusIn({ from, until, documented_until }: PublishedRelation, year: number): string {
  if (yearOf(from, -Infinity) > year || yearOf(until, Infinity) < year) return 'absent'
  if (until === null && yearOf(documented_until, Infinity) + staleAfterYears < year)
    return 'last-documented'
  return from === null ? 'undated' : 'current'
}

interface Standing {
  readonly tier: string
  readonly status: string
  readonly relation: PublishedRelation
}

function standingIn(partner: PublishedPartner, year: number): Standing | undefined {
  const relations = decidingRelations(partner)
  const statuses = relations.map((relation) => statusIn(relation, year))
  const status = CERTAINTY.find((candidate) => statuses.includes(candidate))
  if (status === undefined) return undefined
  const such = relations.filter((_, index) => statuses[index] === status)
  const last = Math.max(...such.map((one) => yearOf(one.documented_until, -Infinity)))
  const [relation] = such
    .filter((one) => status !== 'last-documented' || yearOf(one.documented_until, 0) === last)
    .toSorted((a, b) => ORDER.indexOf(a.tier ?? '') - ORDER.indexOf(b.tier ?? ''))
  return relation && { tier: relation.tier ?? '', status, relation }
}

const drawn = published.partners.filter(({ tier }) => tier !== 'home' && tier !== 'other')

/** `dtu network current`, of every partner drawn in a year. */
function impliedIn(year: number) {
  return drawn.flatMap((partner) => {
    const standing = standingIn(partner, year)
    return standing ? [{ partner, ...standing }] : []
  })
}

function placesIn(year: number) {
  return published.places.flatMap(({ id, status, opened, closed, as_of }) => {
    const isToCome = status === 'planned' || status === 'announced'
    const begin = isToCome ? (as_of ?? opened) : (opened ?? as_of)
    if (yearOf(begin, -Infinity) > year || yearOf(closed, Infinity) < year) return []
    const lastKnown = Math.max(yearOf(opened, -Infinity), yearOf(as_of, -Infinity))
    const isOver = status === 'former' && closed === null && year > lastKnown
    return [{ id, isHollow: isToCome || isOver }]
  })
}

function tallied(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const lookup = createLookup(FACTS.en)
const momentIn = (year: number) =>
  momentOf({ from: String(year), to: String(year) }, published.years, staleAfterYears)
const networks = new Map(
  YEARS.map((year) => [year, networkAsOf(lookup, NO_FILTERS, momentIn(year), null)]),
)
const networkIn = (year: number) => networks.get(year)!

function namesIn(year: number, tier: Tier): string[] {
  return networkIn(year)
    .partners.filter((visible) => visible.tier === tier && visible.status === 'current')
    .map(({ partner }) => partner.name)
    .sort()
}

const IMPERIAL = 'Imperial College London'
const TSINGHUA = 'Tsinghua University'
const QUEENSLAND = 'The University of Queensland'
const NTU = 'Nanyang Technological University'
const KNUST = 'Kwame Nkrumah University of Science and Technology'
const BOMBAY = 'Indian Institute of Technology Bombay'
const KHARAGPUR = 'Indian Institute of Technology Kharagpur'
const MILAN = 'Politecnico di Milano'
const UNESP = 'São Paulo State University'

describe('the closest partners, by name', () => {
  test.each<[number, readonly string[]]>([
    [2006, []],
    [2017, []],
    [2018, [IMPERIAL]],
    [2019, [IMPERIAL]],
    [2020, [IMPERIAL, TSINGHUA]],
    [2021, [IMPERIAL, TSINGHUA, QUEENSLAND]],
    [2023, [IMPERIAL, TSINGHUA, QUEENSLAND]],
    [2024, [IMPERIAL, TSINGHUA, QUEENSLAND, NTU]],
    [2025, [IMPERIAL, TSINGHUA, QUEENSLAND, NTU]],
  ])('flagship partners as of %i: %j', (year, names) => {
    expect(namesIn(year, 'flagship')).toEqual(names.toSorted())
  })

  test.each<[number, readonly string[]]>([
    [2006, []],
    [2017, []],
    [2018, [KNUST]],
    [2019, [KNUST]],
    [2020, [KNUST, BOMBAY, KHARAGPUR]],
    [2021, [KNUST, BOMBAY, KHARAGPUR]],
    [2022, [KNUST, BOMBAY, KHARAGPUR, MILAN]],
    [2024, [KNUST, BOMBAY, KHARAGPUR, MILAN]],
    [2025, [KNUST, BOMBAY, KHARAGPUR, MILAN, UNESP]],
  ])('strategic alliances as of %i: %j', (year, names) => {
    expect(namesIn(year, 'strategic-alliance')).toEqual(names.toSorted())
  })
})

describe('locations', () => {
  const placeIn = (id: string, year: number) =>
    networkIn(year).places.find(({ place }) => place.id === id)?.state

  test.each([
    ['tum-boston', 2006, undefined],
    ['tum-boston', 2011, undefined],
    ['tum-boston', 2012, 'current'],
    ['tum-boston', 2013, 'former'],
    ['tum-boston', 2025, 'former'],
    ['tum-cairo', 2006, undefined],
    ['tum-cairo', 2013, 'current'],
    ['tum-cairo', 2020, 'current'],
    ['tum-cairo', 2021, 'former'],
    ['tum-labcampus-airport', 2006, undefined],
    ['tum-labcampus-airport', 2023, undefined],
    ['tum-labcampus-airport', 2024, 'planned'],
  ])('%s in %i: %s', (id, year, state) => {
    expect(placeIn(id, year)).toBe(state)
  })

  it('in Boston is documented in November 2012, and no source says when it opened', () => {
    expect(published.places.find(({ id }) => id === 'tum-boston')).toMatchObject({
      opened: null,
      closed: null,
      as_of: '2012-11',
      status: 'former',
    })
  })
})

describe.each(YEARS)('as of %i', (year) => {
  const implied = impliedIn(year)
  const counted = implied.filter(({ status }) => status !== 'last-documented')
  const current = implied.filter(({ status }) => status === 'current')
  const places = placesIn(year)
  const tiersOf = (some: typeof implied) => tallied(some.map(({ tier }) => tier))
  const tiersCounted = { ...tiersOf(counted), location: places.length }
  const inWords = (tier: string, status: string, id: string) => `${id} ${tier} ${status}`
  const expected = implied.map(({ partner, tier, status }) => inWords(tier, status, partner.id))
  const atlas = openAtlas(`?time=${String(year)}`)

  it.each([
    ['the network', () => networkIn(year)],
    ['the atlas opened with a link', () => atlas.network],
  ])('%s has the partners that are published, by tier and status', (_, network) => {
    const shown = network().partners.filter(({ tier }) => tier !== 'home')
    expect(
      shown.map(({ partner, tier, status }) => inWords(tier, status, partner.id)).sort(),
    ).toEqual(expected.toSorted())
    expect(network().counts).toMatchObject({
      partners: counted.length,
      undated: counted.length - current.length,
      lastDocumented: implied.length - counted.length,
      countries: new Set(counted.map(({ partner }) => partner.country)).size,
      places: places.length,
    })
  })

  it.each([
    ['of the network', () => facetCounts(lookup, NO_FILTERS, momentIn(year), null)],
    ['of the atlas opened with a link', () => atlas.facetCounts],
  ])('the numbers %s are those of the tiers', (_, facets) => {
    expect(Object.fromEntries(facets().tiers)).toEqual(tiersCounted)
  })

  it('growth has the dated ones by tier, the rest of the numbers are undated', () => {
    const growth = networkGrowth(lookup, NO_FILTERS, null).find((entry) => entry.year === year)!
    const undated = counted.filter(({ status }) => status === 'undated')
    const started = current.filter(({ relation }) => relation.from_is === 'start')
    expect(Object.fromEntries(growth.tiers)).toEqual(tiersOf(current))
    expect(Object.fromEntries(growth.started)).toEqual(tiersOf(started))
    expect(growth).toMatchObject({
      partners: current.length,
      documented: current.length - started.length,
      lastDocumented: implied.length - counted.length,
      added: current.filter(
        ({ partner }) => partner.since_is === 'start' && yearOf(partner.since, 0) === year,
      ).length,
    })
    const sum = tallied([...current, ...undated].map(({ tier }) => tier))
    expect({ ...sum, location: places.length }).toEqual(tiersCounted)
  })

  it('the list has a row of the same kind for each, hollow where it is not present', () => {
    const label = (tier: string) => published.labels.tiers[tier]!.en
    const row = (id: string, kind: string, isHollow: boolean) =>
      `${id}: ${kind}${isHollow ? ', hollow' : ''}`
    const rows = locatedRows(atlas).map(({ id, kind, isHollow }) => row(id, kind, isHollow))
    expect(rows.sort()).toEqual(
      [
        row(`partner:${published.home}`, label('home'), false),
        ...implied.map(({ partner, tier, status }) =>
          row(`partner:${partner.id}`, label(tier), status === 'last-documented'),
        ),
        ...places.map(({ id, isHollow }) => row(`place:${id}`, label('location'), isHollow)),
      ].sort(),
    )
  })
})

/** All that is published of a partner in one programme or alliance that makes it a partner: years. */
interface Testimony {
  readonly own: readonly number[]
  /** The last year in which its alliance is documented. */
  readonly lived: number
  readonly end: number
}

const known = (dates: readonly Maybe[]) =>
  dates.flatMap((date) => (date === null ? [] : [yearOf(date, 0)]))

function testimoniesOf(partner: PublishedPartner): readonly Testimony[] {
  const making = partner.relations.filter(({ tier }) => tier !== null)
  return making.map(({ programme, alliance }) => {
    const ties = partner.ties.filter((tie) => tie.programme === programme)
    const network = published.alliances.find(({ id }) => id === alliance)
    const members = network?.members.filter((member) => member.partner === partner.id) ?? []
    return {
      own: known([
        ...ties.flatMap(({ from, until, as_of }) => [from, until, as_of]),
        ...members.flatMap(({ joined, left, as_of }) => [joined, left, as_of]),
      ]),
      lived: yearOf(network?.documented_until ?? null, -Infinity),
      end: Math.max(
        -Infinity,
        ...known([...ties.map(({ until }) => until), ...members.map(({ left }) => left)]),
      ),
    }
  })
}

it.each(YEARS.slice(1))(
  'compared with %i, who was there in the first year goes on, rises or has lapsed',
  (year) => {
    const always = momentOf(null, published.years, staleAfterYears)
    const { entries } = compareNetworks({
      lookup,
      filters: NO_FILTERS,
      matches: null,
      whole: networkAsOf(lookup, NO_FILTERS, always, null),
      extent: { from: String(first), to: String(year) },
    })
    const partners = entries.filter(({ kind }) => kind === 'partner')
    const verdicts = new Map(partners.map(({ id, verdict }) => [id, verdict]))
    const earlier = new Map(impliedIn(first).map((standing) => [standing.partner.id, standing]))
    for (const { partner, tier, status } of impliedIn(year)) {
      const before = earlier.get(partner.id)
      const verdict = verdicts.get(entityId('partner', partner.id))
      if (before?.status !== 'current') continue
      if (status === 'last-documented') expect(verdict, partner.id).toBe('last-documented')
      if (status !== 'current') continue
      const isHigher = ORDER.indexOf(tier) < ORDER.indexOf(before.tier)
      expect(isHigher ? ['risen', 'continuing'] : ['continuing'], partner.id).toContain(verdict)
    }
  },
)

it.each(YEARS)('as of %i details name the same kinds', (year) => {
  for (const { partner, tier } of impliedIn(year)) {
    const value = lookup.partners.get(partner.id)!
    const entity = { kind: 'partner', id: entityId('partner', partner.id), value } as const
    expect(signOf(entity, momentIn(year)), partner.id).toBe(tier)
  }
})

it('light pages, which show the last year, name its kinds', () => {
  const kinds = new Map(FACTS.en.partners.map(({ id, tier }) => [id, tier]))
  for (const { partner, tier } of impliedIn(last))
    expect(kinds.get(partner.id), partner.id).toBe(tier)
})

describe('of every partner', () => {
  it('some relation makes it one', () => {
    for (const partner of drawn)
      expect(
        decidingRelations(partner).some(({ tier }) => tier !== null),
        partner.id,
      ).toBe(true)
  })

  it('evidence covers every year in which it is current, and is not younger than its first', () => {
    for (const partner of drawn) {
      const testimonies = testimoniesOf(partner)
      const firstYear = Math.min(Infinity, ...testimonies.flatMap(({ own }) => own))
      for (const year of YEARS) {
        const shown = networkIn(year).partners.find((visible) => visible.partner.id === partner.id)
        if (!shown || shown.status === 'undated') continue
        expect(year, partner.id).toBeGreaterThanOrEqual(firstYear)
        if (shown.status !== 'current') continue
        const isCovered = testimonies.some(
          ({ own, lived, end }) =>
            Math.min(...own) <= year &&
            (Math.max(...own, lived) + staleAfterYears >= year || end >= year),
        )
        expect(isCovered, `${partner.id} ${String(year)}`).toBe(true)
      }
    }
  })

  it('the tier never rises because its evidence has become old', () => {
    for (const { id } of drawn) {
      const standings = YEARS.map((year) =>
        networkIn(year).partners.find(({ partner }) => partner.id === id),
      )
      for (const [index, now] of standings.entries()) {
        const before = standings[index - 1]
        if (!before || now?.status !== 'last-documented') continue
        expect(ORDER.indexOf(now.tier), `${id} ${String(YEARS[index])}`).toBeGreaterThanOrEqual(
          ORDER.indexOf(before.tier),
        )
      }
    }
  })

  it('relations hold all dates of their own ties', () => {
    for (const { id, ties, relations } of published.partners)
      for (const { programme, from, until, as_of } of ties)
        for (const year of known([from, until, as_of])) {
          const isHeld = relations.some(
            (relation) =>
              relation.programme === programme &&
              yearOf(relation.from, -Infinity) <= year &&
              yearOf(relation.until, Infinity) >= year,
          )
          expect(isHeld, `${id} ${programme} ${String(year)}`).toBe(true)
        }
  })
})
