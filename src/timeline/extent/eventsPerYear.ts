import { yearOf } from '../../model/partialDate'
import { entityId } from '../../model/lookup'
import type { YearRange } from '../../model/timeExtent'
import type { AtlasEvent, EntityId } from '../../model/types'

/** One bar of the compact strip. */
export interface YearBar {
  readonly year: number
  readonly events: number
  /** How many of them belong to the selection. */
  readonly selected: number
  /** Those that the extent shows. */
  readonly ids: readonly EntityId[]
}

/** Events by the year in which they begin, for every year of the axis. */
export function eventsPerYear(
  all: readonly AtlasEvent[],
  shown: readonly AtlasEvent[],
  years: YearRange,
  isSelected: (eventId: string) => boolean,
): readonly YearBar[] {
  const isIn = (year: number) => (event: AtlasEvent) => yearOf(event.date) === year
  return Array.from({ length: years[1] - years[0] + 1 }, (_, index) => {
    const year = years[0] + index
    const events = all.filter(isIn(year))
    return {
      year,
      events: events.length,
      selected: events.filter(({ id }) => isSelected(id)).length,
      ids: shown.filter(isIn(year)).map(({ id }) => entityId('event', id)),
    }
  })
}
