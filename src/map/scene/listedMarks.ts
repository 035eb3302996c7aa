import type { Mark } from '../../geo/marks'
import type { PlacedMark } from '../../geo/placement'
import type { Sight } from '../mapViewTypes'

/** Nobody walks through more with the arrow keys; the list view has all. */
const MAX_LISTED = 1000

/**
 * What the keyboard finds on the map, in the order of the marks: what is to be seen, clusters as one.
 * @param sight `undefined`: not known yet, all of them
 */
export function listedMarks(
  marks: readonly Mark[],
  sight: Sight | undefined,
): readonly PlacedMark['members'][] {
  if (!sight) return marks.slice(0, MAX_LISTED).map((mark) => [mark])
  const order = new Map(marks.map(({ id }, index) => [id, index]))
  const rank = ([{ id }]: PlacedMark['members']) => order.get(id) ?? Infinity
  const seen = sight.seen.map(({ members }) => members).toSorted((a, b) => rank(a) - rank(b))
  return seen.slice(0, MAX_LISTED)
}
