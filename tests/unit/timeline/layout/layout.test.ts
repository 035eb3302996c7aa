import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entityId } from '../../../../src/model/lookup'
import type { Dataset } from '../../../../src/model/dataset'
import { assignLanes } from '../../../../src/timeline/layout/lanes'
import { laneRows } from '../../../../src/timeline/layout/laneRows'
import { layoutTimeline } from '../../../../src/timeline/layout/layout'
import { LANE_IDS, type LaneContext } from '../../../../src/timeline/layout/types'
import { makeAlliance, makeDataset, makeEvent } from '../../../fixtures/entities'
import { FACTS } from '../../../fixtures/facts'
import { expectApart, focusIds, heldIds, markBoxes } from '../boxes'
import { makeContext } from '../context'
import { contextOn } from '../generated'

const OPTIONS = { lanes: LANE_IDS, height: 260, isExpanded: false, selected: undefined } as const

function expectedIds(context: LaneContext) {
  const contents = assignLanes(context.network)
  return [
    ...contents.alliances.map(({ alliance }) => entityId('alliance', alliance.id)),
    ...contents.places.map(({ place }) => entityId('place', place.id)),
    ...[...contents.partnerships, ...contents.cohorts, ...contents.programmes].map(({ id }) =>
      entityId('event', id),
    ),
  ].sort()
}

/** The facts with a random part of their events, alliances and places. */
const datasets = fc
  .tuple(fc.constantFrom(FACTS.en, FACTS.de), fc.infiniteStream(fc.boolean()))
  .map(([facts, keep]): Dataset => {
    const some = <T extends { readonly id: string }>(list: readonly T[], always = '') =>
      list.filter(({ id }) => id === always || keep.next().value === true)
    return {
      ...facts,
      events: some(facts.events),
      alliances: some(facts.alliances),
      places: some(facts.places, facts.homePlace),
    }
  })
const widths = fc.integer({ min: 700, max: 1920 })
const RUNS = { numRuns: 12 }

/** Properties over the whole fact base take seconds on a busy machine. */
const PATIENCE = 30_000

describe('the lanes', () => {
  test(
    'lose nothing: what is not drawn is counted',
    () => {
      fc.assert(
        fc.property(datasets, widths, (dataset, width) => {
          const context = makeContext(dataset, {}, width)
          const { lanes } = layoutTimeline(context, OPTIONS)
          expect(lanes.flatMap(heldIds).sort()).toEqual(expectedIds(context))
        }),
        RUNS,
      )
    },
    PATIENCE,
  )

  test(
    'keep marks and names apart',
    () => {
      fc.assert(
        fc.property(datasets, widths, (dataset, width) => {
          const context = makeContext(dataset, {}, width)
          for (const lane of layoutTimeline(context, OPTIONS).lanes)
            expectApart(markBoxes(lane, context))
        }),
        RUNS,
      )
    },
    PATIENCE,
  )

  test('do not reach into each other', () => {
    const { lanes } = layoutTimeline(makeContext(FACTS.en), OPTIONS)
    for (const [index, lane] of lanes.entries()) {
      const next = lanes[index + 1]
      if (next) expect(lane.y + lane.height).toBeLessThan(next.y)
    }
  })

  test('fit into the dock', () => {
    expect(layoutTimeline(makeContext(FACTS.en), OPTIONS).height).toBeLessThanOrEqual(260)
  })

  test('show every alliance when expanded', () => {
    const { lanes } = layoutTimeline(makeContext(FACTS.en), { ...OPTIONS, isExpanded: true })
    expect(lanes[0]?.unplaced).toEqual([])
  })

  test('are there, and empty, when the filters let nothing through', () => {
    const context = makeContext(FACTS.en, { tiers: [] })
    const { lanes, height } = layoutTimeline(context, OPTIONS)
    expect(lanes.map(({ id }) => id)).toEqual(LANE_IDS)
    expect(lanes.flatMap(heldIds)).toEqual([])
    expect(height).toBeGreaterThan(200)
  })
})

describe('focus on a selection', () => {
  test.each(['alliance:eurotech', 'alliance:athens', 'partner:imperial-college-london'])(
    '%s: nothing of the network is lost',
    (id) => {
      const context = makeContext(FACTS.en)
      const selected = context.lookup.find(id)
      const { focus, lanes } = layoutTimeline(context, { ...OPTIONS, selected })
      const shown = new Set([...lanes.flatMap(heldIds), ...(focus ? focusIds(focus) : [])])
      expect(expectedIds(context).filter((one) => !shown.has(one))).toEqual([])
    },
  )

  test('an alliance shows one bar per member, the former one until it left', () => {
    const context = makeContext(FACTS.en)
    const selected = context.lookup.find('alliance:eurotech')
    const { focus } = layoutTimeline(context, { ...OPTIONS, selected })
    expect(focus?.members).toHaveLength(7)
    const former = focus?.members.find(({ isFormer }) => isFormer)
    expect(former).toMatchObject({ id: 'partner:ecole-polytechnique', note: 'left 2023' })
    expect(former?.end).toBeCloseTo(context.scale(Date.UTC(2024)))
  })

  test('an id stands once among what can be chosen', () => {
    const context = makeContext(FACTS.en)
    const selected = context.lookup.find('alliance:eurotech')
    const { focus, lanes } = layoutTimeline(context, { ...OPTIONS, selected })
    const ids = [...lanes.flatMap(heldIds), ...(focus?.marks.map(({ id }) => id) ?? [])]
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('precision', () => {
  const context = makeContext(FACTS.en)
  const { lanes } = layoutTimeline(context, OPTIONS)
  const marks = new Map(lanes.flatMap((lane) => lane.marks).map((mark) => [mark.id, mark]))

  test('a year is drawn as the whole year, a day as a mark', () => {
    for (const event of context.network.events) {
      const mark = marks.get(entityId('event', event.id))
      if (!mark || event.end !== undefined || mark.symbol === 'rug') continue
      if (event.date.length === 10) expect(mark.span, event.id).toBeNull()
      if (event.date.length === 4)
        expect(mark.span?.end, event.id).toBeCloseTo(
          context.scale(Date.UTC(Number(event.date) + 1)),
        )
    }
  })
})

describe('an axis that is not the years of the atlas', () => {
  const day = (text: string) => Date.parse(text)
  const lanesOn = (from: string, to: string, width = 1440) => {
    const context = contextOn(FACTS.en, { start: day(from), end: day(to) }, width)
    return { context, ...layoutTimeline(context, OPTIONS) }
  }

  test('what is over before it, and what begins after it, is beside it', () => {
    const { lanes } = lanesOn('2012-01-01', '2014-01-01')
    const [alliances, partnerships] = lanes
    expect(alliances?.later).toContain('alliance:euroteq')
    expect(lanes.flatMap(({ earlier }) => earlier)).toContain('event:1989-time')
    expect(partnerships?.later.length).toBeGreaterThan(30)
  })

  test('a bar that goes on beyond it has a notch and an arrow', () => {
    const { lanes, context } = lanesOn('2012-01-01', '2014-01-01')
    const bar = lanes[0]?.bars.find(({ id }) => id === 'alliance:eurotech')
    expect(bar).toMatchObject({ hasNotch: true, hasArrow: true, start: context.scale.range()[0] })
    expect(bar?.label?.text).toMatch(/, since 2006$/)
  })

  test('a month is drawn as the whole month once it is wide enough', () => {
    const monthly = FACTS.en.events.filter(({ date, end }) => date.length === 7 && !end)
    const [event] = monthly
    if (!event) throw new Error('no event of a month')
    const start = day(`${event.date}-01`)
    const near = contextOn(FACTS.en, { start: start - 864e5 * 60, end: start + 864e5 * 60 }, 1440)
    const mark = layoutTimeline(near, OPTIONS)
      .lanes.flatMap(({ marks }) => marks)
      .find(({ id }) => id === entityId('event', event.id))
    expect(mark?.span).toMatchObject({ certainty: 'within', start: near.scale(start) })
  })

  test.each([
    ['a hundred and fifty years', '1868-01-01', '2027-01-01'],
    ['five days', '2019-05-15', '2019-05-20'],
    ['before everything', '1868-01-01', '1869-01-01'],
    ['after everything', '2026-12-01', '2027-01-01'],
  ])('%s', (_, from, to) => {
    const { lanes, context } = lanesOn(from, to)
    expect(lanes.flatMap(heldIds).sort()).toEqual(expectedIds(context))
    for (const lane of lanes) expectApart(markBoxes(lane, context))
  })
})

describe('too much for the room', () => {
  const dozen = Array.from({ length: 60 }, (_, index) =>
    makeEvent({ id: `e${String(index).padStart(2, '0')}`, date: '2019-05-17', type: 'mou' }),
  )

  test('events on the same day by the dozen are a chip that holds them all, at their day', () => {
    const context = makeContext(makeDataset({ events: dozen }))
    const { lanes } = layoutTimeline(context, OPTIONS)
    const lane = lanes.find(({ id }) => id === 'partnerships')
    const [chip, ...others] = lane?.chips ?? []
    expect(others).toEqual([])
    expect((chip?.ids.length ?? 0) + (lane?.marks.length ?? 0)).toBe(60)
    expect(chip?.ids).toEqual([...(chip?.ids ?? [])].sort())
    const middle = (chip?.x ?? 0) + (chip?.width ?? 0) / 2
    expect(Math.abs(middle - context.scale(Date.parse('2019-05-17')))).toBeLessThan(44)
  })

  test.each([
    ['a title of 300 letters', 'An agreement about everything '.repeat(10)],
    ['a word of 80 letters', 'Donaudampfschifffahrt'.repeat(4)],
  ])('%s is cut', (_, title) => {
    const event = makeEvent({ id: 'long', date: '2012-05-17', type: 'programme', title })
    const { lanes } = layoutTimeline(makeContext(makeDataset({ events: [event] })), OPTIONS)
    const [mark] = lanes.flatMap(({ marks }) => marks)
    expect(mark?.label?.text).toMatch(/…$/)
    expect(title.startsWith(mark?.label?.text.slice(0, -1) ?? '?')).toBe(true)
  })

  test('an alliance with an endless name still has its bar', () => {
    const alliance = makeAlliance({ id: 'long', name: 'Bündnis'.repeat(40), started: '2015' })
    const { lanes } = layoutTimeline(makeContext(makeDataset({ alliances: [alliance] })), OPTIONS)
    expect(lanes[0]?.bars[0]?.label?.text).toMatch(/^Bündnis.*…$/)
  })
})

describe('the rows', () => {
  test.each([
    [140, { alliances: 3, partnerships: 2, places: 1, programmes: 1 }],
    [190, { alliances: 3, partnerships: 3, places: 1, programmes: 1 }],
    [232, { alliances: 4, partnerships: 4, places: 1, programmes: 2 }],
    [272, { alliances: 6, partnerships: 4, places: 2, programmes: 2 }],
    [368, { alliances: 10, partnerships: 6, places: 2, programmes: 2 }],
    [500, { alliances: 13, partnerships: 9, places: 4, programmes: 2 }],
    [2000, { alliances: 24, partnerships: 12, places: 4, programmes: 2 }],
  ])('of %i px', (height, rows) => {
    expect(laneRows(LANE_IDS, height)).toEqual(rows)
  })
})
