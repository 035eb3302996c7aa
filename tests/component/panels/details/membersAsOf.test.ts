import { describe, expect, it, test } from 'vitest'
import { publishedFiles } from '../../../../src/build/publish/publish'
import { membersAsOf } from '../../../../src/model/activity'
import { membershipEntries } from '../../../../src/panels/details/membershipEntries'
import { FACTS, openAtlas } from '../../../fixtures/facts'

interface PublishedAlliance {
  readonly id: string
  readonly ended: string | null
  readonly members: readonly {
    readonly partner: string
    readonly joined: string | null
    readonly left: string | null
    readonly as_of: string | null
    readonly documented_until: string | null
  }[]
}

const { alliances, stale_after_years: staleAfterYears } = JSON.parse(
  publishedFiles(FACTS).get('data/atlas.json') ?? '',
) as {
  readonly alliances: readonly PublishedAlliance[]
  readonly stale_after_years: number
}
const [first, last] = FACTS.en.years
const YEARS = Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** The members as of a year, as `atlas.json` implies them: by reading years only. */
function impliedMembers({ ended, members }: PublishedAlliance, year: number) {
  const yearOf = (date: string | null, otherwise: number) =>
    date === null ? otherwise : Number(date.slice(0, 4))
  const shown = members.filter(
    ({ joined, as_of, left }) =>
      yearOf(joined ?? as_of, -Infinity) <= year &&
      yearOf(left, Infinity) >= year &&
      yearOf(ended, Infinity) >= year,
  )
  const present = shown.filter(
    ({ left, documented_until }) =>
      (left ?? ended) !== null || yearOf(documented_until, Infinity) + staleAfterYears >= year,
  )
  const ids = (some: typeof members) => [...new Set(some.map(({ partner }) => partner))].sort()
  return { list: ids(shown), details: ids(shown), mesh: ids(present) }
}

/** What list, details and mesh show of an alliance as of a year: ids of partners. */
function shownMembers(id: string, year: number) {
  const atlas = openAtlas(`?layout=list&alliances=${id}&time=${String(year)}`)
  const alliance = atlas.lookup.alliances.get(id)!
  const memberships = alliance.members.map((member) => ({ alliance, member }))
  return {
    list: atlas.network.partners.map(({ partner }) => partner.id).sort(),
    details: membershipEntries(atlas, memberships, 'partner')
      .filter(({ state }) => state !== 'former')
      .map((entry) => entry.id.slice('partner:'.length))
      .sort(),
    mesh: membersAsOf(alliance, atlas.moment).toSorted(),
  }
}

describe('EuroTech', () => {
  test.each([
    [2006, 'dtu tum'],
    [2008, 'dtu tu-eindhoven tum'],
    [2011, 'dtu epfl tu-eindhoven tum'],
    [2017, 'dtu epfl tu-eindhoven tum'],
    [2018, 'dtu ecole-polytechnique epfl tu-eindhoven tum'],
    [2019, 'dtu ecole-polytechnique epfl technion tu-eindhoven tum'],
    [2023, 'dtu ecole-polytechnique epfl technion tu-eindhoven tum'],
    [2024, 'dtu epfl ip-paris technion tu-eindhoven tum'],
  ])('in %i has the members %s', (year, members) => {
    const expected = members.split(' ')
    expect(shownMembers('eurotech', year)).toEqual({
      list: expected,
      details: expected,
      mesh: expected,
    })
  })
})

it.each(alliances.map((alliance) => [alliance.id, alliance] as const))(
  '%s has the same members in list, details, mesh and atlas.json, in every year',
  (id, alliance) => {
    for (const year of YEARS)
      expect(shownMembers(id, year), String(year)).toEqual(impliedMembers(alliance, year))
  },
)

describe('a member whose joining no source dates', () => {
  const entryOf = (link: string, alliance: string, partner: string) => {
    const atlas = openAtlas(link)
    const selected = atlas.lookup.alliances.get(alliance)!
    const memberships = selected.members.map((member) => ({ alliance: selected, member }))
    return membershipEntries(atlas, memberships, 'partner').find(
      ({ id }) => id === `partner:${partner}`,
    )
  }

  it('is shown at all times, and no year is claimed for it', () => {
    const stanford = entryOf(
      '?time=2018&select=alliance:joint-global-ai-research-hub',
      'joint-global-ai-research-hub',
      'stanford-university',
    )
    expect(stanford).toMatchObject({ state: 'undated', years: 'not dated' })
    expect(stanford).not.toHaveProperty('bar')
  })

  it('is shown since the first source that names it, which is no joining', () => {
    const tec = (year: number) =>
      entryOf(
        `?time=${String(year)}&select=alliance:global-bioeconomy-alliance`,
        'global-bioeconomy-alliance',
        'tecnologico-de-monterrey',
      )
    expect(tec(2024)).toBeUndefined()
    expect(tec(2025)).toMatchObject({ state: 'current', years: 'documented Mar 2025 –' })
  })
})

it('an alliance last documented long before keeps its members in list and details, out of its mesh', () => {
  const { list, details, mesh } = shownMembers('globaltech', 2023)
  expect(list).toContain('caltech')
  expect(details).toEqual(list)
  expect(mesh).toEqual([])
  expect(shownMembers('globaltech', 2022).mesh).toEqual(list)
})
