import { spanText } from '../../model/spanText'
import { allianceSpan, placeSpan } from '../../model/activity'
import { nearestStanding } from '../../model/partnerStanding'
import { markKindOf } from '../../model/filters'
import { nameOf, type Entity } from '../../model/lookup'
import { compareDates, type PartialDate } from '../../model/partialDate'
import type { AllianceKind, AtlasEvent, EntityId, Span } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import type { SymbolKind } from '../../theme/symbols'
import { eventSymbol } from '../layout/eventMarks'
import { laneOf } from '../layout/lanes'

/** What an entry is drawn with, as in the lanes: a symbol of the map, the bar of an alliance or of a cohort, or the tick of a programme. */
export type EntrySign = SymbolKind | 'bar' | 'cohort' | 'tick'

/** One line of a list that the timeline opens, in the words of the page. */
export interface Entry {
  readonly id: EntityId
  readonly title: string
  /** `11 Nov 2022`, `Jun 2006 – 2025`, as precise as known; empty where nothing is dated. */
  readonly when: string
  /** The date it is ordered by. */
  readonly date: PartialDate | undefined
  /** What it is: `Agreement or MoU`, `Network`. */
  readonly kind: string
  readonly sign: EntrySign
  /** Number of its sources. */
  readonly sources: number
}

type Speaker = Pick<AtlasState, 'dataset' | 'lookup' | 'messages' | 'formats' | 'moment'>

/** What stands before an event: the same as in its lane. */
export function eventSign({ lookup }: Pick<Speaker, 'lookup'>, event: AtlasEvent): EntrySign {
  if (event.type === 'location') return 'location'
  const lane = laneOf(event, () => false)
  if (lane === 'partnerships') return eventSymbol(lookup, event)
  return lane === 'cohorts' ? 'cohort' : 'tick'
}

/** From when to when an entity was; the end only where one is known. */
function spanOf(entity: Entity): Span {
  switch (entity.kind) {
    case 'event':
      return { from: entity.value.date, fromIs: 'start', until: entity.value.end }
    case 'place':
      return placeSpan(entity.value)
    case 'alliance':
      return allianceSpan(entity.value)
    case 'partner':
      return { from: entity.value.since, fromIs: entity.value.sinceIs }
    default:
      return entity satisfies never
  }
}

/** Only networks and initiatives have bars in the lanes. */
const ALLIANCE_SIGNS: Readonly<Record<AllianceKind, EntrySign>> = {
  network: 'bar',
  initiative: 'bar',
  flagship: 'flagship',
  'strategic-alliance': 'strategic-alliance',
  programme: 'tick',
}

function signOf(speaker: Speaker, entity: Entity): EntrySign {
  switch (entity.kind) {
    case 'event':
      return eventSign(speaker, entity.value)
    case 'place':
      return 'location'
    case 'alliance':
      return ALLIANCE_SIGNS[entity.value.kind]
    case 'partner': {
      const tier = nearestStanding(entity.value, speaker.moment).tier
      return tier === 'other' ? 'partner' : tier
    }
    default:
      return entity satisfies never
  }
}

function kindOf(speaker: Speaker, entity: Entity): string {
  const { dataset } = speaker
  const { labels } = dataset
  switch (entity.kind) {
    case 'event':
      return labels.eventTypes[entity.value.type]
    case 'place':
      return labels.placeKinds[entity.value.kind]
    case 'alliance':
      return labels.allianceKinds[entity.value.kind]
    case 'partner': {
      const tier = markKindOf(nearestStanding(entity.value, speaker.moment).tier)
      return tier ? labels.tiers[tier] : ''
    }
    default:
      return entity satisfies never
  }
}

/** An entity as a line of a list. */
export function entryOf(speaker: Speaker, entity: Entity): Entry {
  const { formats, messages } = speaker
  const span = spanOf(entity)
  const { from, until } = span
  const isOpen = entity.kind === 'alliance' || entity.kind === 'partner'
  const isPoint = !isOpen && from !== undefined && until === undefined
  const when =
    from === undefined && until === undefined
      ? ''
      : isPoint && span.fromIs === 'start'
        ? formats.shortDate(from)
        : spanText(messages.panels, span, undefined, formats.shortDate)
  return {
    id: entity.id,
    title: nameOf(entity),
    when,
    date: from ?? until,
    kind: kindOf(speaker, entity),
    sign: signOf(speaker, entity),
    sources: entity.value.sources.length,
  }
}

/** Orders entries by their dates, those without a date last; on the same date by their titles. */
export function compareEntries(
  { formats }: Pick<Speaker, 'formats'>,
  a: Pick<Entry, 'date' | 'title'>,
  b: Pick<Entry, 'date' | 'title'>,
): number {
  if (a.date === undefined || b.date === undefined)
    return (
      Number(a.date === undefined) - Number(b.date === undefined) ||
      formats.compare(a.title, b.title)
    )
  return compareDates(a.date, b.date) || formats.compare(a.title, b.title)
}

/** The entities of so many addresses as entries in the order of time; an address that names nothing is left out. */
export function entriesOf(speaker: Speaker, ids: readonly EntityId[]): readonly Entry[] {
  return ids
    .flatMap((id) => {
      const entity = speaker.lookup.find(id)
      return entity ? [entryOf(speaker, entity)] : []
    })
    .sort((a, b) => compareEntries(speaker, a, b))
}
