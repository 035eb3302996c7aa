import { entityId } from '../../model/lookup'
import type { PartialDate } from '../../model/partialDate'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { shortName } from '../entity/entityText'
import { signOf } from '../../model/sign'
import { countColumn, textColumn, type Column, type TableRow } from './columns'

/** One row of the table of events. */
export interface EventRow extends TableRow {
  readonly date: PartialDate
  /** As precise as it is known. */
  readonly dateText: string
  readonly title: string
  readonly type: string
  /** Short names. */
  readonly partners: readonly string[]
  readonly sources: number
}

/** The rows of the events in the network shown. */
export function eventRows({
  network,
  lookup,
  formats,
  dataset,
  moment,
}: AtlasState): readonly EventRow[] {
  return network.events.map((event) => {
    const id = entityId('event', event.id)
    return {
      id,
      sign: signOf({ kind: 'event', id, value: event }, moment),
      isHollow: false,
      date: event.date,
      dateText: [event.date, event.end]
        .flatMap((date) => (date === undefined ? [] : [formats.shortDate(date)]))
        .join(' – '),
      title: event.title,
      type: dataset.labels.eventTypes[event.type],
      partners: event.partners.flatMap((partnerId) => {
        const partner = lookup.partners.get(partnerId)
        return partner ? [shortName(partner)] : []
      }),
      sources: event.sources.length,
    }
  })
}

/** The columns of the table of events. */
export function eventColumns(atlas: AtlasState): readonly Column<EventRow>[] {
  const { columns } = atlas.messages.panels
  return [
    textColumn('date', columns.date, ({ dateText }) => dateText, {
      width: '200px',
      sortBy: ({ date }) => date,
    }),
    textColumn('title', columns.title, ({ title }) => title, { isName: true }),
    textColumn('type', columns.type, ({ type }) => type, { width: '18%' }),
    {
      key: 'partners',
      label: columns.partners,
      width: '20%',
      isProper: true,
      sortBy: ({ partners }) => partners[0],
      cellOf: ({ partners }) => ({
        text: partners.join(', ') || '–',
        isEmpty: partners.length === 0,
      }),
    },
    countColumn(atlas, 'sources', '72px'),
  ]
}
