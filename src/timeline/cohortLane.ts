import { group } from 'd3'
import { eventInterval } from '../model/activity'
import { entityId } from '../model/lookup'
import type { AtlasEvent, EntityId } from '../model/types'
import { isFree, type Slot } from '../time/rows'
import type { PixelSpan, TimeScale } from '../time/timeScale'
import { BAR_FONT } from './metrics'
import { allianceShortName, shortTheme } from './names'
import type { LaneContext, MarkLabel, PlacedCohort } from './types'

const MAIN_HEIGHT = 14
const SLIM_HEIGHT = 4
/** A month is hardly wider than a line; a bar is at least this wide, pixels. */
const MIN_WIDTH = 5
const PADDING = 3

/** The cohort's own interval: to its end where a source tells it, else as long as its date is precise. */
export function cohortSpan(event: AtlasEvent, scale: TimeScale): PixelSpan {
  const { start, end } = scale.toSpan(eventInterval(event))
  return { start, end: Math.max(end, start + MIN_WIDTH) }
}

/** The academy with the most cohorts has the lane's main row. */
function mainAcademy(events: readonly AtlasEvent[]): string | undefined {
  const groups = [...group(events, ({ cohort }) => cohort?.academy)]
  return groups.sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}

/** Number and subject; the number alone where that does not fit; beside a bar too short for either. */
function mainLabel(
  { measure }: LaneContext,
  event: AtlasEvent,
  bar: PixelSpan,
  taken: readonly Slot[],
  right: number,
): MarkLabel | null {
  const number = event.cohort?.number === undefined ? '' : String(event.cohort.number)
  const theme = event.cohort ? shortTheme(event.cohort) : undefined
  const texts = [[number, theme].filter(Boolean).join(' '), number].filter(Boolean)
  const fitting = texts.find((text) => measure(text, BAR_FONT) + PADDING * 2 <= bar.end - bar.start)
  const label = { anchor: 'start', isStrong: false } as const
  if (fitting !== undefined) return { ...label, text: fitting, x: bar.start + PADDING }
  const x = bar.end + PADDING
  const beside = texts.find((text) => {
    const end = x + measure(text, BAR_FONT)
    return end <= right && isFree(taken, { start: x, end, kind: 'text' })
  })
  return beside === undefined ? null : { ...label, text: beside, x }
}

/**
 * Cohorts as bars: the main academy's in one row with number and subject, those of other academies
 * beside them where bar and name find room, else slim below.
 */
export function placeCohorts(
  context: LaneContext,
  events: readonly AtlasEvent[],
  y: number,
): { readonly cohorts: readonly PlacedCohort[]; readonly unplaced: readonly EntityId[] } {
  const { scale, measure, lookup } = context
  const main = mainAcademy(events)
  const [own, others] = [
    events.filter(({ cohort }) => cohort?.academy === main),
    events.filter(({ cohort }) => cohort?.academy !== main),
  ]
  const spans = own.map((event) => cohortSpan(event, scale))
  // A cohort that overlaps its successor is covered by it, as on paper.
  const visible = spans.map((span, index) => {
    const next = spans[index + 1]
    return next && next.start > span.start && next.start < span.end
      ? { ...span, end: next.start }
      : span
  })
  const row: Slot[] = visible.map((span) => ({ ...span, kind: 'mark' }))
  const cohorts = own.map((event, index): PlacedCohort => {
    const bar = visible[index] ?? cohortSpan(event, scale)
    const rest = row.filter((slot) => slot.start !== bar.start)
    const label = mainLabel(context, event, bar, rest, scale.right)
    if (label && label.x > bar.end)
      row.push({ start: label.x, end: label.x + measure(label.text, BAR_FONT), kind: 'text' })
    return { id: entityId('event', event.id), y, height: MAIN_HEIGHT, ...bar, label, isEcho: false }
  })

  const slim: Slot[] = []
  const unplaced: EntityId[] = []
  for (const event of others) {
    const id = entityId('event', event.id)
    const bar = cohortSpan(event, scale)
    const academy = event.cohort && lookup.alliances.get(event.cohort.academy)
    const name = [
      academy && allianceShortName(academy).replace(/^TUM[ .]/, ''),
      event.cohort?.number,
    ]
      .filter(Boolean)
      .join(' ')
    const nameX = bar.start - PADDING
    const text: Slot = { start: nameX - measure(name, BAR_FONT), end: nameX, kind: 'text' }
    const mark: Slot = { ...bar, kind: 'mark' }
    if (text.start >= scale.left && isFree(row, mark) && isFree(row, text)) {
      row.push(mark, text)
      const label = { text: name, x: nameX, anchor: 'end', isStrong: false } as const
      cohorts.push({ id, y, height: MAIN_HEIGHT, ...bar, label, isEcho: false })
    } else if (isFree(slim, mark)) {
      slim.push(mark)
      cohorts.push({
        id,
        y: y + MAIN_HEIGHT + 1,
        height: SLIM_HEIGHT,
        ...bar,
        label: null,
        isEcho: false,
      })
    } else unplaced.push(id)
  }
  return { cohorts: cohorts.sort((a, b) => a.start - b.start), unplaced }
}
