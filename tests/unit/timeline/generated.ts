import fc from 'fast-check'
import type { Dataset } from '../../../src/model/dataset'
import type { Alliance, AtlasEvent, Partner } from '../../../src/model/types'
import { timeScale } from '../../../src/time/timeScale'
import type { LaneContext } from '../../../src/timeline/layout/types'
import {
  makeAlliance,
  makeDataset,
  makeEvent,
  makePartner,
  makePlace,
} from '../../fixtures/entities'
import { makeContext } from './context'

/** Titles that have broken other timelines: 300 letters, a word of 80, letters outside the basic plane. */
const LONG_WORD = 'Donaudampfschifffahrt'.repeat(4)
const TITLES = [
  'Visit',
  'Memorandum of understanding',
  'An agreement about everything '.repeat(10),
  LONG_WORD,
  '🛰️ satellite '.repeat(20),
]
const TIERS = ['flagship', 'strategic-alliance', 'network', 'partner', 'exchange'] as const
const CROWDED_DAYS = ['2019-05-17', '2020-02-29', '2006-01-01', '2025-12-31']

const partners: readonly Partner[] = TIERS.flatMap((tier) =>
  [1, 2, 3].map((number) =>
    makePartner({
      id: `${tier}-${number}`,
      name: number === 3 ? LONG_WORD : `University ${tier} ${number}`,
      tier,
    }),
  ),
)

const days = fc
  .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2027, 0) - 1 })
  .map((instant) => new Date(instant).toISOString().slice(0, 10))
const dates = fc
  .tuple(fc.oneof(days, fc.constantFrom(...CROWDED_DAYS)), fc.constantFrom(4, 7, 10, 10))
  .map(([day, length]) => day.slice(0, length))
/** A beginning and perhaps an end, as precise as it and not before it. */
const lifetimes = fc.tuple(dates, dates, fc.boolean()).map(([a, b, isEnded]) => {
  const length = Math.min(a.length, b.length)
  const [from = '', to = ''] = [a.slice(0, length), b.slice(0, length)].sort()
  return isEnded ? { from, to } : { from }
})

const event = fc.record({
  life: lifetimes,
  type: fc.constantFrom('mou', 'visit', 'membership', 'milestone', 'programme', 'award'),
  importance: fc.constantFrom(1, 2, 3),
  title: fc.constantFrom(...TITLES),
  partners: fc.uniqueArray(fc.constantFrom(...partners.map(({ id }) => id)), { maxLength: 3 }),
})

const alliance = fc.record({
  name: fc.constantFrom(...TITLES),
  life: fc.option(lifetimes),
  members: fc.array(fc.tuple(fc.constantFrom(...partners.map(({ id }) => id)), fc.option(dates)), {
    maxLength: 6,
  }),
})

const place = fc.record({ name: fc.constantFrom(...TITLES), opened: fc.option(dates) })

/** Facts that nobody would invent: crowds on one day, endless titles, every precision. */
export const inventedFacts: fc.Arbitrary<Dataset> = fc
  .record({
    events: fc.array(event, { maxLength: 160, size: 'max' }),
    alliances: fc.array(alliance, { maxLength: 14, size: 'max' }),
    places: fc.array(place, { maxLength: 20, size: 'max' }),
  })
  .map(({ events, alliances, places }) => {
    return makeDataset({
      partners,
      places: places.map(({ name, opened }, index) =>
        makePlace({ id: `place-${index}`, name, ...(opened === null ? {} : { opened }) }),
      ),
      events: events
        .map(({ life, type, ...rest }, index): AtlasEvent =>
          makeEvent({
            ...rest,
            id: `event-${index}`,
            type: type as AtlasEvent['type'],
            importance: rest.importance,
            date: life.from,
            ...(life.to === undefined ? {} : { end: life.to }),
          }),
        )
        .sort((a, b) => (a.date < b.date ? -1 : 1)),
      alliances: alliances.map(({ name, life, members }, index): Alliance =>
        makeAlliance({
          id: `alliance-${index}`,
          name,
          ...(life ? { started: life.from } : {}),
          ...(life?.to === undefined ? {} : { ended: life.to }),
          members: members.map(([partner, joined]) => ({
            partner,
            ...(joined === null ? {} : { joined }),
          })),
        }),
      ),
    })
  })

const DAY_MS = 86_400_000
/** Any stretch that the axis may show: from five days to 150 years, and often around a crowd. */
export const domains = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(1868, 0), max: Date.UTC(2026, 11) }),
      fc.integer({ min: Date.UTC(2004, 0), max: Date.UTC(2025, 11) }),
      fc.constantFrom(...CROWDED_DAYS.map((day) => Date.parse(day) - 3 * DAY_MS)),
    ),
    fc.oneof(
      fc.integer({ min: 5, max: 400 }),
      fc.integer({ min: 400, max: 9_000 }),
      fc.integer({ min: 9_000, max: 55_000 }),
    ),
  )
  .map(([start, length]) => ({ start, end: start + length * DAY_MS }))
export const axisWidths = fc.integer({ min: 320, max: 1920 })
export const laneHeights = fc.integer({ min: 120, max: 420 })

/** The lanes of a dataset on an axis that shows `domain`. */
export function contextOn(
  dataset: Dataset,
  domain: { readonly start: number; readonly end: number },
  width: number,
): LaneContext {
  return { ...makeContext(dataset, {}, width), scale: timeScale(domain, [184, width - 24]) }
}
