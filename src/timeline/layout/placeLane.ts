import { toInterval, yearOf, type Interval } from '../../model/partialDate'
import { entityId } from '../../model/lookup'
import type { VisiblePlace } from '../../model/network'
import type { EntityId } from '../../model/types'
import { cutText } from '../../time/cutText'
import { placeMarks, type MarkToPlace } from '../../time/placeMarks'
import { placeChips } from './chips'
import { axisOf, dateLeeway, dateSpan, halfWidth, labelOf, leaderOf } from './eventMarks'
import { splitByAxis } from './lanes'
import { LABEL_FONT, MARK_SCALE, ROW } from './metrics'
import { placeName } from './names'
import type { LaneContext, PlacedChip, PlacedMark } from './types'

const ARROW_HALF = halfWidth('arrow')
/** The longest names, pixels; longer ones are cut. */
const MAX_NAME = 220
/** So many of what was opened before the axis, the latest, are named at its left edge if there is room. */
const MAX_ROOTS = 3

interface PlacedPlaces {
  readonly marks: readonly PlacedMark[]
  readonly chips: readonly PlacedChip[]
  readonly earlier: readonly EntityId[]
  readonly later: readonly EntityId[]
  readonly undated: readonly EntityId[]
}

interface Options {
  readonly y: number
  readonly rows: number
  readonly isNamed: boolean
  /** Of the symbols' size on the map. */
  readonly size?: number
}

function idOf({ place }: VisiblePlace): EntityId {
  return entityId('place', place.id)
}

function openingOf({ place }: VisiblePlace): Interval {
  return toInterval(place.opened ?? '')
}

/**
 * Locations by the date of their opening; the latest of those opened before the axis stand at its
 * left edge where their name finds room.
 * @param places in the order of time
 */
export function placePlaces(
  context: LaneContext,
  places: readonly VisiblePlace[],
  { y, rows, isNamed, size = MARK_SCALE }: Options,
): PlacedPlaces {
  const { scale, measure, words } = context
  const half = halfWidth('location', size)
  const order = new Map(places.map((visible, at) => [idOf(visible), { visible, at }]))
  const orderOf = (id: EntityId) => order.get(id)?.at ?? 0
  const dated = places.filter(({ place }) => place.opened !== undefined)
  const { onAxis, earlier, later } = splitByAxis(dated, openingOf, scale)
  const opened = onAxis.map((visible): MarkToPlace<EntityId> => ({
    id: idOf(visible),
    ...dateLeeway(openingOf(visible), scale, half),
    half,
    isProminent: false,
  }))
  const latest = isNamed ? [...earlier].reverse().slice(0, MAX_ROOTS) : []
  const roots = latest.map((visible): MarkToPlace<EntityId> => {
    const x = scale.range()[0] + ARROW_HALF
    return {
      id: idOf(visible),
      preferred: x,
      min: x,
      max: x,
      half: ARROW_HALF,
      isProminent: false,
      isNothingUnnamed: true,
    }
  })
  const isRoot = new Set(roots.map(({ id }) => id))
  const nameOf = (id: EntityId) => {
    const place = order.get(id)?.visible.place
    if (!place || !isNamed) return null
    const since = isRoot.has(id) ? `, ${words.since(String(yearOf(place.opened ?? '')))}` : ''
    const key = placeName(place) + since
    const text = cutText(key, MAX_NAME, measure, LABEL_FONT(false))
    return text === '' ? null : { key, text, width: measure(text, LABEL_FONT(false)) }
  }
  const placed = placeMarks([...roots.slice(0, 1), ...opened, ...roots.slice(1)], {
    rows,
    nameOf,
    ...axisOf(context),
  })
  const marks = placed.places.flatMap((mark): PlacedMark[] => {
    const visible = order.get(mark.id)?.visible
    if (!visible) return []
    const root = isRoot.has(mark.id)
    return [
      {
        id: mark.id,
        symbol: root ? 'arrow' : 'location',
        x: mark.x,
        y: y + mark.row * ROW + ROW / 2,
        scale: size,
        span: root ? null : dateSpan(openingOf(visible), 'within', scale, half),
        label: labelOf(mark, y, false),
        leader: leaderOf(mark, y),
        isEcho: false,
      },
    ]
  })
  const drawn = new Set(marks.map(({ id }) => id))
  return {
    marks: marks.sort((a, b) => orderOf(a.id) - orderOf(b.id)),
    chips: placeChips(placed.chips, y, orderOf),
    earlier: earlier.map(idOf).filter((id) => !drawn.has(id)),
    later: later.map(idOf),
    undated: places.filter(({ place }) => place.opened === undefined).map(idOf),
  }
}
