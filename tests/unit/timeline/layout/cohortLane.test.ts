import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entityId } from '../../../../src/model/lookup'
import type { AtlasEvent, CohortPart } from '../../../../src/model/types'
import { placeCohorts } from '../../../../src/timeline/layout/cohortLane'
import type { LaneContext } from '../../../../src/timeline/layout/types'
import type { PlacedCohorts } from '../../../../src/timeline/layout/types'
import { BAR_FONT, COHORT_LANE_HEIGHT } from '../../../../src/timeline/layout/metrics'
import { timeScale, yearsInterval } from '../../../../src/time/timeScale'
import { makeAlliance, makeDataset, makeEvent, makePartner } from '../../../fixtures/entities'
import { FACTS } from '../../../fixtures/facts'
import { makeContext } from '../context'

const RUNS = { numRuns: 150 }
/** Rounding. */
const EPSILON = 1e-6

const academies = [
  makeAlliance({ id: 'eta', name: 'European Talent Academy', kind: 'programme' }),
  makeAlliance({ id: 'jads', name: 'Doctoral Studies (JADS)', kind: 'programme' }),
]
const partners = [makePartner({ id: 'imperial', name: 'Imperial College', short: 'Imperial' })]
const dataset = makeDataset({ alliances: academies, partners })

function cohort(
  id: string,
  dates: { date: string; end?: string },
  part: CohortPart = 'cohort',
  fields: Partial<NonNullable<AtlasEvent['cohort']>> = {},
): AtlasEvent {
  return makeEvent({
    id,
    ...dates,
    type: 'cohort',
    partners: ['imperial'],
    alliances: [fields.academy ?? 'eta'],
    cohort: { academy: 'eta', number: 1, part, ...fields },
  })
}

const DETAIL = {
  cohortDetail: (size: number | undefined, names: readonly string[]) =>
    [
      size === undefined ? '' : `${size} participants`,
      names.length > 0 ? `with ${names.join()}` : '',
    ]
      .filter(Boolean)
      .join(', '),
}

function contextOf(width = 1440, years: readonly [number, number] = [2006, 2025]): LaneContext {
  const context = makeContext(dataset, {}, width)
  return {
    ...context,
    scale: timeScale(yearsInterval(years), context.scale.range()),
    words: { ...context.words, ...DETAIL },
  }
}

function place(events: readonly AtlasEvent[], context = contextOf()) {
  return placeCohorts(context, events, 0)
}

/** All that is drawn as boxes: bars, ticks and chips, and the names beside bars. */
function boxesOf(placed: PlacedCohorts, { measure }: LaneContext) {
  const chips = placed.chips.map(({ key, x, width, y }) => ({
    name: key,
    start: x,
    end: x + width,
    row: y - 7,
  }))
  const marks = placed.cohorts.map(({ id, start, end, y }) => ({ name: id, start, end, row: y }))
  const labels = placed.cohorts.flatMap(({ id, label, start, end, y }) => {
    if (!label) return []
    const width = measure(label.text, BAR_FONT)
    const from = label.anchor === 'start' ? label.x : label.x - width
    const isInside = label.x > start && label.x < end
    if (isInside) expect(from + width, `${id} is wider than its bar`).toBeLessThanOrEqual(end)
    return isInside ? [] : [{ name: `name of ${id}`, start: from, end: from + width, row: y }]
  })
  return [...marks, ...chips, ...labels]
}

function expectNoOverlap(placed: PlacedCohorts, context: LaneContext) {
  const boxes = boxesOf(placed, context)
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      if (a.row === b.row)
        expect(
          a.end <= b.start + EPSILON || b.end <= a.start + EPSILON,
          `${a.name} and ${b.name}`,
        ).toBe(true)
}

function idsOf({ cohorts, chips, earlier, later }: PlacedCohorts) {
  return [...cohorts.map(({ id }) => id), ...chips.flatMap(({ ids }) => ids), ...earlier, ...later]
}

const yearMonthDay = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.option(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 28 }))),
    ),
  )
  .map(([year, rest]) => {
    const two = (value: number) => String(value).padStart(2, '0')
    if (!rest) return String(year)
    return rest[1] === null ? `${year}-${two(rest[0])}` : `${year}-${two(rest[0])}-${two(rest[1])}`
  })
const cohorts = fc
  .array(
    fc.record({
      date: yearMonthDay,
      years: fc.option(fc.integer({ min: 1, max: 3 })),
      part: fc.constantFrom<CohortPart>('cohort', 'cohort', 'call', 'kick-off', 'final'),
      academy: fc.constantFrom('eta', 'eta', 'jads'),
      number: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      theme: fc.option(fc.constantFrom('Water and food', 'x'.repeat(80), 'Long '.repeat(60)), {
        nil: undefined,
      }),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ date, years, part, academy, number, theme }, index) =>
      cohort(
        `c${index}`,
        { date, ...(years === null ? {} : { end: String(Number(date.slice(0, 4)) + years) }) },
        part,
        { academy, ...(number && { number }), ...(theme && { theme }) },
      ),
    ),
  )
const contexts = fc
  .tuple(
    fc.integer({ min: 520, max: 1920 }),
    fc.integer({ min: 1985, max: 2026 }),
    fc.integer({ min: 0, max: 45 }),
  )
  .map(([width, from, length]) => contextOf(width, [from, from + length]))

describe('the lane of cohorts', () => {
  test('keeps bars, ticks, chips and names apart', () => {
    fc.assert(
      fc.property(cohorts, contexts, (events, context) => {
        expectNoOverlap(place(events, context), context)
      }),
      RUNS,
    )
  })

  test('loses nothing, and has each event once', () => {
    fc.assert(
      fc.property(cohorts, contexts, (events, context) => {
        const ids = events.map(({ id }) => entityId('event', id))
        expect([...idsOf(place(events, context))].sort()).toEqual(ids.sort())
      }),
      RUNS,
    )
  })

  test('stays on the axis', () => {
    fc.assert(
      fc.property(cohorts, contexts, (events, context) => {
        const [left, right] = context.scale.range()
        for (const { start, end } of boxesOf(place(events, context), context)) {
          expect(start).toBeGreaterThanOrEqual(left - EPSILON)
          expect(end).toBeLessThanOrEqual(right + EPSILON)
        }
      }),
      RUNS,
    )
  })

  test('keeps the facts apart, in both languages, at every zoom', () => {
    for (const facts of [FACTS.en, FACTS.de])
      for (const [from, to] of [
        [1868, 2026],
        [2006, 2025],
        [2020, 2022],
        [2024, 2024],
      ] as const) {
        const context = makeContext(facts)
        const scale = timeScale(yearsInterval([from, to]), [184, 1416])
        const events = facts.events.filter(({ cohort: own }) => own)
        const placed = placeCohorts({ ...context, scale }, events, 0)
        expectNoOverlap(placed, context)
      }
  })

  test('is as high as it says', () => {
    const events = [
      cohort('a', { date: '2015' }),
      cohort('b', { date: '2015' }, 'cohort', { academy: 'jads' }),
    ]
    const bottoms = place([...events, cohort('c', { date: '2018' })]).cohorts.map(
      ({ y, height }) => y + height,
    )
    expect(Math.max(...bottoms)).toBe(COHORT_LANE_HEIGHT)
  })
})

describe('a cohort', () => {
  const wholeYear = (placed: PlacedCohorts) => placed.cohorts[0]

  test('runs from its kick-off to its end', () => {
    const context = contextOf()
    const bar = wholeYear(place([cohort('a', { date: '2015-03', end: '2016' })], context))
    expect(bar).toMatchObject({ form: 'bar', isOpen: false, hasArrow: false })
    expect(bar?.start).toBeCloseTo(context.scale(Date.UTC(2015, 2, 1)))
    expect(bar?.end).toBeCloseTo(context.scale(Date.UTC(2017)))
    expect(bar?.endWithin?.start).toBeCloseTo(context.scale(Date.UTC(2016)))
  })

  test('known by its year alone is the whole year, and open where no source tells its end', () => {
    const context = contextOf()
    const bar = wholeYear(place([cohort('a', { date: '2015' })], context))
    expect(bar).toMatchObject({ isOpen: true, hasArrow: false, endWithin: null })
    expect(bar?.start).toBeCloseTo(context.scale(Date.UTC(2015)))
    expect(bar?.end).toBeCloseTo(context.scale(Date.UTC(2016)))
    expect(bar?.startWithin?.end).toBeCloseTo(context.scale(Date.UTC(2016)))
  })

  test('ends with its final event', () => {
    const context = contextOf()
    const events = [cohort('a', { date: '2015-03' }), cohort('f', { date: '2015' }, 'final')]
    const bar = place(events, context).cohorts.find(({ id }) => id === 'event:a')
    expect(bar?.isOpen).toBe(false)
    expect(bar?.end).toBeCloseTo(context.scale(Date.UTC(2016)))
  })

  test.each([
    [[2016, 2018], { hasNotch: true, hasArrow: false }],
    [[2012, 2015], { hasNotch: false, hasArrow: true }],
  ] as const)('cut by the axis of %j says that it goes on', (years, expected) => {
    const events = [cohort('a', { date: '2015-03', end: '2016-06' })]
    expect(place(events, contextOf(1440, years)).cohorts[0]).toMatchObject(expected)
  })

  test.each([
    [[2017, 2018], 'earlier'],
    [[2012, 2014], 'later'],
  ] as const)('beside the axis of %j is told as %s', (years, list) => {
    const placed = place([cohort('a', { date: '2015', end: '2016' })], contextOf(1440, years))
    expect(placed.cohorts).toEqual([])
    expect(placed[list]).toEqual(['event:a'])
  })

  test.each([
    [[2015, 2015], '1 Water and food for all · 20 participants, with Imperial'],
    [[2013, 2018], '1 Water and food for all'],
    [[2006, 2025], '1 Water'],
    [[1960, 2025], '1 Water'],
  ] as const)('on the axis of %j reads “%s”', (years, text) => {
    const details = { theme: 'Water and food for all', themeWord: 'Water', participants: 20 }
    const events = [cohort('a', { date: '2015', end: '2015-12-31' }, 'cohort', details)]
    expect(wholeYear(place(events, contextOf(1440, years)))?.label?.text).toBe(text)
  })

  test('has its number alone where neighbors leave no room for more', () => {
    const details = { themeWord: 'Internationalization' }
    const events = [2014, 2015, 2016].map((year) =>
      cohort(`c${year}`, { date: `${year}`, end: `${year}` }, 'cohort', {
        ...details,
        number: year - 2013,
      }),
    )
    expect(place(events).cohorts[1]?.label?.text).toBe('2')
  })

  test('of another academy tells its name', () => {
    const events = [
      cohort('a', { date: '2015' }),
      cohort('b', { date: '2018' }),
      cohort('j', { date: '2015' }, 'cohort', { academy: 'jads', themeWord: 'AI' }),
    ]
    const bar = place(events).cohorts.find(({ id }) => id === 'event:j')
    expect(bar?.label?.text).toBe('JADS 1 AI')
  })
})

describe('an occasion of a cohort', () => {
  const events = [
    cohort('a', { date: '2015', end: '2015' }),
    cohort('call', { date: '2014-11-05' }, 'call'),
  ]

  test('is a tick below the bars, and knows its cohort', () => {
    const context = contextOf()
    const [tick, bar] = place(events, context).cohorts
    expect(tick).toMatchObject({ id: 'event:call', form: 'tick', owner: 'event:a', label: null })
    expect(tick?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    expect(tick?.x).toBeCloseTo(context.scale(Date.UTC(2014, 10, 5, 12)))
  })

  test('by the dozen on one day is a chip', () => {
    const calls = Array.from({ length: 12 }, (_, index) =>
      cohort(`call${index}`, { date: '2014-11-05' }, 'call', { number: 20 + index }),
    )
    const { chips, cohorts: drawn } = place([...events, ...calls])
    expect(chips.flatMap(({ ids }) => ids).length + drawn.length).toBe(14)
    expect(chips[0]?.ids.length).toBeGreaterThan(8)
  })
})

test('a grown lane keeps the order and the rows of what it had', () => {
  fc.assert(
    fc.property(cohorts, fc.integer({ min: 1, max: 20 }), (events, more) => {
      const rowsOf = (years: readonly [number, number]) =>
        new Map(place(events, contextOf(1920, years)).cohorts.map(({ id, y }) => [id, y]))
      const [narrow, wide] = [rowsOf([2010, 2015]), rowsOf([2010 - more, 2015 + more])]
      for (const [id, y] of wide) if (narrow.has(id)) expect(narrow.get(id)).toBe(y)
    }),
    RUNS,
  )
})
