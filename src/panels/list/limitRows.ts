/** Rows of one table that are drawn at once; ours are fewer, so that “find in page” finds all of them. */
export const ROWS_AT_ONCE = 500

/**
 * The first rows of groups, all groups together.
 * @returns groups in order, each with the rows that are drawn; those of which none is drawn are left out
 */
export function limitRows<Group extends { readonly rows: readonly unknown[] }>(
  groups: readonly Group[],
  limit: number,
): readonly { readonly group: Group; readonly drawn: Group['rows'] }[] {
  let left = limit
  return groups.flatMap((group) => {
    const drawn = group.rows.slice(0, left) as Group['rows']
    left -= drawn.length
    return drawn.length > 0 ? [{ group, drawn }] : []
  })
}
