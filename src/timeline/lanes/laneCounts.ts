import type { EntityId } from '../../model/types'
import type { PlacedLane } from '../layout/types'

/** What a lane's header says, counted among what the extent shows. */
export interface LaneCounts {
  readonly all: number
  /** Drawn with a name. */
  readonly named: number
  readonly earlier: readonly EntityId[]
  readonly later: readonly EntityId[]
  readonly undated: readonly EntityId[]
  readonly unplaced: readonly EntityId[]
}

/** Counts a lane's content. */
export function laneCounts(lane: PlacedLane, isActive: (id: EntityId) => boolean): LaneCounts {
  const drawn = [...lane.bars, ...lane.marks, ...lane.cohorts].filter(({ id }) => isActive(id))
  let inChips = 0
  for (const { ids } of lane.chips) for (const id of ids) if (isActive(id)) inChips += 1
  const earlier = lane.earlier.filter(isActive)
  const later = lane.later.filter(isActive)
  const undated = lane.undated.filter(isActive)
  const unplaced = lane.unplaced.filter(isActive)
  const beside = earlier.length + later.length + undated.length + unplaced.length
  return {
    all: drawn.length + inChips + beside,
    named: drawn.filter(({ label }) => label !== null).length,
    earlier,
    later,
    undated,
    unplaced,
  }
}
