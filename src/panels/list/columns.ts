import type { EntityId } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import type { Sign } from '../../model/sign'
import type { SortValue } from './sorting'

/** What every row of a table has: it stands for one entity. */
export interface TableRow {
  readonly id: EntityId
  readonly sign: Sign
  /** Former, announced or last documented long before. */
  readonly isHollow: boolean
}

/** What a cell says. */
export interface Cell {
  readonly text: string
  /** Said quietly before it. */
  readonly lead?: string | undefined
  /** The whole text, where the cell has only its beginning. Default: the text. */
  readonly title?: string
  /** What a number counts; said where the row has no column headings. */
  readonly unit?: string
  readonly isQuiet?: boolean
  /** There is nothing to say: rows without columns leave it out. */
  readonly isEmpty?: boolean
}

export interface Column<Row extends TableRow> {
  readonly key: string
  readonly label: string
  /** In CSS, where the table has columns. Default: its share of what is left. */
  readonly width?: string
  readonly isNumber?: boolean
  /** The name of the entity, which leads to its details. */
  readonly isName?: boolean
  /** Proper names, which stay as they are where a browser translates the page. */
  readonly isProper?: boolean
  readonly sortBy: (row: Row) => SortValue
  readonly cellOf: (row: Row) => Cell
}

/** A column of texts, sorted by them. */
export function textColumn<Row extends TableRow>(
  key: string,
  label: string,
  textOf: (row: Row) => string,
  rest: Partial<Pick<Column<NoInfer<Row>>, 'width' | 'isName' | 'isProper' | 'sortBy'>> = {},
): Column<Row> {
  return { key, label, sortBy: textOf, cellOf: (row) => ({ text: textOf(row) }), ...rest }
}

type Count = 'members' | 'former' | 'events' | 'sources'

/** A column of numbers. @param count of a row; where it is 0, a dash stands */
export function countColumn<
  Key extends Count,
  Row extends TableRow & Readonly<Record<Key, number>>,
>({ messages: { panels }, formats }: AtlasState, key: Key, width: string): Column<Row> {
  const unit = panels.unit[key]
  return {
    key,
    label: panels.columns[key],
    width,
    isNumber: true,
    sortBy: (row) => row[key],
    cellOf: ({ [key]: count }) => ({
      text: count === 0 ? '–' : formats.number(count),
      unit: typeof unit === 'string' ? unit : unit(count),
      isEmpty: count === 0,
    }),
  }
}
