import { describe, expect, it } from 'vitest'
import { formatFault } from '../../src/build/compile/compile'
import { isPartialDate, toInterval } from '../../src/model/partialDate'
import type { Dataset } from '../../src/model/dataset'
import { compilation, getDatasets } from './compiled'

it('the data has no faults', () => {
  expect(compilation.faults.map(formatFault)).toEqual([])
})

it('the facts have not become fewer than the research found', () => {
  const { partners, places, alliances, events, figures, series, sources } = getDatasets().en
  expect(partners.length).toBeGreaterThanOrEqual(183)
  expect(places.length).toBeGreaterThanOrEqual(21)
  expect(alliances.length).toBeGreaterThanOrEqual(55)
  expect(events.length).toBeGreaterThanOrEqual(299)
  expect(figures.length).toBeGreaterThanOrEqual(15)
  expect(series.length).toBeGreaterThanOrEqual(1)
  expect(sources.length).toBeGreaterThanOrEqual(520)
})

/** Everything that must be the same in both languages: ids, dates, references. */
function skeleton(dataset: Dataset): unknown {
  const translated =
    /^(?:lang|title|otherTitle|name|otherName|city|otherCity|note|summary|conflict)$/
  const more =
    /^(?:theme|themeWord|scope|value|focus|borderNote|labels|caption|notes|operator|address)$/
  return JSON.parse(
    JSON.stringify(dataset, (key, value: unknown) =>
      typeof value === 'number' || !(translated.test(key) || more.test(key)) ? value : undefined,
    ),
  )
}

it('both languages say the same about the same things', () => {
  const { en, de } = getDatasets()
  const [english, german] = [skeleton(en), skeleton(de)]
  expect(german).toEqual(english)
  expect(JSON.stringify(english)).toContain('imperial-college-london')
})

describe.each(['en', 'de'] as const)('the facts in %s', (lang) => {
  const dataset = getDatasets()[lang]
  const { partners, places, alliances, events, figures, series, sources, labels } = dataset
  const records = [...partners, ...places, ...alliances, ...events, ...figures]

  it('every fact cites sources that are there', () => {
    const known = new Set(sources.map(({ id }) => id))
    for (const { id, sources: cited } of records) {
      expect(cited.length, id).toBeGreaterThan(0)
      expect(
        cited.filter((source) => !known.has(source)),
        id,
      ).toEqual([])
    }
  })

  it('every source is cited', () => {
    const cited = new Set([
      ...records.flatMap((record) => record.sources),
      ...partners.flatMap(({ ties }) => ties.flatMap((tie) => tie.sources)),
      ...series.flatMap(({ points }) => points.flatMap((point) => point.sources)),
    ])
    expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([])
  })

  it('a source without a link says why', () => {
    for (const { id, url, note } of sources) expect(url ?? note, id).toBeTruthy()
  })

  it('every name refers to something', () => {
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
    const [partnerIds, placeIds, allianceIds] = [ids(partners), ids(places), ids(alliances)]
    for (const { members } of alliances)
      for (const { partner } of members) expect(partnerIds).toContain(partner)
    for (const event of events) {
      for (const id of event.partners) expect(partnerIds).toContain(id)
      for (const id of event.places) expect(placeIds).toContain(id)
      for (const id of event.alliances) expect(allianceIds).toContain(id)
      if (event.cohort) expect(allianceIds).toContain(event.cohort.academy)
    }
    expect(partnerIds).toContain(dataset.home)
    expect(placeIds).toContain(dataset.homePlace)
  })

  it('every word has a label', () => {
    for (const partner of partners) {
      expect(labels.tiers[partner.tier]).toBeTruthy()
      expect(labels.countries[partner.country]).toBeTruthy()
      expect(labels.regions[partner.region]).toBeTruthy()
      for (const programme of partner.programmes) expect(labels.programmes[programme]).toBeTruthy()
      for (const { programme, evidence } of partner.ties) {
        expect(partner.programmes).toContain(programme)
        expect(labels.evidence[evidence]).toBeTruthy()
      }
    }
    for (const { kind } of sources) expect(labels.sourceKinds[kind]).toBeTruthy()
    for (const tier of [
      'home',
      'location',
      'flagship',
      'strategic-alliance',
      'network',
      'partner',
      'exchange',
    ] as const)
      expect(labels.tierDefinitions[tier]).toMatch(/^\S.*\.$/)
  })

  it('dates exist and are in order', () => {
    const inOrder = (start: string | undefined, end: string | undefined) => {
      for (const date of [start, end])
        if (date !== undefined) expect(isPartialDate(date), date).toBe(true)
      if (start !== undefined && end !== undefined)
        expect(toInterval(end).end).toBeGreaterThan(toInterval(start).start)
    }
    for (const { since, documentedUntil } of partners) inOrder(since, documentedUntil)
    for (const { opened, closed } of places) inOrder(opened, closed)
    for (const { date, end } of events) inOrder(date, end)
    for (const { started, ended, members } of alliances) {
      inOrder(started, ended)
      for (const { joined, left } of members) inOrder(joined, left)
    }
  })

  it('nothing empty travels', () => {
    expect(JSON.stringify(dataset)).not.toMatch(/:(?:null|"")[,}]/)
  })
})

it('home is TUM, and no event lists it as a partner', () => {
  const { home, partners, events } = getDatasets().en
  expect(partners.filter(({ tier }) => tier === 'home').map(({ id }) => id)).toEqual([home])
  expect(events.filter((event) => event.partners.includes(home))).toEqual([])
})
