import type { EntityId } from '../../model/types'
import type { PlacedLane } from '../layout/types'

/** All that a lane holds: drawn, in chips, or beside the axis; what the focus lane repeats only once. */
export function laneIds(lane: PlacedLane): readonly EntityId[] {
  const drawn = [...lane.bars, ...lane.marks, ...lane.cohorts].map(({ id }) => id)
  const folded = lane.chips.flatMap(({ ids }) => ids)
  return [
    ...new Set([
      ...lane.earlier,
      ...drawn,
      ...folded,
      ...lane.unplaced,
      ...lane.later,
      ...lane.undated,
    ]),
  ]
}
