import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entityId } from '../../../src/model/lookup'
import type { Dataset } from '../../../src/model/types'
import { assignLanes } from '../../../src/timeline/lanes'
import { layoutTimeline } from '../../../src/timeline/layout'
import { halfWidth } from '../../../src/timeline/eventMarks'
import { LABEL_FONT } from '../../../src/timeline/metrics'
import { LANE_IDS, type LaneContext, type PlacedLane } from '../../../src/timeline/types'
import { FACTS } from '../../fixtures/facts'
import { makeContext } from './context'

const OPTIONS = { lanes: LANE_IDS, height: 260, isExpanded: false, selected: undefined } as const

function idsOf(lane: PlacedLane) {
  return [
    ...[...lane.bars, ...lane.marks, ...lane.cohorts]
      .filter(({ isEcho }) => !isEcho)
      .map(({ id }) => id),
    ...lane.earlier,
    ...lane.undated,
    ...lane.unplaced,
  ]
}

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

/** Marks and names of a lane as boxes; small ticks and names share a row but not a height. */
function boxesOf(lane: PlacedLane, { measure }: LaneContext) {
  return lane.marks.flatMap((mark) => {
    const half = halfWidth(mark.symbol, mark.scale)
    const own = [{ id: mark.id, y: mark.y, start: mark.x - half, end: mark.x + half }]
    if (!mark.label) return own
    const width = measure(mark.label.text, LABEL_FONT(mark.label.isStrong))
    const start = mark.label.anchor === 'start' ? mark.label.x : mark.label.x - width
    return [...own, { id: mark.id, y: mark.y, start, end: start + width }]
  })
}

function expectNoOverlap(lane: PlacedLane, context: LaneContext) {
  const boxes = boxesOf(lane, context)
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      if (a.y === b.y)
        expect(
          a.end <= b.start + 1e-6 || b.end <= a.start + 1e-6,
          `${lane.id}: ${a.id} and ${b.id}`,
        ).toBe(true)
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
          expect(lanes.flatMap(idsOf).sort()).toEqual(expectedIds(context))
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
          for (const lane of layoutTimeline(context, OPTIONS).lanes) expectNoOverlap(lane, context)
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
    expect(lanes.flatMap(idsOf)).toEqual([])
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
      const shown = new Set([
        id,
        ...lanes.flatMap(idsOf),
        ...(focus?.members.map((member) => member.id) ?? []),
        ...(focus?.marks.map((mark) => mark.id) ?? []),
        ...(focus?.earlier ?? []),
        ...(focus?.unplaced ?? []),
      ])
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
    expect(former?.end).toBeCloseTo(context.scale.yearX(2024))
  })

  test('an id stands once among what can be chosen', () => {
    const context = makeContext(FACTS.en)
    const selected = context.lookup.find('alliance:eurotech')
    const { focus, lanes } = layoutTimeline(context, { ...OPTIONS, selected })
    const ids = [...lanes.flatMap(idsOf), ...(focus?.marks.map(({ id }) => id) ?? [])]
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
        expect(mark.span?.end, event.id).toBeCloseTo(context.scale.yearX(Number(event.date) + 1))
    }
  })
})
