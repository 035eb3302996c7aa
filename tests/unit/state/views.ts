import fc from 'fast-check'
import type { EntityId } from '../../../src/model/types'
import { LAYOUT_PARTS, roundCamera, type View } from '../../../src/state/view'

const dates = fc
  .tuple(
    fc.date({ min: new Date('1868-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length))

const extents = fc
  .tuple(dates, dates)
  .map(([a, b]) => (Date.parse(a) <= Date.parse(b) ? { from: a, to: b } : { from: b, to: a }))

const slugs = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/)

const choices = fc.option(
  fc.uniqueArray(
    fc.oneof(
      slugs.filter((id) => id !== 'none'),
      fc.constantFrom('Latin America', 'SG', 'Réunion', 'a.b_c'),
    ),
    { maxLength: 6 },
  ),
)

const selections = fc
  .tuple(fc.constantFrom('partner', 'place', 'alliance', 'event'), slugs)
  .map(([kind, id]): EntityId => `${kind}:${id}`)

const queries = fc
  .string({ unit: 'binary', maxLength: 200 })
  .map((text) => text.trim().slice(0, 200).trim().toWellFormed())

const cameras = fc
  .record({
    zoom: fc.double({ min: -2, max: 22, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  .map(roundCamera)

/** Views that a link can have. */
export const views: fc.Arbitrary<View> = fc.record({
  time: fc.option(extents),
  tiers: choices,
  types: choices,
  regions: choices,
  countries: choices,
  alliances: choices,
  programmes: choices,
  compare: fc.option(extents),
  q: queries,
  select: fc.option(selections),
  layout: fc.option(fc.subarray([...LAYOUT_PARTS], { minLength: 1 })),
  projection: fc.constantFrom('mercator', 'globe'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  story: fc.option(slugs),
  step: fc.option(fc.integer({ min: 1, max: 999 })),
  kiosk: fc.option(fc.integer({ min: 1, max: 86_400 })),
  speaker: fc.boolean(),
  interactive: fc.boolean(),
  search: fc.boolean(),
  lang: fc.constantFrom('en', 'de'),
  camera: fc.option(cameras),
})
