import { describe, expect, it, test } from 'vitest'
import { publishedFiles } from '../../../src/build/publish'
import { membersAsOf } from '../../../src/model/activity'
import { membershipEntries } from '../../../src/panels/membershipEntries'
import { FACTS, openAtlas } from '../../fixtures/facts'

interface PublishedAlliance {
  readonly id: string
  readonly started: string | null
  readonly ended: string | null
  readonly members: readonly {
    readonly partner: string
    readonly joined: string | null
    readonly left: string | null
  }[]
}

const { alliances } = JSON.parse(publishedFiles(FACTS).get('data/atlas.json') ?? '') as {
  readonly alliances: readonly PublishedAlliance[]
}
const [first, last] = FACTS.en.years
const YEARS = Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** The members as of a year, as `atlas.json` implies them: by reading years only. */
function impliedMembers({ started, ended, members }: PublishedAlliance, year: number): string[] {
  const yearOf = (date: string | null, otherwise: number) =>
    date === null ? otherwise : Number(date.slice(0, 4))
  return members
    .filter(
      ({ joined, left }) =>
        yearOf(joined ?? started, -Infinity) <= year &&
        yearOf(left, Infinity) >= year &&
        yearOf(ended, Infinity) >= year,
    )
    .map(({ partner }) => partner)
    .sort()
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
    for (const year of YEARS) {
      const expected = impliedMembers(alliance, year)
      expect(shownMembers(id, year), String(year)).toEqual({
        list: expected,
        details: expected,
        mesh: expected,
      })
    }
  },
)

it('a member whose joining no source dates is shown, and no year is claimed for it', () => {
  const atlas = openAtlas('?time=2018&select=alliance:global-bioeconomy-alliance')
  const alliance = atlas.lookup.alliances.get('global-bioeconomy-alliance')!
  const memberships = alliance.members.map((member) => ({ alliance, member }))
  const entries = membershipEntries(atlas, memberships, 'partner')
  const tec = entries.find(({ id }) => id === 'partner:tecnologico-de-monterrey')
  expect(tec).toMatchObject({ state: 'member', years: 'not dated' })
  expect(tec).not.toHaveProperty('bar')
})
