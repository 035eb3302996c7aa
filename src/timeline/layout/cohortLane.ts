import type { AtlasEvent, EntityId } from '../../model/types'
import type { Slot } from '../../time/rows'
import type { PixelSpan, TimeScale } from '../../time/timeScale'
import { gatherCrowds, type Gathered } from './cohortCrowd'
import { academyName, labelCohort, labelSlot } from './cohortLabel'
import { barShape, MIN_BAR, tickShape } from './cohortShape'
import { NOTCH_DEPTH } from './cohortPath'
import { cohortTiming } from './cohortTiming'
import type { CohortShape, PlacedCohort, PlacedCohorts } from './types'
import type { LaneContext, PlacedChip } from './types'

/** Height of a bar, and of the small ticks below the main academy's bars, pixels. */
const BAR = 14
const STRIP = 5
/** From the lane's top to its strip, and to the row of the other academies. */
const STRIP_TOP = BAR + 1
const OTHERS_TOP = STRIP_TOP + STRIP
/** Ticks are pushed aside at most so far, and keep so much between their middles. */
const MAX_PUSH = 4
const TICK_PITCH = 3
const TICK_GAP = 0.5

/** A cohort or an occasion with its stretch of the axis. */
interface Item extends CohortShape {
  readonly id: EntityId
  readonly event: AtlasEvent
  readonly start: number
  readonly end: number
}

/** Cohorts and their occasions on the axis, in the order of time, and those beside it. */
function sortItems(events: readonly AtlasEvent[], scale: TimeScale) {
  const { timed, main } = cohortTiming(events)
  const [first, last] = scale.domain()
  const earlier: EntityId[] = []
  const later: EntityId[] = []
  const items: Item[] = []
  for (const { event, id, interval, finish, owner } of timed)
    if (interval.end <= +first) earlier.push(id)
    else if (interval.start >= +last) later.push(id)
    else if (event.cohort?.part === 'cohort')
      items.push({ id, event, ...barShape(event, finish, scale) })
    else items.push({ id, event, ...tickShape(event, scale), owner })
  return { earlier, later, items, main }
}

function drawn({ event: _event, ...item }: Item, y: number, height: number): PlacedCohort {
  return { ...item, y, height, label: null, isEcho: false }
}

/** A bar whose end is covered by its successor. */
function cutTo(bar: PlacedCohort, { start, end }: PixelSpan): PlacedCohort {
  const cut = (span: PixelSpan | null) =>
    span && span.start < end
      ? { start: Math.max(span.start, start), end: Math.min(span.end, end) }
      : null
  if (bar.form === 'tick') return bar
  return { ...bar, start, end, startWithin: cut(bar.startWithin), endWithin: cut(bar.endWithin) }
}

/** Ticks moved apart by a few pixels where that is enough. */
function spreadTicks(ticks: readonly Item[], right: number): readonly Item[] {
  let last = -Infinity
  return [...ticks]
    .sort((a, b) => a.x - b.x)
    .map((tick) => {
      const wanted = Math.max(tick.x, last + TICK_PITCH)
      const x = wanted - tick.x <= MAX_PUSH && wanted <= right - 1 ? wanted : tick.x
      last = Math.max(last, x)
      return { ...tick, x, start: x - 1, end: x + 1 }
    })
    .sort((a, b) => a.x - b.x)
}

/** Something in a row: a cohort, an occasion, or several ticks that found no room in the strip. */
interface InRow extends PixelSpan {
  readonly members: readonly Item[]
}

interface Row {
  readonly cohorts: readonly PlacedCohort[]
  readonly chips: readonly PlacedChip[]
}

function toChip({ start, end, items }: Gathered<InRow>, top: number): PlacedChip {
  const members = items.flatMap((item) => item.members)
  return {
    key: `cohorts ${members[0]?.id ?? ''}`,
    x: start,
    y: top + BAR / 2,
    width: end - start,
    ids: members.map(({ id }) => id),
  }
}

/**
 * Bars with their names, from left to right.
 * @param isCut a bar that overlaps its successor is covered by it, as on paper
 * @param main academy that needs no name
 */
function placeRow(
  context: LaneContext,
  inRow: readonly InRow[],
  { top, isCut, main }: { top: number; isCut: boolean; main: string | undefined },
): Row {
  const { scale, measure } = context
  const groups = gatherCrowds(inRow, {
    spanOf: ({ start, end }) => ({ start, end: isCut ? Math.min(end, start + MIN_BAR) : end }),
    countOf: ({ members }) => members.length,
    measure,
    scale,
  })
  const slots: Slot[] = groups.map((group, index) => {
    const end = group.isChip ? group.end : (group.items[0]?.end ?? group.end)
    const limit = groups[index + 1]?.start ?? Infinity
    return { start: group.start, end: Math.min(end, limit), kind: 'mark' }
  })
  const alone = groups.flatMap((group, index) => {
    const [item, slot] = [group.items[0]?.members[0], slots[index]]
    return group.isChip || !item || !slot ? [] : [{ item, slot }]
  })
  // Cohorts are named before their occasions.
  const inTurn = [...alone].sort(
    (a, b) => Number(a.item.form === 'tick') - Number(b.item.form === 'tick'),
  )
  const cohorts = inTurn.map(({ item, slot }): PlacedCohort => {
    const rest = slots.filter((other) => other !== slot)
    const academy = item.event.cohort?.academy === main ? '' : academyName(context, item.event)
    const free = item.hasNotch ? { ...slot, start: slot.start + NOTCH_DEPTH } : slot
    const label = labelCohort(context, item.event, free, rest, academy)
    const text = labelSlot(context, label, slot)
    if (text) slots.push(text)
    return { ...cutTo(drawn(item, top, BAR), slot), label }
  })
  return {
    cohorts,
    chips: groups.filter(({ isChip }) => isChip).map((group) => toChip(group, top)),
  }
}

const byStart = (a: PixelSpan, b: PixelSpan) => a.start - b.start
const inRowOf = (item: Item): InRow => ({ ...item, members: [item] })

/**
 * Cohorts as bars from kick-off to finish. The main academy's stand in the upper row, their calls,
 * kick-offs, workshops and finals as small ticks below them; other academies have a row of their
 * own, with their names. What stands too close is gathered in a chip.
 * @param events cohorts and their occasions
 * @param y top of the lane, pixels
 */
export function placeCohorts(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
): PlacedCohorts {
  const { scale, measure } = context
  const { items, earlier, later, main } = sortItems(events, scale)
  const own = items.filter(({ event }) => event.cohort?.academy === main)
  const others = items.filter(({ event }) => event.cohort?.academy !== main)

  const bars = own.filter(({ form }) => form === 'bar').map(inRowOf)
  const upper = placeRow(context, bars, { top: y, isCut: true, main })
  const ticks = gatherCrowds(
    spreadTicks(
      own.filter(({ form }) => form === 'tick'),
      scale.range()[1],
    ),
    { spanOf: ({ start, end }) => ({ start, end: end + TICK_GAP }), measure, scale },
  )
  const crowds = ticks
    .filter(({ isChip }) => isChip)
    .map(({ start, end, items: members }): InRow => ({ start, end, members }))
  const lower = placeRow(context, [...others.map(inRowOf), ...crowds].sort(byStart), {
    top: y + OTHERS_TOP,
    isCut: false,
    main,
  })
  const inStrip = ticks.flatMap(({ isChip, items: members }) =>
    isChip ? [] : members.map((tick) => drawn(tick, y + STRIP_TOP, STRIP)),
  )
  return {
    cohorts: [...upper.cohorts, ...inStrip, ...lower.cohorts].sort(byStart),
    chips: [...upper.chips, ...lower.chips].sort((a, b) => a.x - b.x),
    earlier,
    later,
  }
}

/** Bars and ticks without names, for a lane that stepped back for a selection. */
export function shrinkCohorts(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
): PlacedCohorts {
  const { items, earlier, later } = sortItems(events, context.scale)
  const cohorts = items.map((item) =>
    item.form === 'bar' ? drawn(item, y + 4, 9) : drawn(item, y + 10, 4),
  )
  return { cohorts, chips: [], earlier, later }
}
