import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entityId } from '../../../../src/model/lookup'
import { toInterval } from '../../../../src/model/partialDate'
import { pixelSpan } from '../../../../src/time/timeScale'
import { halfWidth } from '../../../../src/timeline/layout/eventMarks'
import { assignLanes } from '../../../../src/timeline/layout/lanes'
import { layoutTimeline } from '../../../../src/timeline/layout/layout'
import { ARROW, MAX_PUSH } from '../../../../src/timeline/layout/metrics'
import {
  LANE_IDS,
  type LaneContext,
  type TimelineLayout,
} from '../../../../src/timeline/layout/types'
import { FACTS } from '../../../fixtures/facts'
import {
  barBoxes,
  expectApart,
  expectLeadersClear,
  focusIds,
  heldIds,
  markBoxes,
  type Box,
} from '../boxes'
import { axisWidths, contextOn, domains, inventedFacts, laneHeights } from '../generated'

const facts = fc.oneof(inventedFacts, fc.constantFrom(FACTS.en, FACTS.de))
const RUNS = { numRuns: 40 }
/** The whole fact base many times takes seconds on a busy machine. */
const PATIENCE = 60_000

const situation = fc.record({
  dataset: facts,
  domain: domains,
  width: axisWidths,
  height: laneHeights,
  isExpanded: fc.boolean(),
})

function check(
  property: (context: LaneContext, layout: TimelineLayout) => void,
  isFocused = false,
): void {
  fc.assert(
    fc.property(situation, fc.nat(), ({ dataset, domain, width, height, isExpanded }, nth) => {
      const context = contextOn(dataset, domain, width)
      const { alliances } = dataset
      const alliance = isFocused ? alliances[nth % alliances.length] : undefined
      const selected = alliance && context.lookup.find(entityId('alliance', alliance.id))
      const options = { lanes: LANE_IDS, height, isExpanded, selected }
      property(context, layoutTimeline(context, options))
    }),
    RUNS,
  )
}

function expectedIds({ network }: LaneContext) {
  const contents = assignLanes(network)
  return [
    ...contents.alliances.map(({ alliance }) => entityId('alliance', alliance.id)),
    ...contents.places.map(({ place }) => entityId('place', place.id)),
    ...[...contents.partnerships, ...contents.cohorts, ...contents.programmes].map(({ id }) =>
      entityId('event', id),
    ),
  ].sort()
}

/** The lanes that this layout places by itself. */
function ownLanes({ lanes }: TimelineLayout) {
  return lanes.filter(({ id }) => id !== 'cohorts')
}

describe('whatever the facts, the stretch of time and the width', () => {
  test(
    'nothing is lost, and nothing is there twice',
    () => {
      check((context, { lanes }) => {
        expect(lanes.flatMap(heldIds).sort()).toEqual(expectedIds(context))
      })
    },
    PATIENCE,
  )

  test(
    'with a selection too',
    () => {
      check((context, { focus, lanes }) => {
        const held = [...lanes.flatMap(heldIds), ...(focus ? focusIds(focus) : [])]
        const shown = new Set(held)
        expect(expectedIds(context).filter((id) => !shown.has(id))).toEqual([])
        const inLanes = lanes.flatMap(heldIds)
        expect(inLanes.filter((id, at) => inLanes.indexOf(id) !== at)).toEqual([])
      }, true)
    },
    PATIENCE,
  )

  test(
    'marks, names, chips and bars keep apart, and leaders run between names',
    () => {
      check((context, layout) => {
        for (const lane of ownLanes(layout)) {
          expectApart(markBoxes(lane, context))
          expectApart(barBoxes(lane, context))
          expectLeadersClear(lane, context)
        }
      })
    },
    PATIENCE,
  )

  test(
    'so they do while something is selected',
    () => {
      check((context, layout) => {
        for (const lane of ownLanes(layout)) expectApart(markBoxes(lane, context))
        if (layout.focus) expectApart(markBoxes(layout.focus, context))
      }, true)
    },
    PATIENCE,
  )

  test(
    'everything stands on the axis',
    () => {
      check((context, layout) => {
        const [left, right] = context.scale.range()
        for (const lane of ownLanes(layout)) {
          const isOff = (limit: number) => (box: Box) =>
            box.left < left - 1e-6 || box.right > limit + 1e-6
          expect(markBoxes(lane, context).filter(isOff(right))).toEqual([])
          expect(barBoxes(lane, context).filter(isOff(right + ARROW))).toEqual([])
        }
      })
    },
    PATIENCE,
  )

  test(
    'a mark stands in its date, or at most 4 px beside it',
    () => {
      check((context, layout) => {
        const { scale, lookup } = context
        for (const { id, x, symbol, scale: size } of ownLanes(layout).flatMap(
          ({ marks }) => marks,
        )) {
          if (symbol === 'arrow') continue
          const entity = lookup.find(id)
          const date = entity?.kind === 'event' ? entity.value.date : undefined
          const opened = entity?.kind === 'place' ? entity.value.opened : undefined
          const { start, end } = pixelSpan(toInterval(date ?? opened ?? ''), scale)
          const tick = symbol === 'rug' ? halfWidth('tick') : halfWidth(symbol, size)
          const off = Math.max(start - x, x - end, 0)
          expect(off, id).toBeLessThanOrEqual(MAX_PUSH + tick)
        }
      })
    },
    PATIENCE,
  )

  test(
    'names on a bar end before the next',
    () => {
      check((context, { lanes }) => {
        for (const { ticks, end } of lanes.flatMap(({ bars }) => bars))
          for (const [index, { x, text }] of ticks.entries()) {
            const width = text === '' ? 0 : 4 + context.measure(text, { size: 12, weight: 400 })
            expect(x + width).toBeLessThanOrEqual(ticks[index + 1]?.x ?? end)
          }
      })
    },
    PATIENCE,
  )

  test(
    'a chip stands for several',
    () => {
      check((_, layout) => {
        for (const { ids } of ownLanes(layout).flatMap(({ chips }) => chips))
          expect(ids.length).toBeGreaterThan(1)
      })
    },
    PATIENCE,
  )

  test(
    'lane and order of marks stay when more time is shown',
    () => {
      fc.assert(
        fc.property(facts, domains, domains, axisWidths, (dataset, a, b, width) => {
          const wider = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
          const [near, far] = [a, wider].map((domain) =>
            layoutTimeline(contextOn(dataset, domain, width), {
              lanes: LANE_IDS,
              height: 260,
              isExpanded: true,
              selected: undefined,
            }),
          )
          for (const lane of LANE_IDS) {
            const idsIn = (layout: TimelineLayout | undefined) => {
              const found = layout?.lanes.find(({ id }) => id === lane)
              return [...(found?.bars ?? []), ...(found?.marks ?? [])].map(({ id }) => id)
            }
            const [before, after] = [idsIn(near), idsIn(far)]
            const common = new Set(before.filter((id) => after.includes(id)))
            expect(before.filter((id) => common.has(id))).toEqual(
              after.filter((id) => common.has(id)),
            )
          }
        }),
        RUNS,
      )
    },
    PATIENCE,
  )

  test(
    'the same facts always give the same picture',
    () => {
      fc.assert(
        fc.property(facts, domains, axisWidths, (dataset, domain, width) => {
          const layout = () =>
            layoutTimeline(contextOn({ ...dataset }, domain, width), {
              lanes: LANE_IDS,
              height: 260,
              isExpanded: false,
              selected: undefined,
            })
          expect(layout()).toEqual(layout())
        }),
        { numRuns: 15 },
      )
    },
    PATIENCE,
  )
})
