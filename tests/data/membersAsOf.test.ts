import { describe, expect, it, test } from 'vitest'
import { membersAsOf, momentOf } from '../../src/model/activity'
import { NO_FILTERS } from '../../src/model/filters'
import { createLookup } from '../../src/model/lookup'
import { networkAsOf } from '../../src/model/network'
import type { Alliance } from '../../src/model/types'
import { FACTS } from '../fixtures/facts'

const dataset = FACTS.en
const lookup = createLookup(dataset)
const [first, last] = dataset.years
const YEARS = Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** The members as of a year, as the published facts imply them: by reading years only. */
function impliedMembers({ started, ended, members }: Alliance, year: number): string[] {
  const yearOf = (date: string | undefined, otherwise: number) =>
    date === undefined ? otherwise : Number(date.slice(0, 4))
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

function momentIn(year: number) {
  const date = String(year)
  return momentOf({ from: date, to: date }, dataset.years, dataset.staleAfterYears)
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
    const eurotech = lookup.alliances.get('eurotech')
    expect(membersAsOf(eurotech!, momentIn(year)).toSorted()).toEqual(members.split(' '))
  })
})

describe.each(dataset.alliances.map((alliance) => [alliance.id, alliance] as const))(
  '%s, in every year',
  (id, alliance) => {
    it('has the members that its dates imply', () => {
      for (const year of YEARS) {
        const members = membersAsOf(alliance, momentIn(year)).toSorted()
        expect(members, String(year)).toEqual(impliedMembers(alliance, year))
      }
    })

    it('filters the list to just these members', () => {
      for (const year of YEARS) {
        const filters = { ...NO_FILTERS, alliances: [id] }
        const network = networkAsOf(lookup, filters, momentIn(year), null)
        const shown = network.partners.map(({ partner }) => partner.id)
        expect(shown.toSorted(), String(year)).toEqual(impliedMembers(alliance, year))
      }
    })
  },
)
