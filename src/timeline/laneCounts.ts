import type { EntityId } from '../model/types'
import type { PlacedLane } from './types'

/** What a lane's header says, counted among what the extent shows. */
export interface LaneCounts {
  readonly all: number
  /** Drawn with a name. */
  readonly named: number
  readonly earlier: readonly EntityId[]
  readonly undated: readonly EntityId[]
  readonly unplaced: readonly EntityId[]
}

/** Counts a lane's content. */
export function laneCounts(lane: PlacedLane, isActive: (id: EntityId) => boolean): LaneCounts {
  const drawn = [...lane.bars, ...lane.marks, ...lane.cohorts].filter(({ id }) => isActive(id))
  const [earlier, undated, unplaced] = [lane.earlier, lane.undated, lane.unplaced].map((ids) =>
    ids.filter(isActive),
  )
  return {
    all: drawn.length + (earlier?.length ?? 0) + (undated?.length ?? 0) + (unplaced?.length ?? 0),
    named: drawn.filter(({ label }) => label !== null).length,
    earlier: earlier ?? [],
    undated: undated ?? [],
    unplaced: unplaced ?? [],
  }
}
