import { isWithin } from '../../geo/box'
import { hitsAt, type Pointer, type Target } from '../../geo/hits'
import type { Point } from '../../geo/plane'
import type { EntityId } from '../../model/types'
import type { DrawnName } from './nameRequests'

/**
 * The marks that a pointer means: those it hits, several where they lie over each other or are drawn
 * as one; else the mark whose name it is on, or all marks that a city's name stands for.
 */
export function marksAt(
  targets: readonly Target[],
  names: readonly DrawnName[],
  point: Point,
  pointer: Pointer,
): readonly EntityId[] {
  const hits = hitsAt(targets, point, pointer)
  if (hits.length > 0) return hits.flatMap(({ members }) => members.map(({ id }) => id))
  const name = names.find(({ marks, box }) => marks.length > 0 && isWithin(point, box))
  if (!name) return []
  return name.style === 'city' ? name.marks : name.marks.slice(0, 1)
}
