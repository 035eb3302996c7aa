import { cityAndCountry, labelIn } from '../../model/labelText'
import { MARK_KINDS } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { countColumn, textColumn, type Column } from './columns'
import type { LocatedRow } from './locatedRows'
import type { SortValue } from './sorting'

/** What the rows are grouped by. */
export type GroupBy = 'region' | 'kind' | 'country' | 'none'

/** How rows are gathered under headings. */
export interface Grouping<Row> {
  /** Key of a row's group. */
  readonly of: (row: Row) => string
  readonly label: (key: string) => string
  /** Said quietly after the label. */
  readonly note: (rows: readonly Row[]) => string
  readonly order: (key: string) => SortValue
  /** How many entries the group's rows count for. */
  readonly count: (rows: readonly Row[]) => number
}

/** Names that fit; the cell's title has them all. */
const TIES_SHOWN = 2
const KIND_ORDER: readonly string[] = ['home', ...MARK_KINDS, 'other']

/** The columns of the table of partners and TUM locations. */
export function locatedColumns(atlas: AtlasState): readonly Column<LocatedRow>[] {
  const { dataset, messages } = atlas
  const { columns, more } = messages.panels
  const tiesText = (ties: readonly string[]) => {
    const rest = ties.length - TIES_SHOWN
    return [...ties.slice(0, TIES_SHOWN), ...(rest > 0 ? [more(rest)] : [])].join(', ')
  }
  return [
    textColumn('name', columns.name, ({ name }) => name, { width: '24%', isName: true }),
    textColumn('kind', columns.kind, ({ kind }) => kind, {
      width: '15%',
      sortBy: ({ rank }) => rank,
    }),
    textColumn('place', columns.place, (row) => cityAndCountry(row, dataset.labels), {
      width: '13%',
      isProper: true,
    }),
    {
      key: 'since',
      label: columns.since,
      width: '116px',
      sortBy: ({ since }) => since.date,
      cellOf: ({ since }) => since,
    },
    {
      key: 'ties',
      label: columns.ties,
      sortBy: ({ ties }) => ties[0],
      cellOf: ({ ties, left }) => ({
        lead: left,
        text: tiesText(ties) || (left ? '' : '–'),
        title: ties.join(', '),
        isEmpty: ties.length === 0 && !left,
      }),
    },
    countColumn(atlas, 'events', '88px'),
    countColumn(atlas, 'sources', '60px'),
  ]
}

/** How the table of partners and TUM locations is grouped; `undefined`: not at all. */
export function locatedGrouping(
  { dataset: { labels }, messages: { panels } }: AtlasState,
  by: GroupBy,
): Grouping<LocatedRow> | undefined {
  const counted = (rows: readonly LocatedRow[]) => rows.filter(({ isCounted }) => isCounted)
  const count = (rows: readonly LocatedRow[]) => counted(rows).length
  const region = (key: string) => labelIn(labels.regions, key)
  const country = (key: string) => labelIn(labels.countries, key)
  switch (by) {
    case 'none':
      return undefined
    case 'region': {
      const countriesOf = (rows: readonly LocatedRow[]) =>
        panels.countries(new Set(counted(rows).map((row) => row.country)).size)
      return { of: (row) => row.region, label: region, note: countriesOf, order: region, count }
    }
    case 'country':
      return { of: (row) => row.country, label: country, note: () => '', order: country, count }
    case 'kind':
      return {
        of: ({ sign }) => sign,
        label: (key) => labelIn(labels.tiers, key),
        note: ([first]) => labelIn(labels.tierDefinitions, first?.sign ?? ''),
        order: (key) => KIND_ORDER.indexOf(key),
        count: ({ length }) => length,
      }
  }
}
