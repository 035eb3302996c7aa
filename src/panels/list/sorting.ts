/** What a column sorts by; `undefined` (nothing known) always comes last. */
export type SortValue = string | number | undefined

/** How a table is sorted. */
export interface Sort {
  readonly column: string
  readonly isDescending: boolean
}

/** The sort after a click on a column's heading: the other way round, or the new column upwards. */
export function nextSort(sort: Sort, column: string): Sort {
  return { column, isDescending: sort.column === column && !sort.isDescending }
}

/**
 * Rows in order; rows that are equal keep theirs.
 * @param compare how the page's language orders names
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  isDescending: boolean,
  compare: (a: string, b: string) => number,
): Row[] {
  const sign = isDescending ? -1 : 1
  return rows.toSorted((rowA, rowB) => {
    const [a, b] = [sortBy(rowA), sortBy(rowB)]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))
    return sign * order
  })
}
