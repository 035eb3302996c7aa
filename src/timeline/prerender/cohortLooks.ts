import type { AtlasState } from '../../state/AtlasState.svelte'
import type { EntityId } from '../../model/types'
import { placeCohorts } from '../layout/cohortLane'
import { MIN_BAR } from '../layout/cohortShape'
import type { PlacedCohort } from '../layout/types'
import { assignLanes } from '../layout/lanes'
import type { LaneContext } from '../layout/types'
import type { Stretch } from './barParts'
import { agreed, sampleLanes, share } from './samples'
import { variantsOf, type Variant } from './variants'
import { ANY } from './windows'

/** A cohort's bar; its name is left to the browser. */
export interface CohortLook {
  readonly id: EntityId
  /** From the top of the lane, pixels. */
  readonly y: number
  readonly height: number
  /** Percent of the axis. */
  readonly span: Stretch
  readonly edge: 'closed' | 'open' | 'arrow'
}

/** Not as wide as its time, but as wide as a bar must be, it would stand elsewhere at every width. */
function isTrue({ form, hasNotch, start, end }: PlacedCohort): boolean {
  return form === 'bar' && !hasNotch && end - start > MIN_BAR + 0.01
}

function lookOf(cohort: PlacedCohort, context: LaneContext): CohortLook {
  const { id, y, height, start, end, hasArrow, isOpen } = cohort
  const edge = hasArrow ? 'arrow' : isOpen ? 'open' : 'closed'
  return { id, y, height, span: [share(start, context), share(end, context)], edge }
}

/** The cohorts that are sure to be drawn as such bars. */
export function cohortLooks(atlas: AtlasState): readonly Variant<CohortLook>[] {
  const { cohorts } = assignLanes(atlas.wholeNetwork)
  const samples = sampleLanes(atlas).map(({ width, contexts }) => {
    const drawn = contexts.map((context) =>
      placeCohorts(context, cohorts, 0)
        .cohorts.filter(isTrue)
        .map((cohort) => lookOf(cohort, context)),
    )
    return { width, looks: agreed(drawn) }
  })
  return variantsOf([{ height: ANY, samples }])
}
