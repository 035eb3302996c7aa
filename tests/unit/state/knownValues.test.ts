import { describe, expect, it, test } from 'vitest'
import { inSpellingOf, unknownIn, withoutValues } from '../../../src/state/knownValues'
import { formatView, parseLink } from '../../../src/state/view'
import { FACTS } from '../../fixtures/facts'

const viewOf = (link: string) => parseLink(link).view

describe('names of a link', () => {
  test.each([
    ['?regions=asia,LATIN america', '?regions=Asia,Latin%20America'],
    ['?countries=sg,cn', '?countries=SG,CN'],
    ['?countries=sg,SG,Sg', '?countries=SG'],
    ['?tiers=Flagship,NETWORK', '?tiers=flagship,network'],
    ['?types=MoU', '?types=mou'],
    ['?alliances=EuroTech', '?alliances=eurotech'],
    ['?programmes=TUMexchange', '?programmes=tumexchange'],
    ['?regions=atlantis', '?regions=atlantis'],
    ['?tiers=none&regions=asia', '?tiers=none&regions=Asia'],
  ])('%s are spelled as the facts spell them: %s', (link, spelled) => {
    expect(formatView(inSpellingOf(FACTS.de, viewOf(link)))).toBe(spelled)
  })

  it('that are spelled so stay as they are', () => {
    const view = viewOf('?regions=Asia&countries=SG&select=partner:tum&q=x')
    expect(inSpellingOf(FACTS.en, view)).toEqual(view)
  })

  test.each([
    ['?countries=XX', ['countries=XX'], ''],
    ['?countries=SG,XX&q=x', ['countries=XX'], '?countries=SG&q=x'],
    ['?tiers=home,flagship', ['tiers=home'], '?tiers=flagship'],
    ['?regions=Atlantis&types=party', ['types=party', 'regions=Atlantis'], ''],
    ['?alliances=nobody&programmes=nothing', ['alliances=nobody', 'programmes=nothing'], ''],
    ['?select=partner:nobody&time=2019', ['select=partner:nobody'], '?time=2019'],
    ['?select=event:tum', ['select=event:tum'], ''],
    ['?story=nowhere&step=2', ['story=nowhere'], '?step=2'],
    ['?tiers=none&select=alliance:eurotech', [], '?tiers=none&select=alliance:eurotech'],
    ['', [], ''],
  ] as const)('%s names what is not there: %j', (link, unknown, left) => {
    const view = viewOf(link)
    const values = unknownIn(FACTS.en, view)
    expect(values.map(({ key, text }) => `${key}=${text}`)).toEqual(unknown)
    expect(formatView({ ...view, ...withoutValues(view, values) })).toBe(left)
  })

  it('of every kind that the facts have are known', () => {
    const { partners, places, alliances, events, stories } = FACTS.en
    const selections = Object.entries({ partners, places, alliances, events }).flatMap(
      ([kind, entries]) => entries.map(({ id }) => `?select=${kind.slice(0, -1)}:${id}`),
    )
    const links = [...selections, ...stories.map(({ id }) => `?story=${id}`)]
    expect(links.length).toBeGreaterThan(300)
    expect(links.filter((link) => unknownIn(FACTS.en, viewOf(link)).length > 0)).toEqual([])
  })
})
