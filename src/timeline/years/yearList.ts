import { rollup } from 'd3'
import { isChosen } from '../../model/filters'
import { entityId } from '../../model/lookup'
import { intervalsMeet, toInterval, yearOf, type PartialDate } from '../../model/partialDate'
import { extentInterval } from '../../model/timeExtent'
import type { Alliance, AtlasEvent, EntityId, Importance, Place } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { compareEntries, entryOf, type Entry } from '../lanes/entry'

/** What one year of the vertical timeline tells. */
export interface YearGroup {
  /** `before`: all that was before the years of the atlas. */
  readonly year: number | 'before'
  /** In the order of time. */
  readonly entries: readonly YearEntry[]
}

/** What stands in a year; made an `Entry` once it is shown, because there may be thousands. */
export interface YearEntry {
  readonly id: EntityId
  readonly date: PartialDate
  readonly title: string
  readonly importance: Importance
}

/** A place counts as a mark of the lanes does that every visitor must see. */
const PLACE_IMPORTANCE: Importance = 1

type Source = Pick<AtlasState, 'dataset' | 'formats' | 'network' | 'filters' | 'timeExtent'>
type Speaker = Pick<AtlasState, 'dataset' | 'lookup' | 'messages' | 'formats' | 'moment'>

/** What an event already tells: `2012 place:tum-brussels`. */
function toldKey(date: PartialDate, id: EntityId): string {
  return `${String(yearOf(date))} ${id}`
}

/** The openings and beginnings that events of the same year tell already. */
function toldBy(events: readonly AtlasEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ type, date, places, alliances }) => {
      if (type === 'location') return places.map((id) => toldKey(date, entityId('place', id)))
      if (type === 'alliance') return alliances.map((id) => toldKey(date, entityId('alliance', id)))
      return []
    }),
  )
}

/**
 * The years as a list: every event of the network, and the openings of locations and beginnings of
 * alliances that no event of that year tells. The filters and the extent are those of all views; under
 * a filter by type of event, openings count as locations and beginnings as alliances.
 */
export function yearGroups(source: Source): readonly YearGroup[] {
  const { dataset, network, filters, timeExtent } = source
  const extent = extentInterval(timeExtent, dataset.years)
  const told = toldBy(network.events)
  const isNew = (date: PartialDate | undefined, id: EntityId): date is PartialDate =>
    date !== undefined && intervalsMeet(toInterval(date), extent) && !told.has(toldKey(date, id))

  const opening = (place: Place): YearEntry[] => {
    const [id, date] = [entityId('place', place.id), place.opened]
    return isNew(date, id) ? [{ id, date, title: place.name, importance: PLACE_IMPORTANCE }] : []
  }
  const beginning = ({ id: name, started: date, name: title, importance }: Alliance) => {
    const id = entityId('alliance', name)
    return isNew(date, id) ? [{ id, date, title, importance }] : []
  }

  const entries: YearEntry[] = [
    ...network.events.map(({ id, date, title, importance }) => ({
      id: entityId('event', id),
      date,
      title,
      importance,
    })),
    ...(isChosen(filters.types, 'location')
      ? network.places.flatMap(({ place }) => opening(place))
      : []),
    ...(isChosen(filters.types, 'alliance')
      ? network.alliances.flatMap(({ alliance }) => beginning(alliance))
      : []),
  ]
  const [first] = dataset.years
  const groups = rollup(
    entries,
    (list) => list.sort((a, b) => compareEntries(source, a, b)),
    ({ date }) => (yearOf(date) < first ? 'before' : yearOf(date)),
  )
  const order = (year: YearGroup['year']) => (year === 'before' ? -Infinity : year)
  return [...groups]
    .map(([year, list]): YearGroup => ({ year, entries: list }))
    .sort((a, b) => order(a.year) - order(b.year))
}

/**
 * The entries of a year that are shown at once: all where they are few, else those that belong to the
 * selection and then the most important, in the order of time.
 * @param most how many at most
 */
export function shownEntries(
  entries: readonly YearEntry[],
  most: number,
  related: ReadonlySet<EntityId>,
): readonly YearEntry[] {
  if (entries.length <= most) return entries
  const rank = ({ id, importance }: YearEntry) => (related.has(id) ? 0 : importance)
  const chosen = new Set(entries.toSorted((a, b) => rank(a) - rank(b)).slice(0, most))
  return entries.filter((entry) => chosen.has(entry))
}

/** An entry in words: of an alliance and of a place only how they began, whatever became of them. */
export function yearEntryText(speaker: Speaker, { id, date }: YearEntry): Entry | undefined {
  const entity = speaker.lookup.find(id)
  if (!entity) return undefined
  const entry = entryOf(speaker, entity)
  if (entity.kind === 'event') return entry
  const when = speaker.formats.shortDate(date)
  return entity.kind === 'alliance'
    ? { ...entry, when, kind: speaker.messages.timeline.begins(entry.kind) }
    : { ...entry, when }
}
