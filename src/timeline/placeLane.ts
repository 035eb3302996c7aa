import { precisionOf, toInterval, yearOf } from '../model/partialDate'
import { entityId } from '../model/lookup'
import type { VisiblePlace } from '../model/network'
import type { EntityId, Place } from '../model/types'
import { placeMarks, type MarkToPlace } from '../time/placeMarks'
import type { TimeScale } from '../time/timeScale'
import { halfWidth, inTime } from './eventMarks'
import { isEarlier, splitEarlier } from './lanes'
import { LABEL_FONT, MARK_SCALE, MAX_PUSH, ROW } from './metrics'
import { placeName } from './names'
import type { LaneContext, MarkSpan, PlacedMark } from './types'

const HALF = halfWidth('location')
const ARROW_HALF = halfWidth('arrow')

/** A place's mark may stand anywhere in the year or month of its opening. */
function leeway(place: Place, scale: TimeScale) {
  const { start, end } = scale.toSpan(toInterval(place.opened ?? ''))
  const inside = (x: number) => Math.min(scale.right - HALF, Math.max(scale.left + HALF, x))
  const center = (start + end) / 2
  const slack = Math.max(MAX_PUSH, (end - start) / 2 - HALF)
  return { preferred: inside(center), min: inside(center - slack), max: inside(center + slack) }
}

function span(place: Place, scale: TimeScale): MarkSpan | null {
  if (place.opened === undefined || precisionOf(place.opened) !== 'year') return null
  return { ...scale.toSpan(toInterval(place.opened)), certainty: 'within' }
}

export interface PlacedPlaces {
  readonly marks: readonly PlacedMark[]
  readonly earlier: readonly EntityId[]
  readonly undated: readonly EntityId[]
  readonly unplaced: readonly EntityId[]
}

/**
 * Locations by the date of their opening. Those opened before the axis stand at its left edge with an
 * arrow and their year, as far as their names find room; the others are collected in the chip.
 */
export function placePlaces(
  context: LaneContext,
  places: readonly VisiblePlace[],
  { y, rows, isNamed }: { readonly y: number; readonly rows: number; readonly isNamed: boolean },
): PlacedPlaces {
  const { scale, measure, words } = context
  const byId = new Map(places.map((visible) => [entityId('place', visible.place.id), visible]))
  const dated = places.filter(({ place }) => place.opened !== undefined)
  const { onAxis, earlier } = splitEarlier(dated, ({ place }) => place.opened ?? '', scale)
  const label = (text: string) => ({ text, width: measure(text, LABEL_FONT(false)) })

  const opened = onAxis.map(({ place }): MarkToPlace<EntityId> => ({
    id: entityId('place', place.id),
    ...leeway(place, scale),
    half: HALF,
    label: isNamed ? label(placeName(place)) : null,
    isProminent: false,
  }))
  const roots = (isNamed ? [...earlier].reverse() : []).map(({ place }): MarkToPlace<EntityId> => {
    const x = scale.left + ARROW_HALF
    const since = words.since(String(yearOf(place.opened ?? '')))
    return {
      id: entityId('place', place.id),
      preferred: x,
      min: x,
      max: x,
      half: ARROW_HALF,
      label: label(`${placeName(place)}, ${since}`),
      isProminent: false,
    }
  })
  const placed = placeMarks([...roots.slice(0, 1), ...opened, ...roots.slice(1)], {
    rows,
    left: scale.left,
    right: scale.right,
  })
  const marks = placed.places.flatMap(({ id, row, x, label: name }): PlacedMark[] => {
    const visible = byId.get(id)
    if (!visible) return []
    const { place, state } = visible
    const isRoot = isEarlier(place.opened ?? '', scale)
    if (isRoot && !name) return []
    return [
      {
        id,
        symbol: isRoot ? 'arrow' : 'location',
        isHollow: state === 'former' || state === 'planned',
        x,
        y: y + row * ROW + ROW / 2,
        scale: MARK_SCALE,
        span: isRoot ? null : span(place, scale),
        label: name && {
          text: name.text,
          x: name.side === 'right' ? name.start : name.end,
          anchor: name.side === 'right' ? 'start' : 'end',
          isStrong: false,
        },
        isEcho: false,
      },
    ]
  })
  const drawn = new Set(marks.map(({ id }) => id))
  const ids = (list: readonly VisiblePlace[]) =>
    list.map(({ place }) => entityId('place', place.id))
  return {
    marks: inTime(marks),
    earlier: ids(earlier).filter((id) => !drawn.has(id)),
    undated: ids(places.filter(({ place }) => place.opened === undefined)),
    unplaced: ids(onAxis).filter((id) => !drawn.has(id)),
  }
}
