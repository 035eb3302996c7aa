import type { Bounds } from '../geo/bounds'
import { EUROPE_BOUNDS, mercatorBox } from '../geo/fit'
import type { LabelPlace } from '../geo/labelLayout'
import type { Label } from '../geo/labels'
import { worldWidth } from '../geo/mercator'
import { mercatorPlane, type Box } from '../geo/plane'
import { estimateWidth } from '../theme/measure'
import type { Arrangement } from './arrangement'
import { quietArea } from './insetFrame'
import type { DrawnName } from './nameRequests'
import { placeNames } from './names'

/** What decides where the first names of a map stand. */
export interface FirstNamesInput {
  readonly arrangement: Arrangement
  readonly zoom: number
  /** The map opens on Europe, as on a phone. Default there is: the whole world. */
  readonly isOnEurope: boolean
  /** What an inset shows, and the words below its frame. */
  readonly inset: Bounds | null
  readonly insetText: string
  /** Factor on the size of names. */
  readonly textScale: number
}

/** Around Europe on a phone, pixels; and what the controls and the reading aids cover of it. */
const MARGIN = 16
const COVERED = { width: 232, height: 40 }

/** Munich and the top tiers: whatever else is named, they have their places before it. */
export function isFirstName({ style }: Label): boolean {
  return style === 'home' || style === 'top'
}

function europeBox(world: number): Box {
  const { minX, minY, maxX, maxY } = mercatorBox(EUROPE_BOUNDS)
  return {
    minX: minX * world - MARGIN,
    minY: minY * world - MARGIN,
    maxX: maxX * world + MARGIN,
    maxY: maxY * world + MARGIN,
  }
}

/** The lower left corner and the upper right one. */
function coveredOf({ minX, minY, maxX, maxY }: Box): readonly Box[] {
  return [
    { minX, minY: maxY - COVERED.height, maxX: minX + COVERED.width, maxY },
    { minX: maxX - COVERED.width, minY, maxX, maxY: minY + COVERED.height },
  ]
}

/**
 * Where the first names stand on a map that nothing has measured yet. It depends on nothing but the
 * zoom and on widths of text that are estimated, so that a server comes to the same result as the
 * browser, which begins with it.
 * @param previous where they stood before. Default: nowhere
 */
export function firstNames(
  { arrangement, zoom, isOnEurope, inset, insetText, textScale }: FirstNamesInput,
  previous?: ReadonlyMap<string, LabelPlace>,
): {
  readonly names: readonly DrawnName[]
  readonly places: ReadonlyMap<string, LabelPlace>
} {
  const project = mercatorPlane(zoom).at
  const world = worldWidth(zoom)
  const europe = europeBox(world)
  return placeNames(
    { ...arrangement, labels: arrangement.labels.filter(isFirstName) },
    {
      zoom,
      project,
      bounds: isOnEurope ? europe : { minX: 0, minY: -world, maxX: world, maxY: 2 * world },
      covers: isOnEurope ? coveredOf(europe) : [],
      quiet: quietArea(inset, project, insetText),
      gazetteer: [],
      measure: estimateWidth,
      textScale,
    },
    previous,
  )
}
