import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membersAsOf, momentOf } from '../../../src/model/activity'
import { markKindOf, NO_FILTERS, type Filters } from '../../../src/model/filters'
import { createLookup, type Lookup } from '../../../src/model/lookup'
import { networkAsOf } from '../../../src/model/network'
import { MARK_KINDS, type EntityId, type Relation } from '../../../src/model/types'
import { makeAlliance, makeDataset, makePlace } from '../../fixtures/entities'
import { byRelations, compare, defined, STALE, YEARS } from './compared'

const year = fc.integer({ min: 1995, max: 2030 }).map(String)
const maybe = fc.option(year, { nil: undefined })
const span = fc
  .record({ start: maybe, end: maybe })
  .filter(({ start, end }) => !start || !end || start <= end)
const isStated = fc.boolean()
const relation = fc
  .record({
    tier: fc.constantFrom(undefined, ...MARK_KINDS.filter((kind) => kind !== 'location')),
    span,
    isStated,
    documentedUntil: maybe,
  })
  .map(({ tier, span: { start, end }, isStated: isStart, documentedUntil }): Relation => {
    const fromIs = start === undefined ? undefined : isStart ? 'start' : 'documented'
    return { ...defined({ tier, from: start, fromIs, until: end, documentedUntil }) }
  })
const relations = fc
  .array(relation, { minLength: 1, maxLength: 4 })
  .filter((some) => some.some(({ tier }) => tier !== undefined))
  .map((some) => some.toSorted((a, b) => ((a.from ?? '9999') < (b.from ?? '9999') ? -1 : 1)))
const datasets = fc
  .record({
    partners: fc.array(relations, { maxLength: 8 }),
    places: fc.array(fc.tuple(span, isStated), { maxLength: 4 }),
    alliances: fc.array(
      fc.record({
        life: span,
        isStated,
        documentedUntil: maybe,
        members: fc.array(fc.tuple(fc.nat({ max: 7 }), span, isStated, maybe), { maxLength: 5 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ partners, places, alliances }) =>
    makeDataset({
      partners: partners.map((some, index) => byRelations(`p${index}`, some)),
      places: places.map(([{ start, end }, isStart], index) =>
        makePlace({
          id: `l${index}`,
          ...defined({ [isStart ? 'opened' : 'asOf']: start, closed: end }),
        }),
      ),
      alliances: alliances.map(({ life, members, ...alliance }, index) =>
        makeAlliance({
          id: `a${index}`,
          ...defined({
            [alliance.isStated ? 'started' : 'asOf']: life.start,
            ended: life.end,
            documentedUntil: alliance.documentedUntil,
          }),
          members: members
            .filter(([partner], at) => members.findIndex(([other]) => other === partner) === at)
            .filter(([partner]) => partner < partners.length)
            .map(([partner, { start, end }, isStart, documentedUntil]) => ({
              partner: `p${partner}`,
              ...defined({
                [isStart ? 'joined' : 'asOf']: start,
                left: end,
                documentedUntil,
              }),
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
        .filter(({ tier }) => markKindOf(tier))
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
          if (verdict === 'documented') expect(stands).toEqual([false, true])
          if (verdict === 'risen') expect(stands[1]).toBe(true)
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

  it('the date of a partner that is new or first documented lies after the earlier year', () => {
    fc.assert(
      fc.property(datasets, twoYears, (dataset, [from, to]) => {
        const { entries } = compare(createLookup(dataset), from, to)
        for (const { kind, id, verdict, since } of entries) {
          if (kind !== 'partner' || (verdict !== 'new' && verdict !== 'documented')) continue
          expect(since! > from && since! <= to, id).toBe(true)
        }
      }),
    )
  })

  it('a rise leads upwards, and a source says that it lies after the earlier year', () => {
    fc.assert(
      fc.property(datasets, twoYears, (dataset, [from, to]) => {
        const { entries } = compare(createLookup(dataset), from, to)
        for (const { verdict, rise } of entries) {
          expect(rise !== undefined).toBe(verdict === 'risen')
          if (!rise) continue
          expect(rise.date > from && rise.date <= to).toBe(true)
          const kinds: readonly string[] = MARK_KINDS
          if (rise.from) expect(kinds.indexOf(rise.to)).toBeLessThan(kinds.indexOf(rise.from))
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
