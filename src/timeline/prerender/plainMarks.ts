import type { AtlasState } from '../../state/AtlasState.svelte'
import { eventInterval } from '../../model/activity'
import { entityId, nameOf } from '../../model/lookup'
import { toInterval, type PartialDate } from '../../model/partialDate'
import type { AtlasEvent, EntityId } from '../../model/types'
import { pixelSpan, timeScale, yearsInterval } from '../../time/timeScale'
import { datedEvents } from '../layout/datedEvents'
import { eventSymbol } from '../layout/eventMarks'
import { assignLanes, splitByAxis } from '../layout/lanes'
import type { LaneId, PlacedMark } from '../layout/types'

/** A mark at its date, for readers without JavaScript. */
export interface PlainMark {
  readonly id: EntityId
  /** Percent of the axis. */
  readonly at: number
  readonly symbol: PlacedMark['symbol']
  readonly title: string
}

/** The marks of a lane in rows, which fill its height evenly. */
export interface PlainLane {
  readonly lane: Exclude<LaneId, 'alliances'>
  readonly rows: readonly (readonly PlainMark[])[]
}

/** Rows that marks of a lane are spread over, one after the other. */
const ROWS: Readonly<Record<PlainLane['lane'], number>> = {
  partnerships: 4,
  cohorts: 1,
  places: 2,
  programmes: 2,
}

function spread(marks: readonly PlainMark[], rows: number): PlainLane['rows'] {
  return Array.from({ length: rows }, (_, row) => marks.filter((_mark, at) => at % rows === row))
}

/** All events and places on the axis, at the middle of their dates; nothing is measured. */
export function plainLanes(atlas: AtlasState): readonly PlainLane[] {
  const { lookup, dataset } = atlas
  const scale = timeScale(yearsInterval(dataset.years), [0, 100])
  const contents = assignLanes(atlas.wholeNetwork)
  const mark = (id: EntityId, date: PartialDate, symbol: PlainMark['symbol']): PlainMark => {
    const { start, end } = pixelSpan(toInterval(date), scale)
    const entity = lookup.find(id)
    const at = Math.round((start + end) * 50) / 100
    return { id, at, symbol, title: entity ? nameOf(entity) : '' }
  }
  const markAll = (
    events: readonly AtlasEvent[],
    symbolOf: (event: AtlasEvent) => PlainMark['symbol'],
  ) =>
    splitByAxis(datedEvents(events), ({ event }) => eventInterval(event), scale).onAxis.map(
      ({ event, id }) => mark(id, event.date, symbolOf(event)),
    )
  const places = contents.places.flatMap(({ place }) => {
    const { opened } = place
    if (opened === undefined || toInterval(opened).end <= +scale.domain()[0]) return []
    return [mark(entityId('place', place.id), opened, 'location')]
  })
  const marks = {
    partnerships: markAll(contents.partnerships, (event) => eventSymbol(lookup, event)),
    cohorts: markAll(
      contents.cohorts.filter(({ cohort }) => cohort?.part !== 'cohort'),
      () => 'rug',
    ),
    places,
    programmes: markAll(contents.programmes, () => 'rug'),
  }
  return (['partnerships', 'cohorts', 'places', 'programmes'] as const).map((lane) => ({
    lane,
    rows: spread(marks[lane], ROWS[lane]),
  }))
}
